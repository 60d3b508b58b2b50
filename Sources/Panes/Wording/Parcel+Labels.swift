package import Shop

extension Parcel.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .unassigned: language.choose(english: "unassigned", polish: "nieprzypisana")
        case .matched: language.choose(english: "matched", polish: "przypisana")
        case .undelivered: language.choose(english: "undelivered", polish: "nieodebrana")
        case .resent: language.choose(english: "sent again", polish: "wysłana ponownie")
        case .cancelled: language.choose(english: "called off", polish: "anulowana")
        }
    }
}

extension Parcel.Finding {
    package func label(in language: Language) -> String {
        switch self {
        case .empty: language.choose(english: "empty", polish: "pusta przesyłka")
        case .notOurGoods: language.choose(english: "not our goods", polish: "nie nasz towar")
        case .swapped: language.choose(english: "swapped", polish: "towar podmieniony")
        case .damagedInTransit:
            language.choose(english: "damaged in transit", polish: "uszkodzona w transporcie")
        }
    }
}

extension ParcelSort {
    package func label(in language: Language) -> String {
        switch self {
        case .waiting: language.choose(english: "what waits", polish: "co czeka")
        case .logged: language.choose(english: "logged", polish: "data wpisania")
        case .tracking: language.choose(english: "tracking number", polish: "numer przesyłki")
        }
    }
}

extension Parcel.Step.Kind {
    /// What has happened to the parcel.
    package func past(in language: Language) -> String {
        switch self {
        case .log: language.choose(english: "logged", polish: "wpisana")
        case .match: language.choose(english: "matched", polish: "przypisana")
        case .unpack: language.choose(english: "unpacked", polish: "rozpakowana")
        case .report: language.choose(english: "case opened", polish: "sprawa otwarta")
        case .close: language.choose(english: "case closed", polish: "sprawa zamknięta")
        case .resend: language.choose(english: "sent again", polish: "wysłana ponownie")
        case .cancel: language.choose(english: "order called off", polish: "zamówienie anulowane")
        }
    }
}
