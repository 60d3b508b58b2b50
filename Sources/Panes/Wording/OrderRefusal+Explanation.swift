package import Shop

extension Order.Refusal {
    /// What is wrong and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .outOfOrder(let step, let status):
            outOfOrder(step, status, in: language)
        case .onHold(let step):
            language.choose(
                english: "The order is on hold, so it cannot be \(step.participle). "
                    + "Take it off hold first, or cancel it.",
                polish: "Zamówienie jest wstrzymane, więc nie można go \(step.infinitive). "
                    + "Najpierw je wznów albo anuluj."
            )
        }
    }

    private func outOfOrder(
        _ step: Order.Step,
        _ status: Order.Status,
        in language: Language
    ) -> String {
        let label = language.quoted(status.label(in: language))
        let what = language.choose(
            english: "The order has the status \(label), so it cannot be \(step.participle). ",
            polish: "Zamówienie ma status \(label), więc nie można go \(step.infinitive). "
        )
        let open = Order.Step.allCases.filter { status.after($0) != nil }
        guard !open.isEmpty else {
            return what
                + language.choose(
                    english: "Nothing more can be done with it.",
                    polish: "Nic więcej nie można z nim zrobić."
                )
        }
        let steps = open.map { $0.imperative(in: language) }.joined(separator: ", ")
        return what
            + language.choose(english: "Open now: \(steps).", polish: "Możliwe teraz: \(steps).")
    }
}

extension Order.Step {
    /// What follows "it cannot be".
    fileprivate var participle: String {
        switch self {
        case .pay: "marked as paid"
        case .pick: "picked"
        case .pack: "packed"
        case .ship: "shipped"
        case .deliver: "marked as delivered"
        case .comeBack: "marked as undelivered"
        case .cancel: "cancelled"
        }
    }

    /// What follows "nie można go".
    fileprivate var infinitive: String {
        switch self {
        case .pay: "oznaczyć jako opłacone"
        case .pick: "kompletować"
        case .pack: "spakować"
        case .ship: "wysłać"
        case .deliver: "oznaczyć jako doręczone"
        case .comeBack: "oznaczyć jako nieodebrane"
        case .cancel: "anulować"
        }
    }
}
