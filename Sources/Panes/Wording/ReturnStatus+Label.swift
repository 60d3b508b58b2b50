package import Shop

extension Return.Status {
    /// The status as the customer sees it.
    package func label(in language: Language) -> String {
        switch self {
        case .registered: language.choose(english: "registered", polish: "zarejestrowany")
        case .awaiting: language.choose(english: "awaiting", polish: "oczekuje na realizację")
        case .accepted: language.choose(english: "accepted", polish: "zaakceptowany")
        case .settled: language.choose(english: "settled", polish: "rozliczony")
        case .rejected: language.choose(english: "rejected", polish: "odrzucony")
        case .cancelled: language.choose(english: "cancelled", polish: "anulowany")
        }
    }

    /// The status as staff say it, in lists and messages; 15 columns at most.
    package func listLabel(in language: Language) -> String {
        switch self {
        case .awaiting: language.choose(english: "awaiting", polish: "do rozpatrzenia")
        case .registered, .accepted, .settled, .rejected, .cancelled: label(in: language)
        }
    }

    /// The status where there is little room; 12 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .registered: language.choose(english: "registered", polish: "zarejestr.")
        case .awaiting: language.choose(english: "awaiting", polish: "do rozpatrz.")
        case .accepted: language.choose(english: "accepted", polish: "zaakcept.")
        case .settled, .rejected, .cancelled: label(in: language)
        }
    }

    /// Whose turn it is, for eyes that see no colour.
    ///
    /// `○` somebody else's, `●` the shop's; `✓` done, `✗` nothing came of it.
    package var sign: String {
        switch self {
        case .registered: "○"
        case .awaiting, .accepted: "●"
        case .settled: "✓"
        case .rejected, .cancelled: "✗"
        }
    }
}
