import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Several people in one shop at once.
@Suite struct EndToEndRivalTests {
    /// A shop on a shared account, in which anna and ewa work.
    private func shared() throws -> CommandLineShop {
        let shop = try CommandLineShop()
        let store = try ShopStore.create(shop.path, owner: "ola", zone: .utc)
        let owner = try store.signIn("ola").signatory
        try store.addStaff(unixUser(), role: .manager, isShared: true, by: owner)
        for name in ["anna", "ewa"] { try store.addStaff(name, role: .manager, by: owner) }
        let file = try shop.write(CommandLineShop.orders(1...3), to: "orders.csv")
        let come = [
            "import orders \(file) --map generic",
            "returns register ZP-1 --line KUB-1=1",
            "returns register ZP-2 --line KUB-1=1",
        ]
        for line in come {
            try #require(try shop.run(line + " --as anna").status == .success)
        }
        return shop
    }

    @Test func `of two who take a return at once one does, the other is told who was faster`()
        throws
    {
        let shop = try shared()
        let number = try #require(try shop.numbers(as: "anna").first)
        let anna = try shop.session("--as", "anna")
        let ewa = try shop.session("--as", "ewa", language: "pl")
        for session in [anna, ewa] {
            try session.press("2", until: "›  \(number)")
            try session.press("e", until: "F2")
            try session.press("+", until: " = ")
        }
        try anna.press(.function(2), until: ": received")
        try ewa.press(.function(2), until: "\(number): przyjęty przed chwilą")
        try ewa.wait(for: "przez: anna.")
        try ewa.send(keys: [.escape])
        try ewa.wait(forAbsenceOf: "F2")
        #expect(try ewa.see(history: ["przyjęcie", "rejestracja"]).contains("anna"))
        #expect(try anna.leave())
        #expect(try ewa.leave())

        let goods = try shop.object("returns show \(number) --as ewa")
        #expect(goods["version"] as? Int == 2)
        let receptions = try #require(goods["receptions"] as? [[String: Any]])
        #expect(receptions.map { $0["by"] as? String } == ["anna"])
        #expect(try shop.run("check --as anna").status == .success)
    }

    @Test func `what another commits is shown, and the cursor stays on its record`() throws {
        let shop = try shared()
        let numbers = try shop.numbers(as: "anna")
        let session = try shop.session("--as", "ewa", rows: 40)
        try session.press("2", until: "›  \(numbers[0])")
        try session.press(.down, until: "›  \(numbers[1])")
        _ = try shop.run("returns receive \(numbers[1]) --as anna")
        let screen = try session.wait(for: "the step of another") { screen in
            let row = screen.position(of: "›  \(numbers[1])")?.row
            return row.map { screen.row($0).contains("awaiting") } == true
        }
        #expect(screen.position(of: "›  \(numbers[1])")?.row == 3)
        try session.wait(for: " by anna")
        _ = try shop.run("returns register ZP-3 --line TAL-2=1 --as anna")
        try session.wait(for: "3 · by deadline")
        try session.wait(for: "›  \(numbers[1])")
        #expect(try session.leave())
    }

    @Test func `what is done at the screen stays when other sessions come and go`() throws {
        let shop = try CommandLineShop.delivered(1...1)
        let number = try shop.register("ZP-1", "KUB-1=1")
        let session = try shop.session()
        for (key, status) in [("e", "awaiting"), ("a", "accepted"), ("t", "settled")] {
            #expect(try shop.isSound)
            let isCount = key == "e"
            try session.press(.text(key), until: isCount ? "F2 receive" : "F2 do it")
            if isCount { try session.press("+", until: "1 of 1 counted") }
            try session.press(.function(2), until: "✓ \(number): ")
            let goods = try shop.object("returns show \(number)")
            #expect(goods["status"] as? String == status)
        }
        #expect(try session.leave())
        #expect(try shop.isSound)
        #expect(try shop.object("returns show \(number)")["version"] as? Int == 4)
    }

    @Test func `of many processes that take the same steps exactly one takes each`() throws {
        let shop = try CommandLineShop.delivered(1...6)
        let numbers = try (1...6).map { try shop.register("ZP-\($0)", "KUB-1=2", "TAL-2=1") }
        for step in ["receive", "accept", "settle"] {
            let rivals = numbers.flatMap { number in
                (1...4).map { "($Z returns \(step) \(number) && echo \(number)) & p\($0)=$!" }
            }
            let outcome = try shop.shell(rivals.joined(separator: "\n") + "\nwait")
            let winners = outcome.output.split(separator: "\n").filter { !$0.contains(":") }
            #expect(winners.sorted() == numbers.map { $0[...] }, "\(outcome)")
            let losers = outcome.errors.split(separator: "\n")
            #expect(losers.count == 3 * numbers.count)
            #expect(losers.allSatisfy { $0.hasPrefix("zaplecze: ") }, "\(outcome)")
        }
        let goods = try shop.objects("returns list status:settled")
        #expect(goods.compactMap { $0["version"] as? Int } == [4, 4, 4, 4, 4, 4])
        let orders = try shop.objects("orders list")
        #expect(orders.allSatisfy { $0["refunded"] as? Int == 12_980 })
        #expect(try shop.isSound)
    }

    @Test func `two who import the same file at once add each order once`() throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(CommandLineShop.orders(1...3_000), to: "orders.csv")
        let command = "$Z import orders \(file) --map generic --json --rejects"
        let outcome = try shop.shell("\(command) a.csv & \(command) b.csv; wait")
        let summaries = try outcome.output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        }
        let new = summaries.compactMap { $0?["orders_new"] as? Int }
        let there = summaries.compactMap { $0?["orders_already_there"] as? Int }
        #expect(new.count == 2 && new.reduce(0, +) == 3_000, "\(outcome)")
        #expect(zip(new, there).allSatisfy { $0 + $1 == 3_000 })
        #expect(try shop.objects("orders list --limit 9999").count == 3_000)
        #expect(try shop.isSound)
    }
}

extension CommandLineShop {
    /// The returns there are, in the order in which they were registered.
    fileprivate func numbers(as name: String) throws -> [String] {
        try objects("returns list --sort number --as \(name)")
            .compactMap { $0["number"] as? String }
    }
}
