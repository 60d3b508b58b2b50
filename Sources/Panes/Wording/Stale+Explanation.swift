package import Shop

extension Stale {
    /// Who was faster, with what and when, and what to do.
    ///
    /// `now` is the moment at which it is said; nothing counts on from there.
    package func explanation(in language: Language, now: Instant) -> String {
        let when = language.ago(at, now: now)
        let look = language.choose(
            english: "Look at it again before you go on.",
            polish: "Zajrzyj tam jeszcze raz, zanim coś zrobisz."
        )
        let past = action.past(in: language)
        return language.choose(
            english: action.isAboutSomethingOfIt
                ? "\(record): \(past) by \(staff) \(when). \(look)"
                : "\(staff) \(past) \(record) \(when). \(look)",
            polish: "\(record): \(past) \(when) przez: \(staff). \(look)"
        )
    }
}

extension Stale.Action {
    /// What has happened to the record.
    func past(in language: Language) -> String {
        switch self {
        case .step(let kind): kind.past(in: language)
        case .handling(let kind): kind.past(in: language)
        case .claim(let kind): kind.past(in: language)
        case .deed(let action): action.label(in: language)
        case .message: language.choose(english: "changed", polish: "zmieniona")
        case .note: language.choose(english: "account or code changed", polish: "zmiana danych")
        }
    }

    /// Whether it says what happened to something of the record, not to the record.
    fileprivate var isAboutSomethingOfIt: Bool {
        switch self {
        case .step(.bounce), .step(.undo), .step(.decline), .step(.propose), .claim(.expectGoods),
            .claim(.undo), .note:
            true
        case .step, .claim, .message: false
        case .handling, .deed: true
        }
    }
}

extension Forbidden {
    /// Which right is missing, and whom to ask.
    package func explanation(in language: Language) -> String {
        let right = right.label(in: language)
        return language.choose(
            english: "Your role does not include this right: \(right). "
                + "Ask somebody who has it, or ask the owner for it.",
            polish: "Twoja rola nie obejmuje tego prawa: \(right). "
                + "Poproś osobę, która je ma, albo właściciela o jego nadanie."
        )
    }
}
