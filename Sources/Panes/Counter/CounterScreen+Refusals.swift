import Shop

/// Why something cannot be done, for customers: what they can do about it, and nothing of
/// how the shop works.
extension CounterScreen {
    func explanation(of error: any Error) -> String {
        switch error {
        case let refusal as Return.Refusal: explanation(of: refusal)
        case let refusal as Claim.Refusal: explanation(of: refusal)
        case is Counter.TermsChanged: termsChanged
        default: askStaff
        }
    }

    func explanation(of refusal: Return.Refusal) -> String {
        switch refusal {
        case .windowClosed(let last): windowClosed(last)
        case .orderNotSent(let status): notSent(status) ?? askStaff
        case .notReturnable(let line, _, left: 0):
            say(
                "\(language.quoted(line)) is on its way back already.",
                "\(language.quoted(line)): to już jest zwracane."
            )
        case .notReturnable(let line, _, let left):
            say(
                "\(language.quoted(line)): \(language.pieces(left)) can still be returned.",
                "\(language.quoted(line)): można jeszcze zwrócić \(language.pieces(left))"
            )
        case .noSuchVariant, .wantsTheSame:
            say(
                "This cannot be had in exchange any more. Choose again.",
                "Na ten wariant nie można już wymienić. Wybierz jeszcze raz."
            )
        case .lockerOff, .lockerInOtherCurrency, .notByLocker:
            say("Choose another way back.", "Wybierz inny sposób zwrotu.")
        case _: askStaff
        }
    }

    func explanation(of refusal: Claim.Refusal) -> String {
        switch refusal {
        case .orderNotSent(let status): notSent(status) ?? askStaff
        case .moreThanBought(let line, _, let left):
            say(
                "\(language.quoted(line)): at most \(language.pieces(left))",
                "\(language.quoted(line)): najwyżej \(language.pieces(left))"
            )
        case .liabilityEnded(let day):
            say(
                "The shop is liable for what showed by \(language.date(day)). If this showed "
                    + "by then, please tell the staff.",
                "Sklep odpowiada za wady, które ujawniły się do \(language.date(day)). Jeśli "
                    + "ta ujawniła się do tego dnia, powiedz o tym obsłudze."
            )
        case .cutOutOfRange(let most): cutOutOfRange(most)
        case .claimedAlready(_, let claim): claimed([claim])
        case .goods(let refusal): explanation(of: refusal)
        case _: askStaff
        }
    }

    /// Why a line cannot be chosen.
    func nothingToChoose(of offer: Counter.Offer) -> String {
        offer.most > 0 ? claimed(offer.claimed) : underWay(offer)
    }

    func claimed(_ claims: [String]) -> String {
        let numbers = language.list(claims)
        return say(
            "A complaint about this waits for our answer: \(numbers).",
            "Reklamacja już zgłoszona, czeka na odpowiedź: \(numbers)."
        )
    }

    private func underWay(_ offer: Counter.Offer) -> String {
        let numbers = language.list(offer.underWay)
        return say(
            "This is on its way back already: \(numbers). Please ask the staff.",
            "To już jest zwracane: \(numbers). Zapytaj obsługę."
        )
    }

    func windowClosed(_ last: Day) -> String {
        say(
            "Returns were possible until \(language.date(last)). Please ask the staff.",
            "Zwrot był możliwy do \(language.date(last)). Zapytaj obsługę."
        )
    }

    /// Why nothing can be done with an order that did not arrive.
    func notSent(_ status: Order.Status) -> String? {
        switch status {
        case .shipped, .delivered: nil
        case .new, .paid, .picking, .packed:
            say(
                "The order has not been sent yet. Please ask the staff.",
                "Zamówienie nie zostało jeszcze wysłane. Zapytaj obsługę."
            )
        case .undelivered:
            say(
                "The parcel came back to the shop. Please ask the staff.",
                "Przesyłka wróciła do sklepu. Zapytaj obsługę."
            )
        case .cancelled:
            say("The order was cancelled.", "Zamówienie zostało anulowane.")
        }
    }

    func cutOutOfRange(_ most: Money) -> String {
        let most = language.money(most, currency)
        return say(
            "More than nothing, and at most \(most).",
            "Więcej niż zero, a najwyżej \(most)."
        )
    }

    private var termsChanged: String {
        say(
            "Nothing was registered: the amounts or dates have changed meanwhile. Please read "
                + "them again.",
            "Nic nie zostało zgłoszone: kwoty albo terminy zmieniły się w międzyczasie. "
                + "Sprawdź je jeszcze raz."
        )
    }

    private var askStaff: String {
        say(
            "This cannot be done here at the moment. Please ask the staff.",
            "W tej chwili nie da się tego zrobić. Poproś o pomoc obsługę."
        )
    }
}
