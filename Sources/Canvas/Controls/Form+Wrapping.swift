extension Sequence where Element == Label {
    /// The labels as lines no wider than the room there is, broken at spaces.
    ///
    /// A word that is wider than a line is cut. All lines but the first are indented.
    package func wrapped(to width: Int, indent: Int = 0) -> [[Label]] {
        var lines: [[Label]] = [[]]
        var used = 0
        let room = Swift.max(1, width)
        let margin = indent.clamped(to: 0...(room / 2))
        for (word, style) in words {
            if used + word.width > room, used > margin {
                lines.append(margin > 0 ? [Label(String(repeating: " ", count: margin))] : [])
                used = margin
            }
            if word.first == " ", used == margin, lines.count > 1 { continue }
            let text = word.cut(to: room - used)
            lines[lines.count - 1].append(Label(text, style))
            used += text.width
        }
        return lines
    }

    /// The words, and the spaces between them, with their styles.
    private var words: [(String, Style)] {
        flatMap { label -> [(String, Style)] in
            var pieces: [String] = []
            for character in label.text.cleaned {
                if let last = pieces.last?.last, (last == " ") == (character == " ") {
                    pieces[pieces.count - 1].append(character)
                } else {
                    pieces.append(String(character))
                }
            }
            return pieces.map { ($0, label.style) }
        }
    }
}
