package import Shop

extension Order.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .new: language.choose(english: "new", polish: "nowe")
        case .paid: language.choose(english: "paid", polish: "opłacone")
        case .picking: language.choose(english: "picking", polish: "kompletowane")
        case .packed: language.choose(english: "packed", polish: "spakowane")
        case .shipped: language.choose(english: "shipped", polish: "wysłane")
        case .delivered: language.choose(english: "delivered", polish: "doręczone")
        case .undelivered: language.choose(english: "undelivered", polish: "nieodebrane")
        case .cancelled: language.choose(english: "cancelled", polish: "anulowane")
        }
    }

    /// The status where there is little room; 11 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .picking: language.choose(english: "picking", polish: "kompletow.")
        case .new, .paid, .packed, .shipped, .delivered, .undelivered, .cancelled:
            label(in: language)
        }
    }

    /// Whose turn it is, for eyes that see no colour.
    ///
    /// `○` somebody else's, `●` the shop's; `✓` done, `✗` nothing came of it.
    package var sign: String {
        switch self {
        case .new, .shipped: "○"
        case .paid, .picking, .packed, .undelivered: "●"
        case .delivered: "✓"
        case .cancelled: "✗"
        }
    }
}

extension Order {
    /// What the flag beside the status is called.
    package static let onHold = Wording("on hold", "wstrzymane")
}

extension Order.Step {
    /// What a key does, as its hint says it.
    package func imperative(in language: Language) -> String {
        switch self {
        case .pay: language.choose(english: "mark paid", polish: "oznacz jako opłacone")
        case .pick: language.choose(english: "pick", polish: "kompletuj")
        case .pack: language.choose(english: "pack", polish: "spakuj")
        case .ship: language.choose(english: "ship", polish: "wyślij")
        case .deliver: language.choose(english: "mark delivered", polish: "oznacz jako doręczone")
        case .comeBack:
            language.choose(english: "mark undelivered", polish: "oznacz jako nieodebrane")
        case .cancel: language.choose(english: "cancel", polish: "anuluj")
        }
    }
}

extension Order.Step {
    /// What has happened to the order.
    package func past(in language: Language) -> String {
        switch self {
        case .pay: language.choose(english: "marked as paid", polish: "opłacone")
        case .pick: language.choose(english: "being picked", polish: "kompletowane")
        case .pack: language.choose(english: "packed", polish: "spakowane")
        case .ship: language.choose(english: "shipped", polish: "wysłane")
        case .deliver: language.choose(english: "delivered", polish: "doręczone")
        case .comeBack: language.choose(english: "undelivered", polish: "nieodebrane")
        case .cancel: language.choose(english: "cancelled", polish: "anulowane")
        }
    }
}

extension Order.LastStep.Kind {
    /// What has happened to the order.
    package func past(in language: Language) -> String {
        switch self {
        case .pay: Order.Step.pay.past(in: language)
        case .pick: Order.Step.pick.past(in: language)
        case .pack: Order.Step.pack.past(in: language)
        case .ship: Order.Step.ship.past(in: language)
        case .deliver: Order.Step.deliver.past(in: language)
        case .comeBack: Order.Step.comeBack.past(in: language)
        case .cancel: Order.Step.cancel.past(in: language)
        case .hold: Order.onHold.text(in: language)
        case .release: language.choose(english: "goes on", polish: "wznowione")
        case .undo: language.choose(english: "step undone", polish: "krok cofnięty")
        }
    }
}

extension Order.Buyer.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .consumer: language.choose(english: "consumer", polish: "konsument")
        case .soleTrader:
            language.choose(english: "sole trader", polish: "jednoosobowa działalność")
        case .company: language.choose(english: "company", polish: "firma")
        }
    }

    /// The kind where there is little room; 11 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .soleTrader: language.choose(english: "sole trader", polish: "JDG")
        case .consumer, .company: label(in: language)
        }
    }
}

extension Instrument {
    package func label(in language: Language) -> String {
        switch self {
        case .transfer: language.choose(english: "bank transfer", polish: "przelew")
        case .card: language.choose(english: "card", polish: "karta")
        case .blik: "BLIK"
        case .cash: language.choose(english: "cash", polish: "gotówka")
        case .cashOnDelivery: language.choose(english: "cash on delivery", polish: "pobranie")
        case .external: language.choose(english: "elsewhere", polish: "poza sklepem")
        case .giftCard: language.choose(english: "gift card", polish: "karta podarunkowa")
        case .points: language.choose(english: "points", polish: "punkty")
        }
    }

    /// How money went, after an amount: `by card`, "kartą".
    package func means(in language: Language) -> String {
        switch self {
        case .transfer: language.choose(english: "by bank transfer", polish: "przelewem")
        case .card: language.choose(english: "by card", polish: "kartą")
        case .blik: language.choose(english: "by BLIK", polish: "BLIK-iem")
        case .cash: language.choose(english: "in cash", polish: "gotówką")
        case .cashOnDelivery: language.choose(english: "on delivery", polish: "za pobraniem")
        case .external: language.choose(english: "elsewhere", polish: "poza sklepem")
        case .giftCard: language.choose(english: "by gift card", polish: "kartą podarunkową")
        case .points: language.choose(english: "in points", polish: "punktami")
        }
    }
}
