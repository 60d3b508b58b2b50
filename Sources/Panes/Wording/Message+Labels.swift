package import Shop

extension Message.Standing {
    package func label(in language: Language) -> String {
        switch self {
        case .held: language.choose(english: "held", polish: "wstrzymana")
        case .waiting: language.choose(english: "waiting", polish: "czeka")
        case .sent: language.choose(english: "sent", polish: "wysłana")
        case .failed: language.choose(english: "failed", polish: "nieudana")
        case .dropped: language.choose(english: "dropped", polish: "porzucona")
        case .withdrawn: language.choose(english: "withdrawn", polish: "wycofana")
        }
    }

    /// Whose turn it is, for eyes that see no colour.
    package var sign: String {
        switch self {
        case .held, .waiting: "○"
        case .sent: "✓"
        case .failed: "●"
        case .dropped, .withdrawn: "✗"
        }
    }
}

extension Message.Template {
    /// What the message is about; 24 columns at most.
    package func label(in language: Language) -> String {
        switch self {
        case .returnRegistered:
            language.choose(english: "return registered", polish: "zwrot zarejestrowany")
        case .returnReceived: language.choose(english: "return received", polish: "towar dotarł")
        case .returnAccepted:
            language.choose(english: "return accepted", polish: "zwrot zaakceptowany")
        case .returnRejected: language.choose(english: "return rejected", polish: "zwrot odrzucony")
        case .returnSettled: language.choose(english: "return settled", polish: "zwrot rozliczony")
        case .returnCancelled:
            language.choose(english: "return cancelled", polish: "zwrot anulowany")
        case .refundBounced: language.choose(english: "payout bounced", polish: "wypłata wróciła")
        case .lockerCode: language.choose(english: "InPost code", polish: "kod InPost")
        case .orderPaid: language.choose(english: "order paid", polish: "zamówienie opłacone")
        case .orderPicking:
            language.choose(english: "order being picked", polish: "zamówienie w kompletacji")
        case .orderPacked: language.choose(english: "order packed", polish: "zamówienie spakowane")
        case .orderShipped: language.choose(english: "order shipped", polish: "zamówienie wysłane")
        case .orderDelivered:
            language.choose(english: "order delivered", polish: "zamówienie doręczone")
        case .orderUndelivered:
            language.choose(english: "order undelivered", polish: "zamówienie nieodebrane")
        case .orderCancelled:
            language.choose(english: "order cancelled", polish: "zamówienie anulowane")
        case .claimRegistered:
            language.choose(english: "claim registered", polish: "reklamacja przyjęta")
        case .claimAnswered:
            language.choose(english: "claim answered", polish: "reklamacja rozpatrzona")
        case .claimWithdrawn:
            language.choose(english: "claim withdrawn", polish: "reklamacja wycofana")
        case .backInStock:
            language.choose(english: "back in stock", polish: "znów dostępne")
        case .giftCardSold:
            language.choose(english: "gift card", polish: "karta podarunkowa")
        case .counterCode: language.choose(english: "one-time code", polish: "kod jednorazowy")
        case .tierEnding:
            language.choose(english: "tier ends soon", polish: "koniec poziomu")
        case .couponIssued:
            language.choose(english: "coupon for points", polish: "kupon za punkty")
        }
    }
}

extension Message.Refusal {
    /// What is wrong and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .noSuchMessage(let id):
            language.choose(
                english: "There is no message \(id). List them with outbox list.",
                polish: "Nie ma wiadomości \(id). Listę daje outbox list."
            )
        case .notToRetry(let standing):
            language.choose(
                english: "The message is \(standing.label(in: language)), so it cannot be sent "
                    + "again. Only a failed or a dropped one can.",
                polish: "Stan wiadomości: \(standing.label(in: language)). Ponowić można tylko "
                    + "nieudaną albo porzuconą."
            )
        case .notToDrop(let standing):
            language.choose(
                english: "The message is \(standing.label(in: language)), so it cannot be "
                    + "dropped. Only one that has not left can.",
                polish: "Stan wiadomości: \(standing.label(in: language)). Porzucić można tylko "
                    + "taką, która jeszcze nie wyszła."
            )
        case .missingReason:
            language.choose(
                english: "Dropping a message needs a reason. Enter it.",
                polish: "Porzucenie wiadomości wymaga powodu. Wpisz go."
            )
        case .expired:
            language.choose(
                english: "The message has passed its time and is of no use any more.",
                polish: "Wiadomość straciła ważność i nie ma już znaczenia."
            )
        case .noLetter:
            language.choose(
                english: "The message has no text: an earlier version of the program wrote it. "
                    + "It cannot be sent.",
                polish: "Wiadomość nie ma treści: zapisała ją wcześniejsza wersja programu. "
                    + "Nie można jej wysłać."
            )
        }
    }
}
