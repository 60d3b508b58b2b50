import Canvas
import Shop

/// How goods come back, and what that costs.
extension CounterScreen {
    /// The ways back that are on offer; nil is to keep the goods for now.
    var waysBack: [Return.WayBack?] {
        switch draft.business {
        case .withdrawal:
            let sizes = offersLockers ? Return.LockerSize.allCases : []
            return [.ownParcel] + sizes.map { .locker($0) } + [.inPerson]
        case .claim: return [.inPerson, .ownParcel, nil]
        }
    }

    /// Labels have their prices in złoty, so that an order in another currency gets one only
    /// where it costs nothing.
    private var offersLockers: Bool {
        rulesNow.lockerPrices != nil && (currency == .pln || isFreeToReturn)
    }

    var ways: CounterControl {
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
            return name + ": " + cost(language.money(price, currency))
        }
    }

    /// What a way back that has a price costs the customer.
    private func cost(_ amount: String) -> String {
        if isFreeToReturn { return say("free of charge", "bez opłaty") }
        return wantsOnlyExchange
            ? say("\(amount) if the money is paid back", "\(amount), jeśli zwracamy pieniądze")
            : say("\(amount) less is paid back", "zwrot mniejszy o \(amount)")
    }

    var currency: Currency { file?.purchase.order.currency ?? .pln }

    /// Whether the way back is never charged, since the fault is the shop's.
    private var isFreeToReturn: Bool {
        chosenLines.contains { draft.reasons[$0.id]?.isShopsFault == true }
    }
}
