import Foundation
import PseudoTerminal
import Testing

@Suite struct CommandLineDemoTests {
    private func demo(_ name: String, in shop: CommandLineShop) throws -> Outcome {
        try shop.shell(
            "$Z demo --orders 120 --seed 7 --today 2026-11-20 --into \(shop.folder)/\(name)"
        )
    }

    @Test func `the same seed and day make the same shop`() throws {
        let shop = try CommandLineShop()
        #expect(try demo("a.sqlite", in: shop).status == .success)
        #expect(try demo("b.sqlite", in: shop).status == .success)
        let lists = [
            "orders list", "returns list", "staff list", "loyalty list", "loyalty rewards list",
            "loyalty coupons list", "giftcards list",
        ]
        for list in lists {
            let first = try shop.shell("$Z \(list) --json --db $HOME/a.sqlite")
            let second = try shop.shell("$Z \(list) --json --db $HOME/b.sqlite")
            #expect(first.status == .success)
            #expect(first.output.count > 100)
            #expect(first.output == second.output)
        }
        #expect(try shop.shell("$Z check --db $HOME/a.sqlite").output == "All is well.\n")
    }

    @Test func `a made-up shop has its people, and its owner`() throws {
        let shop = try CommandLineShop()
        _ = try demo("shop.sqlite", in: shop)
        let staff = try shop.objects("staff list")
        let roles = Dictionary(
            uniqueKeysWithValues: staff.compactMap { member in
                (member["name"] as? String).map { ($0, member["role"] as? String) }
            }
        )
        #expect(
            roles == [
                try unixUser(): "owner", "marek": "warehouse", "anna": "customer-service",
                "ewa": "manager",
            ]
        )
        #expect(try shop.objects("orders list").count == 120)
    }

    @Test func `a file that is there is not written over`() throws {
        let shop = try CommandLineShop()
        _ = try shop.write("mine", to: "shop.sqlite")
        #expect(try demo("shop.sqlite", in: shop).refusal?.contains("is there already") == true)
        #expect(shop.read("shop.sqlite") == "mine")
    }

    @Test func `a key that is there is not written over either`() throws {
        let shop = try CommandLineShop()
        _ = try shop.write("another's", to: "shop.sqlite-key")
        #expect(try demo("shop.sqlite", in: shop).refusal?.contains("is there already") == true)
        #expect(shop.read("shop.sqlite-key") == "another's")
        #expect(shop.read("shop.sqlite") == nil)
    }

    @Test func `a made-up shop has a programme with all that there can be in one`() throws {
        let shop = try CommandLineShop()
        let made = "demo --orders 600 --seed 7 --today 2026-11-20 --into $HOME/shop.sqlite"
        #expect(try shop.shell("$Z \(made)").status == .success)
        let figures = try shop.object("loyalty figures")
        for figure in ["accounts", "outstanding", "pending", "redeemed", "expired"] {
            #expect((figures[figure] as? Int ?? 0) > 0, "\(figure): \(figures)")
        }
        let rewards = try shop.objects("loyalty rewards list")
        #expect(Set(rewards.compactMap { $0["kind"] as? String }).count == 5)
        let states = Set(
            try shop.objects("loyalty coupons list").compactMap { $0["status"] as? String }
        )
        #expect(states.isSuperset(of: ["used", "expired"]), "\(states)")
        let cards = try shop.objects("giftcards list")
        #expect(cards.count == 20)
        #expect(cards.contains { ($0["balance"] as? Int ?? 0) < ($0["value"] as? Int ?? 0) })
        let audit = try shop.object("loyalty check")
        #expect(audit["accounts"] as? Int == figures["accounts"] as? Int)
        #expect((audit["findings"] as? [Any])?.isEmpty == true, "\(audit)")
        #expect(try shop.run("check").answer == "All is well.\n")
    }

    @Test func `nothing is left beside a made-up shop`() throws {
        let shop = try CommandLineShop()
        _ = try demo("only.sqlite", in: shop)
        let files = try FileManager.default.contentsOfDirectory(atPath: shop.folder)
        #expect(Set(files) == ["only.sqlite", "only.sqlite-key", "only.sqlite-queue"])
    }

    @Test func `without a file it is opened, and gone when it is left`() throws {
        let shop = try CommandLineShop()
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["demo", "--orders", "60"],
            environment: shop.environment
        )
        try session.wait(for: "Returns")
        try session.send(keys: "q")
        #expect(try session.waitForExit() == .success)
        #expect(session.leftovers == [])
        let left = try FileManager.default.contentsOfDirectory(atPath: shop.folder)
        #expect(left.filter { $0.hasPrefix("zaplecze-") } == [])
    }
}
