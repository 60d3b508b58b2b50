import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Rewards and coupons by commands: from points to a code, and to an order.
@Suite struct CommandLineLoyaltyTests {
    /// Anna has 119 points of order Z-1.
    private func shop() throws -> CommandLineShop {
        let shop = try CommandLineShop.founded()
        do {
            let start = try #require(Day(iso: "2026-02-01"))
            let store = try ShopStore.open(shop.path) {
                Instant(milliseconds: Int64(start.number) * 86_400_000)
            }
            let owner = try store.signIn(try unixUser())
            let terms = LoyaltyTerms(from: store.moment, waiting: .days(0))
            try store.openLoyalty(with: terms, by: owner.signatory)
        }
        let file = try shop.write(CommandLineShop.orders, to: "orders.csv")
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        return shop
    }

    @Test func `what was added up is said, and accounts are shown one after the other`() throws {
        let shop = try shop()
        let accounts = try shop.objects("loyalty list").count
        let english = try shop.run("loyalty check").answer
        #expect(english.hasPrefix("Added up: accounts \(accounts), lots "), "\(english)")
        #expect(english.hasSuffix("coupons 0, gift cards 0. All is well.\n"), "\(english)")
        let polish = try shop.run("loyalty check --lang pl").answer
        #expect(polish.hasPrefix("Zsumowano: konta \(accounts), partie "), "\(polish)")
        #expect(polish.hasSuffix("Wszystko się zgadza.\n"), "\(polish)")
        let shown = try shop.shell(
            "printf 'L-000001\\nanna@example.com\\n' | $Z loyalty show - --json"
        )
        let lines = shown.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == lines[1], "\(shown)")
        #expect(lines.first?.contains("\"balance\":119") == true, "\(shown)")
    }

    @Test func `points become a coupon, which is used once`() throws {
        let shop = try shop()
        #expect(
            try shop.run("loyalty rewards add Dostawa --gives free-delivery --cost 100").answer
                == "Dostawa: free delivery, 100 points, offered\n"
        )
        let issued = try shop.object("loyalty redeem anna@example.com dostawa")
        let code = try #require(issued["code"] as? String)
        let number = "KP-\(year)-000001"
        #expect(issued["number"] as? String == number)
        #expect(issued["points"] as? Int == 100)
        #expect(issued["status"] as? String == "issued")
        let missing = try shop.run("loyalty redeem L-000001 Dostawa --lang pl").refusal
        #expect(missing?.contains("Brakuje 81 pkt") == true, "\(missing ?? "")")
        let used = try shop.run("loyalty coupons use \(code.lowercased()) --order Z-1 --lang pl")
        #expect(
            used.answer == "\(number): wykorzystany, darmowa dostawa, zamówienie Z-1\n",
            "\(used)"
        )
        let twice = try shop.run("loyalty coupons use \(number) --order Z-2").refusal
        let user = try unixUser()
        #expect(twice?.contains("used already: on order Z-1") == true, "\(twice ?? "")")
        #expect(twice?.contains("by \(user)") == true, "\(twice ?? "")")
        let rows = try shop.objects("loyalty coupons list status:used")
        #expect(rows.map { $0["order"] as? String } == ["Z-1"])
        #expect(try shop.run("loyalty coupons reopen \(number)").status == .success)
        #expect(
            try shop.run("loyalty coupons return \(number)").answer
                == "\(number): given back, free delivery\n"
        )
        let file = try shop.object("loyalty coupons show \(number)")
        let events = try #require(file["events"] as? [[String: Any]])
        #expect(
            events.map { $0["kind"] as? String } == ["issued", "used", "reopened", "returned"]
        )
        let figures = try shop.objects("loyalty rewards figures")
        #expect(figures.map { $0["returned"] as? Int } == [1])
        #expect(try shop.run("check").status == .success)
    }

    @Test func `rewards are changed and switched off, and what cannot be is refused`() throws {
        let shop = try shop()
        let added = try shop.object(
            "loyalty rewards add Rabat --gives percent-off=10 --cost 50 --per-customer 1 --tier silver"
        )
        #expect(added["percent"] as? Int == 10)
        #expect(added["per_customer"] as? Int == 1)
        let changed = try shop.object(
            "loyalty rewards change rabat --gives amount-off=5,50 --per-customer none --cost 60"
        )
        #expect(changed["amount"] as? Int == 550)
        #expect(changed["currency"] as? String == "PLN")
        #expect(changed["per_customer"] is NSNull)
        #expect(changed["version"] as? Int == 2)
        let refusals = [
            "redeem L-000001 Rabat": "is for customers from tier Silver",
            "redeem L-000001 Nic": "There is no reward “Nic”",
            "rewards add rabat --gives early-access --cost 5": "There is a reward “rabat” already",
            "rewards add X --gives product=NIC --cost 5": "There is no article “NIC”",
            "rewards add X --gives percent-off=0 --cost 5": "A percentage is from 1 to 100",
            "coupons use ABCD-EFGH-JKMN --order Z-1": "No coupon has that code",
            "coupons show KP-1999-000001": "There is no coupon “KP-1999-000001”",
            "rewards change rabat --cost 9 --version 1": "Reward changed",
        ]
        for (line, words) in refusals {
            let refusal = try shop.run("loyalty \(line)").refusal
            #expect(refusal?.contains(words) == true, "\(line): \(refusal ?? "done")")
        }
        #expect(
            try shop.run("loyalty rewards off Rabat").answer
                == "Rabat: 5.50 zł off, 60 points, switched off\n"
        )
        let off = try shop.run("loyalty redeem L-000001 Rabat").refusal
        #expect(off?.contains("not offered any more") == true)
        #expect(try shop.run("loyalty rewards list --lang pl").answer.contains("wyłączona"))
    }

    @Test func `run expires coupons once, and mails none that is`() throws {
        let shop = try shop()
        do {
            let store = try ShopStore.open(shop.path) { ShopStore.clock() + -40 * 86_400 }
            let owner = try store.signIn(try unixUser())
            let terms = Reward.Terms(name: "A", gives: .freeDelivery, cost: 10, validDays: 5)
            let reward = try store.add(terms, by: owner.signatory)
            try store.redeem(reward.id, for: "L-000001", by: owner.signatory)
        }
        #expect(try shop.run("run --once").answer.contains("Coupons expired: 1"))
        #expect(try !shop.run("run --once").answer.contains("Coupons"))
        let row = try #require(try shop.objects("loyalty coupons list").first)
        #expect(row["status"] as? String == "expired")
        #expect(try shop.run("check").status == .success)
    }

    private var year: String { Date.now.formatted(.iso8601.year()) }
}
