/// Names of companies and of people who trade under their own.
enum Companies {
    static func company(surname: String, with dice: inout Dice) -> String {
        let form = forms.draw(with: &dice)
        if dice.falls(250) { return "\(surname) i Wspólnicy \(form)" }
        return "\(dice.pick(trades)) \(dice.pick(signs)) \(form)"
    }

    static func soleTrader(_ name: String, with dice: inout Dice) -> String {
        "\(dice.pick(services)) \(name)"
    }

    private static let forms = Odds([
        ("Sp. z o.o.", 12), ("s.c.", 4), ("sp.k.", 3), ("sp.j.", 2), ("S.A.", 1),
    ])

    private static let trades = [
        "Hotel", "Kawiarnia", "Pensjonat", "Restauracja", "Biuro Rachunkowe", "Przedszkole",
        "Kancelaria", "Pracownia Wnętrz", "Agencja", "Gabinet SPA", "Piekarnia", "Drukarnia",
    ]

    private static let signs = [
        "Pod Lipą", "Bursztyn", "„Źródło”", "Złoty Róg", "Nad Wisłą", "Jaśmin", "Świerkowa",
        "Zacisze", "Pod Żaglami", "Łąka", "Trzy Korony", "„Ósmy Kolor”", "Miętowa", "Gryf",
    ]

    private static let services = [
        "Salon Fryzjerski", "Usługi Kosmetyczne", "Fotografia", "Pracownia Krawiecka",
        "Stylizacja Paznokci", "Gabinet Masażu", "Projektowanie Wnętrz", "Kwiaciarnia",
    ]
}
