import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct LoyaltyShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a points account: lots, tier, and the ledger that explains the balance.",
        discussion: """
            With - accounts are read from standard input, one a line, and each is shown as soon
            as it is asked for; with --json each is one line.
            """
    )

    @OptionGroup var account: AccountArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        guard account.name == "-" else { return try show(account.name, at: desk) }
        while let name = readLine() {
            if !name.isEmpty { try show(name, at: desk) }
        }
    }

    private func show(_ name: String, at desk: Desk) throws {
        let file = try desk.store.pointsAccount(named: name, by: desk.visitor)
        let page = AccountPage(
            file: file,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(page.text(on: desk.output), json: file.json)
    }
}

/// Which points account is meant.
struct AccountArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The account's number, such as L-000123, or the customer's e-mail.",
            valueName: "account"
        )
    )
    var name: String
}

/// A points account as text.
private struct AccountPage {
    let file: AccountFile
    let language: Language
    let zone: Zone
    let today: Day

    func text(on output: Output) -> String {
        [head, lots, tiers, ledger].map { $0.text(on: output) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private var head: Listing {
        let row = file.row
        var facts = Facts(language)
        facts.add(.number, row.number)
        facts.add(.customer, row.name)
        facts.add(.email, row.email)
        facts.add(.balance, language.number(row.balance))
        facts.add(.pending, language.number(row.pending))
        facts.add(.expiring, language.number(row.expiring))
        let until = row.tierUntil.map {
            language.choose(
                english: ", until \(language.fullDate($0))",
                polish: ", do \(language.fullDate($0))"
            )
        }
        facts.add(.tier, row.tier.label(in: language) + (until ?? ""))
        facts.add(.spent, money(row.spent))
        facts.add(.toNextTier, row.toNextTier.map(money) ?? "")
        facts.add(.rewards, file.prospect?.text(in: language) ?? "")
        facts.add(.birthday, file.birthday?.text ?? "")
        return facts.listing
    }

    private var lots: Listing {
        var listing = Listing([
            column(.moment), column(.cause), column(.pointsGiven, .trailing),
            column(.pending, .trailing), column(.available, .trailing), column(.validUntil),
        ])
        for row in file.lots where row.lot.pending > 0 || row.lot.available > 0 {
            listing.add([
                time(row.granted), row.record, language.number(row.points),
                language.number(row.lot.pending), language.number(row.lot.available),
                row.lot.expiry.map { language.fullDate($0) } ?? "",
            ])
        }
        return listing
    }

    private var tiers: Listing {
        guard !file.tiers.isEmpty else { return Listing([]) }
        var listing = Listing([
            column(.moment), column(.before), column(.after), column(.spent, .trailing),
        ])
        for change in file.tiers {
            listing.add([
                time(change.at), change.before.label(in: language),
                change.after.label(in: language), money(change.spent),
            ])
        }
        return listing
    }

    private var ledger: Listing {
        var listing = Listing([
            column(.moment), column(.action), column(.cause), column(.pending, .trailing),
            column(.available, .trailing), column(.balance, .trailing), column(.author),
        ])
        for line in file.ledger {
            listing.add([
                time(line.at), line.kind.label(in: language),
                [line.record, line.reason].filter { !$0.isEmpty }.joined(separator: " "),
                line.pending == 0 ? "" : language.change(line.pending),
                line.available == 0 ? "" : language.change(line.available),
                language.number(line.balance), line.who,
            ])
        }
        return listing
    }

    private func time(_ moment: Moment) -> String {
        language.dayAndTime(moment.at, in: zone, today: today)
    }

    private func money(_ amount: Money) -> String { language.money(amount, Rules.currency) }

    private func column(_ title: ColumnTitle, _ side: Listing.Side = .leading) -> Listing.Column {
        Listing.Column(title.title(in: language), side)
    }
}
