package import Shop

/// Makes the bytes of a table as CSV (RFC 4180), row by row.
///
/// No cell is a formula. What people typed and what came in files is text, whatever it begins
/// with; only what the writer itself is given as a figure is written as one.
package struct TableWriter: Sendable {
    private let style: TableStyle

    package init(_ style: TableStyle) {
        self.style = style
    }

    /// One value of a row.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        case amount(Money, decimals: Int)
        /// Hundredths, as rates are stored: 2300 is `23`, 550 is `5.5`.
        case rate(Int)
        case day(Day)
        case nothing
    }

    /// What the file begins with: its mark, and the names of the columns.
    package func heading(_ titles: [String]) -> [UInt8] {
        style.mark + row(titles.map(Cell.text))
    }

    package func row(_ cells: [Cell]) -> [UInt8] {
        let parts = cells.map { Array(text(of: $0).asCell(before: style.delimiter).utf8) }
        return Array(parts.joined(separator: [style.delimiter])) + [.carriageReturn, .lineFeed]
    }

    private func text(of cell: Cell) -> String {
        switch cell {
        case .text(let text): text.defused
        case .number(let number): String(number)
        case .amount(let money, let decimals): figure(money.minorUnits, decimals: decimals)
        case .rate(let rate):
            rate.isMultiple(of: 100) ? String(rate / 100) : figure(rate, decimals: 2)
        case .day(let day): day.iso
        case .nothing: ""
        }
    }

    private func figure(_ units: Int, decimals: Int) -> String {
        let digits = padded(Int(units.magnitude), decimals + 1)
        let whole = (units < 0 ? "-" : "") + digits.dropLast(decimals)
        return decimals > 0 ? whole + style.decimalMark + digits.suffix(decimals) : whole
    }
}

extension String {
    /// The text with an apostrophe before what a spreadsheet would compute: after any blanks,
    /// one of `= + - @`, also in full width (OWASP, *CSV Injection*).
    ///
    /// A control character is none of a table's business and becomes a space, so that none of
    /// them hides a formula; what turns the direction of writing goes, so that none shows
    /// another order than there is.
    fileprivate var defused: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isDirection {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
            text.append(isControl ? " " : scalar)
        }
        let first = text.first { !$0.properties.isWhitespace && !$0.isUnseen }
        let isFormula = first.map(String.formulaStarts.contains) ?? false
        return (isFormula ? "'" : "") + String(text)
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "＝", "＋", "－", "＠",
    ]

    /// The text in quotes, where it has what a reader may take for the end of the cell.
    fileprivate func asCell(before delimiter: UInt8) -> String {
        let ends: Set<Unicode.Scalar> = ["\"", "\n", Unicode.Scalar(delimiter)]
        let needsQuotes = unicodeScalars.contains(where: ends.contains)
        guard needsQuotes || first == " " || last == " " else { return self }
        var quoted = "\"".unicodeScalars
        for scalar in unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }
}

extension Unicode.Scalar {
    /// Whether it turns the direction of writing (Unicode Standard Annex 9, *Bidirectional
    /// Character Types*: explicit formatting characters).
    fileprivate var isDirection: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case _: false
        }
    }

    /// Whether it takes no room, as the marks of direction and order.
    fileprivate var isUnseen: Bool {
        properties.generalCategory == .format
    }
}
