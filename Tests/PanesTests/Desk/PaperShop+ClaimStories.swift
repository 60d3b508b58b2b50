import Shop

@testable import Panes

extension PaperShop {
    /// November with claims: one that silence has accepted, one to be answered today, one
    /// with time, one answered, one withdrawn.
    static func withClaims() throws -> PaperShop {
        var shop = try november()
        try shop.complain(
            about: "ZP-104093",
            "Odpryskuje emalia na brzegu, po dwóch myciach w zmywarce widać metal",
            .repair,
            "2026-11-03"
        )
        try shop.complain(
            about: "ZP-104090",
            "Nie wyłącza się po zagotowaniu wody",
            .money,
            "2026-11-02"
        )
        try shop.complain(about: "ZP-104266", "Odbarwia ubranie", .priceCut, "2026-11-10")
        shop.order(
            "ZP-104091",
            "Tomasz Grabowski",
            "Radom",
            placed: "2026-10-08",
            [article("Czajnik", 1, 14_900, sku: "5902222333304")]
        )
        shop.order(
            "ZP-104267",
            "Zofia Dąbrowska",
            "Gdańsk",
            placed: "2026-10-28",
            [article("Szalik kaszmirowy", 1, 15_900, sku: "5901111222235")]
        )
        try shop.complain(about: "ZP-104091", "Ułamany uchwyt", .exchange, "2026-11-12")
        try shop.complain(about: "ZP-104267", "Kłaczy", .money, "2026-11-13")
        let answered = moment("2026-11-14", 9, 30)
        let remedy = Claim.Step.answer(.accepted(.exchange), reason: "")
        try shop.take(remedy, with: ID(4), by: "anna", at: answered)
        try shop.take(.withdraw(note: "Telefon"), with: ID(5), by: "anna", at: answered)
        return shop
    }

    private mutating func complain(
        about number: String,
        _ defect: String,
        _ demand: Claim.Demand,
        _ received: String
    ) throws {
        guard let order = purchases.first(where: { $0.order.number == number })?.order else {
            throw Claim.Refusal.noOrder
        }
        let complaint = Complaint(
            lines: [Claim.Line(orderLine: order.lines[0].id, units: 1)],
            demand: demand,
            amount: demand == .priceCut ? grosze(2_000) : nil,
            defect: defect,
            received: moment(received, 9)
        )
        try complain(complaint, about: order.id, by: "marek", at: moment(received, 10))
    }
}
