package import Shop

extension Stale {
    /// Who was faster, with what and when, and what to do.
    ///
    /// `now` is the moment at which it is said; nothing counts on from there.
    package func explanation(in language: Language, now: Instant) -> String {
        let when = language.ago(at, now: now)
        let look = language.choose(
            english: "Look at it again before you go on.",
            polish: "Obejrzyj go jeszcze raz, zanim coś zrobisz."
        )
        guard let step = Return.Step.Kind(told: action) else {
            return language.choose(
                english: "\(staff) changed \(record) \(when). \(look)",
                polish: "\(record): zmiana \(when) przez: \(staff). "
                    + "Obejrzyj to jeszcze raz, zanim coś zrobisz."
            )
        }
        let past = step.past(in: language)
        return language.choose(
            english: step == .bounce || step == .undo
                ? "\(record): \(past) by \(staff) \(when). \(look)"
                : "\(staff) \(past) \(record) \(when). \(look)",
            polish: "\(record): \(past) \(when) przez: \(staff). \(look)"
        )
    }
}

extension Return.Step.Kind {
    /// The step that an action tells of: by its own name, `accept`, or by that in
    /// the history, `return.accept`.
    fileprivate init?(told action: String) {
        let step = Self.allCases.first {
            $0.rawValue == action || Deed.Action($0).rawValue == action
        }
        guard let step else { return nil }
        self = step
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
