import Canvas
import Shop

/// How the list of shelves is drawn.
extension ShelfList {
    func draw(
        _ screen: StocktakeScreen,
        on canvas: inout Canvas,
        in area: Area,
        scene: Scene
    ) {
        let file = screen.file
        for (row, line) in [scope(file, scene), progress(scene)].enumerated() {
            canvas.write(
                line.cut(to: area.width - 2),
                x: area.x + 1,
                y: area.y + row,
                width: area.width - 2
            )
        }
        let table = area.droppingTop(Self.head)
        let window = cursor.window(count: rows.count, height: table.height - 1)
        let shown = rows[window].map { row(of: $0, screen, scene) }
        let selected = cursor.row.map { $0 - window.lowerBound }
        Table(columns(scene)).draw(shown, selected: selected, on: &canvas, in: table)
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
            let articles = Plural.articles.text(range.articles.count, in: language)
            parts.append(Label("\(range.text(in: language)) (\(articles))", .accent))
        }
        let two = scene.say(
            "two people count each shelf",
            "każdą lokalizację liczą dwie osoby"
        )
        if stocktake.counters > 1 { parts.append(Label(two, .dim)) }
        return dotted(parts)
    }

    private func progress(_ scene: Scene) -> [Label] {
        let language = scene.language
        let part = language.part(rows.count { $0.state == .counted }, of: rows.count)
        var parts = [
            Label(scene.say("shelves counted: \(part)", "policzone lokalizacje: \(part)"), .plain)
        ]
        let waiting = rows.count { $0.state == .awaitsSecond }
        if waiting > 0 {
            let number = language.number(waiting)
            let text = scene.say(
                "waiting for the second person: \(number)",
                "czekają na drugą osobę: \(number)"
            )
            parts.append(Label(text, .warn))
        }
        let disputed = rows.count(where: \.state.isDisputed)
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
            Column(scene.say("Shelf", "Lokalizacja"), .flexible(12, upTo: 16), priority: 9),
            Column(ColumnTitle.status.title(in: language), .flexible(28, upTo: 34), priority: 8),
            Column(
                scene.say("Counted by", "Policzone przez"),
                .flexible(16, upTo: 24),
                priority: 6
            ),
            Column(scene.say("Counting now", "Liczą teraz"), .flexible(12, upTo: 30), priority: 7),
        ]
    }

    private func row(
        of shelf: StocktakeFile.Shelf,
        _ screen: StocktakeScreen,
        _ scene: Scene
    ) -> Table.Row {
        let (file, bin) = (screen.file, shelf.bin)
        func names(_ staff: Set<ID<Staff>>) -> String {
            staff.sorted().map { file.staff[$0] ?? "?" }.joined(separator: ", ")
        }
        let me = scene.visitor.staff.id
        let others = (file.counters[bin.id] ?? []).subtracting([me])
        let draft = scene.say("your draft", "twój szkic")
        let now = [screen.hasDraft(of: bin) ? draft : "", names(others)].filter { !$0.isEmpty }
        return Table.Row(
            [
                Label(bin.name(in: scene.language)),
                shelf.state.label(in: scene.language),
                Label(names(Set(shelf.counters)), .dim),
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

extension CountedShelf.State {
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

extension Stocktake.Range {
    /// The query as it is typed in a language.
    func text(in language: Language) -> String {
        (try? Query<StockField>(query))?.text(in: language.queryLanguage) ?? query
    }
}
