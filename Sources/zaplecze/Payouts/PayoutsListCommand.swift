import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct PayoutsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what is to be paid: accepted returns, those that are due first at the top."
    )

    @OptionGroup var list: ListOptions<PayoutSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<ReturnField>(words: list.query)
        let key = list.sort ?? .due
        let sort = Sort(key, descending: (key == .amount) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.payouts(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let today = desk.today
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number,
                    row.deadline.short(today: today, in: language),
                    row.name,
                    language.money(row.due, row.currency),
                    row.instruments.map { $0.label(in: language) }.joined(separator: ", "),
                    row.account,
                    row.stage.text(in: language),
                    row.orderNumber,
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        [
            Listing.Column(ColumnTitle.number.title(in: language)),
            Listing.Column(ColumnTitle.due.title(in: language)),
            Listing.Column(ColumnTitle.customer.title(in: language)),
            Listing.Column(ColumnTitle.refund.title(in: language), .trailing),
            Listing.Column(ColumnTitle.payment.title(in: language)),
            Listing.Column(language.choose(english: "Account", polish: "Konto")),
            Listing.Column(ColumnTitle.status.title(in: language)),
            Listing.Column(ColumnTitle.order.title(in: language)),
        ]
    }
}

extension PayoutRow {
    var json: JSON {
        let head: JSON = [
            "number": .text(number),
            "version": .integer(version),
            "kind": .word(kind),
        ]
        return head.and(deadline.json).and([
            "order": .text(orderNumber),
            "customer": .text(name),
            "amount": .money(self.due),
            "currency": .currency(currency),
            "instruments": .list(instruments) { .choice($0) },
            "account": account.isEmpty ? .null : .text(account),
            "stage": .text(stage.word),
            "bank_file": .optional(stage.file),
        ])
    }
}

extension PayoutRow.Stage {
    fileprivate var word: String {
        switch self {
        case .toPay: "to-pay"
        case .proposed: "proposed"
        case .atBank: "at-bank"
        case .frozen: "frozen"
        }
    }

    fileprivate var file: String? {
        switch self {
        case .atBank(let number): number
        case .toPay, .proposed, .frozen: nil
        }
    }

    fileprivate func text(in language: Language) -> String {
        switch self {
        case .toPay: language.choose(english: "to pay", polish: "do wypłaty")
        case .proposed: Proposal.waits.text(in: language)
        case .atBank(let number):
            language.choose(english: "at the bank, \(number)", polish: "w banku, \(number)")
        case .frozen: language.choose(english: "held back", polish: "wstrzymana")
        }
    }
}
