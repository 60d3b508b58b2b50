import ArgumentParser
import Panes
import Shop
import ShopStore

struct ParcelsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List parcels, those that wait for somebody at the top."
    )

    @OptionGroup var list: ListOptions<ParcelSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<ParcelField>(words: list.query)
        let key = list.sort ?? .waiting
        let sort = Sort(key, descending: (key == .logged) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.parcels(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let zone = desk.store.zone
        let today = desk.today
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.tracking,
                    row.status.label(in: language),
                    row.carrier,
                    row.sender,
                    row.shelf,
                    language.dayAndTime(row.logged.at, in: zone, today: today),
                    row.records.joined(separator: ", "),
                    row.finding?.label(in: language) ?? "",
                    row.due.map { language.day($0, today: today) } ?? "",
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        let titles: [ColumnTitle] = [
            .parcel, .status, .carrier, .sender, .shelf, .moment, .record, .inquiry, .due,
        ]
        return titles.map { Listing.Column($0.title(in: language)) }
    }
}
