package import Shop

extension Message.Problem {
    /// Why a message has not left.
    package func explanation(in language: Language) -> String {
        switch self {
        case .refused(let status, let said):
            let reason = said.isEmpty ? "" : ": \(said)"
            return language.choose(
                english: "the mail command refused it (status \(status))\(reason)",
                polish: "polecenie poczty odmówiło (kod \(status))\(reason)"
            )
        case .tookTooLong:
            return language.choose(
                english: "the mail command took too long and was stopped",
                polish: "polecenie poczty trwało za długo i zostało przerwane"
            )
        case .killed(let signal):
            return language.choose(
                english: "signal \(signal) ended the mail command",
                polish: "polecenie poczty przerwał sygnał \(signal)"
            )
        case .unknownEnd:
            return language.choose(
                english: "the attempt was broken off; nobody knows whether it has left",
                polish: "próbę przerwano, nie wiadomo, czy wiadomość wyszła"
            )
        case .noAddress:
            return language.choose(
                english: "there is no e-mail address that it could be sent to",
                polish: "brak adresu e-mail, na który można ją wysłać"
            )
        case .noLetter:
            return language.choose(
                english: "its template cannot be turned into a letter",
                polish: "z szablonu nie da się ułożyć listu"
            )
        case .expired:
            return language.choose(
                english: "its time had passed before it could leave",
                polish: "straciła ważność, zanim mogła wyjść"
            )
        case .dropped(let reason): return reason
        }
    }
}
