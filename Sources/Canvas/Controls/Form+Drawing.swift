extension Form {
    /// The rows the whole form takes in so many columns, headings and errors included.
    package func height(width: Int) -> Int { blocks(width: width).last?.end ?? 0 }

    /// Draws the form, scrolled so that the focused field is seen.
    package func draw(on canvas: inout Canvas, in area: Area) {
        guard !area.isEmpty else { return }
        let labels = labelWidth(in: area.width)
        let blocks = blocks(width: area.width)
        let first = firstLine(of: blocks, height: area.height)
        for block in blocks where block.end > first && block.start < first + area.height {
            draw(block, labels: labels, on: &canvas, in: area, scrolledBy: first)
        }
    }

    /// A row that is shown: where its lines begin, and what is wrong with it.
    private struct Block {
        let index: Int
        let start: Int
        /// The line of the question, below its heading.
        let question: Int
        let error: Message?

        var end: Int { question + 1 + (error?.lines.count ?? 0) }
    }

    /// What is wrong in lines, and how far they stand from the left.
    private struct Message {
        let lines: [[Label]]
        let indent: Int
    }

    private func blocks(width: Int) -> [Block] {
        let labels = labelWidth(in: width)
        var y = 0
        return rows.indices.filter { !rows[$0].isHidden }.map { index in
            let block = Block(
                index: index,
                start: y,
                question: y + (rows[index].heading.isEmpty ? 0 : 1),
                error: rows[index].error.map { message($0, labels: labels, width: width) }
            )
            y = block.end
            return block
        }
    }

    /// Under the answer where it fits in a line, else under the question.
    private func message(_ error: String, labels: Int, width: Int) -> Message {
        let text = [Label("! " + error, .error)]
        let indent = text.width <= width - labels ? labels : min(4, width / 4)
        return Message(lines: text.wrapped(to: width - indent, indent: 2), indent: indent)
    }

    /// The columns before the fields: the cursor, the widest label, the sign of a must.
    private func labelWidth(in width: Int) -> Int {
        let widest = rows.reduce(0) { $1.isHidden ? $0 : max($0, $1.label.width) }
        return min(widest + 5, width / 2, 48)
    }

    /// The first line that is shown, so that the focus is in the middle when not all fits.
    private func firstLine(of blocks: [Block], height: Int) -> Int {
        let focused = blocks.first { $0.index == focus }?.question ?? 0
        return (focused - height / 2).clamped(to: 0...max(0, (blocks.last?.end ?? 0) - height))
    }

    private func draw(
        _ block: Block,
        labels: Int,
        on canvas: inout Canvas,
        in area: Area,
        scrolledBy first: Int
    ) {
        let row = rows[block.index]
        if !row.heading.isEmpty {
            let line = area.row(block.start - first)
            let heading = row.heading.cut(to: line.width - 2)
            if !line.isEmpty { canvas.write(heading, x: line.x + 2, y: line.y, style: .heading) }
        }
        let line = area.row(block.question - first)
        draw(row, isFocused: block.index == focus, labels: labels, on: &canvas, in: line)
        for (offset, text) in (block.error?.lines ?? []).enumerated() {
            let line = area.row(block.question + 1 + offset - first)
                .droppingLeft(block.error?.indent ?? 0)
            if !line.isEmpty { canvas.write(text, in: line) }
        }
    }

    private func draw(
        _ row: Row,
        isFocused: Bool,
        labels: Int,
        on canvas: inout Canvas,
        in line: Area
    ) {
        guard !line.isEmpty else { return }
        let name = row.label.shortened(to: labels - 5)
        let label = [
            Label(isFocused ? "› " : "  ", .accent),
            Label(name, isFocused ? .plain : .dim),
            Label(row.isRequired ? " *" : "", .mark),
        ]
        canvas.write(label, x: line.x, y: line.y, width: labels)
        let room = line.droppingLeft(labels)
        row.field.draw(isFocused: isFocused, hint: row.hint, on: &canvas, in: room)
    }
}

extension FormField {
    fileprivate func draw(
        isFocused: Bool,
        hint: String,
        on canvas: inout Canvas,
        in line: Area
    ) {
        guard !line.isEmpty else { return }
        var used = 0
        switch self {
        case .text(let field):
            let room = hint.isEmpty ? line.width : line.width - hint.width - 2
            let box = line.left(room < 12 ? line.width : min(room, hint.isEmpty ? room : 24))
            field.draw(on: &canvas, in: box, isFocused: isFocused)
            used = box.width
        case .choice(let choice):
            used = canvas.write(choice.labels(width: line.width), in: line)
        case .number(let stepper):
            used = canvas.write(stepper.labels(isFocused: isFocused), in: line)
        case .toggle(let isOn):
            used = canvas.write([Label(isOn ? "[x]" : "[ ]")], in: line)
        }
        let rest = line.droppingLeft(used + 2)
        if !rest.isEmpty, hint.width <= rest.width || rest.width > 12 {
            canvas.write([Label(hint.cut(to: rest.width), .dim)], in: rest)
        }
        if case .text = self { return }
        if isFocused { canvas.anchor = Point(x: line.x, y: line.y) }
    }
}

extension FormField.Choice {
    /// All options, the chosen one in brackets as well as emphasised; or, where they
    /// do not all fit, the chosen one between arrows.
    fileprivate func labels(width: Int) -> [Label] {
        let all = options.indices.flatMap { labels(of: $0) }
        return all.width - 1 <= width ? all : chosen(width: width)
    }

    private func labels(of index: Int) -> [Label] {
        let isChosen = index == selected
        return [
            Label(isChosen ? "[" : " ", .accent), key(of: options[index]),
            Label(options[index].label, style(of: index)), Label(isChosen ? "]" : " ", .accent),
        ]
    }

    private func chosen(width: Int) -> [Label] {
        let arrows = (Label("‹ ", .accent), Label(" ›", .accent))
        guard let selected else { return [arrows.0, Label("…", .dim), arrows.1] }
        let key = key(of: options[selected])
        let name = options[selected].label.cut(to: max(1, width - 4 - key.text.width))
        return [arrows.0, key, Label(name, style(of: selected)), arrows.1]
    }

    private func key(of option: Menu.Option) -> Label {
        Label(option.key.map { "\($0) " } ?? "", option.refusal == nil ? .key : .dim)
    }

    private func style(of index: Int) -> Style {
        index == selected ? .plain.bold : options[index].refusal == nil ? .plain : .dim
    }
}

extension FormField.Stepper {
    /// The number; with the focus between the keys that change it.
    fileprivate func labels(isFocused: Bool) -> [Label] {
        let number = Label(String(value), isFocused ? .plain.bold : .plain)
        return isFocused ? [Label("− ", .key), number, Label(" +", .key)] : [number]
    }
}

extension Canvas {
    @discardableResult
    fileprivate mutating func write(_ labels: [Label], in line: Area) -> Int {
        write(labels, x: line.x, y: line.y, width: line.width)
    }
}
