package import Canvas
import Shop

extension Workspace {
    /// Draws the whole screen.
    package func draw(on canvas: inout Canvas) {
        guard !isTooSmall else { return drawTooSmall(on: &canvas) }
        drawTabs(on: &canvas, in: size.row(0))
        drawCrumbs(on: &canvas, in: size.row(1))
        drawBody(on: &canvas, in: body)
        let foot = size.bottom(2)
        if case .filter? = overlay {
            drawFilter(on: &canvas, in: foot)
        } else {
            drawMessage(on: &canvas, in: foot.row(0))
            drawHints(on: &canvas, in: foot.row(1))
        }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let text = scene.say(
            "Window \(size.width)x\(size.height) is too small: needs 40x10",
            "Okno \(size.width)x\(size.height) za małe: trzeba 40x10"
        )
        canvas.write(text, x: 0, y: 0, width: size.width)
    }

    /// One part of the bar, and the pane that it leads to.
    struct Tab {
        var labels: [Label]
        var pane: PaneName?
    }

    var tabs: [Tab] {
        let isWide = size.width >= 60
        let panes = PaneName.allCases.map { pane -> Tab in
            let isActive = pane == active
            var text = "\(pane.rawValue)"
            if isWide || isActive { text += " \(pane.title(in: scene.language))" }
            let badge = pane == .returns ? waiting.flatMap(badge) ?? "" : ""
            let label = isActive
                ? [Label("[", .accent), Label(text + badge, .tab), Label("]", .accent)]
                : [Label(" "), Label(text, .dim), Label(badge, .warn), Label(" ")]
            return Tab(labels: label, pane: pane)
        }
        return [Tab(labels: [Label(" Zaplecze ", .heading)], pane: nil)] + panes
    }

    private func badge(_ tally: Tally) -> String? {
        tally.rows > 0 ? " \(scene.language.tally(tally))!" : nil
    }

    private func drawTabs(on canvas: inout Canvas, in line: Area) {
        canvas.write(tabs.flatMap(\.labels), x: line.x, y: line.y, width: line.width)
        let visitor = scene.visitor.staff
        let name = "\(visitor.name) · \(visitor.role.label(in: scene.language)) "
        canvas.write([Label(name, .dim)], endingAt: line.width, y: line.y)
    }

    private func drawCrumbs(on canvas: inout Canvas, in line: Area) {
        let status = statusOfList
        let end = line.width - 1
        canvas.write([Label(status, .dim)], endingAt: end, y: line.y)
        let room = max(8, end - status.width - 2)
        canvas.write(crumbs, x: line.x + 1, y: line.y, width: room)
    }

    private var crumbs: [Label] {
        let separator = Label(" › ", .dim)
        var parts = [Label(active.title(in: scene.language), .heading)]
        let language = scene.language.queryLanguage
        let query =
            switch active {
            case .orders: orders.listing.query.text(in: language)
            case .returns: returns.listing.query.text(in: language)
            case .history: history.listing.query.text(in: language)
            case .shop: ""
            }
        if active == .history, let record = history.record {
            parts += [separator, Label(record)]
        }
        if !query.isEmpty { parts += [separator, Label(query, .accent)] }
        if case .page = place { parts += [separator, Label(currentNumber)] }
        if case .form(let form)? = overlay { parts += [separator, Label(form.title(in: scene))] }
        return parts
    }

    private var statusOfList: String {
        switch active {
        case .orders: orders.listing.status(in: scene)
        case .returns: returns.listing.status(in: scene)
        case .history: history.listing.status(in: scene)
        case .shop: ""
        }
    }

    private func drawBody(on canvas: inout Canvas, in area: Area) {
        if case .form(let form)? = overlay {
            return FormView(form).draw(on: &canvas, in: area, scene: scene)
        }
        switch active {
        case .orders: orders.draw(on: &canvas, in: area, scene: scene)
        case .returns: returns.draw(on: &canvas, in: area, scene: scene)
        case .history: history.draw(on: &canvas, in: area, scene: scene)
        case .shop: shop.draw(on: &canvas, in: area, scene: scene)
        }
        drawOverlay(on: &canvas, in: area)
    }

