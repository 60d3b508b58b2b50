import Shop

/// Undoing.
extension ReturnRefusalWording {
    func cannotUndo(_ step: Return.Step.Kind) -> String {
        let step = language.quoted(step.noun(in: language))
        return language.choose(
            english: "The step \(step) cannot be undone. Take the next step instead.",
            polish: "Kroku \(step) nie można cofnąć. Wykonaj zamiast tego następny krok."
        )
    }

    func notYours(_ author: Author) -> String {
        switch author {
        case .staff(let id):
            let name = staff[id].map { ": \($0)" } ?? ""
            return language.choose(
                english: "The last step was somebody else's\(name). Only they can undo it; "
                    + "ask them to.",
                polish: "Ostatni krok ma innego autora\(name). Tylko ta osoba może go cofnąć, "
                    + "poproś ją o to."
            )
        case .customer:
            return language.choose(
                english: "The last step was the customer's own, and nobody else can undo it. "
                    + "Cancel the return instead.",
                polish: "Ostatni krok wykonał klient i nikt inny nie może go cofnąć. "
                    + "Zamiast tego anuluj zwrot."
            )
        case .system(let service, _):
            return language.choose(
                english: "The last step was the program's own (\(service)), "
                    + "and nobody can undo it. Take the next step instead.",
                polish: "Ostatni krok wykonał sam program (\(service)) i nikt nie może go cofnąć. "
                    + "Wykonaj zamiast tego następny krok."
            )
        }
    }

    func tooLateToUndo(_ until: Instant) -> String {
        let until = language.dayAndTime(until, in: zone, today: zone.day(at: until))
        return language.choose(
            english: "The step could be undone until \(until). If it must go, ask a manager.",
            polish: "Ten krok można było cofnąć do \(until). "
                + "Jeśli trzeba go wycofać, poproś kierownika."
        )
    }
}

/// Second persons, cases about parcels, late arrivals.
extension ReturnRefusalWording {
    func needsAnotherPerson(_ author: Author) -> String {
        let name = name(of: author)
        return language.choose(
            english: "\(name) proposed this settlement, so somebody else has to confirm it, "
                + "in their own session.",
            polish: "Tę wypłatę proponuje \(name), więc potwierdzić ją musi ktoś inny, "
                + "we własnej sesji."
        )
    }

    func waitsForSecondPerson(_ author: Author) -> String {
        let name = name(of: author)
        return language.choose(
            english: "A settlement proposed by \(name) waits for a second person. "
                + "Confirm or decline it first.",
            polish: "Wypłata, którą proponuje \(name), czeka na drugą osobę. "
                + "Najpierw ją potwierdź albo odrzuć."
        )
    }

    private func name(of author: Author) -> String {
        guard case .staff(let id) = author else { return "?" }
        return staff[id] ?? "?"
    }

    func frozen(_ finding: Parcel.Finding, _ parcel: String) -> String {
        let what = finding.label(in: language)
        let held = Return.heldBack.text(in: language)
        return language.choose(
            english: "\(held.capitalisedFirst): there is an open case about parcel \(parcel) "
                + "(\(what)). Close the case first.",
            polish: "\(held.capitalisedFirst): trwa sprawa przesyłki \(parcel) "
                + "(\(what)). Najpierw zamknij sprawę."
        )
    }

    func claimNotAccepted(_ number: String) -> String {
        language.choose(
            english: "Claim \(number) has not been accepted, so its goods are not either. "
                + "Answer the claim, or reject the goods.",
            polish: "Reklamacja \(number) nie jest uznana, więc i towaru nie można przyjąć. "
                + "Rozpatrz reklamację albo odrzuć zwrot."
        )
    }

    func notDecided(_ status: Return.Status) -> String {
        let status = language.quoted(status.listLabel(in: language))
        return language.choose(
            english: "The return has the status \(status): what arrives now is received with it. "
                + "A follow-up is for what arrives after the decision.",
            polish:
                "Zwrot ma status \(status): to, co teraz przychodzi, przyjmuje się razem z nim. "
                + "Kontynuacja jest dla tego, co przyjdzie po decyzji."
        )
    }
}
