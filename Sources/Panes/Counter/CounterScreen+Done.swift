import Canvas
import Shop

/// When it is done.
extension CounterScreen {
    var donePage: [[Label]] {
        let name =
            draft.business == .claim
            ? say("Number of the complaint", "Numer reklamacji")
            : say("Number of the return", "Numer zwrotu")
        var page = [pair(name, number, .plain.bold), [], [Label(instruction)]]
        if let lockerCode {
            page += [
                [],
                pair(say("Code for the parcel", "Kod na paczkę"), lockerCode.spaced, .plain.bold),
            ]
        }
        if !promised.isEmpty {
            let names = language.list(promised)
            page += [[], pair(say("In exchange", "W zamian"), names), [Label(exchangeFallback)]]
        }
        page.append([])
        if draft.business == .claim {
            let last = language.date(today + rulesNow.claimTerm)
            page.append([Label(say("We will answer by \(last).", "Odpowiemy do \(last)."))])
        }
        page.append(
            [
                Label(
                    say(
                        "We are sending you a confirmation by e-mail.",
                        "Potwierdzenie wysyłamy pocztą elektroniczną."
                    )
                )
            ]
        )
        return page
    }

    /// The number of the return under which the goods of a complaint come.
    private var parcelNumber: String? {
        guard let purchase = file?.purchase,
            let claim = purchase.claims.first(where: { $0.number == number })
        else { return nil }
        return purchase.goodsUnderWay(of: claim)?.number
    }

    /// What to do with the goods now.
    private var instruction: String {
        let mark = parcelNumber.map { say($0, "numer \($0)") } ?? say("this number", "ten numer")
        switch draft.wayBack {
        case .ownParcel?:
            let address = rulesNow.shopAddress
            guard !address.isEmpty else {
                return say(
                    "Write \(mark) on the parcel and send it to the shop.",
                    "Napisz \(mark) na paczce i wyślij ją do sklepu."
                )
            }
            let whole = [rulesNow.shopName, address].filter { !$0.isEmpty }.joined(separator: ", ")
            return say(
                "Write \(mark) on the parcel and send it to: \(whole).",
                "Napisz \(mark) na paczce i wyślij ją na adres: \(whole)."
            )
        case .locker?:
            return lockerCode == nil
                ? say(
                    "The staff will send you the code for the parcel by e-mail.",
                    "Kod na paczkę wyśle pocztą elektroniczną obsługa sklepu."
                )
                : say(
                    "Write this code on the parcel and post it at any parcel locker.",
                    "Napisz ten kod na paczce i nadaj ją w dowolnym paczkomacie."
                )
        case .inPerson?:
            return say("Hand the goods in to the staff.", "Oddaj towar obsłudze.")
        case nil:
            return say("Keep the goods until we answer.", "Zatrzymaj towar do naszej odpowiedzi.")
        }
    }
}

extension String {
    /// Ten digits in groups, as they are written down.
    var spaced: String {
        guard utf8.count == 10 else { return self }
        return "\(prefix(4)) \(dropFirst(4).prefix(4)) \(suffix(2))"
    }
}
