internal import Shop

/// What customers and staff write when goods come back.
enum ReturnTexts {
    static let customers: [Return.Reason: [String]] = [
        .size: [
            "Za małe", "Rozmiar wypada o numer mniejszy",
            "Za duże, proszę o mniejszy następnym razem",
            "Zamówiłam dwa rozmiary do przymierzenia", "Nie pasuje, tabela rozmiarów kłamie 😕",
        ],
        .changedMind: [
            "Nie pasuje do reszty", "Nietrafiony prezent", "Jednak nie dla mnie",
            "Kupione pod wpływem chwili 🙈",
        ],
        .notAsDescribed: [
            "Kolor inny niż na zdjęciu", "Gorsze wykonanie niż w opisie",
        ],
        .damagedInTransit: [
            "Karton zgnieciony, rozdarte opakowanie", "Paczka przyszła zalana",
        ],
        .wrongItem: ["Przyszło co innego niż na fakturze", "Pomylony wariant"],
        .late: ["Przesyłka przyszła za późno", "Miało być na urodziny w sobotę"],
        .other: ["Podwójne zamówienie, przepraszam", "Wyjazd, nie będę używać"],
    ]

    /// Defects, by department, as they show at once or after a while.
    static let defects: [Design.Department: String] = [
        .clothes: "Rozeszły się szwy",
        .shoes: "Odklejona podeszwa",
        .accessories: "Wada wykonania, ujawniona po tygodniu",
        .home: "Wada materiału, ujawniona po kilku użyciach",
        .cosmetics: "Rozwarstwiona konsystencja",
    ]

    static let late = [
        "Stała klientka, pobyt w szpitalu", "Uzgodnione telefonicznie z kierowniczką",
        "Paczka leżała w punkcie odbioru z winy przewoźnika",
        "Prezent, dłuższy termin uzgodniony przy zakupie",
    ]

    static let cancellations = [
        "Klientka zatrzymuje towar", "Klient pomylił numer zamówienia",
        "Zgłoszone dwa razy", "Klient wymienił rozmiar ze znajomą 🙂",
    ]

    static let neverCame = "Paczka nie dotarła mimo przypomnień"

    static let findings: [Design.Department: [String]] = [
        .clothes: [
            "Ślady podkładu, zapach perfum", "Zmechacenia, brak metki",
            "Plama z przodu, ślady noszenia", "Ślady prania, inny krój niż nowego",
        ],
        .shoes: ["Starte podeszwy, noszone na zewnątrz", "Zagniecenia na cholewce, ślady błota"],
        .accessories: ["Ślady noszenia, brak metki", "Zapach perfum, brak pudełka"],
        .home: ["Ślady użycia, brak opakowania", "Odbarwienie po myciu"],
        .cosmetics: ["Opakowanie zarysowane, brak kartonika"],
    ]

    static let damages: [Design.Department: [String]] = [
        .clothes: [
            "Rozdarty rękaw", "Urwany guzik, rozprute szwy", "Zaciągnięty materiał z przodu",
        ],
        .shoes: ["Odklejona podeszwa", "Rozdarta cholewka", "Pęknięta sprzączka"],
        .accessories: ["Zerwany pasek", "Pęknięte zapięcie"],
        .home: ["Stłuczone, w kartonie same odłamki", "Wyszczerbiony brzeg", "Wgniecenie z boku"],
        .cosmetics: ["Pęknięty flakon, zawartość wyciekła", "Zgniecione opakowanie"],
    ]

    static let opened = ["Brak folii", "Karton otwarty, komplet", "Metka odcięta, dołączona"]

    static let refusals = [
        "Zły numer konta, sprawdzić z klientką", "Brak numeru faktury korygującej w referencji",
        "Kwota do ponownego przeliczenia",
    ]

    static let rejections: [Ground: [String]] = [
        .swapped: [
            "W paczce był stary egzemplarz tego modelu, z innym numerem partii.",
            "Metka przepięta z innej sztuki; towar nie jest tym, który wysłaliśmy.",
        ],
        .notOurGoods: [
            "W paczce był towar innego sklepu. Odsyłamy go na adres z zamówienia.",
            "Przesłany produkt nigdy nie był w naszej ofercie.",
        ],
        .notInThisOrder: [
            "Przesłanych rzeczy nie ma w tym zamówieniu. Prosimy o właściwy numer."
        ],
        .excludedByLaw: [
            "Plomba higieniczna zerwana – tego zwrotu nie możemy przyjąć "
                + "(art. 38 ustawy o prawach konsumenta)."
        ],
    ]

    static let wrongItems = [
        "5901234123457", "sukienka innej marki, r. 40", "etui na telefon", "5907811220415",
        "książka bez okładki",
    ]

    static let reopenings = [
        "Pomyłka w liczbie sztuk", "Klient przysłał zdjęcia, trzeba sprawdzić ponownie",
        "Odpięta metka była w kartonie", "Zła ocena stanu",
    ]

    static let bounces = ["Rachunek zamknięty", "Niezgodna nazwa odbiorcy", "Błędny numer konta"]

    static let consents = [
        "Zgoda e-mailem, numer konta w wiadomości", "Zgoda na formularzu zwrotu",
        "Potwierdzone telefonicznie, nagranie w centrali",
    ]

    static let goodwill = [
        "Rekompensata za opóźnienie", "Zwrot kosztu przesyłki, nasza pomyłka",
    ]
}
