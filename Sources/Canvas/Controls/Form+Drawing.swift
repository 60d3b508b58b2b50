extension Form {
    /// The rows the whole form takes, errors included.
    package var height: Int { rows.reduce(0) { $0 + $1.height } }

    /// Draws the form, scrolled so that the focused field is seen.
    package func draw(on canvas: inout Canvas, in area: Area) {
        guard !area.isEmpty else { return }
        let labels = labelWidth(in: area)
        var y = -firstLine(height: area.height)
        for (index, row) in rows.enumerated() {
            let place = Area(x: area.x, y: area.y + y, width: area.width, height: 1)
            if area.rows.contains(place.y) {
                draw(row, isFocused: index == focus, labels: labels, on: &canvas, in: place)
            }
            if let error = row.error, area.rows.contains(place.y + 1) {
                let x = area.x + labels
                let room = area.width - labels
                canvas.write("! " + error, x: x, y: place.y + 1, style: .error, width: room)
            }
            y += row.height
        }
    }

    /// The columns before the fields: the cursor, the widest label, the sign of a must.
    private func labelWidth(in area: Area) -> Int {
        let widest = rows.map(\.label.width).max() ?? 0
        return min(widest + 5, area.width / 2)
    }

    /// The first line that is shown, so that the focus is in the middle when not all fits.
    private func firstLine(height: Int) -> Int {
        let above = rows.prefix(focus).reduce(0) { $0 + $1.height }
        return (above - height / 2).clamped(to: 0...max(0, self.height - height))
    }

    private func draw(
        _ row: Row,
        isFocused: Bool,
        labels: Int,
        on canvas: inout Canvas,
        in line: Area
    ) {
        let name = row.label.cut(to: labels - 4)
        let label = [
            Label(isFocused ? "› " : "  ", .accent),
            Label(name, isFocused ? .plain : .dim),
            Label(row.isRequired ? " *" : "", .mark),
        ]
        canvas.write(label, x: line.x, y: line.y, width: labels)
        row.field.draw(isFocused: isFocused, on: &canvas, in: line.droppingLeft(labels))
    }
}

extension Form.Row {
    fileprivate var height: Int { error == nil ? 1 : 2 }
}

extension FormField {
    fileprivate func draw(isFocused: Bool, on canvas: inout Canvas, in line: Area) {
        guard !line.isEmpty else { return }
        switch self {
        case .text(let field):
            field.draw(on: &canvas, in: line, isFocused: isFocused)
            return
        case .choice(let choice): canvas.write(choice.labels, in: line)
        case .number(let stepper): canvas.write(stepper.labels(isFocused: isFocused), in: line)
        case .toggle(let isOn): canvas.write([Label(isOn ? "[x]" : "[ ]")], in: line)
        }
        if isFocused { canvas.anchor = Point(x: line.x, y: line.y) }
    }
}

extension FormField.Choice {
    /// All options, the chosen one in brackets as well as emphasised.
    fileprivate var labels: [Label] {
        options.enumerated().flatMap { index, option in
            let isChosen = index == selected
            let isOpen = option.refusal == nil
            return [
                Label(isChosen ? "[" : " ", .accent),
                Label(option.key.map { "\($0) " } ?? "", isOpen ? .key : .dim),
                Label(option.label, isChosen ? .plain.bold : isOpen ? .plain : .dim),
                Label(isChosen ? "] " : "  ", .accent),
            ]
        }
    }
}

extension FormField.Stepper {
    fileprivate func labels(isFocused: Bool) -> [Label] {
        let number = Label(String(value), isFocused ? .plain.bold : .plain)
        return isFocused ? [Label("− ", .key), number, Label(" +", .key)] : [number]
    }
}

extension Canvas {
    fileprivate mutating func write(_ labels: [Label], in line: Area) {
        write(labels, x: line.x, y: line.y, width: line.width)
    }
}
