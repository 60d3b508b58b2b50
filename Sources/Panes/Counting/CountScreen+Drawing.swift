import Canvas
import Shop

/// How the count shares the room there is: who and what it is about, the rows, what
/// they come to, and what would happen.
private struct CountLayout {
    var head: [[Label]]
    var rows: Int
    /// What would happen, as much of it as there is room for.
    var foresight: [[Label]]
    var hasFields: Bool
    /// Blank lines, given out from the most useful one on.
    var gaps: Int

    func gap(_ place: Int) -> Int { place < gaps ? 1 : 0 }
}

extension CountScreen {
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let plan = layout(in: area, scene)
        var rest = area
        for line in plan.head {
            canvas.write(line, x: rest.x + 1, y: rest.y, width: rest.width - 2)
            rest = rest.droppingTop(1)
        }
        rest = rest.droppingTop(plan.gap(0))
        drawRows(on: &canvas, in: rest.top(plan.rows + 1), scene)
        rest = rest.droppingTop(plan.rows + 1 + plan.gap(2))
        drawSum(on: &canvas, in: rest.row(0), scene)
        rest = rest.droppingTop(1 + plan.gap(1))
        if !plan.foresight.isEmpty {
            let title = scene.say("If received now", "Po przyjęciu")
            canvas.rule([Label(title, .header)], in: rest.row(0))
            rest = rest.droppingTop(1)
            for line in plan.foresight {
                canvas.write(line, x: rest.x + 3, y: rest.y, width: rest.width - 4)
                rest = rest.droppingTop(1)
            }
            rest = rest.droppingTop(plan.gap(3))
        }
        if plan.hasFields { drawFields(on: &canvas, in: rest.top(2), scene) }
        if let panel { draw(panel, on: &canvas, in: area, scene) }
    }

    /// Fits the list into the window and the cursor into the list.
    mutating func settle(in area: Area, _ scene: Scene) {
        listHeight = layout(in: area, scene).rows
        cursor.clamp(count: count.rows.count, height: listHeight)
    }

    private func layout(in area: Area, _ scene: Scene) -> CountLayout {
        let trial = trial(in: scene)
        let height = area.height
        let head =
            headLines(trial, width: area.width - 2, scene).prefix(height < 14 ? 1 : 2)
            + newsLines(scene)
        let hasFields = height >= 8
        let wanted = count.rows.count
        var room = height - head.count - 2 - (hasFields ? 2 : 0)
        var foresight = height < 14 ? [] : foresight(trial, width: area.width - 4, scene)
        let spare = room - min(wanted, max(4, height / 4))
        foresight = spare > 1 ? Array(foresight.prefix(spare - 1)) : []
        room -= foresight.isEmpty ? 0 : foresight.count + 1
        return CountLayout(
            head: Array(head),
            rows: max(0, min(wanted, room)),
            foresight: foresight,
            hasFields: hasFields,
            gaps: min(4, max(0, room - wanted))
        )
    }

    private func headLines(
        _ trial: Result<(purchase: Purchase, goods: Return), Return.Refusal>,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        let goods = (try? trial.get().goods) ?? file.goods
        let day = language.day(order.placed.day, today: scene.today)
        let digits = file.goods.lockerCode.inFours
        let way = file.goods.wayBack.label(in: language)
        let deadline = goods.deadline(under: scene.rules)
        let due = deadline.phrase(today: scene.today, in: language)
        let others = file.handlers.map { scene.staff[$0.staff] ?? "?" }
        var parts = [
            Label(order.buyer.name.cut(to: width), .heading),
            Label(order.number + scene.say(" of ", " z ") + day, .dim),
            Label(digits.isEmpty ? way : way + "  " + digits, .dim),
            Label(scene.say("refund: ", "wypłata: ") + due, deadline.label(in: scene).style),
        ]
        if !others.isEmpty {
            let names = language.list(others)
            parts.append(
                Label(scene.say("● also open: \(names)", "● otwarte też: \(names)"), .warn)
            )
        }
        return parts.packed(to: width)
    }

    /// What somebody else did since the return was opened here.
    private func newsLines(_ scene: Scene) -> [[Label]] {
        news.prefix(3).reversed().map { deed in
            let units = file.goods.receptions.standing.filter { $0.at.at == deed.at.at }
                .map(\.units).reduce(0, +)
            guard deed.action == .returnReceived, units > 0 else {
                return [Label("! " + deed.news(in: scene), .warn)]
            }
            let news = deed.news(in: scene, detail: scene.language.pieces(units))
            let text = scene.say("! \(news); F2 adds yours", "! \(news); F2 doda twoje")
            return [Label(text, .warn)]
        }
    }

    /// The note of the row under the cursor, and the shelf.
    private func drawFields(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let titles = [
            ColumnTitle.note.title(in: scene.language),
            ColumnTitle.shelf.title(in: scene.language),
        ]
        for (line, title) in titles.enumerated() {
            let place = area.row(line)
            canvas.write(title, x: place.x + 3, y: place.y, style: .dim, width: place.width - 3)
        }
        let room = area.droppingLeft(15).droppingRight(1)
        let (note, shelf) = (room.row(0), room.row(1))
        let width = room.width
        switch focus {
        case .note(let field): field.draw(on: &canvas, in: note)
        case .shelf, .list, .number:
            let text = row.map { count.rows[$0].note } ?? ""
            canvas.write(text.cut(to: width), x: note.x, y: note.y)
        }
        switch focus {
        case .shelf(let field): field.draw(on: &canvas, in: shelf)
        case .note, .list, .number:
            canvas.write(shelfLabels(scene).cut(to: width), x: shelf.x, y: shelf.y)
        }
    }
}

extension CountScreen {
    /// The shelf; one that is carried over from the last receipt says so.
    private func shelfLabels(_ scene: Scene) -> [Label] {
        guard !isShelfGiven, !count.shelf.isEmpty else { return [Label(count.shelf)] }
        let whence = scene.say("from the last receipt", "z poprzedniego przyjęcia")
        return [Label(count.shelf, .dim), Label(" · \(whence)", .dim)]
    }
}

extension Array where Element == Label {
    /// The labels on as few lines as they fit on, each whole.
    fileprivate func packed(to width: Int) -> [[Label]] {
        var lines: [[Label]] = []
        for label in self {
            if let last = lines.last, last.width + 3 + label.text.width <= width {
                lines[lines.count - 1] += [Label("   "), label]
            } else {
                lines.append([label])
            }
        }
        return lines
    }
}

extension String {
    /// Digits as a locker shows them: `7719 0042 18`.
    fileprivate var inFours: String {
        String(enumerated().flatMap { $0 > 0 && $0.isMultiple(of: 4) ? [" ", $1] : [$1] })
    }
}
