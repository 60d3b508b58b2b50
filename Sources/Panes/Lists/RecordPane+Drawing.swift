import Canvas
import Shop

extension RecordPane {
    /// How many rows the list has in an area of this size.
    static func listHeight(in area: Area) -> Int {
        guard area.height >= roomy - 4 else { return max(1, area.height - 2) }
        return max(5, area.height * 9 / 20, area.height - 15)
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        guard !isOpen else {
            drawFile(on: &canvas, in: area, from: scroll, scene)
            return
        }
        let list = area.top(Self.listHeight(in: area) + 1)
        listing.draw(on: &canvas, in: list, scene: scene)
        drawFile(on: &canvas, in: area.droppingTop(list.height), from: 0, scene)
    }

    private func drawFile(
        on canvas: inout Canvas,
        in area: Area,
        from first: Int,
        _ scene: Scene
    ) {
        guard let current else {
            if !listing.rows.isEmpty { canvas.rule(in: area.row(0)) }
            return
        }
        let place = listing.place(in: scene)
        canvas.rule(
            Kind.title(of: current, isShort: area.width < 100, in: scene),
            note: place.isEmpty ? [] : [Label(place, .dim)],
            in: area.row(0)
        )
        let room = area.droppingTop(1)
        let lines = self.lines(of: current, width: room.width - 2, scene)
        let start = min(first, max(0, lines.count - room.height))
        for (index, line) in lines.dropFirst(start).prefix(room.height).enumerated() {
            canvas.write(line, x: room.x + 1, y: room.y + index, width: room.width - 2)
        }
        drawRest(lines.count - start - room.height, on: &canvas, in: room.bottom(1), scene)
    }

    /// The file's lines; those that are too wide go on below what they say.
    func lines(of file: Kind.File, width: Int, _ scene: Scene) -> [[Label]] {
        let lines = Kind.lines(of: file, width: width, isBrief: !isOpen, in: scene)
        return lines.flatMap { line in
            line.width <= width
                ? [line] : line.wrapped(to: width, indent: line.count > 1 ? line[0].text.width : 0)
        }
    }

    /// Says how many lines there are still, where they do not fit.
    private func drawRest(
        _ rest: Int,
        on canvas: inout Canvas,
        in line: Area,
        _ scene: Scene
    ) {
        guard rest > 0, !line.isEmpty else { return }
        let count = Plural.lines.text(rest + 1, in: scene.language)
        let text =
            isOpen
            ? " ▾ \(count) " : scene.say(" ▾ \(count), Enter opens ", " ▾ \(count), Enter otwiera ")
        canvas.fill(line)
        canvas.write([Label(text, .dim)], endingAt: line.x + line.width - 1, y: line.y)
    }
}

extension Key {
    /// By how many lines a key scrolls text on a page of this height; nil where it
    /// does not.
    func scrolling(height: Int) -> Int? {
        switch self {
        case .up: -1
        case .down: 1
        case .pageUp: 1 - max(2, height)
        case .pageDown: max(2, height) - 1
        case .home: -0xFFFF
        case .end: 0xFFFF
        case .character, .control, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert,
            .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            nil
        }
    }
}
