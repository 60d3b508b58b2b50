import Foundation
import PseudoTerminal
import Testing

/// Whole stories, told to the built program one command after the other.
@Suite struct CommandLineStoryTests {
    @Test func `a return from its statement to the money`() throws {
        let shop = try CommandLineShop.withOrders()

        let registered = try shop.run("returns register z-1 --line KUB-1=1:size --line tal-2=1")
        #expect(registered.status == .success)
        let number = String(registered.output.prefix { $0 != ":" })
        #expect(registered.answer == "\(number): registered, expected 73.74 zł\n")

        let received = try shop.run(
            "returns receive \(number) --unit KUB-1=1 --unit TAL-2=1:damaged:scrap --shelf A1"
        )
        #expect(received.answer == "\(number): awaiting, expected 73.74 zł\n")

        let accepted = try shop.run(
            "returns accept \(number) --diminish TAL-2=5:chipped --adjust -1.00:agreed"
        )
        #expect(accepted.answer == "\(number): accepted, refund 67.74 zł\n")

        let settled = try shop.object("returns settle \(number) --reference T-1")
        #expect(settled["status"] as? String == "settled")
        #expect(settled["refund"] as? Int == 6_774)
        #expect(settled["paid_out"] as? Int == 6_774)
        #expect(settled["currency"] as? String == "PLN")
        let payouts = try #require(settled["payouts"] as? [[String: Any]])
        #expect(payouts.map { $0["instrument"] as? String } == ["blik"])
        #expect(payouts.map { $0["reference"] as? String } == ["T-1"])

        #expect(try shop.run("check").output == "All is well.\n")
        let order = try shop.object("orders show Z-1")
        #expect(order["refunded"] as? Int == 6_774)
    }

    @Test func `everything that was announced is received, as new, with no more said`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=2", "TAL-2=1")
        let goods = try shop.object("returns receive \(number)")
        let lines = try #require(goods["lines"] as? [[String: Any]])
        #expect(lines.map { $0["received"] as? Int } == [2, 1])
        let receptions = try #require(goods["receptions"] as? [[String: Any]])
        #expect(receptions.map { $0["condition"] as? String } == ["as-new", "as-new"])
        #expect(goods["refund"] as? Int == 13_230)
    }

    @Test func `refused units leave the refund`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=2")
        _ = try shop.run("returns receive \(number) --unit KUB-1=1 --unit KUB-1=1:used")
        let goods = try shop.object("returns accept \(number) --refuse KUB-1=1:swapped")
        let decisions = try #require(goods["decisions"] as? [[String: Any]])
        #expect(decisions.map { $0["verdict"] as? String } == ["accepted", "refused"])
        #expect(decisions.map { $0["condition"] as? String } == ["as-new", "used"])
        #expect(decisions.last?["refused_for"] as? String == "swapped")
        #expect(goods["refund"] as? Int == 4_605)
    }

    @Test func `a decision is taken back, and a payout that bounced is due again`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-2", "KUB-1=1")
        _ = try shop.run("returns receive \(number)")
        _ = try shop.run("returns reject \(number) --ground swapped --note theirs")
        let reopened = try shop.run("returns reopen \(number) --reason ours")
        #expect(reopened.answer == "\(number): awaiting, expected 49.90 zł\n")
        _ = try shop.run("returns accept \(number)")
        _ = try shop.run("returns settle \(number) --document KOR/7")
        let bounced = try shop.object("returns bounce \(number) --entry 1 --reason closed")
        #expect(bounced["status"] as? String == "accepted")
        #expect(bounced["paid_out"] as? Int == 0)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `one's own last step is undone`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-2", "KUB-1=1")
        let undone = try shop.run("returns undo \(number)")
        #expect(undone.output == "\(number): last step undone · cancelled\n")
    }

    @Test func `staff come, change and go`() throws {
        let shop = try CommandLineShop.founded()
        let added = try shop.run("staff add anna customer-service")
        #expect(added.output == "anna: customer service\n")
        #expect(try shop.run("staff role anna manager").output == "anna: manager\n")
        let left = try shop.object("staff remove anna")
        #expect(left["active"] as? Bool == false)
        let staff = try shop.objects("staff list")
        #expect(Set(staff.compactMap { $0["name"] as? String }) == [try unixUser(), "anna"])
    }

    @Test func `a rule is set and shown`() throws {
        let shop = try CommandLineShop.founded()
        #expect(try shop.run("config set return-window 60").output == "return-window: 60\n")
        #expect(try shop.run("config show return-window").output == "60\n")
        let rules = try shop.object("config show")
        #expect(rules["return_window"] as? String == "60")
        #expect(rules["locker_prices"] as? String == "off")
    }

    @Test(.enabled(if: hasSQLite, "there is no sqlite3 to touch the file with"))
    func `a shop whose file was touched by another hand does not pass the check`() throws {
        let shop = try CommandLineShop.withOrders()
        try shop.alter("UPDATE orders SET units = units + 1 WHERE number = 'Z-1'")
        let check = try shop.run("check")
        #expect(check.status == .exited(1))
        #expect(check.errors == "")
        #expect(
            check.output.split(separator: "\n").first
                == "Order Z-1: its totals are not what its lines add up to."
        )
    }
}

extension CommandLineShop {
    /// Registers a return and gives its number.
    func register(_ order: String, _ lines: String...) throws -> String {
        let arguments = lines.map { " --line \($0)" }.joined()
        let outcome = try shell("$Z returns register \(order)\(arguments)")
        try #require(outcome.status == .success, "\(outcome)")
        return String(outcome.output.prefix { $0 != ":" })
    }
}
