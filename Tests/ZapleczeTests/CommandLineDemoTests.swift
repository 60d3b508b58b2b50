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
        for list in ["orders list", "returns list", "staff list"] {
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

    @Test func `nothing is left beside a made-up shop`() throws {
        let shop = try CommandLineShop()
        _ = try demo("only.sqlite", in: shop)
        let files = try FileManager.default.contentsOfDirectory(atPath: shop.folder)
        #expect(Set(files).isSubset(of: ["only.sqlite", "only.sqlite-queue"]))
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
