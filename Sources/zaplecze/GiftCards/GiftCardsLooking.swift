import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct GiftCardsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List gift cards, the newest first."
    )

    @OptionGroup var list: ListOptions<GiftCardSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<GiftCardField>(words: list.query)
        let key = list.sort ?? .made
        let sort = Sort(key, descending: (key == .made || key == .booked) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.giftCards(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number, row.maskedCode, row.status.label(in: language),
                    language.money(row.balance, row.currency),
                    language.money(row.faceValue, row.currency), language.date(row.lastDay),
                    row.record,
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        func column(_ title: ColumnTitle, _ side: Listing.Side = .leading) -> Listing.Column {
            Listing.Column(title.title(in: language), side)
        }
        return [
            column(.number), column(.code), column(.status), column(.balance, .trailing),
            column(.faceValue, .trailing), column(.validUntil), column(.record),
        ]
    }
}

struct GiftCardsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a gift card with its ledger, the newest entry first."
    )

    @OptionGroup var card: GiftCardOptions

    @Flag(help: "Its code, too; the history tells who has asked.")
    var code = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.giftCard(card)
        let code =
            try code ? desk.store.revealCode(of: file.row.card, by: desk.signatory) : nil
        let page = GiftCardPage(file: file, code: code, desk: desk)
        try desk.answer(
            page.text(on: desk.output),
            json: file.json.and(code.map { ["code": .text($0.grouped)] } ?? [:])
        )
    }
}

extension Desk {
    func giftCard(_ options: GiftCardOptions) throws -> GiftCardFile {
        try store.giftCard(named: options.card, by: visitor)
    }
}

/// A gift card as text.
private struct GiftCardPage {
    let file: GiftCardFile
    let code: VoucherCode?
    let desk: Desk

    private var language: Language { desk.language }
    private var row: GiftCardRow { file.row }

    func text(on output: Output) -> String {
        head.text(on: output) + "\n" + ledger.text(on: output)
    }

    private var head: Listing {
        var facts = Facts(language)
        facts.add(.number, row.number)
        facts.add(.code, code?.grouped ?? row.maskedCode)
        facts.add(.status, row.status.label(in: language))
        facts.add(.balance, language.money(row.balance, row.currency))
        facts.add(.faceValue, language.money(row.faceValue, row.currency))
        facts.add(.validUntil, language.date(row.lastDay))
        return facts.listing
    }

    private var ledger: Listing {
        let titles: [(ColumnTitle, Listing.Side)] = [
            (.moment, .leading), (.action, .leading), (.change, .trailing),
            (.balance, .trailing), (.record, .leading), (.author, .leading), (.reason, .leading),
        ]
        var listing = Listing(titles.map { Listing.Column($0.0.title(in: language), $0.1) })
        for entry in file.entries {
            listing.add([
                language.dayAndTime(entry.at.at, in: desk.store.zone, today: desk.today),
                entry.entry.kind.label(in: language),
                entry.entry.amount == .zero
                    ? "" : language.money(entry.entry.amount, row.currency),
                language.money(entry.balance, row.currency), entry.record, entry.author,
                entry.entry.reason,
            ])
        }
        return listing
    }
}

extension GiftCardRow {
    var json: JSON {
        [
            "number": .text(number), "hint": .text(hint), "status": .word(status),
            "balance": .money(balance), "value": .money(faceValue),
            "currency": .currency(currency), "valid_until": .day(lastDay),
            "sold_at": .instant(made), "used_at": .instant(booked), "record": .text(record),
        ]
    }
}

extension GiftCardFile {
    fileprivate var json: JSON {
        row.json.and([
            "entries": .list(entries) { entry in
                [
                    "at": .instant(entry.at), "kind": .word(entry.entry.kind),
                    "amount": .money(entry.entry.amount), "balance": .money(entry.balance),
                    "record": .text(entry.record), "by": .text(entry.author),
                    "reason": .text(entry.entry.reason),
                ]
            }
        ])
    }
}
