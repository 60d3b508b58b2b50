package import Canvas
import Shop

extension CounterScreen {
    /// Draws the whole screen.
    package func draw(on canvas: inout Canvas) {
        guard !isTooSmall else {
            let text = say(
                "Too small: \(width)x\(height), needs 40x10",
                "Za małe: \(width)x\(height), trzeba 40x10"
            )
            canvas.write(text, x: 0, y: 0, width: width)
            return
        }
        drawHead(on: &canvas)
        if isClosing {
            drawClosing(on: &canvas)
        } else if isBusy {
            canvas.write(say("One moment …", "Chwileczkę …"), x: room.x, y: room.y, style: .heading)
        } else {
            drawQuestion(on: &canvas)
        }
    }

    private var size: Area { Area(x: 0, y: 0, width: width, height: height) }
    private var isRoomy: Bool { height >= 16 }

    /// Where it is written: not wider than is easy to read.
    private var room: Area {
        let height = height - (isRoomy ? 5 : 2)
        return size.droppingTop(isRoomy ? 3 : 1).top(height)
            .centred(width: min(76, width - 4), height: height)
    }

    var textWidth: Int { room.width - 2 }

    /// What is below the title.
    private var body: Area { room.droppingTop(isRoomy ? 2 : 1) }

    /// How many lines of a page are seen at once; one says that there are more.
    var pageRoom: Int { max(1, body.height - 1) }

    private func drawHead(on canvas: inout Canvas) {
        let name = rules.shopName.isEmpty ? "Zaplecze" : rules.shopName
        let head = [Label(" \(name)", .heading)]
        canvas.write(head.cut(to: width), x: 0, y: 0, width: width)
        if isRoomy { canvas.rule(in: size.row(1)) }
    }

    private func drawClosing(on canvas: inout Canvas) {
        let time = language.exactTime(closing, in: zone)
        let lines = [
            Label(say("Are you still there?", "Czy ktoś tu jeszcze jest?"), .heading),
            Label(say("This screen closes at \(time).", "Ekran zamknie się o \(time).")),
            Label(say("Press any key to stay.", "Naciśnij dowolny klawisz, aby zostać.")),
        ]
        for (row, line) in lines.enumerated() {
            canvas.write([line], x: room.x, y: room.y + row, width: room.width)
        }
    }

    private func drawQuestion(on canvas: inout Canvas) {
        canvas.write(
            [Label(title.cut(to: room.width), .heading)],
            x: room.x,
            y: room.y,
            width: room.width
        )
        let area = drawIntroduction(on: &canvas)
        let wrong = problemLines
        let controlArea = area.droppingBottom(wrong.count)
        let used = drawControl(on: &canvas, in: controlArea)
        for (row, line) in wrong.enumerated() {
            let place = min(area.height - wrong.count, used + (isRoomy ? 1 : 0))
            canvas.write(line, x: area.x, y: area.y + max(0, place) + row, width: area.width)
        }
        drawFoot(on: &canvas)
    }

    private var problemLines: [[Label]] {
        guard let problem else { return [] }
        return [Label("! " + problem, .error)].wrapped(to: textWidth, indent: 2)
    }

    /// Writes what is said about the question, as far as the answer leaves room, and gives
    /// that room back.
    private func drawIntroduction(on canvas: inout Canvas) -> Area {
        let wanted = controlHeight + problemLines.count
        let lines = introduction.flatMap { [Label($0)].wrapped(to: textWidth) }
        let shown = min(lines.count, max(0, body.height - wanted))
        for (row, line) in lines.prefix(shown).enumerated() {
            canvas.write(line, x: body.x, y: body.y + row, width: body.width)
        }
        let gap = isRoomy && shown > 0 && body.height > shown + wanted ? 1 : 0
        return body.droppingTop(shown + gap)
    }

    private var controlHeight: Int {
        switch control {
        case .menu(let menu): menu.options.count
        case .field: 1
        case .units(let form): form.height(width: body.width)
        case .page: body.height
        }
    }

    /// Draws what is answered with, and returns how many rows it took.
    private func drawControl(on canvas: inout Canvas, in area: Area) -> Int {
        let height = min(controlHeight, area.height)
        switch control {
        case .menu(let menu):
            let options = menu.options.map { Menu.Option($0.label, key: $0.key) }
            Menu(options, focus: menu.focus ?? 0).draw(on: &canvas, in: area.top(height))
        case .field(let field, let most):
            field.draw(on: &canvas, in: area.top(1).left(min(most + 1, area.width)))
        case .units(let form): form.draw(on: &canvas, in: area.top(height))
        case .page(let top): drawPage(from: top, on: &canvas, in: area)
        }
        return height
    }

    private func drawPage(from top: Int, on canvas: inout Canvas, in area: Area) {
        let lines = pageLines
        let first = min(top, max(0, lines.count - pageRoom))
        for (row, line) in lines.dropFirst(first).prefix(pageRoom).enumerated() {
            canvas.write(line, x: area.x, y: area.y + row, width: area.width)
        }
        guard first + pageRoom < lines.count else { return }
        let more = say("↓ there is more", "↓ to nie wszystko")
        canvas.write(more, x: area.x, y: area.y + area.height - 1, style: .dim, width: area.width)
    }

    /// The keys that work here.
    private func drawFoot(on canvas: inout Canvas) {
        var hints: [Label] = [Label(" Enter", .key), Label(" = " + enterHint)]
        if canGoBack { hints += [Label("   Esc", .key), Label(say(" = back", " = wstecz"))] }
        if step != .welcome {
            hints += [Label("   F10", .key), Label(say(" = finish", " = zakończ"))]
        }
        canvas.write(hints.cut(to: width), x: 0, y: height - 1, width: width)
    }

    private var canGoBack: Bool {
        switch step {
        case .welcome, .choice, .done, .trouble: false
        case .address, .number, .code, .units, .reason, .demand, .defect, .wayBack, .account,
            .summary, .returns, .details:
            true
        }
    }

    private var enterHint: String {
        switch step {
        case .welcome: "dalej / next"
        case .summary:
            draft.business == .claim
                ? say("make the complaint", "składam reklamację")
                : say("register the return", "zgłaszam zwrot")
        case .address, .number, .code, .choice, .units, .reason, .demand, .defect, .wayBack,
            .account, .done, .returns, .details, .trouble:
            say("next", "dalej")
        }
    }
}
