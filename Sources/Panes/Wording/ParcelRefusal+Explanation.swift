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
        case .notALabel(let code, let named): return named.explanation(code, in: language)
        case .sameLabel:
            return language.choose(
                english: "This is the label that the parcel came back with. "
                    + "Scan or type the new one.",
                polish: "To etykieta, z którą przesyłka wróciła. Zeskanuj albo wpisz nową."
            )
        case .labelInUse(let tracking):
            return language.choose(
                english: "The label \(tracking) is in use for another parcel. Scan the new label.",
                polish: "Etykieta \(tracking) należy już do innej przesyłki. Zeskanuj nową."
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
        case .hasCase(let finding):
            let what = finding.label(in: language)
            return language.choose(
                english: "A case was opened about this parcel (\(what)), so it stays on record. "
                    + "Close the case instead.",
                polish: "Przesyłka ma sprawę (\(what)), więc wpis musi zostać. "
                    + "Zamknij sprawę, jeśli jeszcze trwa."
            )
        case .partlyDelivered:
            return language.choose(
                english: "Another parcel of this order was delivered, so the order cannot be "
                    + "called off whole. Send this one again.",
                polish: "Inną przesyłkę z tego zamówienia już doręczono, więc nie można anulować "
                    + "całego. Wyślij tę ponownie."
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

extension Parcel.Named {
    /// What a code is instead of a label.
    fileprivate func explanation(_ code: String, in language: Language) -> String {
        switch self {
        case .goodsReturned:
            language.choose(
                english: "\(code) is a return: match the parcel to it. "
                    + "Scan the carrier's label here.",
                polish: "\(code) to zwrot: przypisz mu przesyłkę. "
                    + "Tutaj zeskanuj etykietę przewoźnika."
            )
        case .order:
            language.choose(
                english: "\(code) is an order, not a label. Scan the carrier's label.",
                polish: "\(code) to zamówienie, nie etykieta. Zeskanuj etykietę przewoźnika."
            )
        case .article:
            language.choose(
                english: "\(code) is an article, not a label. Scan the carrier's label.",
                polish: "\(code) to towar, nie etykieta. Zeskanuj etykietę przewoźnika."
            )
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
        case .withdraw:
            language.choose(
                english: "Withdrawing needs a note. Enter what was logged by mistake.",
                polish: "Wycofanie wymaga notatki. Wpisz, co było pomyłką."
            )
        case .log, .match, .unpack, .report, .resend:
            language.choose(english: "A note is missing. Enter it.", polish: "Wpisz notatkę.")
        }
    }
}
