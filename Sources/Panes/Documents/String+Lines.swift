import Canvas

extension String {
    /// The cleaned text as lines no wider than that, broken at spaces.
    ///
    /// Nothing of it is lost: a word that is wider than a line goes on in the next.
    func lines(width: Int) -> [String] {
        var lines = [""]
        for word in cleaned.split(separator: " ", omittingEmptySubsequences: true) {
            let last = lines[lines.count - 1]
            if last.isEmpty || last.width + 1 + word.description.width > width {
                if !last.isEmpty { lines.append("") }
                lines.add(String(word), width: width)
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines
    }

    /// The text filled with spaces to a column; what is wider stays whole.
    func filling(_ columns: Int, _ alignment: Alignment = .leading) -> String {
        width < columns ? padded(to: columns, alignment: alignment) : self
    }

    /// The text without spaces at its end.
    var trimmedEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}

extension [String] {
    /// Adds a word to the last line, which is empty, and to new ones where it is too wide.
    fileprivate mutating func add(_ word: String, width: Int) {
        guard word.width > width else { return self[count - 1] = word }
        for letter in word {
            let last = self[count - 1]
            if !last.isEmpty, last.width + String(letter).width > width { append("") }
            self[count - 1].append(letter)
        }
    }
}
