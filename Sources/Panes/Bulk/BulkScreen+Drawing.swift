import Canvas
import Shop

/// The plan and its outcome on the screen: a row for each return, below them the
/// words for the one under the cursor in full, and what to press.
extension BulkScreen {
    /// The rows of the list in an area, without its titles.
    static func listHeight(in area: Area) -> Int {
        max(1, area.height - (isRoomy(area) ? 8 : 4))
    }

    private static func isRoomy(_ area: Area) -> Bool { area.height >= 12 }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let sum = sums(in: scene)
        canvas.rule(
            [Label(title(in: scene), .heading)],
            note: sum.isEmpty ? [] : [Label(scene.say("refunds ", "kwoty ") + sum)],
            in: area
        )
        let inside = area.inset(columns: 1)
        canvas.write([headline(in: scene)], in: inside.row(1))
        let list = area.droppingTop(2).top(Self.listHeight(in: area) + 1)
        drawList(on: &canvas, in: list, scene)
        if Self.isRoomy(area) { drawReason(on: &canvas, in: area.bottom(5).top(4), scene) }
        drawPrompt(on: &canvas, in: inside.bottom(1), scene)
        drawQuestion(on: &canvas, in: area, scene)
    }

    private func headline(in scene: Scene) -> Label {
        switch stage {
        case .reading:
            let count = Plural.returns.text(rows.count, in: scene.language)
            return Label(scene.say("Reading \(count) …", "Wczytuję: \(count) …"), .dim)
        case .planned, .running, .stopping: return Label(summary(in: scene))
        case .done: return Label(result(in: scene), wentWell ? .ok : .warn)
        }
    }

    private func drawList(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let plan =
            stage == .planned
            ? scene.say("What would happen", "Co się stanie")
            : scene.say("What happened", "Co się stało")
        let table = Table([
            Column(ColumnTitle.number.title(in: scene.language), .fixed(13), priority: 9),
            Column(
                ColumnTitle.customer.title(in: scene.language),
                .flexible(10, upTo: 22),
                priority: 5
            ),
            Column(plan, .flexible(12, upTo: 200), priority: 8),
        ])
        let visible = cursor.window(count: rows.count, height: area.height - 1)
        let lines = rows[visible].map { row in
            Table.Row([Label(row.marked.number), Label(row.name), row.label(in: scene)])
        }
        let selected = cursor.row.map { $0 - visible.lowerBound }
        table.draw(lines, selected: selected, on: &canvas, in: area)
    }

    /// The row under the cursor in full, since its reason may be wider than its column.
    private func drawReason(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        canvas.rule(in: area.row(0))
        guard let row = cursor.row, rows.indices.contains(row) else { return }
        let room = area.droppingTop(1).inset(columns: 1)
        let line = [Label(rows[row].marked.number + "  ", .dim), rows[row].reason(in: scene)]
        for (index, part) in line.wrapped(to: room.width, indent: 15).prefix(3).enumerated() {
            canvas.write(part, in: room.row(index))
        }
    }

    private func drawPrompt(on canvas: inout Canvas, in line: Area, _ scene: Scene) {
        guard question == nil, !line.isEmpty else { return }
        if let made { canvas.write([made.place.label(of: made.file, in: scene)], in: line) }
        guard stage == .planned else { return }
        let count = runnable.count
        let figure = scene.language.number(count)
        guard count > 0 else {
            let none = scene.say("None of these can.", "Żadnego z tych nie można.")
            return canvas.write([Label("✗ " + none, .error)], in: line)
        }
        guard asksForCount else {
            let text = scene.say(
                "F2 runs it for \(figure) of \(scene.language.number(rows.count)).",
                "F2 wykona to dla \(figure) z \(scene.language.number(rows.count))."
            )
            return canvas.write([Label(text)], in: line)
        }
        let text = scene.say("Type \(figure) to run: ", "Wpisz \(figure), aby wykonać: ")
        let used = canvas.write([Label(text)], x: line.x, y: line.y, width: line.width)
        typed.draw(on: &canvas, in: line.droppingLeft(used).left(8))
    }

    private func drawQuestion(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        guard let question else { return }
        let (title, menu) = worded(question, in: scene)
        let room = Dialog(title, width: menu.width, height: menu.options.count)
            .draw(on: &canvas, in: area)
        menu.draw(on: &canvas, in: room)
    }

    private func worded(_ question: Question, in scene: Scene) -> (String, Menu) {
        switch question {
        case .undo(let menu): (undoTitle(in: scene), menu)
        case .quit(let menu):
            (
                scene.say(
                    "It is still running. Quit after this row?",
                    "Jeszcze trwa. Zakończyć po tym wierszu?"
                ), menu
            )
        }
    }

    private func undoTitle(in scene: Scene) -> String {
        let count = Plural.returns.text(rows.count, in: scene.language)
        guard let undone else { return scene.say("Undo \(count)?", "Cofnąć: \(count)?") }
        let step = undone.noun(in: scene.language)
        return scene.say("Undo \(step) for \(count)?", "Cofnąć: \(step), \(count)?")
    }

    /// The keys that work here, the most wanted first.
    func hints(in scene: Scene) -> [Hint] {
        let scroll = Hint(key: "↑↓", title: scene.say("scroll", "przewiń"))
        if question != nil {
            return [Hint(key: "Enter", title: scene.say("do it", "wykonaj"))]
        }
        switch stage {
        case .reading: return []
        case .planned:
            guard !runnable.isEmpty else { return [scroll] }
            return [Hint(key: "F2", title: job.imperative(in: scene.language)), scroll]
        case .running:
            let stop = Hint(key: "Esc", title: scene.say("stop", "przerwij"))
            return (canStop ? [stop] : []) + [
                Hint(key: "J", title: scene.say("to the background", "w tło")), scroll,
            ]
        case .stopping:
            return [Hint(key: "J", title: scene.say("to the background", "w tło")), scroll]
        case .done: return [scroll]
        }
    }

    /// The way out, which is never left out.
    func way(in scene: Scene) -> [Hint] {
        isUnderWay && question == nil
            ? [] : [Hint(key: "Esc", title: scene.say("leave", "wyjdź"))]
    }
}

extension Canvas {
    fileprivate mutating func write(_ labels: [Label], in line: Area) {
        guard !line.isEmpty else { return }
        write(labels.cut(to: line.width), x: line.x, y: line.y, width: line.width)
    }
}
