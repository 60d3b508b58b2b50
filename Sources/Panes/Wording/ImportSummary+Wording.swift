package import Shop

extension ImportSummary {
    /// What the import did, a line for each kind of thing that it found.
    ///
    /// - Parameter isDry: Whether nothing was written, so that nobody knows what
    ///   documents of returns will come to.
    package func lines(in language: Language, isDry: Bool = false) -> [String] {
        [rows(in: language), orders(in: language)]
            + cancellations(in: language, isDry: isDry) + setAside(in: language)
    }

    private func rows(in language: Language) -> String {
        line(
            Wording("Rows", "Wiersze"),
            [
                (Wording("read", "przeczytane"), rowsRead),
                (Wording("rejected", "odrzucone"), rowsRejected),
            ],
            in: language
        )
    }

    private func orders(in language: Language) -> String {
        line(
            Wording("Orders", "Zamówienia"),
            [
                (Wording("new", "nowe"), ordersNew),
                (Wording("updated", "zaktualizowane"), ordersUpdated),
                (Wording("already there", "już były"), ordersThere),
                (Wording("rejected", "odrzucone"), ordersRejected),
            ],
            in: language
        )
    }

    private func cancellations(in language: Language, isDry: Bool) -> [String] {
        guard cancellationDocuments + cancellationsThere > 0 else { return [] }
        let documents = line(
            Wording("Documents of returns", "Dokumenty zwrotów"),
            [
                (Wording("all", "wszystkie"), cancellationDocuments),
                (Wording("lines", "pozycje"), cancellationLines),
                (Wording("already there", "już były"), cancellationsThere),
            ],
            in: language
        )
        let returns = line(
            Wording("Returns", "Zwroty"),
            [
                (Wording("of an order", "z zamówieniem"), self.returns),
                (Wording("without an order", "bez zamówienia"), orphans),
            ],
            in: language
        )
        return isDry ? [documents] : [documents, returns]
    }

    /// What the mapping names as no sale, by name.
    private func setAside(in language: Language) -> [String] {
        guard !setAside.isEmpty else { return [] }
        let kinds = setAside.sorted { $0.key < $1.key }.map { kind in
            (Wording(kind.key, kind.key), kind.value)
        }
        return [line(Wording("Set aside", "Pominięto"), kinds, in: language)]
    }

    /// `Orders: new 10, updated 2`: counts behind, so that no word needs a plural.
    private func line(
        _ title: Wording,
        _ counts: [(Wording, Int)],
        in language: Language
    ) -> String {
        let parts = counts.map { "\($0.text(in: language)) \(language.number($1))" }
        return "\(title.text(in: language)): \(parts.joined(separator: ", "))"
    }
}
