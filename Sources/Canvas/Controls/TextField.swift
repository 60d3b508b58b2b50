/// A line of text that can be edited.
///
/// The cursor stands between characters as people see them, so one press of
/// Backspace takes a letter with all its marks.
package struct TextField: Hashable, Sendable {
    /// What has been typed.
    package private(set) var text: String

    /// How many characters stand before the cursor.
    package private(set) var position: Int

    /// Creates a field with the cursor behind its text.
    package init(_ text: String = "") {
        self.text = text.singleLine
        position = self.text.count
    }

    /// Inserts text at the cursor; line breaks become spaces.
    package mutating func insert(_ pasted: String) {
        let before = text.prefix(position) + pasted.singleLine
        let after = text.dropFirst(position)
        let whole = String(before + after)
        position = max(0, whole.count - after.count)
        text = whole
    }

    /// Replaces the text and puts the cursor behind it.
    package mutating func replace(with text: String) { self = TextField(text) }

    /// Replaces some of the characters and puts the cursor behind what came instead.
    package mutating func replace(_ characters: Range<Int>, with text: String) {
        let kept = self.text.dropFirst(characters.upperBound)
        self = TextField(String(self.text.prefix(characters.lowerBound)))
        insert(text)
        self.text += kept
    }

    /// Edits as a key says, and returns whether the key edits.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace: erase(from: position - 1, to: position)
        case .delete: erase(from: position, to: position + 1)
        case .left: position = max(0, position - 1)
        case .right: position = min(text.count, position + 1)
        case .home, .control("a"): position = 0
        case .end, .control("e"): position = text.count
        case .control("u"): erase(from: 0, to: position)
        case .control("k"): erase(from: position, to: text.count)
        case .control("w"): erase(from: startOfWord, to: position)
        case .control, .enter, .tab, .backTab, .escape, .insert, .up, .down, .pageUp, .pageDown,
            .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            return false
        }
        return true
    }

    private mutating func erase(from start: Int, to end: Int) {
        let start = max(0, start)
        let kept = text.dropFirst(end)
        text = String(text.prefix(start) + kept)
        position = min(start, text.count)
    }

    private var startOfWord: Int {
        let before = Array(text.prefix(position))
        let word = before.lastIndex { $0 != " " } ?? 0
        guard let space = before[..<word].lastIndex(of: " ") else { return 0 }
        return space + 1
    }
}

extension TextField {
    /// Draws the field in the first row of an area, scrolled so that the cursor is seen.
    ///
    /// - Parameter isFocused: Whether the canvas's cursor stands in this field.
    package func draw(
        on canvas: inout Canvas,
        in area: Area,
        isFocused: Bool = true,
        style: Style = .field
    ) {
        let line = area.row(0)
        guard !line.isEmpty else { return }
        canvas.fill(line, style: style)
        let shown = isFocused ? hidden(width: line.width) : 0
        let visible = String(text.dropFirst(shown))
        canvas.write(visible, x: line.x, y: line.y, style: style, width: line.width)
        guard isFocused else { return }
        let before = String(text.prefix(position).dropFirst(shown)).width
        canvas.cursor = Point(x: line.x + min(before, line.width - 1), y: line.y)
    }

    /// How many characters are scrolled out on the left, so that the cursor has a column.
    private func hidden(width: Int) -> Int {
        var room = width - 1
        var first = position
        for character in text.prefix(position).reversed() {
            room -= String(character).width
            guard room >= 0 else { break }
            first -= 1
        }
        return first
    }
}

extension String {
    fileprivate var singleLine: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
