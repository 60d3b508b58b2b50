internal import Shop

/// What customers of a made-up shop complain of, and what they are answered.
enum ClaimTexts {
    static let defects = [
        "Po dwóch praniach rozeszły się szwy na rękawie",
        "Zamek zacina się od pierwszego dnia",
        "Odbarwia inne rzeczy w praniu, choć na metce nic o tym nie ma",
        "Kolor inny niż na zdjęciach, w świetle dziennym wyraźnie zielony",
        "Odkleja się podeszwa w lewym bucie",
        "Materiał mechaci się po kilku założeniach",
        "Pękła rączka przy pierwszym użyciu",
    ]
    static let cut = "Obniżamy cenę, jak prosisz."
    static let refusal =
        "Uszkodzenie powstało przy praniu w 60 °C; metka dopuszcza najwyżej 30 °C."
    static let closed = "Klient przyjął odpowiedź"
}
