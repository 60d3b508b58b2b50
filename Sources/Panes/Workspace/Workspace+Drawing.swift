package import Canvas
import Shop

extension Workspace {
    /// Draws the whole screen.
    package func draw(on canvas: inout Canvas) {
        guard !isTooSmall else { return drawTooSmall(on: &canvas) }
        drawTabs(on: &canvas, in: size.row(0))
        drawCrumbs(on: &canvas, in: size.row(1))
        drawBody(on: &canvas, in: body)
        drawRun(on: &canvas, in: size.bottom(3).top(1))
        let foot = size.bottom(2)
        if case .filter? = overlay {
            list?.drawPrompt(on: &canvas, in: foot, scene: scene)
        } else {
            drawFoot(on: &canvas, in: foot)
        }
        if alarm != nil { sound(on: &canvas, in: [size.row(0), foot]) }
    }

    /// Shows the bars as an alarm, also where there is no colour.
    private func sound(on canvas: inout Canvas, in bars: [Area]) {
        for bar in bars { canvas.restyle(bar) { $0 = Style.error.selected } }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let text = scene.say(
            "Too small: \(size.width)x\(size.height), needs 40x10",
            "Za małe: \(size.width)x\(size.height), trzeba 40x10"
        )
        canvas.write(text, x: 0, y: 0, width: size.width)
    }

    /// One part of the bar, and the pane that it leads to.
    struct Tab {
        var labels: [Label]
        var pane: PaneName?
    }

    /// Titles give way before the name of who works here does.
    var tabs: [Tab] {
        let room = size.width - (whoWorks.last?.width ?? 0)
        let short = tabs(areTitled: false)
        let least = Array(short.dropFirst())
        let ways = (size.width < 60 ? [] : [tabs(areTitled: true)]) + [short, least]
        return ways.first { $0.flatMap(\.labels).width <= room } ?? least
    }

