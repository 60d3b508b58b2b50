import Canvas
import Shop

/// How the review is drawn.
extension CountReview {
    func draw(_ file: StocktakeFile, on canvas: inout Canvas, in area: Area, scene: Scene) {
        for (row, line) in [sums(file, scene), open(scene)].enumerated() {
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
        let changes = self.changes
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
    private func open(_ scene: Scene) -> [Label] {
        let language = scene.language
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
            Column(scene.say("Shelf", "Lokalizacja"), .flexible(11, upTo: 16), priority: 9),
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
