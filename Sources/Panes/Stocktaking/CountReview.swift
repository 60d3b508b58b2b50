import Canvas
import Shop

/// What differs, and what is kept where stock has moved since it was counted.
struct CountReview: Hashable, Sendable {
    private(set) var rows: [CountPosting]
    /// How the shelves stand.
    private(set) var states: [CountedShelf.State]
    private(set) var choices: [CountResult.Place: CountChoice] = [:]
    private(set) var cursor = ListCursor(row: 0)
    private var height = 10
    /// Whether it was asked whether to post, until the next key.
    private var isAsked = false

    init(_ file: StocktakeFile) {
        rows = Self.rows(file)
        states = file.shelves.map(\.state)
        cursor.move(to: 0, in: rows.count)
    }

    /// What is to be looked at: differences, what is disputed, and where stock has moved.
    private static func rows(_ file: StocktakeFile) -> [CountPosting] {
        func key(_ posting: CountPosting) -> (String, String, Int64) {
            let place = posting.result.place
            return (
                file.bin(place.bin)?.code.folded ?? "",
                file.articles[place.variant]?.sku.folded ?? "", place.variant.key
            )
        }
        return file.postings.filter { $0.result.found == nil || $0.delta != 0 || $0.hasMoved }
            .sorted { key($0) < key($1) }
    }

    mutating func take(_ file: StocktakeFile) {
        let before = rows
        rows = Self.rows(file)
        states = file.shelves.map(\.state)
        // Others may have touched something else: what was asked then still holds.
        if rows != before { isAsked = false }
        cursor.move(in: rows.count)
    }

    /// What a row would change by what is kept of it.
    func posting(_ row: Int) -> CountPosting {
        var posting = rows[row]
        posting.choice = choices[posting.result.place] ?? .difference
        return posting
    }

    var postings: [CountPosting] { rows.indices.map(posting) }

    /// The places that would change, and by how many units up and down.
    var changes: (places: Int, more: Int, fewer: Int) {
        let deltas = postings.map(\.delta).filter { $0 != 0 }
        return (
            deltas.count, deltas.filter { $0 > 0 }.reduce(0, +),
            deltas.filter { $0 < 0 }.reduce(0, +)
        )
    }

    mutating func settle(in area: Area) {
        height = max(1, area.height - Self.head - 1)
        cursor.clamp(count: rows.count, height: height)
    }

    /// The lines above the titles of the columns.
    static var head: Int { 3 }
}

/// Keys.
extension CountReview {
    mutating func handle(_ key: Key, _ file: StocktakeFile, in scene: Scene) -> StocktakeOutcome {
        let wasAsked = isAsked
        isAsked = false
        switch key {
        case .escape, .left, .character("h"), .character("q"): return .leave
        case .character(" "): return toggle(scene)
        case .character("A"): return toggleAll(scene)
        case .function(2): return ask(file, scene)
        case .character(scene.agreement) where wasAsked: return .post(choices)
        case _:
            return cursor.handle(key.movement ?? key, count: rows.count, height: height)
                ? .handled : .unknown
        }
    }

    private mutating func toggle(_ scene: Scene) -> StocktakeOutcome {
        guard let row = cursor.row, rows.indices.contains(row), rows[row].hasMoved,
            rows[row].result.found != nil
        else { return .refused(nothingToChoose(scene)) }
        let posting = posting(row)
        choices[posting.result.place] = posting.choice == .count ? .difference : .count
        return .handled
    }

    private mutating func toggleAll(_ scene: Scene) -> StocktakeOutcome {
        let moved = rows.filter { $0.hasMoved && $0.result.found != nil }.map(\.result.place)
        guard !moved.isEmpty else { return .refused(nothingToChoose(scene)) }
        let isAllCount = moved.allSatisfy { choices[$0] == .count }
        for place in moved { choices[place] = isAllCount ? .difference : .count }
        return .handled
    }

    private func nothingToChoose(_ scene: Scene) -> String {
        scene.say(
            "Nothing has moved here since it was counted.",
            "Od policzenia nic się tu nie ruszyło."
        )
    }

    /// A held F2 posts nothing: it only asks.
    private mutating func ask(_ file: StocktakeFile, _ scene: Scene) -> StocktakeOutcome {
        var trial = file.stocktake
        do throws(StockRefusal) {
            try trial.post()
        } catch {
            return .refused(error.explanation(in: scene.language))
        }
        isAsked = true
        let places = Plural.places.text(changes.places, in: scene.language)
        return .asked(
            scene.say(
                "Write it into the books, \(places)? y: yes",
                "Wpisać to w stany, \(places)? t: tak"
            )
        )
    }
}
