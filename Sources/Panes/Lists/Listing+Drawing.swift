import Canvas
import Shop

extension Listing {
    /// Draws the titles and the rows that fit.
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let all = Kind.columns(over: rows, in: scene.language)
        let shown = all.indices.filter { !hiddenColumns.contains($0) }
        let order = shown.firstIndex { all[$0].sort == sort.key }.map {
            Table.Order(by: $0, isDescending: sort.isDescending)
        }
        let table = Table(shown.map { all[$0].column }, order: order)
        let cursor = window.cursor
        let visible = cursor.window(count: rows.count, height: area.height - 1)
        let lines = rows[visible].map { row in
            let cells = Kind.cells(of: row, in: scene)
            return Table.Row(
                shown.map { cells[$0] },
                sign: marks[row.id] != nil ? Table.Row.marked : nil
            )
        }
        let selected = cursor.row.map { $0 - visible.lowerBound }
        table.draw(lines, selected: selected, on: &canvas, in: area)
        if rows.isEmpty { drawEmpty(on: &canvas, in: area.droppingTop(2), scene) }
    }

    private func drawEmpty(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let text =
            if isUnread {
                scene.say(
                    "This could not be read. R tries again.",
                    "Nie udało się tego wczytać. R próbuje ponownie."
                )
            } else if !isLoaded || isAwaited {
                scene.say("Reading …", "Wczytuję …")
            } else if query == .everything {
                Kind.emptiness(in: scene.language)
            } else {
                scene.say(
                    "Nothing matches. Esc shows all again.",
                    "Nic nie pasuje. Esc pokazuje znów wszystko."
                )
            }
        canvas.write(text, x: area.x + Table.gutter, y: area.y, style: .dim, width: area.width)
    }

    /// `37 of 1,204 · by deadline ▲ · 2 marked`, for the crumb line.
    func status(in scene: Scene) -> String {
        var parts: [String] = []
        if let tally {
            parts.append(scene.language.tally(tally))
        }
        let sign = sort.isDescending ? "▼" : "▲"
        parts.append("\(Kind.name(of: sort.key, in: scene.language)) \(sign)")
        if !marks.isEmpty { parts.append(Plural.marked.text(marks.count, in: scene.language)) }
        return parts.joined(separator: " · ")
    }

    /// What the marked rows add up to or, where none is marked, all of them; nothing as
    /// long as not all of them are here.
    func sums(in scene: Scene) -> String {
        guard marks.isEmpty else {
            return scene.language.sums(of: marks.values.compactMap(\.amount))
        }
        return isPartial ? "" : scene.language.sums(of: rows.compactMap(Kind.amount))
    }

    /// `5 of 37`, for the rule above the detail.
    func place(in scene: Scene) -> String {
        guard let position = window.position, let tally else { return "" }
        return scene.language.part(position, of: tally)
    }
}
