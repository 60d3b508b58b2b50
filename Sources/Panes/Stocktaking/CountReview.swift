import Canvas
import Shop

/// What differs, and what is kept where stock has moved since it was counted.
struct CountReview: Hashable, Sendable {
    private(set) var rows: [CountPosting]
    private(set) var choices: [CountResult.Place: CountChoice] = [:]
    private var cursor = ListCursor(row: 0)
    private var height = 10
    /// Whether it was asked whether to post, until the next key.
    private var isAsked = false

    init(_ file: StocktakeFile) {
        rows = Self.rows(file)
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

    private var postings: [CountPosting] { rows.indices.map(posting) }

    /// The places that would change, and by how many units up and down.
    private var changes: (places: Int, more: Int, fewer: Int) {
        let deltas = postings.map(\.delta).filter { $0 != 0 }
        return (
            deltas.count, deltas.filter { $0 > 0 }.reduce(0, +),
            deltas.filter { $0 < 0 }.reduce(0, +)
        )
    }
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
        case .function(2): return post(file, wasAsked: wasAsked, scene)
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

    private mutating func post(
        _ file: StocktakeFile,
        wasAsked: Bool,
        _ scene: Scene
    ) -> StocktakeOutcome {
        var trial = file.stocktake
        do throws(StockRefusal) {
            try trial.post()
        } catch {
            return .refused(error.explanation(in: scene.language))
        }
        guard wasAsked else {
            isAsked = true
            let places = Plural.places.text(changes.places, in: scene.language)
            return .asked(
                scene.say(
                    "F2 again writes it into the books: \(places).",
                    "Jeszcze raz F2 wpisuje to w stany: \(places)."
                )
            )
        }
        return .post(choices)
    }
}

/// Drawing.
extension CountReview {
    mutating func settle(in area: Area) {
        height = max(1, area.height - Self.head - 1)
        cursor.clamp(count: rows.count, height: height)
    }

    private static var head: Int { 3 }

    func draw(_ file: StocktakeFile, on canvas: inout Canvas, in area: Area, scene: Scene) {
        for (row, line) in [sums(file, scene), open(file, scene)].enumerated() {
            canvas.write(
                line.cut(to: area.width - 2),
                x: area.x + 1,
                y: area.y + row,
                width: area.width - 2
            )
        }
        let table = area.droppingTop(Self.head)
        guard !rows.isEmpty else {
            let text = scene.say("Nothing differs.", "Nie ma żadnych różnic.")
            canvas.write(text, x: table.x + Table.gutter, y: table.y + 1, style: .dim)
            return
        }
        let window = cursor.window(count: rows.count, height: table.height - 1)
        let shown = window.map { row(of: posting($0), file, scene) }
        let selected = cursor.row.map { $0 - window.lowerBound }
        Table(columns(scene)).draw(shown, selected: selected, on: &canvas, in: table)
    }

    /// What would change, and what that is worth.
    private func sums(_ file: StocktakeFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let changes = changes
        let value = postings.map { self.value(of: $0, file) }.reduce(Money.zero, +)
        var parts = [
            Label(Plural.places.text(changes.places, in: language), .heading),
            Label(
                [changes.more, changes.fewer].filter { $0 != 0 }.map(language.change)
                    .joined(separator: " ") + (changes.places > 0 ? Language.hardSpace : "")
                    + (changes.places > 0 ? scene.say("pcs", "szt.") : "")
            ),
        ]
        if value != .zero {
            let amount = language.change(value, Rules.currency)
            parts.append(
                Label(scene.say("\(amount) at last cost", "\(amount) po ostatnim koszcie"))
            )
        }
        return dotted(parts)
    }

