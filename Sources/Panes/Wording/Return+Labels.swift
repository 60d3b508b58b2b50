package import Shop

extension Return.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .withdrawal: language.choose(english: "withdrawal", polish: "odstąpienie")
        case .claim: language.choose(english: "claim", polish: "reklamacja")
        case .undelivered: language.choose(english: "undelivered", polish: "nieodebrane")
        case .calledOff:
            language.choose(english: "order called off", polish: "anulowane zamówienie")
        }
    }
}

extension Return.Reason {
    package func label(in language: Language) -> String {
        switch self {
        case .notGiven: language.choose(english: "not given", polish: "nie podano")
        case .size: language.choose(english: "size/fit", polish: "rozmiar")
        case .changedMind: language.choose(english: "changed mind", polish: "zmiana decyzji")
        case .damagedInTransit:
            language.choose(english: "damaged in transit", polish: "uszkodzony w transporcie")
        case .defective: language.choose(english: "defective", polish: "wadliwy")
        case .notAsDescribed:
            language.choose(english: "not as described", polish: "niezgodny z opisem")
        case .wrongItem: language.choose(english: "wrong item", polish: "zły towar")
        case .late: language.choose(english: "late", polish: "za późno")
        case .other: language.choose(english: "other", polish: "inny")
        }
    }

    /// The reason where there is little room; 15 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .damagedInTransit:
            language.choose(english: "transit damage", polish: "uszk. w transp.")
        case .notAsDescribed:
            language.choose(english: "not as descr.", polish: "niezg. z opisem")
        case .notGiven, .size, .changedMind, .defective, .wrongItem, .late, .other:
            label(in: language)
        }
    }
}

extension Return.LockerSize {
    /// The letter on the locker's door.
    package var letter: String {
        switch self {
        case .a: "A"
        case .b: "B"
        case .c: "C"
        }
    }

    package func label(in language: Language) -> String {
        language.choose(english: "size \(letter)", polish: "gabaryt \(letter)")
    }
}

extension Return.WayBack {
    package func label(in language: Language) -> String {
        switch self {
        case .ownParcel: language.choose(english: "own parcel", polish: "nadanie własne")
        case .locker(let size): "InPost \(size.letter)"
        case .inPerson: language.choose(english: "in person", polish: "osobiście")
        }
    }

    /// The way back where there is little room; 11 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .ownParcel: language.choose(english: "own parcel", polish: "nadanie wł.")
        case .locker, .inPerson: label(in: language)
        }
    }
}

extension Return.Document {
    /// The document in a list: where it is entered, or the invoice's number.
    package func short(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "register", polish: "ewidencja")
        case .correctionInvoice(let number): number
        }
    }

    package func label(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "register of returns", polish: "ewidencja zwrotów")
        case .correctionInvoice(let number):
            language.choose(
                english: "correction invoice \(number)",
                polish: "faktura korygująca \(number)"
            )
        }
    }
}

extension Proposal {
    /// Whose turn it is with a settlement above the limit, where there is little room.
    package static let waits = Wording("2nd person", "druga osoba")
    /// The same where there is room for a sentence.
    package static let isWaiting = Wording("waits for a second person", "czeka na drugą osobę")
}

extension Transfer {
    /// Where the money is that the bank has and has not confirmed.
    package static let isAtBank = Wording("at the bank", "w banku")
}

extension Return {
    /// What an open case about a parcel does to the money.
    package static let heldBack = Wording("refund held back", "kwota wstrzymana")
    /// On which condition an amount is told before anything is decided.
    package static let ifAllAccepted = Wording("if all is accepted", "przy przyjęciu całości")
}
