import Canvas
import Shop
import Testing

@testable import Panes

/// Goods for goods, as customers choose them and read about them.
@Suite struct CounterExchangeTests {
    @Test func `an exchange from the goods to the number`() throws {
        var at = try AtCounter(in: .polish)
        at.substitutes = AtCounter.plates
        try at.letIn()
        #expect(at.picture.contains("› 1  Zwróć albo wymień towar"))
        try at.type("1")
        #expect(at.picture.contains("Co zwracasz albo wymieniasz?"))
        try at.press(.down, .character(" "), .enter)
        try at.type("2")
        let instead = """
            Co chcesz w zamian za: Talerz?

            Wymiana jest po zapłaconej cenie, bez dopłaty. Czy towar jest na miejscu,
            sprawdza obsługa; jeśli nie będzie go do 4 gru 2026, zwrócimy pieniądze.

            › 1  Zwrot pieniędzy
              2  Wymiana na: Talerz mały
              3  Wymiana na: Talerz duży
            """
        let keys = "Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(instead, keys))
        try at.type("3")
        #expect(at.picture.contains("2  InPost, gabaryt A: 14,99 zł, jeśli zwracamy pieniądze"))
        try at.type("5")
        #expect(at.picture.contains("Jeśli wymiana się nie uda, na to konto wrócą pieniądze."))
        try at.press(.enter)
        let summary = """
            Czy to Twój zwrot i wymiana?

            1 × Talerz  rozmiar
              w zamian: Talerz duży

            Sposób zwrotu: osobiście
            Konto: zapytamy o numer

            +30,00 zł  Talerz: 1 × 30,00 zł po cenie zapłaconej
            −30,00 zł  wymienione (Talerz): 1 szt.
            Dopłata do wymiany: 0,00 zł
            Do zwrotu: 0,00 zł  przy przyjęciu całości

            Czy towar jest na miejscu, sprawdza obsługa; jeśli nie będzie go do 4 gru
              2026, zwrócimy pieniądze.
            """
        let confirm = "F2 = zgłaszam zwrot   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(summary, confirm))
        try at.press(.function(2))
        let done = """
            Zwrot i wymiana są zarejestrowane

            Numer zwrotu: R-2026-000009

            Oddaj towar obsłudze.

            W zamian: Talerz duży
            Czy towar jest na miejscu, sprawdza obsługa; jeśli nie będzie go do 4 gru
              2026, zwrócimy pieniądze.

            Potwierdzenie wysyłamy pocztą elektroniczną.
            """
        #expect(at.picture == AtCounter.screen(done, "Esc = inna sprawa   F10 = zakończ"))
        #expect(wanted(at).map(\.?.sku) == ["TAL-L"])
        #expect(wanted(at).map(\.?.price) == [Money?.none])
    }

    @Test func `one thing is exchanged, the other refunded, and what is chosen can be changed`()
        throws
    {
        var at = try AtCounter()
        at.substitutes = AtCounter.plates
        try at.letIn(AtCounter.anna, "ZP-1")
        try at.type("1")
        try at.press(.character(" "), .down, .character(" "), .enter)
        // The mug has no variants, and is not asked about.
        try at.type("1")
        #expect(at.picture.contains("Why do you return: Talerz?"))
        try at.press(.enter)
        try at.type("2")
        #expect(at.picture.contains("2  InPost, size A: 14.99 zł less is paid back"))
        try at.press(.escape)
        #expect(at.picture.contains("› 2  Exchange for: Talerz mały"))
        try at.press(.escape, .escape)
        #expect(at.picture.contains("Why do you return: Kubek?"))
        try at.press(.enter, .enter, .enter)
        try at.type("2")
        try at.press(.enter)
        let summary = """
            Is this your return and exchange?

            1 × Kubek
            1 × Talerz
              in exchange: Talerz mały

            Way back: InPost A
            Account: we will ask you

            +49.90 zł  Kubek: 1 × 49.90 zł at the price paid
            +30.00 zł  Talerz: 1 × 30.00 zł at the price paid
            −30.00 zł  exchanged (Talerz): 1 pc
            −14.99 zł  return shipping
            To pay for the exchange: 0.00 zł
            To be paid back: 34.91 zł  if all is accepted

            The staff check whether the goods are there; if they cannot be had by 4
              Dec 2026, the money is paid back.
            """
        let confirm = "F2 = register the return   Esc = back   F10 = finish"
        #expect(at.picture == AtCounter.screen(summary, confirm))
        try at.press(.function(2))
        #expect(wanted(at).map(\.?.sku) == [nil, "TAL-S"])
    }

    @Test func `variants of one name are told apart by their codes`() throws {
        var at = try AtCounter()
        at.substitutes = AtCounter.plates.mapValues { variants in
            variants.map { variant in
                var variant = variant
                variant.name = "Talerz"
                return variant
            }
        }
        try at.letIn()
        try at.type("1")
        try at.press(.down, .right, .enter, .enter)
        #expect(at.picture.contains("2  Exchange for: Talerz (TAL-S)"))
    }

    private func wanted(_ at: AtCounter) -> [Wanted?] {
        for errand in at.errands.reversed() {
            if case .register(let wish, _) = errand { return wish.lines.map(\.wanted) }
        }
        return []
    }
}

