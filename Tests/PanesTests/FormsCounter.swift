import Canvas
import Shop

@testable import Panes

/// A small shop for forms: Sunday, 22 November 2026, 14:02 in Warsaw.
struct FormsCounter {
    var language = Language.english
    var rights = Role.owner.rights
    var rules = Rules()
    var today = 22

    /// Winter time, one hour ahead of UTC.
    let zone = Zone(
        name: "Europe/Warsaw",
        periods: [Zone.Period(start: Instant(milliseconds: 0), offset: 3_600)]
    )

    var scene: Scene {
        let staff = Staff(id: ID(1), name: "anna", role: .owner)
        return Scene(
            language: language,
            zone: zone,
            now: instant(today, 14, 2),
            visitor: Visitor(staff: staff, rights: rights, terminal: "pts/3"),
            rules: rules,
            staff: [ID(1): "anna"]
        )
    }

    func day(_ number: Int) -> Day { Day(number: 20_757 + number) }

    func instant(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        zone.instant(day: self.day(day), seconds: hour * 3_600 + minute * 60)
    }

    /// A moment in November 2026.
    func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Moment {
        zone.moment(at: instant(day, hour, minute))
    }

    var occasion: Occasion { scene.occasion }

    /// Paid for by card, unless otherwise.
    func order(
        _ lines: [Order.Line],
        placed: Int = 2,
        payments: [Order.Payment]? = nil,
        invoice: String = ""
    ) -> Order {
        Order(
            id: ID(7),
            number: "ZP-104201",
            placed: moment(placed, 15),
            status: .delivered,
            buyer: Order.Buyer(name: "Małgorzata Szczepańska-Różańska", email: "m…@example.com"),
            lines: lines,
            payments: payments
                ?? [Order.Payment(instrument: .card, amount: lines.map(\.gross).total)],
            shipments: [
                Order.Shipment(
                    carrier: "InPost",
                    tracking: "7719004218",
                    sent: moment(placed + 1, 9),
                    delivered: moment(placed + 2, 12)
                )
            ],
            invoice: invoice
        )
    }

    /// Two jackets, a scarf and sealed earphones.
    var lines: [Order.Line] {
        [
            line(1, "Kurtka przejściowa oliwkowa, r. L", units: 2, each: 12_349),
            line(2, "Szalik kaszmirowy", units: 1, each: 15_050),
            line(3, "Słuchawki douszne", units: 1, each: 8_900, asksForSeal: true),
        ]
    }

    func line(
        _ id: Int64,
        _ name: String,
        units: Int,
        each: Int,
        asksForSeal: Bool = false
    ) -> Order.Line {
        Order.Line(
            id: ID(id),
            sku: "SKU-\(id)",
            name: name,
            units: units,
            gross: Money(minorUnits: each * units),
            runs: [Order.Run(units: units, paid: Money(minorUnits: each))],
            asksForSeal: asksForSeal
        )
    }

    /// A return of the order that was registered this morning, as far as steps go.
    func file(
        _ order: Order,
        announced: [(line: Int64, units: Int)],
        wayBack: Return.WayBack = .ownParcel,
        steps: [Return.Step] = []
    ) throws -> ReturnFile {
        var purchase = Purchase(order: order)
        let announcement = Announcement(
            lines: announced.map { Return.Line(orderLine: ID($0.line), units: $0.units) },
            statementSent: moment(20, 12),
            statementReached: moment(20, 12),
            wayBack: wayBack
        )
        var owner = self
        owner.rights = Role.owner.rights
        _ = try purchase.register(
            announcement,
            id: ID(1),
            number: "R-2026-000294",
            on: owner.occasion
        )
        for step in steps { _ = try purchase.take(step, with: ID(1), on: owner.occasion) }
        let goods = purchase.returns[0]
        return ReturnFile(goods: goods, purchase: purchase, currency: order.currency, staff: [:])
    }

    func screen(_ form: any FormScreen, _ width: Int, _ height: Int) -> String {
        canvas(form, width, height).text.replacing("\u{A0}", with: " ")
    }

    func canvas(_ form: any FormScreen, _ width: Int, _ height: Int) -> Canvas {
        var canvas = Canvas(width: width, height: height)
        FormView(form).draw(on: &canvas, in: canvas.area, scene: scene)
        return canvas
    }
}

extension FormScreen {
    /// Types text or presses keys: `press("2", .tab)`.
    mutating func press(_ keys: Key..., in scene: Scene) {
        for key in keys { _ = handle(key, in: scene) }
    }

    mutating func type(_ text: String, into question: FormQuestion, in scene: Scene) {
        form.focus(on: question)
        if case .text = form[question] { _ = handle(.control("u"), in: scene) }
        for character in text { _ = handle(.character(character), in: scene) }
    }

    /// What is said to be wrong, and where.
    func error(_ question: FormQuestion) -> String? {
        form.row(question)?.error?.replacing("\u{A0}", with: " ")
    }
}
