/// A piece of text with its style; a line is made of several.
package struct Label: Hashable, Sendable {
    /// What is written.
    package var text: String

    /// How it looks.
    package var style: Style

    /// Creates a label.
    package init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

extension Label: ExpressibleByStringLiteral {
    /// Creates a label of ordinary text.
    package init(stringLiteral text: String) { self.init(text) }
}

extension Sequence where Element == Label {
    /// The columns the labels take, one after the other.
    package var width: Int { reduce(0) { $0 + $1.text.width } }

    /// The labels, ending with `…` when they are wider than the columns there are.
    package func cut(to columns: Int) -> [Label] {
        guard width > columns else { return Array(self) }
        var room = columns
        var kept: [Label] = []
        for label in self where room > 0 {
            let isLast = label.text.width >= room
            let text = isLast ? (label.text + " ").cut(to: room) : label.text
            kept.append(Label(text, label.style))
            room -= text.width
            if isLast { break }
        }
        return kept
    }
}

extension Canvas {
    /// Writes labels one after the other.
    ///
    /// - Returns: The number of columns they took, from `x` on.
    @discardableResult
    package mutating func write(
        _ labels: some Sequence<Label>,
        x: Int,
        y: Int,
        width limit: Int = .max
    ) -> Int {
        var used = 0
        for label in labels where used < limit {
            used += write(label.text, x: x + used, y: y, style: label.style, width: limit - used)
        }
        return used
    }

    /// Writes labels so that they end with a column, and returns where they begin.
    @discardableResult
    package mutating func write(
        _ labels: some Collection<Label>,
        endingAt end: Int,
        y: Int
    ) -> Int {
        let start = end - labels.width
        write(labels, x: start, y: y)
        return start
    }
}
