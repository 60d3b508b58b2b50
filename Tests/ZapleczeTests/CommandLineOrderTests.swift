import Foundation
import PseudoTerminal
import Testing

/// Orders by commands: each step on the way to the buyer, and calling off.
@Suite struct CommandLineOrderTests {
    @Test func `an order is taken to its buyer step by step`() throws {
        let shop = try CommandLineShop.withOrders()
        #expect(try shop.run("orders pick Z-3").answer == "Z-3: picking\n")
        #expect(try shop.run("orders pack Z-3").answer == "Z-3: packed\n")
        let refusal = try #require(try shop.run("orders ship Z-3").refusal)
        #expect(refusal.contains("Who carries it"))
        #expect(
            try shop.run("orders ship Z-3 --carrier InPost --tracking 6200").answer
                == "Z-3: shipped\n"
        )
        let order = try shop.object("orders deliver Z-3")
        #expect(order["status"] as? String == "delivered")
        let shipments = try #require(order["shipments"] as? [[String: Any]])
        #expect(shipments.map { $0["tracking"] as? String } == ["6200"])
        #expect(shipments.first?["delivered_at"] as? String != nil)
        let out = try #require(try shop.run("orders pick Z-3").refusal)
        #expect(out.contains("it cannot be picked"))
    }

    @Test func `what was paid for an order that is called off waits to be settled`() throws {
        let shop = try CommandLineShop.withOrders()
        let answer = try shop.run("orders cancel Z-3 --note pomyłka").answer
        let parts = answer.split(separator: " ")
        let number = try #require(parts.last).trimmingCharacters(in: .newlines)
        #expect(answer == "Z-3: cancelled, 90.00 zł to pay back under \(number)\n")
        let goods = try shop.object("returns show \(number)")
        #expect(goods["kind"] as? String == "called-off")
        #expect(goods["status"] as? String == "accepted")
        let asked = try #require(try shop.run("returns settle \(number)").refusal)
        #expect(asked.contains("A transfer needs the bank's reference, or the account"))
        let settled = try shop.run("returns settle \(number) --reference ELX-1")
        #expect(settled.answer.contains("settled"))
        #expect(try shop.run("check").status == .success)
    }

    @Test func `one's own last step is taken back, and its letter never leaves`() throws {
        let shop = try CommandLineShop.withOrders()
        #expect(try shop.run("orders pick Z-3").answer == "Z-3: picking\n")
        #expect(try shop.run("orders undo Z-3").answer == "Z-3: paid\n")
        let twice = try #require(try shop.run("orders undo Z-3").refusal)
        #expect(twice.contains("no step of this order to undo"))
        try #require(try shop.run("orders cancel Z-3 --note pomyłka").status == .success)
        let order = try shop.object("orders undo Z-3")
        #expect(order["status"] as? String == "paid")
        let returns = try #require(order["returns"] as? [[String: Any]])
        #expect(returns.map { $0["status"] as? String } == ["cancelled"])
        let states = try shop.objects("outbox list").map { $0["state"] as? String }
        #expect(states == ["withdrawn"])
        #expect(try shop.run("orders pay Z-2").status != .success)
        #expect(try shop.run("config set undo-hold 0").status == .success)
        try #require(try shop.run("orders pick Z-3").status == .success)
        let late = try #require(try shop.run("orders undo Z-3 --lang pl").refusal)
        #expect(late.contains("można było cofnąć do"))
        #expect(try shop.run("check").status == .success)
    }

    @Test func `an order that is set aside waits, in Polish too`() throws {
        let shop = try CommandLineShop.withOrders()
        #expect(try shop.run("orders hold Z-3").answer == "Z-3: paid, on hold\n")
        let refusal = try #require(try shop.run("orders pick Z-3 --lang pl").refusal)
        #expect(refusal.contains("Zamówienie jest wstrzymane"))
        #expect(try shop.run("orders release Z-3 --lang pl").answer == "Z-3: opłacone\n")
        let stale = try #require(try shop.run("orders pick Z-3 --version 1").refusal)
        #expect(stale.contains("Z-3"))
    }
}
