package import Shop

extension FeedSummary {
    /// What a file would do, or did: a line for each kind of thing.
    package func lines(in language: Language) -> [String] {
        [all(in: language), facts(in: language), stock(in: language), repeated(in: language)]
            .compactMap(\.self)
    }

    private func all(in language: Language) -> String {
        line(
            Wording("Articles", "Artykuły"),
            [
                (Wording("read", "przeczytane"), articles), (Wording("new", "nowe"), new),
                (Wording("changed", "zmienione"), changed),
                (Wording("unchanged", "bez zmian"), unchanged),
                (Wording("rejected", "odrzucone"), refused),
            ],
            in: language
        )
    }

    private func repeated(in language: Language) -> String? {
        guard isRepeated else { return nil }
        return language.choose(
            english: "This file's counts were taken in before, so they change nothing now.",
            polish: "Stany z tego pliku są już wczytane, więc teraz nic nie zmieniają."
        )
    }

    private func facts(in language: Language) -> String? {
        let counts = ArticleFact.allCases.compactMap { fact in
            changes[fact].flatMap { $0 > 0 ? (fact.wording, $0) : nil }
        }
        return counts.isEmpty ? nil : line(Wording("Changes", "Zmiany"), counts, in: language)
    }

    private func stock(in language: Language) -> String? {
        guard stocked + gone > 0 else { return nil }
        return line(
            Wording("In stock", "Na stanie"),
            [
                (Wording("now", "teraz"), stocked),
                (Wording("would have none", "spadnie do zera"), emptied),
                (Wording("no longer in the file", "brak w pliku"), gone),
            ],
            in: language
        )
    }

    /// `Articles: new 10, changed 2`: counts behind, so that no word needs a plural.
    private func line(
        _ title: Wording,
        _ counts: [(Wording, Int)],
        in language: Language
    ) -> String {
        let parts = counts.map { "\($0.text(in: language)) \(language.number($1))" }
        return "\(title.text(in: language)): \(parts.joined(separator: ", "))"
    }
}

extension ArticleFact {
    package var wording: Wording {
        switch self {
        case .price: Wording("price", "cena")
        case .stock: Wording("stock", "stan")
        case .name: Wording("name", "nazwa")
        case .cost: Wording("purchase price", "cena zakupu")
        case .codes: Wording("codes", "kody")
        case .vat: Wording("VAT", "VAT")
        case .product: Wording("product", "produkt")
        case .kind: Wording("kind or contents", "rodzaj lub skład")
        }
    }
}
