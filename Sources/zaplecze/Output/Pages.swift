import Panes
import Shop

/// Writes a list page by page, so that its memory does not grow with it.
struct Pages<Row: Sendable & Hashable & Identifiable> where Row.ID == Int64 {
    let desk: Desk
    let limit: Int?
    /// Reads the rows that follow an anchor.
    let read: (Anchor, _ limit: Int) throws -> Page<Row>

    private static var pageSize: Int { 500 }

    /// The most rows that are written to a terminal unbidden.
    private static var screenful: Int { 100 }

    func write(_ columns: [Listing.Column], json: (Row) -> JSON, cells: (Row) -> [String]) throws {
        if desk.isJSON { try desk.output.write("[") }
        var anchor = Anchor.first
        var written = 0
        var left = limit ?? (desk.output.isTerminal && !desk.isJSON ? Self.screenful : Int.max)
        while left > 0 {
            let page = try read(anchor, min(left, Self.pageSize))
            if desk.isJSON {
                let lines = page.rows.enumerated().map { index, row in
                    (written + index > 0 ? ",\n" : "\n") + json(row).text
                }
                try desk.output.write(lines.joined())
            } else {
                var listing = Listing(written > 0 ? columns.map(\.untitled) : columns)
                for row in page.rows { listing.add(cells(row)) }
                try desk.output.write(listing.text(on: desk.output))
            }
            written += page.rows.count
            left -= page.rows.count
            guard page.hasLater, let last = page.rows.last else { break }
            if left <= 0 { try tellOfMore(written) }
            anchor = .after(last.id)
        }
        if desk.isJSON { try desk.output.write(written > 0 ? "\n]\n" : "]\n") }
    }

    private func tellOfMore(_ written: Int) throws {
        guard limit == nil else { return }
        let count = desk.language.number(written)
        try desk.output.write(
            desk.language.choose(
                english: "The first \(count); --limit shows more.\n",
                polish: "Pierwsze \(count), więcej pokaże --limit.\n"
            )
        )
    }
}

extension Listing.Column {
    fileprivate var untitled: Listing.Column { Listing.Column("", alignment) }
}
