/// A short list of things to choose from, by key or by moving.
package struct Menu: Hashable, Sendable {
    /// One thing to choose.
    package struct Option: Hashable, Sendable {
        /// The key that chooses it at once.
        package var key: Character?

        /// What it says.
        package var label: String

        /// Why it cannot be chosen now, or nil when it can.
        package var refusal: String?

        /// Creates an option.
        package init(_ label: String, key: Character? = nil, refusal: String? = nil) {
            self.key = key
            self.label = label
            self.refusal = refusal
        }
    }

    /// What a key did.
    package enum Outcome: Hashable, Sendable {
        /// The option at this place was chosen.
        case chosen(Int)

        /// The option at this place cannot be chosen; it has the focus now.
        case refused(Int)

        case cancelled
        case moved
        case ignored
    }

    /// What can be chosen, in order.
    package let options: [Option]

    /// Which option has the focus, or nil when there is none.
    package var focus: Int? { cursor.row }

    private var cursor: ListCursor

    /// Creates a menu with the focus on an option.
    package init(_ options: [Option], focus: Int = 0) {
        self.options = options
        cursor = ListCursor(row: focus)
        cursor.move(in: options.count)
    }

    /// Chooses or moves as a key says.
    package mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .enter: return focus.map(choose) ?? .ignored
        case .escape: return .cancelled
        case .tab: return wrap(by: 1)
        case .backTab: return wrap(by: -1)
        case .character(let typed):
            guard let option = options.firstIndex(where: { $0.key == typed }) else {
                return .ignored
            }
            cursor.move(to: option, in: options.count)
            return choose(option)
        case .up, .down, .home, .end, .pageUp, .pageDown:
            _ = cursor.handle(key, count: options.count, height: options.count)
            return .moved
        case .control, .backspace, .delete, .insert, .left, .right, .shiftUp, .shiftDown,
            .shiftLeft, .shiftRight, .function:
            return .ignored
        }
    }

    private func choose(_ option: Int) -> Outcome {
        options[option].refusal == nil ? .chosen(option) : .refused(option)
    }

    private mutating func wrap(by step: Int) -> Outcome {
        guard let focus else { return .ignored }
        cursor.move(to: (focus + step + options.count) % options.count, in: options.count)
        return .moved
    }
}

extension Menu {
    /// The columns the widest option takes.
    package var width: Int {
        let widest = options.map { $0.label.width + ($0.refusal.map { $0.width + 2 } ?? 0) }.max()
        return (widest ?? 0) + Self.gutter
    }

    /// The columns before a label: the cursor, the key, and what keeps them apart.
    private static let gutter = 5

    /// Draws the options, one in a row, so that the focus is seen.
    package func draw(on canvas: inout Canvas, in area: Area) {
        let rows = cursor.window(count: options.count, height: area.height)
        for (row, index) in rows.enumerated() {
            draw(options[index], isFocused: index == focus, on: &canvas, in: area.row(row))
        }
    }

    private func draw(
        _ option: Option,
        isFocused: Bool,
        on canvas: inout Canvas,
        in line: Area
    ) {
        guard !line.isEmpty else { return }
        let isOpen = option.refusal == nil
        let labels = [
            Label(isFocused ? "› " : "  ", .accent),
            Label((option.key.map(String.init) ?? "").padded(to: 3), isOpen ? .key : .dim),
            Label(option.label, isOpen ? .plain : .dim),
            Label(option.refusal.map { "  " + $0 } ?? "", .dim),
        ]
        canvas.write(labels, x: line.x, y: line.y, width: line.width)
        guard isFocused else { return }
        canvas.select(line)
        canvas.anchor = Point(x: line.x, y: line.y)
    }
}
