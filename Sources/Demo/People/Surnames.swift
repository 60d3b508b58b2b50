/// Surnames as men bear them, the commonest first.
enum Surnames {
    /// The form that women bear: of a surname in -ski, -cki or -dzki it ends in -a,
    /// and so does each half of a double one.
    static func feminine(_ name: String) -> String {
        name.split(separator: "-").map { half in
            let isAdjective = ["ski", "cki", "dzki"].contains { half.hasSuffix($0) }
            return isAdjective ? half.dropLast() + "a" : String(half)
        }.joined(separator: "-")
    }

    static let all = [
        "Nowak", "Kowalski", "Wiśniewski", "Wójcik", "Kowalczyk", "Kamiński", "Lewandowski",
        "Zieliński", "Woźniak", "Szymański", "Dąbrowski", "Kozłowski", "Mazur", "Jankowski",
        "Kwiatkowski", "Wojciechowski", "Krawczyk", "Kaczmarek", "Piotrowski", "Grabowski",
        "Zając", "Pawłowski", "Król", "Michalski", "Wróbel", "Wieczorek", "Jabłoński",
        "Nowakowski", "Majewski", "Stępień", "Olszewski", "Jaworski", "Malinowski", "Dudek",
        "Adamczyk", "Pawlak", "Górski", "Nowicki", "Sikora", "Walczak", "Witkowski", "Baran",
        "Rutkowski", "Michalak", "Szewczyk", "Ostrowski", "Tomaszewski", "Pietrzak", "Zalewski",
        "Wróblewski", "Marciniak", "Jasiński", "Zawadzki", "Bąk", "Jakubowski", "Sadowski",
        "Duda", "Włodarczyk", "Wilk", "Chmielewski", "Borkowski", "Sokołowski", "Szczepański",
        "Sawicki", "Lis", "Kucharski", "Mazurek", "Kubiak", "Kalinowski", "Wysocki",
        "Maciejewski", "Czarnecki", "Kołodziej", "Urbański", "Kaźmierczak", "Sobczak",
        "Krajewski", "Głowacki", "Zakrzewski", "Czerwiński", "Szulc", "Laskowski", "Ziółkowski",
        "Makowski", "Gajewski", "Mróz", "Brzeziński", "Kaczmarczyk", "Baranowski", "Przybylski",
        "Cieślak", "Krupa", "Borowski", "Błaszczyk", "Górecki", "Szymczak", "Leszczyński",
        "Andrzejewski", "Wesołowski", "Lipiński", "Chojnacki", "Kozak", "Domański", "Mucha",
        "Nowacki", "Urbaniak", "Kozioł", "Czajkowski", "Kowalewski", "Mikołajczyk", "Kowalik",
        "Markowski", "Musiał", "Tomczak", "Kołodziejczyk", "Markiewicz", "Jarosz", "Orłowski",
        "Kurek", "Żak", "Kopeć", "Łuczak", "Wolski", "Dziedzic", "Kot", "Piątek", "Jóźwiak",
        "Bielecki", "Sowa", "Milewski", "Gajda", "Ratajczak", "Śliwiński", "Madej", "Kędzierski",
        "Wrona", "Pająk", "Dębski", "Skowroński", "Łukasik", "Bukowski", "Leśniak", "Żółkiewski",
        "Różański", "Świątek", "Gołębiewski", "Hajduk", "Ćwikliński", "Źrebiec", "Dąbek", "Szczur",
        "Chrząszcz", "Bździuch", "Trzmiel", "Krzywonos", "Wrześniewski", "Rzońca", "Ożóg", "Błądek",
    ]
}
