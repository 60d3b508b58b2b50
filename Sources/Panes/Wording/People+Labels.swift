package import Shop

extension Role {
    package func label(in language: Language) -> String {
        switch self {
        case .viewer: language.choose(english: "viewer", polish: "podgląd")
        case .warehouse: language.choose(english: "warehouse", polish: "magazyn")
        case .customerService:
            language.choose(english: "customer service", polish: "obsługa klienta")
        case .accounting: language.choose(english: "accounting", polish: "księgowość")
        case .manager: language.choose(english: "manager", polish: "kierownik")
        case .owner: language.choose(english: "owner", polish: "właściciel")
        case .counter: language.choose(english: "counter", polish: "stanowisko klienta")
        }
    }
}

extension Right {
    /// What the right is to.
    package func label(in language: Language) -> String {
        switch self {
        case .look:
            language.choose(
                english: "looking at orders, returns, stock and reports",
                polish: "przeglądanie zamówień, zwrotów, magazynu i raportów"
            )
        case .seeNames:
            language.choose(
                english: "seeing names and addresses in full",
                polish: "wgląd w pełne nazwiska i adresy"
            )
        case .seePhones:
            language.choose(
                english: "seeing phone numbers in full",
                polish: "wgląd w pełne numery telefonów"
            )
        case .seeEmails:
            language.choose(
                english: "seeing e-mail addresses in full",
                polish: "wgląd w pełne adresy e-mail"
            )
        case .register:
            language.choose(
                english: "registering and cancelling returns",
                polish: "rejestrowanie i anulowanie zwrotów"
            )
        case .process:
            language.choose(
                english: "receiving, accepting and rejecting returns",
                polish: "przyjmowanie, akceptowanie i odrzucanie zwrotów"
            )
        case .keepStock:
            language.choose(
                english: "receiving, moving, correcting and counting stock",
                polish: "przyjmowanie, przesuwanie, korygowanie i liczenie towaru"
            )
        case .serveLoyalty:
            language.choose(
                english: "redeeming points, coupons and gift cards",
                polish: "wymianę punktów, kupony i karty podarunkowe"
            )
        case .keepLoyalty:
            language.choose(
                english: "correcting points and setting the rules of the loyalty programme",
                polish: "korygowanie punktów i ustalanie zasad programu lojalnościowego"
            )
        case .settle: language.choose(english: "settling returns", polish: "rozliczanie zwrotów")
        case .registerLate:
            language.choose(
                english: "registering returns after their window",
                polish: "rejestrowanie zwrotów po terminie"
            )
        case .reopen:
            language.choose(english: "reopening returns", polish: "ponowne otwieranie zwrotów")
        case .bounce:
            language.choose(
                english: "taking back payouts that bounced",
                polish: "odnotowywanie wypłat, które wróciły z banku"
            )
        case .adjustRefund:
            language.choose(english: "adjusting refunds", polish: "korygowanie kwot do wypłaty")
        case .handleOrders:
            language.choose(
                english: "picking, packing and sending orders",
                polish: "kompletowanie, pakowanie i wysyłanie zamówień"
            )
        case .registerClaims:
            language.choose(english: "taking claims in", polish: "przyjmowanie reklamacji")
        case .answerClaims:
            language.choose(english: "answering claims", polish: "rozpatrywanie reklamacji")
        case .handleMessages:
            language.choose(
                english: "sending messages again and dropping them",
                polish: "ponawianie i porzucanie wiadomości"
            )
        case .serveCounter:
            language.choose(
                english: "opening the counter for customers",
                polish: "otwieranie stanowiska dla klientów"
            )
        case .importOrders:
            language.choose(english: "importing orders", polish: "importowanie zamówień")
        case .manageStaff:
            language.choose(
                english: "managing staff and roles",
                polish: "zarządzanie pracownikami i rolami"
            )
        case .configure:
            language.choose(
                english: "changing the shop's settings",
                polish: "zmienianie ustawień sklepu"
            )
        }
    }
}
