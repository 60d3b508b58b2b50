import Canvas
import Shop

extension MatchScreen {
    /// The rule, what is known of the parcel, the query and what is wrong with it.
    private static let head = 5

    /// How many candidates there is room for, below their titles.
    static func rows(in area: Area) -> Int {
        max(1, area.height - head - 1 - detailHeight(in: area))
    }

    /// The lines in which the candidate under the cursor is described.
    private static func detailHeight(in area: Area) -> Int {
        area.height >= 16 ? min(10, area.height / 3) : 0
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let question = scene.say("Whose goods are these?", "Czyje to rzeczy?")
        let status = candidates.listing.status(in: scene)
        canvas.rule([Label(question, .heading)], note: [Label(status, .dim)], in: area.row(0))
        for (row, line) in parcel(scene).enumerated() {
            canvas.write(line.cut(to: area.width - 2), x: area.x + 1, y: area.y + 1 + row)
        }
        prompt.draw(on: &canvas, in: area.droppingTop(3).top(2), scene: scene, keys: [])
        if focus == .list { canvas.cursor = nil }
        let list = area.droppingTop(Self.head)
        let detail = Self.detailHeight(in: area)
        drawCandidates(on: &canvas, in: list.droppingBottom(detail), scene)
        drawDetail(on: &canvas, in: list.bottom(min(detail, list.height)), scene)
    }

    private func parcel(_ scene: Scene) -> [[Label]] {
        let parcel = file.parcel
        let language = scene.language
        let unknown = Label(scene.say("not on the label", "brak na etykiecie"), .dim)
        let sender = dotted([
            parcel.sender.isEmpty ? unknown : Label(parcel.sender), Label(parcel.carrier, .dim),
            Label(scene.shelf(parcel.shelf), .dim),
        ])
        let inside = (parcel.contents + codes).map { code in
            Label(file.articles[code].map { "\(code) \($0)" } ?? code)
        }
        let nothing = scene.say("scan what is inside", "zeskanuj to, co jest w środku")
        return [
            filed(ColumnTitle.sender.title(in: language), sender),
            filed(
                ColumnTitle.contents.title(in: language),
                inside.isEmpty ? [Label(nothing, .dim)] : dotted(inside)
            ),
        ]
    }

    private func drawCandidates(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let listing = candidates.listing
        guard listing.rows.isEmpty else {
            return listing.draw(on: &canvas, in: area, scene: scene)
        }
        let text =
            if listing.isUnread {
                scene.say(
                    "The returns could not be read. Type on to try again.",
                    "Nie udało się wczytać zwrotów. Zmień zapytanie, aby ponowić."
                )
            } else if !listing.isLoaded || listing.isAwaited {
                scene.say("Reading …", "Wczytuję …")
            } else {
                scene.say(
                    "No open return fits. One can be registered from the order: pane 1, key i.",
                    "Żaden otwarty zwrot nie pasuje. "
                        + "Można go zarejestrować z zamówienia: ekran 1, klawisz i."
                )
            }
        let room = area.droppingTop(1).inset(columns: 3)
        for (row, line) in [Label(text, .dim)].wrapped(to: room.width).enumerated() {
            let place = room.row(row)
            guard !place.isEmpty else { break }
            canvas.write(line, x: place.x, y: place.y, width: place.width)
        }
    }

    func hints(in scene: Scene) -> [Hint] {
        let count = candidates.listing.marks.count
        let match = scene.say("match", "przypisz") + (count > 0 ? " (\(count))" : "")
        var hints = [Hint(key: "Enter", title: match)]
        if file.parcel.status == .matched {
            hints.append(Hint(key: "F8", title: scene.say("unmatch", "cofnij przypisanie")))
        }
        switch focus {
        case .query:
            hints.append(Hint(key: "↓", title: scene.say("to the list", "do listy")))
            hints.append(Hint(key: "Tab", title: scene.say("complete", "uzupełnij")))
        case .list:
            let space = Key.character(" ").label(in: scene.language)
            hints.append(Hint(key: space, title: scene.say("mark", "zaznacz")))
            hints.append(Hint(key: "↑↓", title: scene.say("choose", "wybierz")))
        }
        return hints
    }
}

/// What the candidate under the cursor announced.
extension MatchScreen {
    private func drawDetail(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        guard !area.isEmpty, let candidate = candidates.current else { return }
        canvas.rule(
            ReturnList.title(of: candidate, isShort: area.width < 100, in: scene),
            in: area.row(0)
        )
        let room = area.droppingTop(1)
        let lines = announced(by: candidate, width: room.width - 2, scene)
        for (row, line) in lines.prefix(room.height).enumerated() {
            canvas.write(line.cut(to: room.width - 2), x: room.x + 1, y: room.y + row)
        }
    }

    /// Its lines; those of which something lies in the parcel bear a sign.
    private func announced(
        by candidate: ReturnFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        guard let purchase = candidate.purchase else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let inside = (file.parcel.contents + codes).compactMap { Code($0) }
        var table = TextTable(
            [
                Column("", .fixed(1), priority: 9),
                .number(title(.announced), 9, priority: 7),
                Column(title(.article), .flexible(16, upTo: 44), priority: 8),
                Column(title(.sku), .flexible(13, upTo: 16), priority: 5),
                Column(title(.reason), .flexible(10, upTo: 16), priority: 2),
            ],
            articles: 2
        )
        for announced in candidate.goods.lines {
            guard let line = purchase.order.line(announced.orderLine) else { continue }
            let isInside = inside.contains { $0.names(ean: line.ean, sku: line.sku) }
            table.add([
                Label(isInside ? "✓" : "", .ok), Label(language.pieces(announced.units)),
                Label(line.name), Label(line.sku, .dim),
                Label(announced.reason.short(in: language), .dim),
            ])
        }
        return [filed(title(.customer), contact(purchase.order))] + table.lines(width: width)
    }

    private func contact(_ order: Order) -> [Label] {
        dotted([
            Label(order.buyer.name), Label(order.number, .dim), Label(order.buyer.phone, .dim),
        ])
    }
}
