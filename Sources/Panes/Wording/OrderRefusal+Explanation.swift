package import Shop

extension Order.Refusal {
    /// What is wrong and what to do about it.
    ///
    /// Times are in the shop's zone; `staff` names whoever the refusal may speak of.
    package func explanation(
        in language: Language,
        zone: Zone = .utc,
        staff: [ID<Staff>: String] = [:]
    ) -> String {
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
        case .nothingToUndo, .changedSince, .notYours, .tooLateToUndo, .recordSince,
            .refundUnderWay, .alreadyTold:
            whyNotUndone(in: language, zone, staff)
        }
    }

    /// Why the last step is not taken back; nothing for any other refusal.
    private func whyNotUndone(
        in language: Language,
        _ zone: Zone,
        _ staff: [ID<Staff>: String]
    ) -> String {
        switch self {
        case .nothingToUndo:
            language.choose(
                english: "There is no step of this order to undo. Look at its history.",
                polish: "To zamówienie nie ma kroku do cofnięcia. Zajrzyj do jego historii."
            )
        case .changedSince:
            language.choose(
                english: "Something else has happened to the order since that step, so it cannot "
                    + "be undone. Look at its history.",
                polish: "Po tym kroku w zamówieniu coś się jeszcze zmieniło, więc nie można go "
                    + "cofnąć. Zajrzyj do historii."
            )
        case .notYours(let author): notYours(author, in: language, staff)
        case .tooLateToUndo(let until): tooLate(until, in: language, zone)
        case .recordSince(let number):
            language.choose(
                english: "\(number) has come or gone on since that step, so the step cannot be "
                    + "undone. Look at \(number).",
                polish: "Po tym kroku doszła albo zmieniła się sprawa \(number), więc kroku nie "
                    + "można cofnąć. Zajrzyj do \(number)."
            )
        case .refundUnderWay(let number):
            language.choose(
                english: "The money is already on its way back, so cancelling cannot be undone. "
                    + "Look at \(number).",
                polish: "Zwrot pieniędzy jest już w toku, więc anulowania nie można cofnąć. "
                    + "Zajrzyj do \(number)."
            )
        case .alreadyTold:
            language.choose(
                english: "The buyer has been told of this step already, so it cannot be undone. "
                    + "Take the next step, or write to the buyer.",
                polish: "Klient dostał już wiadomość o tym kroku, więc nie można go cofnąć. "
                    + "Wykonaj następny krok albo napisz do klienta."
            )
        case .outOfOrder, .onHold, .missingShipment, .missingNote, .notPaidBy, .partlyDelivered,
            .replacement,
            .noSuchOrder, .notToHold:
            ""
        }
    }

    private func tooLate(_ until: Instant, in language: Language, _ zone: Zone) -> String {
        let until = language.dayAndTime(until, in: zone, today: zone.day(at: until))
        return language.choose(
            english: "The step could be undone until \(until); now it stands. Look at which "
                + "steps are open.",
            polish: "Ten krok można było cofnąć do \(until), teraz już nie. Sprawdź, jakie kroki "
                + "są możliwe."
        )
    }

    private func notYours(
        _ author: Author,
        in language: Language,
        _ staff: [ID<Staff>: String]
    ) -> String {
        let name =
            switch author {
            case .staff(let id): staff[id].map { ": \($0)" } ?? ""
            case .system(let service, _): ": \(service)"
            case .customer: ""
            }
        return language.choose(
            english: "The last step with this order was somebody else's\(name). Only they can "
                + "undo it; ask them to.",
            polish: "Ostatni krok z tym zamówieniem ma innego autora\(name). Tylko ta osoba może "
                + "go cofnąć, poproś ją o to."
        )
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
