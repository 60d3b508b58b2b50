package import Shop

extension Coupon.Refusal {
    /// Why a coupon cannot be used or given back, and what to do.
    ///
    /// Times are in the shop's zone; `staff` names whoever the refusal may speak of.
    package func explanation(
        in language: Language,
        zone: Zone = .utc,
        staff: [ID<Staff>: String] = [:]
    ) -> String {
        switch self {
        case .unknownCode:
            language.choose(
                english: "No coupon has that code. Check it sign by sign.",
                polish: "Nie ma kuponu o takim kodzie. Sprawdź kod znak po znaku."
            )
        case .noSuchCoupon(let text):
            language.choose(
                english: "There is no coupon \(language.quoted(text)). Give its number or code.",
                polish: "Nie ma kuponu \(language.quoted(text)). Podaj jego numer albo kod."
            )
        case .usedAlready(let use): usedAlready(use, in: language, zone, staff)
        case .expired(let day):
            language.choose(
                english: "The coupon was valid until \(language.date(day)). It cannot be used "
                    + "any more.",
                polish: "Kupon był ważny do \(language.date(day)). Nie można już go użyć."
            )
        case .returned(let moment):
            language.choose(
                english: "The coupon was given back on \(language.date(moment.day)), and its "
                    + "points with it.",
                polish: "Kupon oddano \(language.date(moment.day)), a punkty wróciły na konto."
            )
        case .notUsed(let status):
            language.choose(
                english: "The coupon is \(status.label(in: language)), so there is no use to "
                    + "take back.",
                polish: "Kupon ma status \(language.quoted(status.label(in: language))), więc "
                    + "nie ma czego cofać."
            )
        case .tooLateToReopen(let since):
            language.choose(
                english: "That it was used could be taken back until "
                    + "\(language.time(since, in: zone)). Ask a manager.",
                polish: "Użycie można było cofnąć do \(language.time(since, in: zone)). Poproś "
                    + "kierownika."
            )
        case .usedBySomebodyElse(let author):
            language.choose(
                english: "\(author.called(in: language, staff)) used it, and can take that back, "
                    + "or a manager.",
                polish: "Użycie może cofnąć tylko \(author.called(in: language, staff)) albo "
                    + "kierownik."
            )
        case .noOneOrder(let number, let found):
            found == 0
                ? language.choose(
                    english: "There is no order \(language.quoted(number)). Check its number.",
                    polish: "Nie ma zamówienia \(language.quoted(number)). Sprawdź numer."
                )
                : language.choose(
                    english: "Several orders have the number \(language.quoted(number)). Use "
                        + "zaplecze loyalty coupons use with CHANNEL/NUMBER.",
                    polish: "Kilka zamówień ma numer \(language.quoted(number)). Użyj "
                        + "zaplecze loyalty coupons use z KANAŁ/NUMER."
                )
        case .orderCancelled(let number):
            language.choose(
                english: "Order \(number) is cancelled, so no coupon can be used on it.",
                polish: "Zamówienie \(number) jest anulowane, więc nie można w nim użyć kuponu."
            )
        }
    }

    private func usedAlready(
        _ use: Coupon.Use,
        in language: Language,
        _ zone: Zone,
        _ staff: [ID<Staff>: String]
    ) -> String {
        let day = language.date(use.at.day)
        let time = language.time(use.at.at, in: zone)
        let who = use.author.called(in: language, staff)
        return language.choose(
            english: "The coupon was used already: on order \(use.number), \(day) \(time), by "
                + "\(who).",
            polish: "Kupon jest już wykorzystany: zamówienie \(use.number), \(day) \(time), "
                + "\(who)."
        )
    }
}
