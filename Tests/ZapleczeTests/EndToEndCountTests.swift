import Foundation
import PseudoTerminal
import Testing

/// Receiving by counting at a real terminal.
@Suite struct EndToEndCountTests {
    @Test(arguments: [Duration.microseconds(500), .milliseconds(10)])
    func `a clean return takes its scans and two keys`(pace: Duration) throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2", "SCARF=1")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.scan(number, every: pace, until: "› \(number)")
        try session.press("e", until: "receiving")
        try session.scan(CommandLineShop.coat, every: pace)
        try session.scan(CommandLineShop.scarf, every: pace)
        try session.scan(CommandLineShop.coat, every: pace)
        try session.wait(for: "3 of 3 counted")
        try session.press(.function(2), until: "✓ \(number): received")
        #expect(try session.leavePages())
        #expect(try shop.received(number) == ["COAT-L": 2, "SCARF": 1])
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `one of two is damaged, a stranger is refused, and both are on record`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.scan(number, until: "› \(number)")
        try session.press("e", until: "receiving")
        try session.scan(CommandLineShop.coat, until: "1 of 2 counted")
        try session.scan(CommandLineShop.coat, until: "2 of 2 counted")
        try session.press("d", until: "d damaged")
        try session.press("s", until: "s scrap")
        try session.scan(CommandLineShop.stranger, until: "is not in this return")
        try session.press("+", until: "1 wrong item")
        try session.press(.function(2), until: "✓ \(number): received")
        #expect(try session.leavePages())
        #expect(try shop.received(number) == ["COAT-L": 2, CommandLineShop.stranger: 1])
        let receptions = try #require(try shop.goods(number)["receptions"] as? [[String: Any]])
        let coats = receptions.filter { $0["sku"] as? String == "COAT-L" }
        #expect(coats.compactMap { $0["condition"] as? String }.sorted() == ["as-new", "damaged"])
        #expect(Set(coats.compactMap { $0["disposition"] as? String }) == ["restock", "scrap"])
    }

    @Test func `a dropped line leaves the count, and coming back goes on with it`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2", "SCARF=1")
        let first = try shop.session("--as", "anna", hasScanner: true)
        try first.scan(number, until: "› \(number)")
        try first.press("e", until: "receiving")
        try first.scan(CommandLineShop.coat, until: "1 of 3 counted")
        try first.scan(CommandLineShop.scarf, until: "2 of 3 counted")
        try first.wait(for: "draft kept")
        first.hangUp()
        _ = try first.waitForExit()
        let second = try shop.session("--as", "anna", hasScanner: true)
        try second.scan(number, until: "› \(number)")
        try second.press("e", until: "2 of 3 counted")
        try second.wait(for: "resumed")
        try second.scan(CommandLineShop.coat, until: "3 of 3 counted")
        try second.press(.function(2), until: "✓ \(number): received")
        #expect(try second.leavePages())
        #expect(try shop.received(number) == ["COAT-L": 2, "SCARF": 1])
    }

    /// After how many scans the session is killed, and whether in the middle of one.
    @Test(arguments: 1...4)
    func `a killed session loses at most the scan under way`(scans: Int) throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2", "SCARF=1", "BOOTS-39=1")
        let session = try shop.session("--as", "anna", hasScanner: true)
        let codes = [
            CommandLineShop.coat, CommandLineShop.scarf, CommandLineShop.coat,
            CommandLineShop.boots,
        ]
        try session.scan(number, until: "› \(number)")
        try session.press("e", until: "receiving")
        for count in 1..<scans {
            try session.scan(codes[count - 1])
            try session.wait(for: "\(count) of 4 counted")
        }
        if scans > 1 { try session.wait(for: "draft kept") }
        let isHalf = scans.isMultiple(of: 2)
        try session.scan(codes[scans - 1], ended: isHalf ? "" : "\r")
        session.kill()
        let again = try shop.session("--as", "anna", hasScanner: true)
        try again.scan(number, until: "› \(number)")
        try again.press("e", until: "counted")
        let counted = try #require(again.screen.counted)
        #expect((scans - 1...scans).contains(counted))
        #expect(!isHalf || counted == scans - 1)
        #expect(try again.leavePages())
        #expect(try shop.received(number) == [:])
    }

    @Test func `a session killed while it receives has received once or not at all`() throws {
        let shop = try CommandLineShop.desk(1...6)
        for order in 1...6 {
            let number = try shop.announce("ZP-\(order)", "COAT-L=2")
            let session = try shop.session("--as", "anna", hasScanner: true)
            try session.scan(number, until: "› \(number)")
            try session.press("e", until: "receiving")
            try session.scan(CommandLineShop.coat, until: "1 of 2 counted")
            try session.scan(CommandLineShop.coat, until: "2 of 2 counted")
            try session.wait(for: "draft kept")
            try session.send(keys: [.function(2)])
            if order.isMultiple(of: 2) { try session.waitUntilQuiet(for: .milliseconds(order)) }
            session.kill()
            let received = try shop.received(number)
            #expect(received == [:] || received == ["COAT-L": 2])
            if hasSQLite {
                let drafts = try shop.column("SELECT count(*) FROM drafts")
                #expect(drafts == [received.isEmpty ? "1" : "0"])
                _ = try shop.column("DELETE FROM drafts")
            }
        }
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `two who count the same return add up, each unit once`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2", "SCARF=1")
        let anna = try shop.session("--as", "anna", hasScanner: true)
        let ewa = try shop.session("--as", "ewa", hasScanner: true)
        for session in [anna, ewa] {
            try session.scan(number, until: "› \(number)")
            try session.press("e", until: "receiving")
        }
        try anna.scan(CommandLineShop.coat, until: "1 of 3 counted")
        try ewa.scan(CommandLineShop.scarf, until: "1 of 3 counted")
        try anna.press(.function(2), until: "✓ \(number): received")
        try ewa.press(.function(2), until: "F2 adds yours")
        #expect(try shop.received(number) == ["COAT-L": 1])
        try ewa.press(.function(2), until: "✓ \(number): received")
        #expect(try shop.received(number) == ["COAT-L": 1, "SCARF": 1])
        #expect(try anna.leavePages())
        #expect(try ewa.leavePages())
        #expect(try shop.isSound(as: "ewa"))
    }

    @Test func `an item's label goes to the command that prints`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2")
        try shop.configure("label-command = \"cat >> '\(shop.folder)/labels'\"")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.scan(number, until: "› \(number)")
        try session.press("e", until: "receiving")
        try session.scan(CommandLineShop.coat, until: "1 of 2 counted")
        try session.press("l", until: "Label printed")
        #expect(try session.leavePages())
        let label = try #require(shop.read("labels"))
        #expect(label.contains(number) && label.contains("Kurtka"))
        #expect(label.contains(CommandLineShop.coat))
    }
}

extension Screen {
    /// How many units the counting screen says were counted.
    fileprivate var counted: Int? {
        guard let place = position(of: " counted") else { return nil }
        let words = row(place.row).split(separator: " ")
        return words.first.flatMap { Int($0) }
    }
}
