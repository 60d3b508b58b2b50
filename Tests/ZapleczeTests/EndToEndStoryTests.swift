import Foundation
import PseudoTerminal
import Testing

/// A day's work at the screen, from the file to the money.
@Suite struct EndToEndStoryTests {
    /// What the screens say, in one language.
    struct Words: CustomTestStringConvertible {
        var language: String
        var registered: String
        var steps: [String]
        var history: [String]
        var testDescription: String { language }
    }

    @Test(arguments: [
        Words(
            language: "en",
            registered: "registered. r shows",
            steps: [": received", ": accepted", ": settled"],
            history: ["Return settled", "Return accepted", "Return received", "Return registered"]
        ),
        Words(
            language: "pl",
            registered: "zarejestrowany. r pokazuje",
            steps: [": przyjęty", ": zaakceptowany", ": rozliczony"],
            history: [
                "Zwrot: rozliczenie", "Zwrot: akceptacja", "Zwrot: przyjęcie",
                "Zwrot: rejestracja",
            ]
        ),
    ])
    func `an order is found, its return settled, and the history tells it`(words: Words) throws {
        let shop = try CommandLineShop.delivered(1...40)
        let session = try shop.session(language: words.language)
        try session.press("1", until: "ZP-40")
        try session.press("/", until: "Tab ")
        try session.send(keys: "31@example")
        try session.wait(forAbsenceOf: "ZP-40")
        try session.press(.enter, until: "›  ZP-31")
        try session.press("i", until: "› Kubek")
        try session.press(.right, until: "− 1 +")
        try session.press(.function(2), until: words.registered)
        try session.press("r", until: "-000001")
        for (key, done) in zip(["e", "a", "t"], words.steps) {
            try session.press(.text(key), until: "F2")
            if key == "e" { try session.press("+", until: " = ") }
            try session.press(.function(2), until: done)
        }
        let screen = try session.see(history: words.history)
        #expect(screen.contains("status: "))
        #expect(try session.leave())

        let goods = try #require(try shop.objects("returns list").first)
        #expect(goods["status"] as? String == "settled")
        #expect(goods["refund"] as? Int == 4_990)
        #expect(try shop.isSound)
    }

    @Test func `a step with an order is undone at the screen and nobody is written to`() throws {
        let shop = try CommandLineShop.withOrders()
        let session = try shop.session()
        try session.press("1", until: "Z-3")
        try session.press("D", until: "F2")
        try session.send(keys: "a mistake")
        try session.press(.function(2), until: "Z-3: cancelled · u undoes it")
        try session.press("u", until: "Z-3: undone, again paid")
        try session.press("u", until: "no step of this order to undo")
        #expect(try session.leave())
        #expect(try shop.object("orders show Z-3")["status"] as? String == "paid")
        let states = try shop.objects("outbox list").map { $0["state"] as? String }
        #expect(states == ["withdrawn"])
        #expect(try shop.isSound)
    }

    @Test func `a step is undone at the screen and nobody is written to`() throws {
        let shop = try CommandLineShop.delivered(1...1)
        let number = try shop.register("ZP-1", "KUB-1=2")
        let session = try shop.session()
        try session.press("2", until: number)
        try session.press("e", until: "F2")
        try session.press("+", until: "1 of 2 counted")
        try session.press(.function(2), until: ": received")
        try session.press("u", until: "waits for the parcel")
        #expect(try session.leave())
        let goods = try shop.object("returns show \(number)")
        #expect(goods["status"] as? String == "registered")
        if hasSQLite {
            let messages = try shop.column("SELECT template || ' ' || state FROM messages")
            #expect(messages == ["return.registered queued", "return.received withdrawn"])
        }
    }
}

extension Session {
    /// Opens the history of the record under the cursor and waits until it has exactly
    /// these entries, from top to bottom.
    func see(history: [String]) throws -> Screen {
        try send(keys: "H")
        return try wait(for: "the history \(history)") { screen in
            let rows = (3..<(3 + history.count)).map(screen.row)
            let isEnd = screen.row(3 + history.count).isEmpty
            return isEnd && zip(rows, history).allSatisfy { $0.contains($1) }
        }
    }
}