/// An exchange among one's returns.
@Suite struct CounterExchangeDetailsTests {
    @Test func `while it is waited for, it says what for and how long`() throws {
        var at = try AtCounter(in: .polish)
        at.records = try purchase(at).ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        let details = """
            R-2026-000003

            Status: Zarejestrowany
            Czekamy na towar.

            Zamówienie: ZP-1
            Zgłoszony: 20 lis 12:00
            Sposób zwrotu: nadanie własne

            1 × Talerz
              w zamian: Talerz duży
              do 4 gru 2026, potem zwrot pieniędzy

            +30,00 zł  Talerz: 1 × 30,00 zł po cenie zapłaconej
            −30,00 zł  wymienione (Talerz): 1 szt.
            Dopłata do wymiany: 0,00 zł
            Do zwrotu: 0,00 zł  przy przyjęciu całości
            """
        let keys = "Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(details, keys))
    }

    @Test func `what could not be had is refunded`() throws {
        var at = try AtCounter(on: "2026-12-05")
        at.records = try purchase(at).ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        #expect(at.picture.contains("not to be had by 4 Dec 2026, so refunded"))
        #expect(at.picture.contains("To be paid back: 30.00 zł"))
        #expect(!at.picture.contains("To pay for the exchange"))
    }

    @Test func `what was called off is waited for no longer`() throws {
        var at = try AtCounter()
        var purchase = try purchase(at)
        _ = try purchase.take(
            .cancel(note: "A call"),
            with: ID(3),
            on: AtCounter.occasion("2026-11-20")
        )
        at.records = purchase.ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        #expect(at.picture.contains("Status: Cancelled"))
        #expect(!at.picture.contains("Talerz duży"))
    }

    @Test(arguments: [(nil, "nothing to pay"), (3_500, "5.00 zł to pay")] as [(Int?, String)])
    func `once it is accepted, it names the order and what is to be paid`(
        price: Int?,
        toPay: String
    ) throws {
        var at = try AtCounter()
        at.records = try accepted(purchase(at, price: price)).ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        let status = price == nil ? "paid" : "new"
        #expect(at.picture.contains("In exchange: order W-2026-000001, \(status), \(toPay)"))
        #expect(at.picture.contains("Accepted; other goods go out in exchange.\n"))
        #expect(at.picture.contains("1 × Talerz  accepted\n    in exchange: 1 × Talerz duży\n"))
        #expect(at.picture.contains("To be paid back: 0.00 zł"))
    }

    @Test func `what is left over is paid back, and then was`() throws {
        var at = try AtCounter(in: .polish)
        var purchase = try accepted(purchase(at, price: 2_000))
        at.records = purchase.ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        #expect(at.picture.contains("W zamian wyślemy inny towar, a resztę pieniędzy zwrócimy"))
        #expect(at.picture.contains("Do zwrotu: 10,00 zł"))
        try purchase.settle(on: AtCounter.occasion("2026-11-20"))
        at.records = purchase.ownRecords
        try at.press(.escape, .escape)
        try at.type("3")
        try at.press(.enter)
        #expect(at.picture.contains("Towar został wymieniony, a reszta pieniędzy zwrócona."))
        #expect(at.picture.contains("Zwrócono: 10,00 zł"))
    }

    /// Anna's order with a return of the plate for a larger one, registered on 20 November.
    private func purchase(_ at: AtCounter, price: Int? = nil) throws -> Purchase {
        let visit = Counter.Visit(order: ID(1), address: AtCounter.anna)
        var purchase = Purchase(order: try at.file(visit).purchase.order)
        let wanted = Wanted(
            variant: ID(22),
            sku: "TAL-L",
            name: "Talerz duży",
            price: price.map { Money(minorUnits: $0) },
            until: try #require(Day(iso: "2026-12-04"))
        )
        let wish = Counter.Wish(
            lines: [Return.Line(orderLine: ID(2), units: 1, wanted: wanted)],
            wayBack: .ownParcel
        )
        let occasion = try AtCounter.occasion("2026-11-20")
        _ = try purchase.register(
            wish.announcement(at: occasion.now),
            id: ID(3),
            number: "R-2026-000003",
            on: occasion
        )
        return purchase
    }

    /// The same, received and accepted, under the number that the shop draws.
    private func accepted(_ purchase: Purchase) throws -> Purchase {
        var purchase = purchase
        let occasion = try AtCounter.occasion("2026-11-20")
        let counted = Receipt.Counted(item: .line(ID(2)), units: 1)
        _ = try purchase.take(.receive(Receipt(items: [counted])), with: ID(3), on: occasion)
        let goods = try #require(purchase[ID(3)])
        let judgement = purchase.judgement(
            purchase.proposal(for: goods),
            of: goods,
            on: occasion.now.day
        )
        _ = try purchase.take(.accept(judgement), with: ID(3), on: occasion)
        let exchanges = purchase.exchanges.map { order in
            var order = order
            order.number = "W-2026-000001"
            return order
        }
        return Purchase(order: purchase.order, returns: purchase.returns, exchanges: exchanges)
    }
}

extension Purchase {
    fileprivate mutating func settle(on occasion: Occasion) throws {
        let goods = try #require(self[ID(3)])
        var settlement = Settlement(payouts: payouts(for: goods), document: .register)
        for index in settlement.payouts.indices { settlement.payouts[index].reference = "PX-1" }
        _ = try take(.settle(settlement), with: goods.id, on: occasion)
    }
}
