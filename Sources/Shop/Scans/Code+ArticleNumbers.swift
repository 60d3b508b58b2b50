extension Code {
    /// The ways in which the article's number may be written, as ``names(ean:sku:)`` takes
    /// them for the same: with all the zeros before it that a symbology has places for.
    package var articleNumbers: [String] {
        let number = text.drop { $0 == "0" }
        guard isArticleNumber, !number.isEmpty else { return [text] }
        return (number.count...14).map { places in
            String(repeating: "0", count: places - number.count) + number
        }
    }
}
