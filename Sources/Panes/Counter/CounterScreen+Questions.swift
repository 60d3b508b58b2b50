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
        case .demand: demands
        case .defect: .field(TextField(draft.defect), most: 500)
        case .wayBack: ways
        case .account: .field(TextField(draft.account), most: 64)
        case .returns where !own.isEmpty: returns
        case .returns, .summary, .done, .details, .trouble: .page(top: 0)
        }
    }

    /// A menu whose options have the digits as keys.
    private func menu(
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
                case .withdrawal: (say("Return goods", "Zwróć towar"), noReturn)
                case .claim: (say("Make a complaint", "Złóż reklamację"), noClaim)
                case .returns: (say("My returns", "Moje zwroty"), nil)
                case .leave: (say("Finish", "Zakończ"), nil)
                }
            }
        )
    }

    /// Why nothing of the order can be returned here.
    private var noReturn: String? {
        guard let purchase = file?.purchase else { return nil }
        if let refusal = notSent(purchase.order.status) { return refusal }
        if let last = purchase.order.lastReturnDay(under: rulesNow), last < today {
            return windowClosed(last)
        }
        guard purchase.order.lines.contains(where: { purchase.returnable($0) > 0 }) else {
            return say("Everything is on its way back already.", "Wszystko już jest zwracane.")
        }
        return nil
    }

    /// Why nothing of the order can be complained about here.
    private var noClaim: String? {
        guard let purchase = file?.purchase else { return nil }
        if let refusal = notSent(purchase.order.status) { return refusal }
        guard purchase.unitsNotBack.values.contains(where: { $0 > 0 }) else {
            return say("Everything has come back already.", "Wszystko już do nas wróciło.")
        }
        return nil
    }

    private var units: CounterControl {
        .units(
            Form(
                offeredLines.enumerated().map { place, offer in
                    let chosen = draft.units[offer.line.id, default: 0]
                    var row = Form<Int>.Row(
                        place,
                        offer.line.name,
                        .number(FormField.Stepper(chosen, in: 0...offer.most))
                    )
                    let most = language.number(offer.most)
                    row.hint = say("of \(most)", "z \(most)")
                    return row
                }
            )
        )
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

    private var demands: CounterControl {
        menu(
            Claim.Demand.allCases.map { ($0.label(in: language).capitalisedFirst, nil) },
            focus: draft.demand.flatMap(Claim.Demand.allCases.firstIndex) ?? 0
        )
    }

    /// The ways back that are on offer; nil is to keep the goods for now.
    var waysBack: [Return.WayBack?] {
        switch draft.business {
        case .withdrawal:
            let sizes = rulesNow.lockerPrices == nil ? [] : Return.LockerSize.allCases
            return [.ownParcel] + sizes.map { .locker($0) } + [.inPerson]
        case .claim: return [.inPerson, .ownParcel, nil]
        }
    }

    private var ways: CounterControl {
        menu(
            waysBack.map { (label(of: $0), nil) },
            focus: waysBack.firstIndex(of: draft.wayBack) ?? 0
        )
    }

    private func label(of way: Return.WayBack?) -> String {
        switch way {
        case .ownParcel?:
            return say("I send a parcel to the shop", "Nadam paczkę na adres sklepu")
        case .inPerson?: return say("I hand it in here", "Oddam na miejscu")
        case nil: return say("I keep it for now", "Na razie zostawiam u siebie")
        case .locker(let size)?:
            let name = say("InPost, size \(size.letter)", "InPost, gabaryt \(size.letter)")
            guard let price = rulesNow.lockerPrices?[size] else { return name }
            let amount = language.money(price, currency)
            return name
                + (isFreeToReturn
                    ? say(": free of charge", ": bez opłaty")
                    : say(": \(amount) less is paid back", ": zwrot mniejszy o \(amount)"))
        }
    }

    var currency: Currency { file?.purchase.order.currency ?? .pln }

    /// Whether the way back is never charged, since the fault is the shop's.
    private var isFreeToReturn: Bool {
        chosenLines.contains { draft.reasons[$0.id]?.isShopsFault == true }
    }

    private var returns: CounterControl {
        menu(
            own.map { mine in
                let day = language.day(mine.goods.registered.day, today: today)
                let status = mine.goods.status.label(in: language).capitalisedFirst
                return ("\(mine.goods.number)  \(status.padded(to: 22))  \(day)", nil)
            }
        )
    }
}
