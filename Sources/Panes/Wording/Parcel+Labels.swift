package import Shop

extension Parcel.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .unassigned: language.choose(english: "unassigned", polish: "nieprzypisana")
        case .matched: language.choose(english: "matched", polish: "przypisana")
        case .undelivered: language.choose(english: "undelivered", polish: "nieodebrana")
        case .resent: language.choose(english: "sent again", polish: "wysłana ponownie")
        case .cancelled: language.choose(english: "called off", polish: "anulowana")
        case .withdrawn: language.choose(english: "withdrawn", polish: "wycofana")
        }
    }

    /// The status where there is little room; 13 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .resent: language.choose(english: "sent again", polish: "wysł. ponown.")
        case .unassigned, .matched, .undelivered, .cancelled, .withdrawn: label(in: language)
        }
    }

    /// Whether somebody of the shop has something to do, for eyes that see no colour.
    ///
    /// `●` the shop's turn; `✓` done, `✗` nothing came of it.
    package var sign: String {
        switch self {
        case .unassigned, .undelivered: "●"
        case .matched, .resent: "✓"
        case .cancelled, .withdrawn: "✗"
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

    /// The finding where there is little room; 15 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .empty: language.choose(english: "empty", polish: "pusta")
        case .notOurGoods: language.choose(english: "not ours", polish: "nie nasz towar")
        case .swapped: language.choose(english: "swapped", polish: "podmiana")
        case .damagedInTransit:
            language.choose(english: "damaged", polish: "uszkodz.")
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
    /// What is done with the parcel, over the form that does it.
    package func noun(in language: Language) -> String {
        switch self {
        case .log: language.choose(english: "log a parcel", polish: "wpis przesyłki")
        case .match: language.choose(english: "match", polish: "przypisanie")
        case .unpack: language.choose(english: "contents", polish: "zawartość")
        case .report: language.choose(english: "what is wrong", polish: "co jest nie tak")
        case .close: language.choose(english: "close the case", polish: "zamknięcie sprawy")
        case .resend: language.choose(english: "send again", polish: "ponowna wysyłka")
        case .cancel: language.choose(english: "call off", polish: "anulowanie zamówienia")
        case .withdraw: language.choose(english: "withdraw", polish: "wycofanie wpisu")
        }
    }

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
        case .withdraw: language.choose(english: "withdrawn", polish: "wycofana")
        }
    }
}
