import Canvas
import Shop

/// What each step is answered with, as far as it is answered already.
extension CounterScreen {
    func question(of step: CounterStep) -> CounterControl {
        switch step {
        case .welcome: languages
        case .address: .field(TextField(draft.address), most: 254)
        case .number: .field(TextField(draft.number), most: 64)
        case .code: .field(TextField(), most: 16)
        case .choice: choices
        case .units: units
        case .reason(let place): reasons(of: place)
        case .instead(let place): instead(of: place)
        case .demand: demands
        case .cut: .field(TextField(draft.cut), most: 16)
        case .defect: .field(TextField(draft.defect), most: 500)
        case .wayBack: ways
        case .account: .field(TextField(draft.account), most: 64)
        case .returns where !own.isEmpty: returns
        case .returns, .summary, .done, .details, .trouble: .page(top: 0)
        }
    }

    /// A menu whose options have the digits as keys.
    func menu(
        _ options: [(label: String, refusal: String?)],
        focus: Int = 0
    ) -> CounterControl {
        let digits = Array("123456789")
        return .menu(
            Menu(
                options.enumerated().map { place, option in
                    Menu.Option(
                        option.label,
                        key: place < digits.count ? digits[place] : nil,
                        refusal: option.refusal
                    )
                },
                focus: focus
            )
        )
    }

    private var languages: CounterControl {
        let names = Language.allCases.map { language in
            (language.choose(english: "English", polish: "Polski"), String?.none)
        }
        return menu(names, focus: Language.allCases.firstIndex(of: language) ?? 0)
    }

    private var choices: CounterControl {
        menu(
            CounterChoice.allCases.map { choice in
                switch choice {
                case .withdrawal: (returning, noReturn)
                case .claim: (say("Make a complaint", "Złóż reklamację"), noClaim)
                case .returns:
                    (say("My returns and complaints", "Moje zwroty i reklamacje"), nil)
                case .leave: (say("Finish", "Zakończ"), nil)
                }
            }
        )
    }

    private var returning: String {
        offersExchange
            ? say("Return or exchange goods", "Zwróć albo wymień towar")
            : say("Return goods", "Zwróć towar")
    }

    /// Why nothing of the order can be returned here.
    var noReturn: String? {
        guard let purchase = file?.purchase else { return nil }
        if let refusal = notSent(purchase.order.status) { return refusal }
        if let last = purchase.order.lastReturnDay(under: rulesNow), last < today {
            return windowClosed(last)
        }
        return nothingLeft
    }

    /// Why nothing of the order can be complained about here.
    private var noClaim: String? {
        guard let purchase = file?.purchase else { return nil }
        return notSent(purchase.order.status) ?? nothingLeft ?? allClaimed
    }

    private var allClaimed: String? {
        guard offers.allSatisfy({ $0.mostToClaim == 0 }) else { return nil }
        let claims = offers.flatMap(\.claimed).reduce(into: [String]()) { numbers, number in
            if !numbers.contains(number) { numbers.append(number) }
        }
        return claims.isEmpty ? nil : claimed(claims)
    }

    private var nothingLeft: String? {
        guard offers.allSatisfy({ $0.most == 0 }) else { return nil }
        return offers.isEmpty
            ? say("Everything has come back already.", "Wszystko już do nas wróciło.")
            : say("Everything is on its way back already.", "Wszystko już jest zwracane.")
    }

    private var units: CounterControl {
        .pick(
            CounterPick(
                offers.map { offer in
                    CounterPick.Row(
                        name: offer.line.name,
                        most: most(of: offer),
                        note: note(of: offer),
                        units: units(of: offer)
                    )
                }
            )
        )
    }

    /// Under which numbers something is done about a line already.
    private func note(of offer: Counter.Offer) -> String {
        let returns =
            offer.underWay.isEmpty
            ? nil : say("coming back: ", "w zwrocie: ") + language.list(offer.underWay)
        let claims =
            offer.claimed.isEmpty
            ? nil
            : say("complaint made: ", "zgłoszona reklamacja: ") + language.list(offer.claimed)
        return [returns, claims].compactMap(\.self).joined(separator: ", ")
    }

    private func reasons(of place: Int) -> CounterControl {
        let given = chosenLines.indices.contains(place) ? draft.reasons[chosenLines[place].id] : nil
        return menu(
            Return.Reason.allCases.map { reason in
                let label =
                    reason == .notGiven
                    ? say("I would rather not say", "Wolę nie podawać")
                    : reason.label(in: language).capitalisedFirst
                return (label, nil)
            },
            focus: given.flatMap(Return.Reason.allCases.firstIndex) ?? 0
        )
    }

    /// Money first: that is what a return is.
    private func instead(of place: Int) -> CounterControl {
        let variants = substitutes(at: place)
        let chosen =
            chosenLines.indices.contains(place) ? draft.instead[chosenLines[place].id] : nil
        let names = Set(variants.map(\.name))
        let labels = variants.map { variant in
            let name = names.count == variants.count ? variant.name : named(variant)
            return (say("Exchange for: \(name)", "Wymiana na: \(name)"), String?.none)
        }
        return menu(
            [(say("Money back", "Zwrot pieniędzy"), nil)] + labels,
            focus: variants.firstIndex { $0.id == chosen }.map { $0 + 1 } ?? 0
        )
    }

    /// With its code, where others have the same name.
    private func named(_ variant: Variant) -> String { "\(variant.name) (\(variant.sku))" }

    private var demands: CounterControl {
        menu(
            Claim.Demand.allCases.map { ($0.label(in: language).capitalisedFirst, nil) },
            focus: draft.demand.flatMap(Claim.Demand.allCases.firstIndex) ?? 0
        )
    }

    private var returns: CounterControl {
        menu(
            own.map { mine in
                let day = language.day(mine.registered.day, today: today)
                let status =
                    switch mine {
                    case .goods(let mine): mine.goods.status.label(in: language)
                    case .claim(let mine): status(of: mine)
                    }
                return ("\(mine.number)  \(status.capitalisedFirst.padded(to: 23))  \(day)", nil)
            }
        )
    }
}
