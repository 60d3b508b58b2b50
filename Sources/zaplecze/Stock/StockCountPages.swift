import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct CountListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List stocktakes that are under way, the newest first."
    )

    @Flag(help: "Those that have ended, too.")
    var all = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let files = try desk.store.stocktakes(isOpen: !all, by: desk.visitor)
        let lines = files.map { file in
            desk.output.shown(CountPage(file: file, language: desk.language).headline) + "\n"
        }
        try desk.answer(lines.joined(), json: .list(files, \.json))
    }
}

struct CountShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Review a stocktake: what differs, what is disputed, what has moved since."
    )

    @Argument(help: "The stocktake's number.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.store.stocktake(number, by: desk.visitor)
        let page = CountPage(file: file, language: desk.language)
        try desk.answer(page.text(on: desk.output), json: file.json)
    }
}

/// A stocktake as text.
///
/// Nothing is told of a shelf while its second counter is awaited.
struct CountPage {
    let file: StocktakeFile
    let language: Language

    private var stocktake: Stocktake { file.stocktake }

    /// Number, status, how many of the shelves are counted.
    var headline: String {
        let all = file.shelves
        let done = all.count { $0.state == .counted }
        let shelves = language.part(done, of: Tally(rows: all.count))
        let parts = [
            stocktake.status.label(in: language), file.warehouse.code,
            language.choose(english: "shelves counted ", polish: "policzone lokalizacje ")
                + shelves,
            open(.awaitsSecond, "waiting for the second person ", "czekają na drugą osobę "),
            disputed == 0
                ? ""
                : language.choose(english: "to count again ", polish: "do ponownego policzenia ")
                    + language.number(disputed),
        ].filter { !$0.isEmpty }
        return "\(stocktake.number): \(parts.joined(separator: ", "))"
    }

    private var disputed: Int {
        file.shelves.count { shelf in
            if case .disputed = shelf.state { true } else { false }
        }
    }

    /// How many shelves stand so, or nothing where none does.
    private func open(
        _ state: CountedShelf.State,
        _ english: String,
        _ polish: String
    ) -> String {
        let count = file.shelves.count { $0.state == state }
        guard count > 0 else { return "" }
        return language.choose(english: english, polish: polish) + language.number(count)
    }

    func text(on output: Output) -> String {
        let waiting = file.shelves.filter { $0.state == .awaitsSecond }.map(\.bin)
        var lines = [output.shown(headline)]
        if !waiting.isEmpty {
            let names = waiting.map { $0.name(in: language) }.joined(separator: ", ")
            lines.append(
                output.shown(
                    language.choose(
                        english: "Waiting for the second counter: \(names)",
                        polish: "Czekają na drugą osobę: \(names)"
                    )
                )
            )
        }
        return lines.joined(separator: "\n") + "\n" + results.text(on: output)
    }

    private var results: Listing {
        var listing = Listing([
            column(.bin), column(.sku), column(.article), column(.counted, .trailing),
            column(.level, .trailing), column(.change, .trailing), column(.note),
        ])
        let differing = file.postings.filter { $0.result.found == nil || $0.delta != 0 }
        for posting in differing {
            let place = posting.result.place
            let article = file.articles[place.variant]
            listing.add([
                file.bin(place.bin)?.name(in: language) ?? "", article?.sku ?? "",
                article?.name ?? "",
                posting.result.counts.map { language.number($0) }.joined(separator: " / "),
                language.number(posting.booked),
                posting.result.found == nil || posting.delta == 0
                    ? "" : language.change(posting.delta),
                note(on: posting),
            ])
        }
        return differing.isEmpty ? Listing([]) : listing
    }

    private func note(on posting: CountPosting) -> String {
        if posting.result.found == nil {
            return language.choose(english: "count again", polish: "policz ponownie")
        }
        guard posting.hasMoved else { return "" }
        return language.choose(
            english: "moved since it was counted",
            polish: "ruch od czasu liczenia"
        )
    }

    private func column(
        _ title: ColumnTitle,
        _ alignment: Listing.Side = .leading
    ) -> Listing.Column {
        Listing.Column(title.title(in: language), alignment)
    }
}

extension StocktakeFile {
    var json: JSON {
        [
            "number": .text(stocktake.number),
            "status": .word(stocktake.status),
            "warehouse": .text(warehouse.code),
            "bins": .text(stocktake.bins),
            "counters": .integer(stocktake.counters),
            "started_at": .instant(started),
            "articles": stocktake.range.map { .text($0.query) } ?? .null,
            "shelves": .integer(bins.count),
            "shelves_counted": .integer(shelves.count { $0.state == .counted }),
            "results": .list(postings) { posting in
                let place = posting.result.place
                return [
                    "bin": .text(bin(place.bin)?.code ?? ""),
                    "purpose": bin(place.bin).map { .word($0.purpose) } ?? .null,
                    "sku": .text(articles[place.variant]?.sku ?? ""),
                    "counts": .list(posting.result.counts, JSON.integer),
                    "found": posting.result.found.map(JSON.integer) ?? .null,
                    "booked": .integer(posting.booked),
                    "booked_when_counted": .integer(posting.result.booked),
                    "change": .integer(posting.delta),
                ]
            },
        ]
    }
}
