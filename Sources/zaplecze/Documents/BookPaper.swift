import Exchange
import Panes
import Shop
import ShopStore

/// The papers of a period, in the form that was asked for.
///
/// They are gone through twice, at one moment of the shop: once to count, since the head says
/// how many rows there are, and once to write. None is kept.
struct BookPaper {
    private let book: ReturnBook
    private let options: BookOptions
    private let desk: Desk
    private let period: ClosedRange<Day>
    private let rules: Rules

    private typealias Write = ([UInt8]) throws -> Void

    init(_ book: ReturnBook, _ options: BookOptions, at desk: Desk) throws {
        self.book = book
        self.options = options
        self.desk = desk
        period = options.period(today: desk.today)
        rules = try desk.store.rules()
    }

    func write() throws {
        try desk.store.readBook(book, of: period, by: desk.visitor) { open in
            try options.file.deliver(at: desk) { write in
                if options.isTable {
                    try writeTable(open, write)
                } else if desk.isJSON {
                    try writeJSON(open, write)
                } else {
                    try writePage(open, write)
                }
            }
        }
    }

    private func sums(_ open: OpenBook) throws -> RegisterSums {
        var sums = RegisterSums()
        try open.each { sums.add($0) }
        return sums
    }

    private func writePage(_ open: OpenBook, _ write: Write) throws {
        func put(_ lines: [String]) throws {
            try write(Array(lines.map { desk.output.shown($0) + "\n" }.joined().utf8))
        }
        let page = RegisterPage(book, of: period, in: desk.language)
        let sums = try sums(open)
        let now = desk.store.moment.at
        try put(page.head(of: rules, sums, at: now, in: desk.store.zone))
        var number = 1
        try open.each { record in
            try put(page.lines(of: record, from: number))
            number += record.entries.count
        }
        try put(page.foot(sums))
    }

    private func writeTable(_ open: OpenBook, _ write: Write) throws {
        let table = TableWriter(options.forSpreadsheet ? .polishSpreadsheet : .plain)
        let language = desk.language
        try write(table.heading(RegisterColumn.allCases.map { $0.title(in: language) }))
        var number = 1
        try open.each { record in
            for row in record.rows(from: number, in: language) { try write(table.row(row)) }
            number += record.entries.count
        }
    }

    private func writeJSON(_ open: OpenBook, _ write: Write) throws {
        let sums = try sums(open)
        let head: JSON = [
            "book": .word(book),
            "from": .day(period.lowerBound),
            "to": .day(period.upperBound),
            "made_at": .instant(desk.store.moment.at),
            "returns": .integer(sums.returns),
            "rows": .integer(sums.entries),
            "sums": .list(sums.currencies) { $0.json },
        ]
        try write(Array((head.text.dropLast() + ",\"records\":[").utf8))
        var number = 1
        try open.each { record in
            let text = (number > 1 ? ",\n" : "\n") + record.json(from: number).text
            try write(Array(text.utf8))
            number += record.entries.count
        }
        try write(Array((number > 1 ? "\n]}\n" : "]}\n").utf8))
    }
}
