import Canvas
import Shop

/// The shelves of a stocktake: how far each is, and who counts there.
struct ShelfList: Hashable, Sendable {
    private var cursor = ListCursor(row: 0)
    private var height = 10
    /// Whether it was asked whether to give the stocktake up, until the next key.
    private var isAskedToCancel = false

    mutating func handle(_ key: Key, _ file: StocktakeFile, in scene: Scene) -> StocktakeOutcome {
        let wasAsked = isAskedToCancel
        isAskedToCancel = false
        switch key {
        case .escape, .left, .character("h"), .character("q"): return .leave
        case .enter, .right, .character("l"), .character("e"), .function(2):
            return selected(in: file).map { .open($0) } ?? .unknown
        case .character("a"), .function(3): return .review
        case .character("D"), .function(8):
            guard !wasAsked else { return .cancel }
            isAskedToCancel = true
            return .asked(
                scene.say(
                    "The same key again gives the stocktake up; no level changes.",
                    "Ten sam klawisz jeszcze raz anuluje inwentaryzację; stany bez zmian."
                )
            )
        case _:
            let count = file.bins.count
            return cursor.handle(key.movement ?? key, count: count, height: height)
                ? .handled : .unknown
        }
    }

    func selected(in file: StocktakeFile) -> Bin? {
        let bins = file.bins
        return cursor.row.flatMap { bins.indices.contains($0) ? bins[$0] : nil }
    }

    mutating func select(_ bin: Bin, in file: StocktakeFile) {
        let bins = file.bins
        guard let row = bins.firstIndex(of: bin) else { return }
        cursor.move(to: row, in: bins.count)
    }

    /// Goes to the next shelf that is not counted, around the end if need be.
    mutating func goOn(in file: StocktakeFile) {
        let bins = file.bins
        let start = cursor.row ?? 0
        let order = Array(bins.indices[min(start, bins.count)...]) + Array(bins.indices)
        let next = order.first { file.stocktake.state(of: bins[$0].id) != .counted }
        cursor.move(to: next ?? start, in: bins.count)
    }

    mutating func settle(in area: Area, _ file: StocktakeFile) {
        height = max(1, area.height - Self.head - 1)
        cursor.clamp(count: file.bins.count, height: height)
    }

    /// The lines above the titles of the columns.
    private static var head: Int { 3 }
}

extension ShelfList {
    func draw(
        _ screen: StocktakeScreen,
        on canvas: inout Canvas,
        in area: Area,
        scene: Scene
    ) {
        let file = screen.file
        for (row, line) in [scope(file, scene), progress(file, scene)].enumerated() {
            canvas.write(
                line.cut(to: area.width - 2),
                x: area.x + 1,
                y: area.y + row,
                width: area.width - 2
            )
        }
        let bins = file.bins
        let table = area.droppingTop(Self.head)
        let window = cursor.window(count: bins.count, height: table.height - 1)
        let rows = window.map { row(of: bins[$0], screen, scene) }
        let selected = cursor.row.map { $0 - window.lowerBound }
        Table(columns(scene)).draw(rows, selected: selected, on: &canvas, in: table)
    }

    /// What is counted, and by how many.
    private func scope(_ file: StocktakeFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let stocktake = file.stocktake
        var parts = [Label(file.warehouse.code, .heading)]
        if !stocktake.bins.isEmpty {
            let bins = stocktake.bins
            parts.append(Label(scene.say("shelves \(bins)…", "lokalizacje \(bins)…"), .dim))
        }
        if let range = stocktake.range {
            let query = (try? Query<StockField>(range.query))?.text(in: language.queryLanguage)
            let articles = Plural.articles.text(range.articles.count, in: language)
            parts.append(Label("\(query ?? range.query) (\(articles))", .accent))
        }
        let two = scene.say(
            "two people count each shelf",
            "każdą lokalizację liczą dwie osoby"
        )
        if stocktake.counters > 1 { parts.append(Label(two, .dim)) }
        return dotted(parts)
    }

    private func progress(_ file: StocktakeFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let bins = file.bins
        let part = language.part(file.shelvesCounted, of: bins.count)
        var parts = [
            Label(scene.say("shelves counted: \(part)", "policzone lokalizacje: \(part)"), .plain)
        ]
        let waiting = bins.count { file.stocktake.state(of: $0.id) == .awaitsSecond }
        if waiting > 0 {
            let number = language.number(waiting)
            let text = scene.say(
                "waiting for the second person: \(number)",
                "czekają na drugą osobę: \(number)"
            )
            parts.append(Label(text, .warn))
        }
        let disputed = bins.count { file.stocktake.state(of: $0.id).isDisputed }
        if disputed > 0 {
            let number = language.number(disputed)
            let text = scene.say("to count again: \(number)", "do ponownego policzenia: \(number)")
            parts.append(Label(text, .warn))
        }
        return dotted(parts)
    }

    private func columns(_ scene: Scene) -> [Column] {
        let language = scene.language
        return [
            Column(ColumnTitle.bin.title(in: language), .flexible(12, upTo: 24), priority: 9),
            Column(ColumnTitle.status.title(in: language), .flexible(28, upTo: 40), priority: 8),
            Column(
                scene.say("Counted by", "Policzone przez"),
                .flexible(16, upTo: 30),
                priority: 6
            ),
            Column(scene.say("Counting now", "Liczą teraz"), .flexible(12, upTo: 30), priority: 7),
        ]
    }

    private func row(of bin: Bin, _ screen: StocktakeScreen, _ scene: Scene) -> Table.Row {
        let file = screen.file
        func names(_ staff: Set<ID<Staff>>) -> String {
            staff.sorted().map { file.staff[$0] ?? "?" }.joined(separator: ", ")
        }
        let me = scene.visitor.staff.id
        let sheets = file.stocktake.sheets.filter { $0.bin == bin.id }
        let others = (file.counters[bin.id] ?? []).subtracting([me])
        let draft = scene.say("your draft", "twój szkic")
        let now = [screen.hasDraft(of: bin) ? draft : "", names(others)].filter { !$0.isEmpty }
        return Table.Row(
            [
                Label(bin.name(in: scene.language)),
                file.stocktake.state(of: bin.id).label(in: scene.language),
                Label(names(Set(sheets.map(\.counter))), .dim),
                Label(now.joined(separator: ", "), others.isEmpty ? .dim : .warn),
            ]
        )
    }

    func hints(in scene: Scene) -> [Hint] {
        let scan = scene.say("scan", "skan")
        return [
            Hint(key: scan, title: scene.say("a shelf's label", "etykieta lokalizacji")),
            Hint(key: "Enter", title: scene.say("count", "licz")),
            Hint(key: "a", title: scene.say("review", "przegląd")),
            Hint(key: "D", title: scene.say("give up", "anuluj")),
        ]
    }
}

extension Stocktake.ShelfState {
    var isDisputed: Bool {
        switch self {
        case .disputed: true
        case .uncounted, .awaitsSecond, .counted: false
        }
    }

    /// How the shelf stands, in a few words.
    fileprivate func label(in language: Language) -> Label {
        switch self {
        case .uncounted:
            Label(language.choose(english: "to count", polish: "do policzenia"))
        case .awaitsSecond:
            Label(
                language.choose(
                    english: "waits for the second person",
                    polish: "czeka na drugą osobę"
                ),
                .warn
            )
        case .disputed(let articles):
            Label(
                language.choose(english: "count again: ", polish: "policz ponownie: ")
                    + Plural.articles.text(articles, in: language),
                .warn
            )
        case .counted:
            Label(language.choose(english: "✓ counted", polish: "✓ policzone"), .ok)
        }
    }
}