    private func tabs(areTitled isWide: Bool) -> [Tab] {
        let panes = PaneName.allCases.map { pane -> Tab in
            let isActive = pane == view.pane
            var text = "\(pane.rawValue)"
            if isWide || isActive { text += " \(pane.title(in: scene.language))" }
            let badge = pane == .returns ? waiting.flatMap(badge) ?? "" : ""
            let label =
                isActive
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
        let left = line.width - tabs.flatMap(\.labels).width
        let short = "\(scene.visitor.staff.name) ".cut(to: max(0, left))
        let name = whoWorks.first { $0.width <= left } ?? short
        canvas.write([Label(name, .dim)], endingAt: line.width, y: line.y)
    }

    /// Who works here, in full and, where there is little room, by name alone.
    private var whoWorks: [String] {
        let visitor = scene.visitor.staff
        return [
            "\(visitor.name) · \(visitor.role.label(in: scene.language)) ", "\(visitor.name) ",
        ]
    }

    private func drawCrumbs(on canvas: inout Canvas, in line: Area) {
        let status = status
        let end = line.width - 1
        canvas.write(status, endingAt: end, y: line.y)
        let room = max(8, end - status.width - 2)
        canvas.write(crumbs, x: line.x + 1, y: line.y, width: room)
    }

    private var status: [Label] {
        if case .counting(let screen)? = overlay { return screen.status(in: scene) }
        return [Label(list?.status(in: scene) ?? "", .dim)]
    }

    private var crumbs: [Label] {
        let separator = Label(" › ", .dim)
        var parts = [Label(view.title(in: scene.language), .heading)]
        let query = list?.queryText(in: scene.language) ?? ""
        if view == .history, let record = history.record {
            parts += [separator, Label(record)]
        }
        if !query.isEmpty { parts += [separator, Label(query, .accent)] }
        if let title = overlayTitle { return parts + [separator, Label(title)] }
        if case .page = place { parts += [separator, Label(currentNumber)] }
        return parts
    }

    /// What the record's own screen over the pane is about.
    private var overlayTitle: String? {
        switch overlay {
        case .counting(let screen)?: screen.title(in: scene)
        case .bulk?: bulk?.title(in: scene)
        case .matching(let screen)?: screen.title(in: scene)
        case .form?, .leaving?, .text?, .filter?, .finder?, .sortMenu?, .columnMenu?,
            .themeMenu?, .confirming?, .targets?, .choosing?, nil:
            form?.title(in: scene)
        }
    }

    /// Whether *undo* works here: nothing lies over the pane, or only the outcome of a run.
    private var offersUndo: Bool {
        switch overlay {
        case nil: true
        case .bulk?: bulk.map { $0.question == nil && !$0.isUnderWay && !$0.isPlan } ?? true
        case .form?, .leaving?, .text?, .filter?, .finder?, .sortMenu?, .columnMenu?,
            .themeMenu?, .confirming?, .counting?, .matching?, .targets?, .choosing?:
            false
        }
    }

    private func drawBody(on canvas: inout Canvas, in area: Area) {
        if let form {
            FormView(form, head: head(of: form)).draw(on: &canvas, in: area, scene: scene)
            return drawOverlay(on: &canvas, in: area)
        }
        switch overlay {
        case .counting(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .bulk?:
            bulk?.draw(on: &canvas, in: area, scene: scene)
            return
        case .matching(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .form?, .leaving?, .text?, .filter?, .finder?, .sortMenu?, .columnMenu?,
            .themeMenu?, .confirming?, .targets?, .choosing?, nil:
            break
        }
        switch view {
        case .orders: orders.draw(on: &canvas, in: area, scene: scene)
        case .returns: returns.draw(on: &canvas, in: area, scene: scene)
        case .parcels: parcels.draw(on: &canvas, in: area, scene: scene)
        case .scans: scans.draw(on: &canvas, in: area, scene: scene)
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
            finder.draw(on: &canvas, in: area, scene: scene)
        case .sortMenu(let menu)?: draw(menu, sort, on: &canvas, in: area)
        case .columnMenu(let menu)?: draw(menu, columns, on: &canvas, in: area)
        case .themeMenu(let menu)?: draw(menu, theme, on: &canvas, in: area)
        case .leaving(let form, let menu)?: draw(menu, form.title(in: scene), on: &canvas, in: area)
        case .confirming(let title, let menu, _)?: draw(menu, title, on: &canvas, in: area)
        case .text(let title, let lines, let scroll, _)?:
            let room = Self.dialog(for: lines, titled: title).draw(on: &canvas, in: area)
            let first = min(scroll, max(0, lines.count - room.height))
            for (row, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
                canvas.write(line, x: room.x, y: room.y + row, width: room.width)
            }
        case .targets(let menu, _)?:
            draw(menu, scene.say("Which one?", "Które z nich?"), on: &canvas, in: area)
        case .choosing(let menu, _)?:
            let title = scene.say("Which return is counted?", "Który zwrot liczymy?")
            draw(menu, title, on: &canvas, in: area)
        case .form?, .filter?, .counting?, .bulk?, .matching?, nil: break
        }
    }

    private static func dialog(for lines: [[Label]], titled title: String) -> Dialog {
        Dialog(title, width: lines.map(\.width).max() ?? 0, height: lines.count)
    }

    /// Where lines of text lie when they are read in an area.
    static func room(for lines: [[Label]], titled title: String, in area: Area) -> Area {
        var canvas = Canvas(width: 0, height: 0)
        return dialog(for: lines, titled: title).draw(on: &canvas, in: area)
    }

    private func draw(_ menu: Menu, _ title: String, on canvas: inout Canvas, in area: Area) {
        let room = Dialog(title, width: menu.width, height: menu.options.count)
            .draw(on: &canvas, in: area)
        menu.draw(on: &canvas, in: room)
    }

    /// What just happened, with what can be taken back beside it.
    ///
    /// A notice that is too long goes on where the hints stand, since what one
    /// refuses must be read whole.
    private func drawFoot(on canvas: inout Canvas, in area: Area) {
        let room = area.inset(columns: 1)
        let lines = said(width: room.width).wrapped(to: room.width, indent: 2)
        for (row, line) in lines.prefix(room.height).enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
        guard lines.count < 2 else { return }
        let left = room.width - lines.joined().width - 2
        if offersUndo, let undo = undoHints.first(where: { $0.width <= left }) {
            canvas.write([Label(undo, .dim)], endingAt: room.x + room.width, y: room.y)
        }
        drawHints(on: &canvas, in: room.row(1))
    }

    private func said(width: Int) -> [Label] {
        if case .counting(let screen)? = overlay { return countMessage(screen, width: width) }
        return notice?.labels ?? []
    }

    /// The keys that work here and now, as many as fit; the way to all others last.
    private func drawHints(on canvas: inout Canvas, in line: Area) {
        let (here, always) = hints
        let gap = line.width < 100 ? 2 : 3
        var room = line.width - always.map { $0.width + gap }.reduce(0, +)
        let shown = here.prefix { hint in
            room -= hint.width + gap
            return room >= -gap
        }
        var x = line.x
        for hint in shown + always {
            let labels = [Label(hint.key, .key), Label(" \(hint.title)", .dim)]
            canvas.write(labels, x: x, y: line.y, width: line.x + line.width - x)
            x += hint.width + gap
        }
    }

    /// The hints of this place, the most wanted first, and those that are never
    /// left out.
    private var hints: (here: [Hint], always: [Hint]) {
        let choose = Hint(key: "↑↓", title: scene.say("choose", "wybierz"))
        let run = Hint(key: "Enter", title: scene.say("do it", "wykonaj"))
        let leave = Hint(key: "Esc", title: scene.say("leave", "wyjdź"))
        switch overlay {
        case .form(let form)? where isClosed(form): return ([], [leave])
        case .form(let form)?:
            return (submitting(form) + answering(form) + explaining(form), [leave])
        case .leaving?:
            return ([choose, run], [Hint(key: "Esc", title: scene.say("back", "wróć"))])
        case .counting(let screen)?:
            return (screen.hints(in: scene), screen.lastHints(in: scene))
        case .bulk?: return (bulk?.hints(in: scene) ?? [], bulk?.way(in: scene) ?? [leave])
        case .matching(let screen)?: return (screen.hints(in: scene), [leave])
        case .finder?, .sortMenu?, .columnMenu?, .themeMenu?, .confirming?, .targets?, .choosing?:
            return ([choose, run], [leave])
        case .text?:
            let scroll = Hint(key: "↑↓", title: scene.say("scroll", "przewiń"))
            return ([scroll], [Hint(key: "Esc", title: scene.say("close", "zamknij"))])
        case .filter?, nil:
            let always: [Command] =
                size.width < 100 ? [.palette, .help] : [.palette, .help, .quit]
            let tabs = PaneName.allCases.map(\.command)
            let isMarked = list.map { !$0.marks.isEmpty } ?? false
            let routines = isForMarked ? place.commands.filter(isRoutine) : []
            let first: [Command] = isMarked ? [.back] + routines + [.copy] : []
            let rest = place.commands.filter { !first.contains($0) }
            let unsaid = always + tabs + [.repaint, .suspend]
            let here = (first + rest).filter { command in
                !command.keys.isEmpty && !unsaid.contains(command) && command.goal != view
                    && refusal(of: command) == nil
            }
            return (here.map(hint), always.map(hint))
        }
    }

    private func hint(of command: Command) -> Hint {
        var title = command.title(in: scene.language)
        let isOfMarked = command == .copy || (isRoutine(command) && isForMarked)
        if isOfMarked, let marks = list?.marks.count, marks > 0 {
            title += " (\(scene.language.number(marks)))"
        }
        return Hint(
            key: command.keys[0].label(in: scene.language),
            title: title
        )
    }

    private func isRoutine(_ command: Command) -> Bool { command.step?.isRoutine ?? false }

    /// The key that explains, where the form has something to explain.
    private func explaining(_ form: any FormScreen) -> [Hint] {
        guard let explanation = try? form.explanation(in: scene), !explanation.rows.isEmpty else {
            return []
        }
        let key = Key.function(3).label(in: scene.language)
        return [Hint(key: key, title: Command.explain.title(in: scene.language))]
    }

    /// The keys that submit the form, or go on in it.
    private func submitting(_ form: any FormScreen) -> [Hint] {
        let doIt = scene.say("do it", "wykonaj")
        let submit = Hint(key: "F2", title: doIt)
        guard form.isOnLast else {
            return [submit, Hint(key: "Enter", title: scene.say("next", "dalej"))]
        }
        return form.wantsF2 ? [submit] : [submit, Hint(key: "Enter", title: doIt)]
    }

    /// How the question that has the focus is answered.
    private func answering(_ form: any FormScreen) -> [Hint] {
        guard form.form.rows.indices.contains(form.form.focus) else { return [] }
        switch form.form.rows[form.form.focus].field {
        case .text: return []
        case .choice: return [Hint(key: "←→", title: scene.say("choose", "wybierz"))]
        case .number: return [Hint(key: "+ −", title: scene.say("count", "licz"))]
        case .toggle:
            let space = Key.character(" ").label(in: scene.language)
            return [Hint(key: space, title: scene.say("yes or no", "tak lub nie"))]
        }
    }
}
