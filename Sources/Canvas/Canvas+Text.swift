extension Canvas {
    /// What the canvas shows, as rows of text without the blanks at their ends.
    package var text: String {
        (0..<height).map(text(ofRow:)).joined(separator: "\n")
    }

    /// One row of the canvas, without the blanks at its end.
    package func text(ofRow y: Int) -> String {
        var row = String.UnicodeScalarView()
        var blanks = 0
        for x in 0..<width {
            let cell = self[x, y]
            guard !cell.isTail else { continue }
            if cell.isBlank {
                blanks += 1
                continue
            }
            row.append(contentsOf: repeatElement(" ", count: blanks))
            blanks = 0
            row.append(cell.scalar)
            row.append(contentsOf: cell.marks)
        }
        return String(row)
    }
}
