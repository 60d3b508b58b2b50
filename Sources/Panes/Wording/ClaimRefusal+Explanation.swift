package import Shop

extension Claim.Refusal {
    /// What is wrong, where, and what to do about it.
    ///
    /// Amounts are in the order's currency, times in the shop's zone; `staff` names whoever
    /// the refusal may speak of.
    package func explanation(
        in language: Language,
        currency: Currency,
        zone: Zone,
        staff: [ID<Staff>: String] = [:]
    ) -> String {
        let returns = ReturnRefusalWording(
            language: language,
            currency: currency,
            zone: zone,
            staff: staff
        )
        switch self {
        case .outOfOrder(let step, let status, let open):
            let steps = language.list(open.map { $0.noun(in: language) })
            let status = language.quoted(status.label(in: language))
            let rest = language.choose(
                english: open.isEmpty
                    ? "Nothing more can be done with it." : "Open now: \(steps).",
                polish: open.isEmpty ? "Nic więcej nie można zrobić." : "Możliwe teraz: \(steps)."
            )
            let noun = step.noun(in: language)
            return language.choose(
                english: "The claim has the status \(status), so this step is not open: "
                    + "\(noun). \(rest)",
                polish: "Reklamacja ma status \(status), więc ten krok nie jest możliwy: "
                    + "\(noun). \(rest)"
            )
        case .needsRight(let right): return Forbidden(right).explanation(in: language)
        case .noSuchClaim(let number):
            return language.choose(
                english: "There is no claim \(language.quoted(number)). Check its number.",
                polish: "Nie ma reklamacji \(language.quoted(number)). Sprawdź numer."
            )
        case .noOrder: return returns.text(of: .noOrder)
        case .orderNotSent(let status): return returns.orderNotSent(status)
        case .nothingChosen: return returns.text(of: .nothingChosen)
        case .noSuchLine: return returns.text(of: .noSuchLine)
        case .unitsNotPositive: return returns.text(of: .unitsNotPositive)
        case .moreThanBought(let line, let asked, let left):
            return returns.notReturnable(line, asked, left)
        case .missingDefect:
            return language.choose(
                english: "What is wrong with the goods is missing. Enter the customer's words.",
                polish: "Brakuje opisu wady. Wpisz słowa klienta."
            )
        case .missingReason(let step):
            return language.choose(
                english: "This step needs a reason: \(step.noun(in: language)). Enter it.",
                polish: "Ten krok wymaga uzasadnienia: \(step.noun(in: language)). Wpisz je."
            )
        case .datesOutOfOrder:
            return language.choose(
                english: "The claim cannot have come before its order, nor later than now. "
                    + "Correct the date.",
                polish: "Reklamacja nie mogła wpłynąć przed zamówieniem ani później niż teraz. "
                    + "Popraw datę."
            )
        case .liabilityEnded(let day):
            let day = language.date(day)
            return language.choose(
                english: "The shop is liable for what showed by \(day). If it showed by then, "
                    + "take the claim with the right to register late, and give that as the "
                    + "reason.",
                polish: "Sklep odpowiada za wady, które ujawniły się do \(day). Jeżeli ta "
                    + "ujawniła się do tego dnia, można przyjąć reklamację: trzeba mieć prawo "
                    + "do rejestracji po terminie i podać to jako powód."
            )
        case .countsAsAccepted(let day):
            let day = language.date(day)
            return language.choose(
                english: "Nobody answered in time, so the claim counts as accepted since \(day). "
                    + "Accept it.",
                polish: "Nikt nie odpowiedział w terminie, więc od \(day) reklamacja jest uznana. "
                    + "Uznaj ją."
            )
        case .promised:
            return language.choose(
                english: "The claim was accepted, so only what it gives can change. Choose what.",
                polish: "Reklamację uznano, więc zmienić można tylko to, co daje. Wybierz co."
            )
        case .decided(let number):
            return language.choose(
                english: "\(number) was decided on as the claim was answered. Open that return "
                    + "again first.",
                polish: "\(number) rozpatrzono zgodnie z odpowiedzią na reklamację. Najpierw "
                    + "otwórz ten zwrot ponownie."
            )
        case .nothingToExchange(let line):
            return language.choose(
                english: "\(language.quoted(line)): the shop knows no article by its SKU, so "
                    + "nothing can be sent for it. Choose a repair, a price cut or money.",
                polish: "\(language.quoted(line)): sklep nie zna towaru o tym SKU, więc nie można "
                    + "wysłać innego. Wybierz naprawę, obniżenie ceny albo pieniądze."
            )
        case .claimedAlready(let line, let claim):
            return language.choose(
                english: "\(language.quoted(line)): claim \(claim) about it waits for its "
                    + "answer. Answer that one first.",
                polish: "\(language.quoted(line)): na odpowiedź czeka reklamacja \(claim) tego "
                    + "towaru. Najpierw odpowiedz na nią."
            )
        case .goodsExpected(let number):
            return language.choose(
                english: "Its goods come in under \(number). Open that return.",
                polish: "Towar przychodzi jako \(number). Otwórz ten zwrot."
            )
        case .cutOutOfRange(let most):
            let most = language.money(most, currency)
            return language.choose(
                english: "The price can be cut by more than nothing and at most \(most). "
                    + "Correct the amount.",
                polish: "Cenę można obniżyć o więcej niż zero, a najwyżej o \(most). "
                    + "Popraw kwotę."
            )
        case .returnUnderWay(let number):
            return language.choose(
                english: "\(number) was opened for it and is under way. End that return first.",
                polish: "Dla tej reklamacji trwa \(number). Najpierw zakończ ten zwrot."
            )
        case .alreadyGiven(let number):
            return language.choose(
                english: "\(number) has given what the claim was about. Close the claim instead.",
                polish: "\(number) dał już to, o co chodziło w reklamacji. Zamknij ją."
            )
        case .goods(let refusal): return returns.text(of: refusal)
        case .nothingToUndo:
            return language.choose(
                english: "No step of this claim can be undone. Look at its history.",
                polish: "Żadnego kroku tej reklamacji nie można cofnąć. Zajrzyj do jej historii."
            )
        case .cannotUndo(let step):
            return language.choose(
                english: "This step cannot be undone: \(step.noun(in: language)).",
                polish: "Tego kroku nie można cofnąć: \(step.noun(in: language))."
            )
        case .notYours(let author): return returns.notYours(author)
        case .tooLateToUndo(let until): return returns.tooLateToUndo(until)
        }
    }
}