    /// What is still to be counted.
    private func open(_ file: StocktakeFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let states = file.bins.map { file.stocktake.state(of: $0.id) }
        let (waiting, disputed, left) = (
            states.count { $0 == .awaitsSecond }, states.count(where: \.isDisputed),
            states.count { $0 == .uncounted }
        )
        func part(_ count: Int, _ english: String, _ polish: String, _ style: Style) -> Label {
            count == 0 ? "" : Label(scene.say(english, polish) + language.number(count), style)
        }
        return dotted([
            part(waiting, "wait for the second person: ", "czekają na drugą osobę: ", .warn),
            part(disputed, "to count again: ", "do ponownego policzenia: ", .warn),
            part(left, "not counted, left as they are: ", "niepoliczone, bez zmian: ", .dim),
        ])
    }

    private func value(of posting: CountPosting, _ file: StocktakeFile) -> Money {
        let cost = file.costs[posting.result.place.variant] ?? .unknown
        let value = cost.of(abs(posting.delta))
        return posting.delta < 0 ? .zero - value : value
    }

    private func columns(_ scene: Scene) -> [Column] {
        func title(_ column: ColumnTitle) -> String { column.title(in: scene.language) }
        let hasMoved = rows.contains(where: \.hasMoved)
        let hasRemarks = hasMoved || rows.contains { $0.result.found == nil }
        var columns = [
            Column(title(.bin), .flexible(11, upTo: 16), priority: 9),
            Column(title(.sku), .flexible(12, upTo: 18), priority: 8),
            Column(title(.article), .flexible(10, upTo: 60), priority: 3),
            Column(title(.counted), .flexible(9, upTo: 12), priority: 8),
            .number(scene.say("Books", "Księgi"), 7, priority: 7),
            .number(scene.say("Now", "Teraz"), 6, priority: 6),
            .number(title(.change), 7, priority: 10),
            .number(title(.cost), 12, priority: 2),
            Column(title(.remark), .flexible(16, upTo: 20), priority: 5),
        ]
        // What has nothing to say is the first that has no room at all.
        let unseen = Column("", .fixed(0x7FFF), priority: -1)
        if !hasMoved { columns[5] = unseen }
        if !hasRemarks { columns[8] = unseen }
        return columns
    }

    private func row(
        of posting: CountPosting,
        _ file: StocktakeFile,
        _ scene: Scene
    ) -> Table.Row {
        let language = scene.language
        let place = posting.result.place
        let isOpen = posting.result.found == nil
        let value = value(of: posting, file)
        let change = isOpen || posting.delta == 0 ? "" : language.change(posting.delta)
        return Table.Row(
            [
                Label(file.bin(place.bin)?.name(in: language) ?? ""),
                Label(file.articles[place.variant]?.sku ?? "", .dim),
                Label(file.articles[place.variant]?.name ?? ""),
                Label(posting.result.counts.map { language.number($0) }.joined(separator: " / ")),
                Label(language.number(posting.result.booked), .dim),
                Label(posting.hasMoved ? language.number(posting.booked) : "", .warn),
                Label(change, Style.plain.bold),
                Label(value == .zero ? "" : language.change(value, Rules.currency), .dim),
                remark(on: posting, scene),
            ],
            sign: isOpen ? Label("!", .warn) : posting.hasMoved ? Label("~", .warn) : nil
        )
    }

    private func remark(on posting: CountPosting, _ scene: Scene) -> Label {
        guard posting.result.found != nil else {
            return Label(scene.say("count again", "policz ponownie"), .warn)
        }
        guard posting.hasMoved else { return "" }
        switch posting.choice {
        case .count: return Label(scene.say("keeps count", "zostaje spis"), .warn)
        case .difference:
            return Label(scene.say("keeps difference", "zostaje różnica"), .warn)
        }
    }

    func hints(in scene: Scene) -> [Hint] {
        let space = Key.character(" ").label(in: scene.language)
        let moved =
            rows.contains(where: \.hasMoved)
            ? [Hint(key: space, title: scene.say("count or difference", "spis albo różnica"))]
            : []
        return [Hint(key: "F2", title: scene.say("write it into the books", "wpisz w stany"))]
            + moved
    }
}