    private func drawOverlay(on canvas: inout Canvas, in area: Area) {
        let sort = scene.say("Sort by", "Sortuj według")
        let columns = scene.say("Columns", "Kolumny")
        let theme = scene.say("Theme", "Motyw")
        switch overlay {
        case .finder(let finder)?:
            finder.draw(on: &canvas, in: area, number: currentNumber, scene: scene)
        case .sortMenu(let menu)?: draw(menu, sort, on: &canvas, in: area)
        case .columnMenu(let menu)?: draw(menu, columns, on: &canvas, in: area)
        case .themeMenu(let menu)?: draw(menu, theme, on: &canvas, in: area)
        case .leaving(let form, let menu)?: draw(menu, form.title(in: scene), on: &canvas, in: area)
        case .confirming(let title, let menu, _)?: draw(menu, title, on: &canvas, in: area)
        case .text(let title, let lines, let scroll)?:
            let width = lines.map(\.width).max() ?? 0
            let room = Dialog(title, width: width, height: lines.count)
                .draw(on: &canvas, in: area)
            let first = min(scroll, max(0, lines.count - room.height))
            for (row, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
                canvas.write(line, x: room.x, y: room.y + row, width: room.width)
            }
        case .form?, .filter?, nil: break
        }
    }

    private func draw(_ menu: Menu, _ title: String, on canvas: inout Canvas, in area: Area) {
        let room = Dialog(title, width: menu.width, height: menu.options.count)
            .draw(on: &canvas, in: area)
        menu.draw(on: &canvas, in: room)
    }

    private func drawMessage(on canvas: inout Canvas, in line: Area) {
        let undo = undoable.map { $0.hint(in: scene) } ?? ""
        let room = line.width - 2 - (undo.isEmpty ? 0 : undo.width + 2)
        let labels = notice?.labels ?? []
        let used = canvas.write(labels, x: line.x + 1, y: line.y, width: line.width - 2)
        guard !undo.isEmpty, used <= room else { return }
        canvas.write([Label(undo, .dim)], endingAt: line.width - 1, y: line.y)
    }

    /// The keys that work here and now, as many as fit.
    private func drawHints(on canvas: inout Canvas, in line: Area) {
        var x = line.x + 1
        for (key, title) in hints {
            let width = key.width + 1 + title.width
            guard x + width < line.x + line.width else { return }
            canvas.write([Label(key, .key), Label(" \(title)", .dim)], x: x, y: line.y)
            x += width + 3
        }
    }

    private var hints: [(key: String, title: String)] {
        let language = scene.language
        switch overlay {
        case .form?, .leaving?:
            return [
                ("Tab", scene.say("next", "dalej")), ("F2", scene.say("do it", "wykonaj")),
                ("Esc", scene.say("leave", "wyjdź")),
            ]
        case .finder?, .sortMenu?, .columnMenu?, .themeMenu?, .confirming?:
            return [
                ("↑↓", scene.say("choose", "wybierz")), ("Enter", scene.say("do it", "wykonaj")),
                ("Esc", scene.say("leave", "wyjdź")),
            ]
        case .text?:
            return [("↑↓", scene.say("scroll", "przewiń")), ("Esc", scene.say("close", "zamknij"))]
        case .filter?, nil:
            let here = place.commands.filter { !$0.keys.isEmpty && refusal(of: $0) == nil }
            let first: [Command] = here.filter { ![.palette, .help].contains($0) }
            let shown = first.prefix(7) + [.palette, .help] + first.dropFirst(7)
            return shown.map { ($0.keys[0].label(in: language), $0.title(in: language)) }
        }
    }
}
