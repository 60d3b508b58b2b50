import ArgumentParser
import Panes
import Shop
import ShopStore

struct GiftCardsSellCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "sell",
        abstract: "Sell a gift card in any amount, and print its code."
    )

    @Argument(help: "What it is worth, such as 100 or 99.50.")
    var amount: String

    @Option(help: ArgumentHelp("In which currency, otherwise PLN.", valueName: "code"))
    var currency: String?

    @Flag(help: "It cannot be spent before it is activated.")
    var inactive = false

    @Option(
        help: ArgumentHelp(
            "Its last day; otherwise as the setting gift-card-days says.",
            valueName: "yyyy-mm-dd"
        ),
        transform: GiftCardsSellCommand.day
    )
    var until: Day?

    @Option(help: ArgumentHelp("Where to mail the code.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("The language of that mail.", valueName: "pl|en"))
    var mailIn: Language?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        var currency = Rules.currency
        if let code = self.currency {
            guard let known = Currency(code: code) else {
                throw ValidationError("'\(code)' is no currency.")
            }
            currency = known
        }
        let sale = GiftCardSale(
            amount: try Money(typed: amount, in: currency),
            currency: currency,
            isActivated: !inactive,
            lastDay: until,
            email: email ?? "",
            language: (mailIn ?? desk.language).rawValue
        )
        let sold = try desk.store.sell(sale, by: desk.signatory)
        try desk.tell(sold.card, code: sold.code)
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("'\(text)' is no day: write it as 2027-03-31.")
        }
        return day
    }
}

extension Desk {
    /// A line of what is on a card now.
    func tell(_ card: GiftCard, code: VoucherCode? = nil) throws {
        let balance = language.money(card.balance, card.currency)
        let day = language.date(card.lastDay)
        let status = card.status(on: today)
        let facts = [
            language.choose(english: "balance \(balance)", polish: "saldo \(balance)"),
            status == .active ? "" : status.label(in: language),
            language.choose(english: "valid until \(day)", polish: "ważna do \(day)"),
            code.map {
                language.choose(english: "code \($0.grouped)", polish: "kod \($0.grouped)")
            } ?? "",
        ]
        let text = facts.filter { !$0.isEmpty }.joined(separator: ", ")
        try answer(
            "\(card.number): \(text)\n",
            json: [
                "number": .text(card.number), "status": .word(status),
                "balance": .money(card.balance), "currency": .currency(card.currency),
                "valid_until": .day(card.lastDay), "code": .optional(code?.grouped),
            ]
        )
    }
}
