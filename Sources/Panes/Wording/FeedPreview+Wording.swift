package import Shop

extension FeedPreview.Kind {
    package var wording: Wording {
        switch self {
        case .refused: Wording("Rejected", "Odrzucone")
        case .gone: Wording("No longer in the file", "Brak w pliku")
        case .changed: Wording("Changed", "Zmienione")
        case .new: Wording("New", "Nowe")
        }
    }
}

extension FeedPreview.Row {
    /// What comes of it, in one line: what changes from what to what, or why it is refused.
    package func text(in language: Language) -> String {
        if let reason { return reason.explanation(in: language) }
        return changes.map { $0.text(in: language) }.joined(separator: ", ")
    }
}

extension FeedPreview {
    /// The first rows of a kind, in the order of the file.
    package func rows(of kind: Kind, limit: Int) -> [Row] {
        Array(rows.lazy.filter { $0.kind == kind }.prefix(limit))
    }

    /// That there are more rows of a kind than are shown; nil where there are none.
    package func rest(of kind: Kind, beyond shown: Int, in language: Language) -> String? {
        let rest = count(kind) - shown
        guard rest > 0 else { return nil }
        let number = language.number(rest)
        return language.choose(english: "and \(number) more", polish: "i jeszcze \(number)")
    }
}
