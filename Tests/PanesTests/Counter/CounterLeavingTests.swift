import Canvas
import Shop
import Testing

@testable import Panes

/// Nothing of a customer is left for the next one, however they go.
@Suite struct CounterLeavingTests {
    /// Words that belong to one of the two customers alone.
    private let annas = ["Kubek", "Talerz", "R-2026-000001", "PL61", "anna"]
    private let ewas = ["Kurtka", "R-2026-000002", "ewa@"]

    private func tells(_ picture: String, any words: [String]) -> Bool {
        words.contains { picture.contains($0) }
    }

    @Test func `nobody there: it says so, then it closes and forgets`() throws {
        var at = try AtCounter(in: .polish, idle: 60)
        let first = at.picture
        try at.press(.up)
        try at.letIn()
        try at.type("3")
        try at.wait(29)
        #expect(at.picture.contains("R-2026-000001"))
        try at.wait(1)
        #expect(at.picture.contains("Are you still there?"))
        #expect(at.picture.contains("This screen closes at 12:01:00."))
        #expect(!tells(at.picture, any: annas))
        // A key to stay is no answer.
        try at.press(.enter)
        #expect(at.picture.contains("R-2026-000001"))
        // F10 is one also then.
        var leaving = at
        try leaving.wait(30)
        try leaving.press(.function(10))
        #expect(leaving.picture == first)
        try at.wait(60)
        #expect(at.picture == first)
        #expect(at.wipes == 1)
        #expect(at.screen.visit == nil)
    }

    @Test func `only the first screen as it was found waits for ever`() throws {
        var at = try AtCounter(idle: 10)
        try at.press(.enter)
        #expect(at.screen.nextChange != nil)
        try at.type("anna@example.com")
        try at.wait(10)
        #expect(at.picture.contains("Returns and complaints"))
        #expect(at.screen.nextChange == nil)
        try at.press(.enter)
        #expect(!at.picture.contains("anna"))
    }

    @Test func `an answer to somebody who has left is nobody's`() throws {
        var at = try AtCounter()
        at.isSlow = true
        try at.press(.enter)
        try at.fill(AtCounter.anna)
        try at.fill("ZP-1")
        #expect(at.picture.contains("One moment …"))
        // Keys wait with the customer.
        try at.press(.escape, .function(10))
        #expect(at.picture.contains("One moment …"))
        try at.answer()
        try at.fill(AtCounter.code)
        var late = at
        _ = late.screen.leave(at: late.now)
        try late.answer()
        #expect(late.screen.visit == nil)
        #expect(late.picture.contains("Returns and complaints"))
        try at.answer()
        #expect(at.screen.visit != nil)
    }

    @Test(arguments: 1...12)
    func `whatever is typed, it stays the counter and tells nobody of another`(
        seed: UInt64
    ) throws {
        var dice = Keys(state: seed)
        var at = try AtCounter(idle: 30)
        at.substitutes = AtCounter.plates
        for (line, name) in [(1, "Kubek duży"), (3, "Kurtka biała")] as [(Int64, String)] {
            let other = Variant(id: ID(30 + line), product: ID(line), sku: "", ean: "", name: name)
            at.substitutes[ID(line)] = [other]
        }
        var deepest: Set<CounterStep> = []
        for _ in 0..<2_500 {
            try step(&at, with: &dice)
            deepest.insert(at.screen.step)
            let picture = at.picture
            switch at.screen.visit?.address {
            case AtCounter.anna?: #expect(!tells(picture, any: ewas), "\(picture)")
            case AtCounter.ewa?:
                #expect(!tells(picture, any: Array(annas.dropLast())), "\(picture)")
            case _:
                #expect(
                    !tells(picture, any: ["Kubek", "Talerz", "Kurtka", "R-2026"]),
                    "\(picture)"
                )
            }
            if at.screen.step == .welcome {
                #expect(!tells(picture, any: annas + ewas), "\(picture)")
            }
        }
        #expect(at.wipes > 0)
        #expect(deepest.isSuperset(of: [.choice, .units, .instead(0), .summary, .done]))
        checkErrands(of: at)
    }

    /// Each errand about an order names the visit that the last right code has opened.
    private func checkErrands(of at: AtCounter) {
        var address = ""
        for errand in at.errands {
            switch errand {
            case .askForCode(let asked, _): address = asked
            case .enter(_, let ticket):
                let known: [Int64: String] = [1: AtCounter.anna, 2: AtCounter.ewa]
                if let owner = known[ticket.key] { #expect(owner == address) }
            case .records(let visit), .register(_, let visit), .lockerCode(_, let visit),
                .complain(_, let visit):
                #expect(visit.address == address)
            }
        }
    }

    private func step(_ at: inout AtCounter, with dice: inout Keys) throws {
        switch dice.next(below: 40) {
        case 0: try at.wait(dice.next(below: 40))
        case 1:
            at.resize(20 + dice.next(below: 100), 5 + dice.next(below: 30))
        case 2: try at.handle(.paste("5\n\u{1B}[31m; rm -rf"))
        case 3: at.isSlow.toggle()
        case 4, 5: try at.answer()
        case 6: try at.press(.function(1 + dice.next(below: 12)))
        case 7, 8:
            try at.answer()
            if at.screen.step == .code { try at.fill(AtCounter.code) }
        case 9...12:
            let isAnna = dice.next(below: 2) == 0
            if at.screen.step == .address {
                try at.press(.control("e"), .control("u"))
                try at.fill(isAnna ? AtCounter.anna : AtCounter.ewa)
                if at.screen.step == .number { try at.fill("1") }
            }
        case 13...20 where at.screen.step == .summary: try at.press(.end, .function(2))
        case 13...20: try at.press(.enter)
        case _: try at.press(dice.key())
        }
    }
}

/// Random keys, the same for the same seed.
private struct Keys {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func key() -> Key {
        let keys: [Key] = [
            .escape, .tab, .backTab, .up, .down, .left, .right, .right, .home, .end, .pageUp,
            .pageDown, .backspace, .delete, .insert, .shiftDown, .control("c"), .control("z"),
            .control("\\"), .control("d"), .control("l"), .control("u"),
        ]
        let signs = Array("123456789 @.-+q:/?xżŁ💥")
        let place = next(below: keys.count + signs.count)
        return place < keys.count ? keys[place] : .character(signs[place - keys.count])
    }
}
