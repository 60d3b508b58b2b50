/// What is written on orders.
enum OrderNotes {
    static let customers = [
        "Proszę zapakować na prezent 🎁", "Proszę o kontakt przed dostawą", "Dziękuję! 😊",
        "Domofon nie działa, proszę dzwonić", "Prezent – proszę nie wkładać paragonu",
        "Proszę o dwie próbki zapachów", "Paczkę można zostawić u sąsiadki pod 12",
        "To już trzecie zamówienie, polecam 👍", "Proszę o wysyłkę razem z poprzednim zamówieniem",
        "Jeśli brakuje rozmiaru M, proszę o L", "Zależy mi na czasie – urodziny w sobotę 🎂",
        "Bez folii bąbelkowej, jeśli można 🌱", "Na fakturze proszę dopisać: dział „Źródła”",
        "Kod do bramy: 1410#, III piętro, drzwi na lewo, winda nieczynna do końca miesiąca, "
            + "więc proszę zostawić paczkę w portierni u pana Zdzisława",
    ]

    static let staff = [
        "Sprawdzić szwy przed wysyłką", "Klientka prosiła telefonicznie o zmianę paczkomatu",
        "Brak jednej sztuki na półce, dobrano z outletu", "Wymiana rozmiaru po uzgodnieniu",
    ]

    static let onHold = [
        "Klientka prosi o wstrzymanie do piątku", "Czeka na potwierdzenie adresu",
        "Podejrzana płatność – sprawdzić", "Czeka na dostawę rozmiaru",
        "Klient chce coś dołożyć, zadzwoni",
    ]

    static let tags = Odds([
        ("prezent", 30), ("VIP", 14), ("ekspres", 12), ("pierwsze zamówienie", 20),
        ("polecenie", 8), ("kampania wiosna", 9), ("newsletter", 18), ("ostrożnie szkło", 7),
        ("współpraca", 4), ("do wyjaśnienia", 3),
    ])

    static let codes = ["RABAT10", "WITAJ10", "JESIEŃ10", "POLECAM10", "URODZINY10"]
}
