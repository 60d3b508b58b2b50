import Canvas

extension Menu {
    /// The options as lines, each over as many as it needs.
    func lines(width: Int) -> [[[Label]]] {
        options.enumerated().map { place, option in
            let isOpen = option.refusal == nil
            let head = [
                Label(place == focus ? "› " : "  ", .accent),
                Label((option.key.map(String.init) ?? "").padded(to: 3), isOpen ? .key : .dim),
            ]
            return [Label(option.label, isOpen ? .plain : .dim)].hanging(behind: head, width: width)
        }
    }
}

extension Canvas {
    /// Draws what is chosen from, scrolled so that the focus is seen, with arrows at the edge
    /// where there is more.
    mutating func draw(_ choices: [[[Label]]], focus: Int?, in area: Area) {
        guard !area.isEmpty else { return }
        let before = choices.prefix(focus ?? 0).joined().count
        let height = focus.map { choices.indices.contains($0) ? choices[$0].count : 0 } ?? 0
        let lines = choices.flatMap(\.self)
        let first = max(0, min(before - (area.height - height) / 2, lines.count - area.height))
        for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            write(line, x: area.x, y: area.y + row, width: area.width)
        }
        let focused = Area(x: area.x, y: area.y + before - first, width: area.width, height: height)
        select(focused.intersection(area))
        anchor = Point(x: focused.x, y: focused.y)
        let edge = area.x + area.width - 1
        if first > 0 { write("↑", x: edge, y: area.y, style: .dim) }
        if first + area.height < lines.count {
            write("↓", x: edge, y: area.y + area.height - 1, style: .dim)
        }
    }
}
