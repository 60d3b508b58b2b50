import Canvas
import Shop
import Testing

@testable import Panes

/// Receiving by counting, from the scan of a number to the receipt.
@Suite struct CountingTests {
    func counting(
        _ lines: KeyValuePairs<Int64, Int> = [10: 1, 11: 1],
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .bench(lines), width, height, in: language)
        desk.scan("R-2026-000294")
        desk.type("e")
        return desk
    }

    @Test func `a clean return takes four keys besides its scans`() throws {
        var desk = Desk(try .bench())
        desk.type("1")
        var keys = 0
        desk.scan("R-2026-000294")
        keys += 1
        desk.type("e")
        keys += 1
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.jacketXL)
        desk.press(.function(2))
        keys += 1
        #expect(keys <= 4)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message.hasPrefix(" ✓ R-2026-000294: received"))
        #expect(desk.message.contains("u undoes"))
        let received = desk.shop.receptions
        #expect(received.map(\.item) == [.line(ID(10)), .line(ID(11))])
        #expect(received.allSatisfy { $0.condition == .asNew && $0.proposal == .restock })
        desk.type("u")
        #expect(desk.shop.receptions.isEmpty)
    }

    @Test func `a key after a scan is about what was scanned`() throws {
        var desk = try counting([10: 1, 11: 1])
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.jacketXL)
        desk.type("dv")
        desk.press(.function(2))
        let received = desk.shop.receptions
        #expect(received.map(\.condition) == [.asNew, .damaged])
        #expect(received.map(\.proposal) == [.restock, .supplier])
    }

    @Test func `part of a line can differ from the rest`() throws {
        var desk = try counting([10: 1])
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.jacketL)
        desk.type("w")
        #expect(desk.row(6).contains("2 n as new"))
        #expect(desk.row(7).contains("1 w used"))
        desk.type("kW")
        #expect(desk.row(6).contains("3 w used"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.units) == [3])
        #expect(desk.shop.receptions.map(\.proposal) == [.outlet])
    }

    @Test func `a wrong article rings and counts only once somebody says so`() throws {
        var desk = try counting()
        desk.scan("5909999999997")
        #expect(desk.bells == 1)
        #expect(
            desk.message.hasPrefix(
                " ✗ 5909999999997 is not in this return. + records it, Del drops it."
            )
        )
        #expect(desk.screen.contains("1 strange code"))
        let code = try #require(Code("5909999999997"))
        #expect(desk.shop.kept.contains(.unknownScan(code, place: "R-2026-000294")))
        desk.type("+")
        #expect(desk.screen.contains("1 wrong item ·"))
        desk.scan("5909999999997")
        #expect(desk.message.hasPrefix(" ✗ 5909999999997 is not in this return; wrong items: 2."))
        desk.type("-")
        desk.scan(PaperShop.jacketL)
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.item) == [.line(ID(10)), .wrong("5909999999997")])
        #expect(desk.shop.receptions.map(\.proposal) == [.restock, .backToCustomer])
    }

    @Test func `Del drops a wrong article and clears a row`() throws {
        var desk = try counting()
        desk.scan("5909999999997")
        desk.press(.delete)
        #expect(!desk.screen.contains("5909999999997 "))
        desk.scan(PaperShop.jacketL)
        desk.press(.delete)
        #expect(desk.screen.contains("0 of 2 counted"))
        #expect(desk.shop.drafts.isEmpty)
    }

    @Test func `what was bought and not announced is surplus`() throws {
        var desk = try counting()
        desk.scan(PaperShop.scarf)
        #expect(desk.bells == 0)
        #expect(desk.message.contains("counted, surplus: 1, announced 0."))
        #expect(desk.screen.contains("1 surplus"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.item) == [.line(ID(13))])
    }

    @Test func `a seal must be looked at before anything is received`() throws {
        var desk = try counting([10: 1, 12: 1])
        desk.scan(PaperShop.earphones)
        #expect(desk.message.contains("Seal intact? i"))
        desk.scan(PaperShop.jacketL)
        desk.press(.function(2))
        #expect(desk.bells == 1)
        #expect(desk.message.hasPrefix(" ✗ “Słuchawki douszne”: is the seal intact?"))
        #expect(desk.row(7).hasPrefix("›"))
        desk.type("ii")
        #expect(desk.row(7).contains("seal broken"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.isSealIntact) == [nil, false])
    }

    @Test func `a number is typed, set with Enter and bounded`() throws {
        var desk = try counting()
        desk.type("25")
        #expect(desk.screen.contains("Counted: 25"))
        desk.press(.enter)
        #expect(desk.screen.contains("1 of 2 counted · 24 surplus · 1 missing"))
        desk.type("7")
        desk.press(.escape)
        #expect(desk.screen.contains("1 of 2 counted · 24 surplus · 1 missing"))
        desk.type("100")
        desk.press(.enter)
        #expect(desk.bells == 1)
        #expect(desk.message.hasPrefix(" ✗ No more than 99 in a row."))
        desk.type("99")
        desk.press(.enter)
        desk.scan(PaperShop.jacketL)
        #expect(desk.message.hasPrefix(" ✓ 5903344556675 counted, surplus: 100"))
        #expect(desk.bells == 1)
        desk.type("25")
        desk.press(.enter)
        desk.type("8")
        desk.scan(PaperShop.jacketXL)
        #expect(desk.screen.contains("2 of 2 counted · 24 surplus · nothing missing"))
    }

    @Test func `the digits of other panes and u, q do nothing`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.type("uq1")
        #expect(desk.row(1).contains("R-2026-000294 › receiving"))
        #expect(!desk.hasQuit)
    }

    @Test func `nothing counted is not received`() throws {
        var desk = try counting()
        desk.press(.function(2))
        #expect(desk.bells == 1)
        #expect(desk.message.hasPrefix(" ✗ Nothing is chosen or counted yet."))
        #expect(desk.shop.receptions.isEmpty)
    }

    @Test func `the note of a row and the shelf take all letters`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.press(.tab)
        desk.type("rozdarty rękaw, metka jest?")
        desk.press(.tab)
        desk.type("Z-07")
        desk.press(.enter)
        desk.type("d")
        desk.press(.function(2))
        let received = try #require(desk.shop.receptions.first)
        #expect(received.note == "rozdarty rękaw, metka jest?")
        #expect(received.shelf == "Z-07")
        #expect(received.condition == .damaged)
    }

    @Test func `pasted text is a note and never a command`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.paste("ddd")
        #expect(desk.message.contains("Tab first"))
        desk.press(.tab)
        desk.paste("bez metki\n")
        #expect(desk.shop.drafts[Draft.Name(.receive, of: PaperShop.counted)] != nil)
        desk.press(.escape, .function(2))
        #expect(desk.shop.receptions.map(\.note) == ["bez metki "])
    }

    @Test func `a scan counts wherever the keys are`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.press(.tab)
        desk.type("bez metki")
        desk.scan(PaperShop.jacketXL)
        desk.type("d?")
        desk.scan(PaperShop.scarf)
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.condition) == [.asNew, .damaged, .asNew])
        #expect(desk.shop.receptions.map(\.note) == ["bez metki", "", ""])
    }

    @Test func `the shelf of the last receipt is the likely one for the next`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.press(.tab, .tab)
        desk.type("Z-07")
        desk.press(.function(2))
        desk.type("e")
        #expect(desk.screen.contains("Shelf       Z-07"))
        desk.scan(PaperShop.jacketXL)
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.shelf) == ["Z-07", "Z-07"])
    }

    @Test func `several receipts add up`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.press(.function(2))
        desk.type("e")
        #expect(desk.screen.contains("1 of 2 counted · 1 before · 1 missing"))
        desk.scan(PaperShop.jacketXL)
        #expect(desk.screen.contains("2 of 2 counted · 1 before · nothing missing"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.units) == [1, 1])
    }

    @Test func `a label is printed for the row`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.type("dl")
        #expect(desk.message.hasPrefix(" ✓ Label printed: “Kurtka przejściowa oliwkowa, r. L”."))
        let label = ItemLabel(
            number: "R-2026-000294",
            article: "Kurtka przejściowa oliwkowa, r. L",
            barcode: PaperShop.jacketL,
            condition: .damaged,
            shelf: ""
        )
        #expect(desk.shop.labels == [label])
    }

    @Test func `the number of this return changes nothing, that of another leaves`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        let before = desk.screen.split(separator: "\n").dropLast(2)
        desk.scan("R-2026-000294")
        #expect(desk.screen.split(separator: "\n").dropLast(2) == before)
        desk.scan("7719004218")
        #expect(desk.bells == 0)
        let other = try #require(Code("R-2026-000301"))
        desk.scan(other.text)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.asked.contains { if case .ask(_, .scan(other)) = $0 { true } else { false } })
        #expect(!desk.shop.drafts.isEmpty)
    }

    @Test func `without the right to receive nothing opens`() throws {
        var desk = Desk(try .bench(), as: "widz")
        desk.scan("R-2026-000294")
        desk.type("e")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `while a receipt is under way nothing more is counted`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.isSlow = true
        desk.press(.function(2), .function(2))
        desk.scan(PaperShop.jacketXL)
        desk.type("+")
        desk.catchUp()
        #expect(desk.shop.receptions.map(\.units) == [1])
        #expect(desk.shop.drafts.isEmpty)
    }

    @Test func `no key of the mode takes back or leaves elsewhere`() {
        let keys = CountCommand.all.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        #expect(!keys.contains(.character("u")) && !keys.contains(.character("q")))
        for digit in "0123456789" { #expect(!keys.contains(.character(digit))) }
    }
}
