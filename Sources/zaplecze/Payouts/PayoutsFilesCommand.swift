import ArgumentParser
import Canvas
import Exchange
import Panes
import Shop
import ShopStore

struct PayoutsFilesCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "files",
        abstract: "List the bank files that were made, the newest first."
    )

    @Option(help: ArgumentHelp("The most files to list.", valueName: "n"))
    var limit: Int = 100

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be 1 or more.") }
    }

    func run(at desk: Desk) throws {
        let files = try desk.store.bankFiles(limit: limit, by: desk.visitor)
        var listing = Listing([
            Listing.Column(""), Listing.Column(""), Listing.Column("", .trailing),
            Listing.Column("", .trailing), Listing.Column(""), Listing.Column(""),
        ])
        for file in files {
            listing.add([
                file.number, file.format.label(in: desk.language),
                desk.language.number(file.orders.count),
                desk.language.money(file.total, file.currency),
                desk.language.dayAndTime(file.made.at, in: desk.store.zone, today: desk.today),
                file.withdrawn(in: desk.language),
            ])
        }
        try desk.answer(listing.text(on: desk.output), json: .list(files) { $0.head })
    }
}

struct PayoutsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Give a bank file again, with the same bytes but for what was withdrawn."
    )

    @Argument(help: "The file's number, such as P-2026-000001.")
    var number: String

    @Option(help: "Where to write the file; nothing may be there yet.", completion: .file())
    var out: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        guard let file = try desk.store.bankFile(number, by: desk.visitor) else {
            throw BankFile.Refusal.noSuchFile(number)
        }
        guard !file.isWithdrawn || desk.isJSON && out == nil else {
            throw BankFile.Refusal.withdrawn(file.number)
        }
        if let out { try file.write(to: out) }
        if desk.isJSON {
            let path: JSON = ["path": .optional(out)]
            try desk.output.write(file.head.and(path).and(file.body).text + "\n")
        } else if let out {
            try desk.output.write("\(file.number): \(desk.output.shown(out))\n")
        } else {
            try desk.output.write(file.bytes)
        }
    }
}

extension BankFile {
    /// How much of it was withdrawn; nothing where none was.
    fileprivate func withdrawn(in language: Language) -> String {
        let count = orders.count - standing.count
        guard count > 0 else { return "" }
        let word = language.choose(english: "withdrawn", polish: "wycofany")
        guard !isWithdrawn else { return word }
        let figure = language.number(count)
        return language.choose(english: "withdrawn: \(figure)", polish: "wycofano: \(figure)")
    }

    var head: JSON {
        [
            "number": .text(number),
            "format": .choice(format),
            "currency": .currency(currency),
            "transfers": .integer(orders.count),
            "total": .money(total),
            "made_at": .instant(made.at),
            "execution_day": .day(executionDay),
            "withdrawn_transfers": .integer(orders.count - standing.count),
            "withdrawn": .flag(isWithdrawn),
        ]
    }

    var body: JSON {
        [
            "account": .text(account.text),
            "orders": .list(orders) { order in
                [
                    "return": .text(order.number),
                    "customer": .text(order.name),
                    "account": .text(order.account.text),
                    "amount": .money(order.amount),
                    "withdrawn_at": order.withdrawal.map { .instant($0.at.at) } ?? .null,
                    "withdrawn_reason": .optional(order.withdrawal?.reason),
                ]
            },
        ]
    }
}
