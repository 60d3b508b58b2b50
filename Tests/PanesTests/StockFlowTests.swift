import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct StockFlowTests {
    private func onMug(_ width: Int = 80, _ height: Int = 24, as name: String = "ola") throws
        -> Desk
    {
        var desk = Desk(try .stocked(), width, height, as: name)
        desk.type("3")
        #expect(desk.selected == "KUB-LAS")
        return desk
    }

    @Test func `a level is corrected with a reason, and the preview says what it becomes`() throws {
        var desk = try onMug()
        desk.type("a-2")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Stock › KUB-LAS › correct                        6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS › correct ───────────────────────────────────────────────────────────
            › Change * -2                        like +3 or -2
              Bin      A-04-2                    A-04-2: 10, SKLEP/shelf: 4, quarantine: 2
              Reason *

            ── If corrected now ────────────────────────────────────────────────────────────
              MAIN A-04-2             10 → 8
              On hand                 16 → 14
              Available               10 → 8












             F2 do it  Enter next  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.enter, .enter)
        desk.type("stłuczone")
        desk.press(.enter)
        #expect(desk.message == " ✓ KUB-LAS: −2, on hand 14, available 8")
        #expect(desk.shop.articles[0].row.levels.onHand == 14)
        #expect(desk.shop.articles[0].movements.first?.reference == "stłuczone")
        #expect(desk.screen.contains("14"))
    }

    @Test func `units that come in may say what they cost`() throws {
        var desk = try onMug()
        desk.type("a+3")
        desk.press(.tab, .tab)
        desk.type("7,50")
        desk.press(.tab)
        desk.type("znalezione")
        desk.press(.function(2))
        #expect(desk.message.contains("+3, on hand 19"))
        #expect(desk.shop.articles[0].movements.first?.value == grosze(750))
    }

    @Test(arguments: [
        ("", "A-04-2", "x", "Say how many units more or fewer"),
        ("0", "A-04-2", "x", "Say how many units more or fewer"),
        ("+", "A-04-2", "x", "Say how many units more or fewer"),
        ("99999999999999999999", "A-04-2", "x", "Say how many units more or fewer"),
        ("-11", "A-04-2", "x", "only 10 pcs of 11 are there"),
        ("-1", "C-99", "x", "no bin “C-99”"),
        ("-1", "OBOK/A-04-2", "x", "no warehouse “OBOK”"),
        ("-1", "A-04-2", "  ", "A correction needs a reason"),
    ])
    func `a correction that cannot stand says why`(
        change: String,
        bin: String,
        reason: String,
        why: String
    ) throws {
        var desk = try onMug()
        desk.type("a" + change)
        desk.press(.tab)
        for _ in 0..<8 { desk.press(.backspace) }
        desk.type(bin)
        desk.press(.tab)
        desk.type(reason)
        desk.press(.function(2))
        #expect(desk.screen.contains(why), "\(desk.screen)")
        #expect(desk.shop.articles[0].row.levels.onHand == 16)
    }

    @Test func `what was corrected away meanwhile is refused, and the form stays`() throws {
        var desk = try onMug()
        desk.type("a-9")
        desk.press(.tab, .tab)
        desk.type("stłuczone")
        _ = try desk.shop.changeStock(
            .adjust(by: -5, in: ID(6), at: nil, reason: "inny"),
            of: ID(1)
        )
        desk.press(.enter)
        #expect(desk.message.contains("only 5 pcs of 9 are there"))
        #expect(desk.screen.contains("stłuczone"))
    }

    @Test func `units are carried to another bin`() throws {
        var desk = try onMug()
        desk.type("m")
        desk.press(.tab)
        desk.type("4")
        desk.press(.tab)
        desk.type("b-01-1")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Stock › KUB-LAS › move                           6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS › move ──────────────────────────────────────────────────────────────
              From   [MAIN A-04-2 (10)] SKLEP shelf (4)  MAIN quarantine (2)
              Pcs    4
            › To *   b-01-1                    a bin such as A-04-2, or quarantine
              Note

            ── If moved now ────────────────────────────────────────────────────────────────
              MAIN A-04-2             10 → 6
              MAIN B-01-1             0 → 4
              On hand                 16 → 16
              Available               10 → 10










             F2 do it  Enter next  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.tab, .enter)
        #expect(desk.message == " ✓ KUB-LAS: moved 4 pcs, on hand 16, available 10")
        let units = desk.shop.articles[0].places.first { $0.bin.id == ID(7) }?.units
        #expect(units == 4)
    }

    @Test(arguments: [
        ("4", "a-04-2", "It lies there already"), ("4", "sklep/shelf", "in another warehouse"),
        ("4", "c-77", "no bin"), ("11", "B-01-1", "only 10 pcs of 11"),
        ("0", "B-01-1", "at least one"), ("4", "", "Say to which bin"),
    ])
    func `a move that cannot be made says why`(units: String, bin: String, why: String) throws {
        var desk = try onMug()
        desk.type("m")
        desk.press(.tab)
        desk.type(units)
        desk.press(.tab)
        desk.type(bin)
        desk.press(.function(2))
        #expect(desk.screen.contains(why), "\(desk.screen)")
        #expect(desk.shop.articles[0].places.count == 3)
    }

    @Test func `a purpose names its bin in either language`() throws {
        var desk = try onMug()
        desk.type("m")
        desk.press(.tab)
        desk.type("1")
        desk.press(.tab)
        desk.type("kwarantanna")
        #expect(desk.screen.contains("MAIN quarantine         2 → 3"))
        #expect(desk.screen.contains("Available               10 → 9"))
    }

    @Test func `a key that cannot work says why`() throws {
        var shop = try PaperShop.stocked()
        shop.staff.append(Staff(id: ID(9), name: "gość", role: .viewer))
        var desk = Desk(shop, as: "gość")
        desk.type("3a")
        #expect(desk.message.contains("receiving, moving, correcting"))
        var other = Desk(try .stocked())
        other.type("3")
        other.press(.end)
        other.type("a")
        #expect(other.message.contains("has no stock of its own"))
    }

    @Test func `an empty shelf has nothing to be moved`() throws {
        var desk = Desk(try .stocked())
        desk.type("3/PAS-SK")
        desk.press(.enter)
        desk.type("m")
        #expect(desk.message.contains("None of it is there to be moved."))
    }
}
