import ArgumentParser
import Exchange
import Panes
import Shop
import ShopStore

struct PayoutsBankFileCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank-file",
        abstract: "Make a bank file of those of the returns that can go into one.",
        discussion: """
            It goes to --out, otherwise into the folder that the rule bank-folder names, \
            otherwise to standard output. Returns that cannot go in are left out, each with its \
            reason; --dry-run tells them beforehand.
            """
    )

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "The returns, in the order of the file; with --all what to look for.",
            valueName: "return"
        )
    )
    var numbers: [String] = []

    @Option(help: "The format: \(formats).", completion: .list(BankFile.Format.allValueStrings))
    var format: BankFile.Format

    @Flag(help: "All that is to be paid, or what a query finds of it.")
    var all = false

    @Flag(help: "Only tell what would go in.")
    var dryRun = false

    @Option(help: "Where to write the file; nothing may be there yet.", completion: .file())
    var out: String?

    @OptionGroup var shared: SharedOptions

    private static var formats: String {
        BankFile.Format.allValueStrings.joined(separator: ", ")
    }

    func validate() throws {
        if let option = numbers.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
            throw ValidationError("Unknown option '\(option)'")
        }
        guard all || !numbers.isEmpty else {
            throw ValidationError("Name returns, or give --all.")
        }
    }

    func run(at desk: Desk) throws {
        _ = try format.account(under: desk.store.rules())
        let marked = try all ? found(at: desk) : numbers.map { try desk.marked($0) }
        let plan = try desk.store.bankPlan(format, for: marked, by: desk.visitor)
        if dryRun {
            let report = BankFileReport(rows: plan.map(BankFileReport.Row.init), format: format)
            try desk.answer(report.planned(at: desk), json: report.json(at: desk))
            return
        }
        let folder = try desk.store.rules().bankFolder
        if let out {
            try BankFile.checkPlace(out)
        } else {
            try BankFile.checkPlace(in: folder)
        }
        let file = try desk.store.makeBankFile(format, of: marked, by: desk.signatory)
        var report = BankFileReport(rows: plan.map { BankFileReport.Row($0, in: file) }, of: file)
        if let out {
            report.place = try place(file, at: out)
        } else {
            report.place = file.placed(in: folder)
        }
        try tell(report, of: file, at: desk)
    }

    private func found(at desk: Desk) throws -> [Marked] {
        let query = try Query<ReturnField>(words: numbers)
        var marked: [Marked] = []
        var anchor = Anchor.first
        while true {
            let page = try desk.store.payouts(
                query,
                sort: Sort(.due),
                at: anchor,
                limit: 500,
                by: desk.visitor
            )
            marked += page.rows.map { Marked(id: ID($0.id), number: $0.number, seen: $0.version) }
            guard page.hasLater, let last = page.rows.last else { return marked }
            anchor = .after(last.id)
        }
    }

    private func place(_ file: BankFile, at path: String) throws -> BankFilePlace {
        do throws(Unreadable) {
            try file.write(to: path)
            return .at(path)
        } catch {
            return .failed(error)
        }
    }

    private func tell(_ report: BankFileReport, of file: BankFile, at desk: Desk) throws {
        switch report.place {
        case .nowhere where !desk.isJSON:
            Failure.print(report.made(file, at: desk))
            try desk.output.write(file.bytes)
        case .nowhere, .at:
            let text = report.made(file, at: desk) + "\n"
            try desk.answer(text, json: report.json(at: desk))
        case .failed(let error):
            let text = report.made(file, at: desk) + "\n"
            try desk.answer(text, json: report.json(at: desk))
            throw Trouble.bankFileNotWritten(file.number, error)
        }
    }
}

extension BankFile.Format: Choice {}

extension Desk {
    /// A return by its number, as it is now.
    fileprivate func marked(_ number: String) throws -> Marked {
        let goods = try goodsReturned(number).goods
        return Marked(id: goods.id, number: goods.number, seen: goods.version)
    }
}
