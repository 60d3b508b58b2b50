import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct OrderStepScreenTests {
    private func desk(at status: Order.Status, _ language: Language = .english) throws -> Desk {
        var shop = try PaperShop.november()
        let place = try #require(shop.purchases.firstIndex { $0.order.number == "ZP-104402" })
        var order = shop.purchases[place].order
        order.status = status
        shop.purchases[place] = Purchase(order: order)
        var desk = Desk(shop, in: language)
        desk.type("1")
        return desk
    }

    @Test func `a new order asks whether it was paid or is picked unpaid`() throws {
        var desk = try desk(at: .new)
        desk.type("e")
        let expected = """
            [1 Orders] 2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Orders › ZP-104402 › mark paid                                   9 · by date ▼
            ── ZP-104402 › mark paid ───────────────────────────────────────────────────────
            › Step        [mark paid] pick
              Payment     [bank transfer] card  BLIK  cash  cash on delivery  elsewhere
              Reference

            ── If done now ─────────────────────────────────────────────────────────────────
              Status      new → paid
              Payment     35.50 zł
              Message     none












             F2 do it  Enter next  ←→ choose  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.message.contains("ZP-104402: paid"))
    }

    @Test func `a label that is scanned goes out with the parcel`() throws {
        var desk = try desk(at: .packed, .polish)
        desk.type("e")
        desk.scan("6200123456789012")
        let expected = """
            [1 Zamówienia] 2 Zwroty 3! 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep   ola
             Zamówienia › ZP-104402 › wyślij                                  9 · wg daty ▼
            ── ZP-104402 › wyślij ──────────────────────────────────────────────────────────
              Krok           [wyślij] oznacz jako opłacone
              Przewoźnik
            › Nr przesyłki   6200123456789012

            ── Po wykonaniu ────────────────────────────────────────────────────────────────
              Status      spakowane → wysłane
              Wiadomość   na adres zp-104402@example.com, czeka 60 s na ewentualne
                          cofnięcie












             F2 wykonaj  Enter wykonaj  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.message.contains("ZP-104402: wysłane"))
        let order = try #require(desk.shop.purchases.first { $0.order.number == "ZP-104402" }).order
        #expect(order.shipments.last?.tracking == "6200123456789012")
    }

    @Test func `one that is picked needs one key and its yes`() throws {
        var desk = try desk(at: .paid)
        desk.type("e")
        desk.press(.enter)
        #expect(desk.message.contains("ZP-104402: picking"))
    }

    @Test func `calling off says what goes back and takes F2`() throws {
        var desk = try desk(at: .paid)
        desk.type("D")
        desk.type("Klient zrezygnował")
        desk.press(.enter)
        #expect(desk.message.contains("F2"))
        desk.press(.function(2))
        #expect(desk.message.contains("ZP-104402: cancelled"))
    }

    @Test func `what cannot be done says why`() throws {
        var desk = try desk(at: .delivered)
        desk.type("e")
        #expect(desk.message.contains("cannot be marked as delivered"))
        desk.type("W")
        #expect(desk.message.contains("there is nothing to hold back"))
        desk.type("D")
        #expect(desk.message.contains("cannot be cancelled"))
    }

    private func status(_ desk: Desk) -> Order.Status? {
        desk.shop.purchases.first { $0.order.number == "ZP-104402" }?.order.status
    }

    @Test func `one key takes the last step back, in the list and on the page`() throws {
        var desk = try desk(at: .paid)
        desk.type("e")
        desk.press(.function(2))
        #expect(desk.message.contains("ZP-104402: picking · u undoes it until"))
        desk.type("u")
        #expect(status(desk) == .paid)
        #expect(desk.message.contains("ZP-104402: undone, again paid"))
        desk.type("u")
        #expect(desk.message.contains("There is no step of this order to undo"))
        desk.press(.enter)
        desk.type("e")
        desk.press(.function(2))
        #expect(desk.screen.contains("Last step     being picked 1"))
        desk.type("u")
        #expect(status(desk) == .paid)
        #expect(desk.screen.contains("Last step     step undone 1"))
    }

    @Test func `what was set aside goes on by the same key`() throws {
        var desk = try desk(at: .paid, .polish)
        desk.type("W")
        #expect(desk.message.contains("ZP-104402: wstrzymane · u cofa to do"))
        #expect(desk.workspace.commandLine(for: .undo) == "zaplecze orders undo ZP-104402")
        desk.type("u")
        #expect(desk.message.contains("ZP-104402: cofnięto, znowu opłacone"))
    }

    @Test func `an order called off that is taken back owes nothing`() throws {
        var desk = try desk(at: .paid)
        desk.type("D")
        desk.type("Pomyłka")
        desk.press(.function(2))
        #expect(status(desk) == .cancelled)
        desk.type("u")
        #expect(status(desk) == .paid)
    }

    @Test func `a step whose time is over stays, and says until when it was`() throws {
        var desk = try desk(at: .paid)
        desk.type("e")
        desk.press(.function(2))
        desk.wait(seconds: 61)
        desk.type("u")
        #expect(status(desk) == .picking)
        #expect(desk.message.contains("could be undone until"))
    }

    @Test func `one key sets an order aside and lets it go on`() throws {
        var desk = try desk(at: .paid)
        desk.type("W")
        #expect(desk.message.contains("ZP-104402: on hold"))
        desk.type("e")
        #expect(desk.message.contains("is on hold"))
        desk.type("W")
        #expect(desk.message.contains("ZP-104402: goes on"))
    }
}
