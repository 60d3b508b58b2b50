import Foundation
import PseudoTerminal
import Testing

/// Goods for goods, by the command line.
@Suite struct CommandLineExchangeTests {
    @Test func `an exchange from its wish to the order that is sent`() throws {
        let shop = try CommandLineShop.withOrders()
        let registered = try shop.object(
            "returns register Z-1 --line KUB-1=1 --exchange KUB-1=tal-2:55"
        )
        let number = try #require(registered["number"] as? String)
        let lines = try #require(registered["lines"] as? [[String: Any]])
        let wanted = try #require(lines.first?["wanted"] as? [String: Any])
        #expect(wanted["sku"] as? String == "TAL-2" && wanted["price"] as? Int == 5_500)
        #expect(try shop.objects("returns list exchange:yes").count == 1)

        _ = try shop.run("returns receive \(number)")
        let accepted = try shop.object("returns accept \(number)")
        let linked = try #require(accepted["exchange"] as? [String: Any])
        let order = try #require(linked["order"] as? String)
        #expect(order.hasPrefix("W-") && order.hasSuffix("-000001"))
        #expect(linked["to_pay"] as? Int == 5_500 - 4_605)
        #expect(accepted["refund"] as? Int == 0)

        let shown = try shop.object("orders show \(order)")
        #expect(shown["exchange_for"] as? String == number)
        #expect(shown["total"] as? Int == 5_500 && shown["status"] as? String == "new")
        let listed = try shop.objects("orders list channel:exchange")
        #expect(listed.map { $0["exchange_for"] as? String } == [number])
        #expect(try shop.run("orders show \(order)").output.contains("for \(number)"))
        #expect(try shop.run("returns show \(number)").output.contains("\(order), new"))

        #expect(try shop.object("returns settle \(number)")["status"] as? String == "settled")
        #expect(try shop.run("check").output == "All is well.\n")
    }

    @Test func `what is not to be had is refunded instead, some of it or all`() throws {
        let shop = try CommandLineShop.withOrders()
        let registered = try shop.object(
            "returns register Z-1 --line KUB-1=2 --exchange KUB-1=TAL-2"
        )
        let number = try #require(registered["number"] as? String)
        _ = try shop.run("returns receive \(number)")
        let some = try shop.run("returns accept \(number) --exchange KUB-1=1").answer
        #expect(some.contains("accepted, refund 46.06 zł, W-"))
        #expect(some.hasSuffix("-000001: nothing to pay\n"))
        _ = try shop.run("returns undo \(number)")
        let none = try shop.object("returns accept \(number) --refund-instead kub-1")
        #expect(none["refund"] as? Int == 9_211)
        let linked = try #require(none["exchange"] as? [String: Any])
        #expect(linked["status"] as? String == "cancelled")
        #expect(try shop.run("check").status == .success)
    }

    @Test func `what nobody knows, and more than was asked for, is refused`() throws {
        let shop = try CommandLineShop.withOrders()
        let unknown = try shop.run("returns register Z-1 --line KUB-1=1 --exchange KUB-1=NIC")
        #expect(unknown.status != .success)
        let same = try shop.run("returns register Z-1 --line KUB-1=1 --exchange KUB-1=KUB-1")
        #expect(same.status != .success)
        let number = try shop.register("Z-1", "KUB-1=1")
        _ = try shop.run("returns receive \(number)")
        #expect(try shop.run("returns accept \(number) --exchange KUB-1=1").status != .success)
    }
}
