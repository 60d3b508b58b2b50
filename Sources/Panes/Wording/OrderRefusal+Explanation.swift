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
        case .missingShipment:
            language.choose(
                english: "Who carries it, or under which number, is missing. Enter one of them.",
                polish: "Brakuje przewoźnika albo numeru przesyłki. Wpisz jedno z nich."
            )
        case .missingNote:
            language.choose(
                english: "Cancelling needs a note. Enter why the order is called off.",
                polish: "Anulowanie wymaga notatki. Wpisz, dlaczego zamówienie jest anulowane."
            )
        case .notPaidBy(let instrument):
            language.choose(
                english: "A payment \(instrument.means(in: language)) is not noted by hand. Choose "
                    + "another way.",
                polish: "Wpłaty \(instrument.means(in: language)) nie odnotowuje się ręcznie. "
                    + "Wybierz inny sposób."
            )
        case .notToHold(let status):
            language.choose(
                english: "The order has the status \(language.quoted(status.label(in: language))), "
                    + "so there is nothing to hold back.",
                polish: "Zamówienie ma status \(language.quoted(status.label(in: language))), "
                    + "więc nie ma czego wstrzymać."
            )
        case .partlyDelivered:
            language.choose(
                english: "Part of the order was delivered, so it cannot be cancelled as a whole. "
                    + "Register a return for the rest.",
                polish: "Część zamówienia doręczono, więc nie można anulować całości. Na resztę "
                    + "zarejestruj zwrot."
            )
        case .replacement:
            language.choose(
                english: "The order replaces goods of a claim. Open its return again instead: "
                    + "that cancels the order, and the claim can be answered otherwise.",
                polish: "Zamówienie zastępuje towar z reklamacji. Zamiast tego otwórz ponownie "
                    + "jej zwrot: to anuluje zamówienie i pozwala inaczej odpowiedzieć."
            )
        case .noSuchOrder:
            language.choose(
                english: "There is no such order any more. Reload the list.",
                polish: "Nie ma już takiego zamówienia. Odśwież listę."
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
        let open = Order.Step.allCases.filter { other in
            status.after(other) != nil && (other != .pay || status == .new)
        }
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
