import Foundation
import PseudoTerminal
import Testing

/// `kill -9`, at every moment that can be hit from outside.
@Suite struct EndToEndKillTests {
    private static let orders = 6_000

    @Test(arguments: [1, 4_000, 8_000])
    func `an import that is killed leaves whole orders, and is run again`(rows: Int) throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(CommandLineShop.orders(1...Self.orders), to: "orders.csv")
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["import", "orders", file, "--map", "generic"],
            environment: shop.environment
        )
        try session.wait(for: "row \(rows)") { $0.rowsRead >= rows }
        session.signal(SIGKILL)
        #expect(try session.waitForExit() == .signalled(SIGKILL))
        #expect(try shop.isSound)
        let left = try shop.objects("orders list --limit 9999")
        #expect(left.count < Self.orders)
        #expect(left.allSatisfy { $0["units"] as? Int == 3 && $0["total"] as? Int == 12_980 })

        let rest = try shop.object("import orders \(file) --map generic")
        #expect(rest["orders_new"] as? Int == Self.orders - left.count)
        #expect(rest["orders_already_there"] as? Int == left.count)
        let deeds = try shop.deeds()
        let again = try shop.object("import orders \(file) --map generic")
        #expect(again["orders_new"] as? Int == 0)
        #expect(try shop.deeds() == deeds)
        #expect(try shop.isSound)
    }

    /// When the session is killed, after the key that settles.
    enum Moment: String, CaseIterable {
        case atOnce
        /// The session has asked for its turn to write.
        case queueing = "-queue"
        /// The session has begun to write.
        case writing = "-wal"
    }

    @Test(
        .enabled(if: hasSQLite, "there is no sqlite3 to look into the file"),
        arguments: Moment.allCases
    )
    func `a step whose session is killed is done whole or not at all`(moment: Moment) throws {
        let shop = try CommandLineShop.delivered(1...4)
        for order in 1...4 {
            let number = try shop.register("ZP-\(order)", "KUB-1=2")
            for step in ["receive", "accept"] {
                try #require(try shop.run("returns \(step) \(number)").status == .success)
            }
            let session = try shop.session()
            try session.press("/", until: "Tab ")
            try session.send(keys: [.text(number), .enter])
            try session.wait(for: "1 · by deadline")
            try session.press("t", until: "If settled now")
            let before = shop.written(moment)
            try session.send(keys: [.function(2)])
            let deadline = ContinuousClock.now + .seconds(20)
            while moment != .atOnce, shop.written(moment) == before, .now < deadline {}
            session.kill()
            try shop.expectWhole(number, order: "ZP-\(order)")
        }
        #expect(try shop.isSound)
        let session = try shop.session()
        #expect(try session.leave())
    }
}

extension Screen {
    /// What the progress line of an import says.
    fileprivate var rowsRead: Int {
        guard let place = position(of: "Rows: ") else { return 0 }
        let words = row(place.row).dropFirst(place.column + "Rows: ".count)
        return Int(words.prefix { $0 != " " }.filter(\.isNumber)) ?? 0
    }
}

extension CommandLineShop {
    /// When the file that tells of a moment was last written.
    fileprivate func written(_ moment: EndToEndKillTests.Moment) -> [Int] {
        var facts = stat()
        stat(path + moment.rawValue, &facts)
        return [facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_size].map { Int($0) }
    }

    /// Expects every trace of the last step, or none; what was not done can be done.
    fileprivate func expectWhole(_ number: String, order: String) throws {
        let goods = try object("returns show \(number)")
        let isDone = goods["status"] as? String == "settled"
        #expect(isDone || goods["status"] as? String == "accepted")
        #expect(goods["version"] as? Int == (isDone ? 4 : 3))
        let payouts = goods["payouts"] as? [[String: Any]]
        #expect(payouts?.count == (isDone ? 1 : 0))
        #expect(try object("orders show \(order)")["refunded"] as? Int == (isDone ? 9_980 : 0))
        let steps = ["registered", "received", "accepted"] + (isDone ? ["settled"] : [])
        let messages = try column(
            """
            SELECT template FROM messages JOIN returns ON returns.id = return_id
            WHERE number = '\(number)' ORDER BY messages.id
            """
        )
        #expect(messages == steps.map { "return.\($0)" })
        if !isDone { #expect(try run("returns settle \(number)").status == .success) }
    }
}
