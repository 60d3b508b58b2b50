package import Shop

extension Parcel.Refusal {
    /// What is wrong, and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .outOfOrder(_, let status):
            let status = language.quoted(status.label(in: language))
            return language.choose(
                english: "The parcel has the status \(status), so this cannot be done with it.",
                polish: "Przesyłka ma status \(status), więc nie można tego z nią zrobić."
            )
        case .noSuchParcel(let tracking):
            return language.choose(
                english: "No parcel \(language.quoted(tracking)) was logged. Log it first.",
                polish: "Nie ma przesyłki \(language.quoted(tracking)). Najpierw ją wpisz."
            )
        case .missingTracking:
            return language.choose(
                english: "The number on the label is missing. Scan or type it.",
                polish: "Brakuje numeru z etykiety. Zeskanuj go albo wpisz."
            )
        case .alreadyLogged(let tracking):
            return language.choose(
                english: "Parcel \(tracking) was logged already. A scan of it opens it.",
                polish: "Przesyłka \(tracking) jest już wpisana. Skan etykiety ją otworzy."
            )
        case .missingReason(let step): return step.missingReason(in: language)
        case .caseIsOpen(let finding):
            let what = finding.label(in: language)
            return language.choose(
                english: "A case about it is open already (\(what)). Close it first.",
                polish: "Sprawa tej przesyłki już trwa (\(what)). Najpierw ją zamknij."
            )
        case .noOpenCase:
            return language.choose(
                english: "No case about this parcel is open.",
                polish: "Żadna sprawa tej przesyłki nie jest otwarta."
            )
        case .nothingChosen:
            return language.choose(
                english: "Nothing is chosen yet. Mark what it holds with Space.",
                polish: "Niczego nie wybrano. Zaznacz spacją, co zawiera."
            )
        case .order(let refusal): return refusal.explanation(in: language)
        }
    }
}

extension Parcel.Step.Kind {
    fileprivate func missingReason(in language: Language) -> String {
        switch self {
        case .close:
            language.choose(
                english: "Closing a case needs its outcome. Enter how it ended.",
                polish: "Zamknięcie sprawy wymaga wyniku. Wpisz, jak się skończyła."
            )
        case .cancel:
            language.choose(
                english: "Calling off needs a note. Enter why the order is called off.",
                polish: "Anulowanie wymaga notatki. Wpisz, dlaczego zamówienie jest anulowane."
            )
        case .log, .match, .unpack, .report, .resend:
            language.choose(english: "A note is missing. Enter it.", polish: "Wpisz notatkę.")
        }
    }
}
