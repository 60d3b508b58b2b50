/// What a scanner read, or somebody typed in its place.
package struct Code: Hashable, Sendable {
    /// Without white space around it, and without the symbology's identifier that some
    /// scanners put before it (`]C1`, ISO/IEC 15424).
    package let text: String

    /// Nil where nothing is left of it.
    package init?(_ read: String) {
        var text = read.filter { !$0.isControl && !$0.isNewline }.trimmed
        if text.hasSymbology { text = String(text.dropFirst(3)).trimmed }
        guard !text.isEmpty, text.utf8.count <= Code.longest else { return nil }
        self.text = text
    }

    /// No barcode of the trade holds more.
    private static let longest = 128

    /// A code that cannot be anything else: a return's number, an EAN with its check
    /// digit, a locker's tracking number of 24 digits.
    ///
    /// Such a code is a scan even where the keyboard belongs to a text field.
    package var isOfKnownForm: Bool {
        isReturnNumber || isArticleNumber || digits?.count == 24
    }

    /// `R-2026-000123`.
    package var isReturnNumber: Bool {
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0] == "R" && parts[1].isDigits(4) && parts[2].isDigits(6)
    }

    /// An EAN-13, EAN-8, UPC-A or GTIN-14 with its check digit (GS1 General
    /// Specifications, section 7.9).
    package var isArticleNumber: Bool {
        guard let digits, [8, 12, 13, 14].contains(digits.count) else { return false }
        let sum = digits.reversed().enumerated().map { place, digit in
            digit * (place.isMultiple(of: 2) ? 1 : 3)
        }.reduce(0, +)
        return sum.isMultiple(of: 10)
    }

    /// Whether it is this article's number; one of twelve digits is the same as one
    /// of thirteen that begins with a zero.
    package func names(ean: String, sku: String) -> Bool {
        if !ean.isEmpty, text == ean { return true }
        let number = text.withoutZeros
        if !number.isEmpty, isArticleNumber, number == ean.withoutZeros { return true }
        return !sku.isEmpty && text.folded == sku.folded
    }

    /// A label as scanners and carriers write its letters.
    package var spellings: [String] { [text, text.uppercased(), text.lowercased()] }

    private var digits: [Int]? {
        let digits = text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
        return digits.count == text.utf8.count ? digits : nil
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.value < 32 || (127...159).contains($0.value) }
    }
}

extension StringProtocol {
    fileprivate func isDigits(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether it begins as `]C1` and something follows.
    fileprivate var hasSymbology: Bool {
        let head = Array(utf8.prefix(4))
        guard head.count == 4, head[0] == UInt8(ascii: "]"), head[2] < 128 else { return false }
        return (65...90).contains(head[1]) || (97...122).contains(head[1])
    }

    fileprivate var withoutZeros: Substring {
        Substring(self).drop { $0 == "0" }
    }
}

extension String {
    /// Without the white space around it.
    package var trimmed: String {
        var rest = self[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
