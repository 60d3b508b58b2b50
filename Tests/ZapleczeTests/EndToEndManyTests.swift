import Foundation
import PseudoTerminal
import Testing

/// Many returns at once, and several people at the same ones.
@Suite struct EndToEndManyTests {
    @Test func `a run does what can be done, tells the rest why, and can be undone`() throws {
        let shop = try CommandLineShop.desk(1...6)
        let numbers = try (1...6).map { order in
            try shop.returned("ZP-\(order)", "SCARF=1", steps: order == 6 ? [] : ["receive"])
        }
        let session = try shop.session("--as", "anna", columns: 120, rows: 40)
        try session.wait(for: "6 · by deadline")
        try session.press("A", until: "6 marked")
        _ = try shop.run("returns accept \(numbers[0]) --as ewa")
        try session.press("a", until: "4 can")
        try session.wait(for: "1 would skip a step")
        try session.wait(for: "1 changed meanwhile")
        try session.press(.function(2), until: "4 accepted")
        let accepted = try shop.objects("returns list status:accepted --as anna")
        #expect(accepted.count == 5)
        try session.press("u", until: "Undo")
        try session.press("y", until: "4 undone")
        #expect(try session.leavePages())
        let left = try shop.objects("returns list status:accepted --as anna")
        #expect(left.compactMap { $0["number"] as? String } == [numbers[0]])
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `a run that is killed has done whole returns and nothing by halves`() throws {
        let shop = try CommandLineShop.desk(1...40)
        for order in 1...40 {
            _ = try shop.returned("ZP-\(order)", "SCARF=1", steps: [])
        }
        let session = try shop.session("--as", "anna", columns: 120, rows: 40)
        try session.wait(for: "40 · by deadline")
        try session.press("A", until: "40 marked")
        try session.press("e", until: "Shelf")
        try session.press(.function(2), until: "40 can")
        try session.send(keys: "40")
        try session.send(keys: [.function(2)])
        try session.wait(for: "✓")
        session.kill()
        let goods = try shop.objects("returns list --limit 99 --as anna")
        #expect(goods.count == 40)
        for row in goods {
            let isReceived = row["status"] as? String == "awaiting"
            #expect(isReceived || row["status"] as? String == "registered")
            #expect(row["version"] as? Int == (isReceived ? 2 : 1))
        }
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `who has a return open is shown to others, and no longer once they are gone`() throws
    {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2")
        let ewa = try shop.session("--as", "ewa", columns: 120, rows: 40)
        try ewa.wait(for: "›  \(number)")
        for end in ["kill", "hang up", "leave"] {
            let anna = try shop.session("--as", "anna")
            try anna.press(.enter, until: "› \(number)")
            try ewa.wait(for: "anna in the list: \(end)") { $0.row(3).contains("anna") }
            switch end {
            case "kill": anna.kill()
            case "hang up": anna.hangUp()
            case _: try anna.press(.escape, until: "1 · by deadline")
            }
            try ewa.wait(for: "anna gone: \(end)") { !$0.row(3).contains("anna") }
        }
        #expect(try ewa.leave())
    }

    @Test func `the second of two decides on what is there now, with what they typed`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.returned("ZP-1", "COAT-L=2", steps: [])
        _ = try shop.run("returns receive \(number) --unit COAT-L=1:damaged --as anna")
        let ewa = try shop.session("--as", "ewa", columns: 120, rows: 40)
        try ewa.press("a", until: "Diminished value")
        try ewa.press(.tab, until: "›   Goes to")
        try ewa.press(.tab, until: "›   Diminished value")
        try ewa.send(keys: "30")
        try ewa.wait(for: "30")
        _ = try shop.run("returns receive \(number) --unit COAT-L=1 --as marek")
        try ewa.press(.function(2), until: "›   Finding")
        try ewa.send(keys: "urwany guzik")
        try ewa.wait(for: "urwany guzik")
        try ewa.press(.function(2), until: "received")
        try ewa.wait(for: "by marek")
        try ewa.wait(for: "urwany guzik")
        try ewa.press(.function(2), until: "✓ \(number): accepted")
        #expect(try ewa.leave())
        #expect(try shop.goods(number)["refund"] as? Int == 2 * 12_990 - 3_000)
        #expect(try shop.isSound(as: "ewa"))
    }

    @Test func `three who work through the same returns take each step once`() throws {
        let shop = try CommandLineShop.desk(1...4)
        let numbers = try (1...4).map { try shop.announce("ZP-\($0)", "COAT-L=1", "SCARF=1") }
        let sessions = try ["anna", "ewa", "marek"].map {
            try shop.session("--as", $0, hasScanner: true)
        }
        for number in numbers {
            for session in sessions {
                try session.scan(number, until: "› \(number)")
                try session.press("e", until: "receiving")
                try session.scan(CommandLineShop.coat, until: "1 of 2 counted")
                try session.scan(CommandLineShop.scarf, until: "2 of 2 counted")
            }
            for session in sessions { try session.send(keys: [.function(2)]) }
            let isDone = { (screen: Screen) in
                screen.contains("✓ \(number): received") || screen.contains("F2 adds yours")
            }
            for session in sessions { try session.wait(for: "an end of \(number)", until: isDone) }
            let winners = sessions.filter { $0.screen.contains("✓ \(number): received") }
            #expect(winners.count == 1)
            for session in sessions where !session.screen.contains("✓ \(number)") {
                try session.press(.escape, until: "draft kept")
            }
        }
        for number in numbers {
            #expect(try shop.received(number) == ["COAT-L": 1, "SCARF": 1])
        }
        for session in sessions { #expect(try session.leavePages()) }
        #expect(try shop.isSound(as: "anna"))
    }
}
