import Canvas
import Shop

/// How the sheet is drawn.
extension ShelfSheet {
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        canvas.write(sum(scene).cut(to: area.width - 2), x: area.x + 1, y: area.y)
        drawTask(on: &canvas, in: area.row(1).inset(columns: 1), scene)
        let table = area.droppingTop(Self.head)
        if count.rows.isEmpty {
            let text = scene.say(
                "Scan what lies here, piece by piece; + and digits count more of it.",
                "Skanuj to, co tu leży, sztuka po sztuce; + i cyfry doliczają resztę."
            )
            canvas.write(
                text.cut(to: table.width - 6),
                x: table.x + Table.gutter,
                y: table.y + 1,
                style: .dim
            )
        } else {
            drawRows(on: &canvas, in: table, scene)
        }
    }

    private func sum(_ scene: Scene) -> [Label] {
        let language = scene.language
        return dotted([
            Label(bin.name(in: language), .heading), Label(language.pieces(count.units)),
            Label(Plural.articles.text(count.rows.count, in: language), .dim),
        ])
    }

    private func drawTask(on canvas: inout Canvas, in line: Area, _ scene: Scene) {
        if let typed {
            let title = ColumnTitle.counted.title(in: scene.language) + ": "
            let used = canvas.write(title, x: line.x, y: line.y, style: .accent)
            let field = Area(x: line.x + used, y: line.y, width: 8, height: 1)
            return TextField(typed).draw(on: &canvas, in: field.intersection(line))
        }
        switch count.task {
        case .count: break
        case .recount:
            let text = scene.say(
                "Count again: two people have found different numbers.",
                "Policz ponownie: dwie osoby podały różne liczby."
            )
            canvas.write(text.cut(to: line.width), x: line.x, y: line.y, style: .warn)
        }
    }

    private func drawRows(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let language = scene.language
        let columns = [
            Column(ColumnTitle.ean.title(in: language), .fixed(14), priority: 4),
            Column(ColumnTitle.sku.title(in: language), .flexible(12, upTo: 20), priority: 6),
            Column(ColumnTitle.article.title(in: language), .flexible(16, upTo: 80), priority: 8),
            .number(ColumnTitle.counted.title(in: language), 10, priority: 9),
        ]
        let window = cursor.window(count: count.rows.count, height: area.height - 1)
        let rows = window.map { index in
            let row = count.rows[index]
            return Table.Row([
                Label(row.article.ean, .dim), Label(row.article.sku, .dim),
                Label(row.article.name),
                Label(language.number(row.units), row.units == 0 ? .warn : Style.plain.bold),
            ])
        }
        let selected = row.map { $0 - window.lowerBound }
        Table(columns, selection: .wholeRow).draw(rows, selected: selected, on: &canvas, in: area)
    }

    func hints(in scene: Scene) -> [Hint] {
        guard typed == nil else {
            return [Hint(key: "Enter", title: scene.say("set", "ustaw"))]
        }
        return [
            Hint(key: "F2", title: scene.say("hand in", "oddaj arkusz")),
            Hint(key: "+ −", title: scene.say("count", "licz")),
            Hint(key: "0–9", title: scene.say("number", "liczba")),
            Hint(key: "Del", title: scene.say("drop", "usuń")),
        ]
    }
}
