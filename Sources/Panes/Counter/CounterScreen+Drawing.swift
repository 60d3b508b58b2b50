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

    /// The title, in more lines than one where there is room for them.
    private var titleLines: [[Label]] {
        guard isRoomy else { return [[Label(title.cut(to: room.width), .heading)]] }
        return Array([Label(title, .heading)].wrapped(to: room.width).prefix(3))
    }

    /// What is below the title.
    private var body: Area { room.droppingTop(titleLines.count + (isRoomy ? 1 : 0)) }

    /// How many lines of a page are seen at once; one says that there are more.
    var pageRoom: Int { max(1, body.height - problemLines.count - 1) }

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
        for (row, line) in titleLines.enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
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
        let wanted = leastHeight + problemLines.count
        let lines = introductionLines(atMost: body.height - wanted)
        for (row, line) in lines.enumerated() {
            canvas.write(line, x: body.x, y: body.y + row, width: body.width)
        }
        let shown = lines.count
        let gap = isRoomy && shown > 0 && body.height > shown + wanted ? 1 : 0
        return body.droppingTop(shown + gap)
    }

    /// As many of its paragraphs as there is room for, none of them in part.
    private func introductionLines(atMost room: Int) -> [[Label]] {
        introduction.reduce(into: []) { lines, paragraph in
            let more = [Label(paragraph)].wrapped(to: textWidth)
            if lines.count + more.count <= room { lines += more }
        }
    }

    /// The lines of what is chosen from, row by row; nil where nothing is.
    private var choiceLines: [[[Label]]]? {
        switch control {
        case .menu(let menu): menu.lines(width: body.width)
        case .pick(let pick): pick.lines(width: body.width, in: language)
        case .field, .page: nil
        }
    }

    private var controlHeight: Int {
        switch control {
        case .menu, .pick: choiceLines?.joined().count ?? 0
        case .field: 1
        case .page: body.height
        }
    }

    /// The least room that the answer needs; what is chosen from can be scrolled.
    private var leastHeight: Int {
        switch control {
        case .menu, .pick: min(controlHeight, 6)
        case .field, .page: controlHeight
        }
    }

    /// Draws what is answered with, and returns how many rows it took.
    private func drawControl(on canvas: inout Canvas, in area: Area) -> Int {
        let height = min(controlHeight, area.height)
        switch control {
        case .menu(let menu):
            canvas.draw(choiceLines ?? [], focus: menu.focus, in: area.top(height))
        case .pick(let pick):
            canvas.draw(choiceLines ?? [], focus: pick.focus, in: area.top(height))
        case .field(let field, let most):
            field.draw(on: &canvas, in: area.top(1).left(min(most + 1, area.width)))
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
}
