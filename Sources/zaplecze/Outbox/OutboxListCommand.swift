import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct OutboxListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List messages, those that failed at the top."
    )

    @OptionGroup var list: ListOptions<MessageSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<MessageField>(words: list.query)
        let key = list.sort ?? .waiting
        let sort = Sort(key, descending: (key == .written) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.messages(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let zone = desk.store.zone
        let now = desk.store.moment
        try pages.write(
            columns(in: language),
            json: { $0.json(at: now.at) },
            cells: { row in
                [
                    String(row.id),
                    row.standing(at: now.at).label(in: language),
                    row.template.label(in: language),
                    row.record,
                    row.name,
                    row.recipient,
                    language.dayAndTime(row.written.at, in: zone, today: now.day),
                    row.state == .queued
                        ? language.dayAndTime(row.due, in: zone, today: now.day) : "",
                    row.problem?.explanation(in: language) ?? "",
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        func column(_ title: ColumnTitle) -> Listing.Column {
            Listing.Column(title.title(in: language))
        }
        func column(_ english: String, _ polish: String) -> Listing.Column {
            Listing.Column(language.choose(english: english, polish: polish))
        }
        return [
            Listing.Column("Id", .trailing), column(.status), column("Message", "Wiadomość"),
            column(.record), column(.customer), column(.email), column("Written", "Napisana"),
            column(.due), column("Problem", "Problem"),
        ]
    }
}
