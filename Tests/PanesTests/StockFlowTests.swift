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
             Zaplecze  1 Orders  2 Returns 3! [3 Stock] 6 Messages  8 History  9 Shop   ola
             Stock › KUB-LAS › correct                        6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS › correct ───────────────────────────────────────────────────────────
            › Change * -2                        like +3 or -2
              Bin *    A-04-2                    A-04-2: 10, SKLEP/shelf: 4, quarantine: 2
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
             Zaplecze  1 Orders  2 Returns 3! [3 Stock] 6 Messages  8 History  9 Shop   ola
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
        ("0", "B-01-1", "at least one"), ("4", "", "no bin"),
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

    @Test func `x lists the movements with the level that each led to`() throws {
        var desk = try onMug(100, 30)
        desk.type("x")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock] 6 Messages  8 History  9 Shop               ola · owner
             Stock › KUB-LAS › explain                                            6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS · Kubek emaliowany „Las” ───────────────────────────────────────────────── 6 movements ──
             Available     10  = 16 on hand − 2 not for sale − 3 for orders − 1 in carts

               When           What            Change   Level Bin            Because of           At cost Who
            ›  17 Nov 11:05   return              +2      16 MAIN quaranti… ZP-104093          +50.00 zł marek
               16 Nov 11:05   correction          −4      14 MAIN A-04-2    stłuczone         −100.00 zł anna
               15 Nov 11:05   transfer            +4      18 SKLEP shelf    MM-2026-000003               marek
               15 Nov 11:05   transfer            −4      14 MAIN A-04-2    MM-2026-000003               marek
               12 Nov 11:05   sale               −22      18 MAIN A-04-2    ZP-104118         −550.00 zł ola
               1 Nov 11:05    receipt            +40      40 MAIN A-04-2    PZ-2026-000012  +1,000.00 zł marek
               before that                                 0
















             ↑↓ back in time  r its order  Esc leave
            """
        #expect(desk.screen == expected)
        desk.type("j")
        desk.type("r")
        #expect(desk.message.contains("No order is behind this one."))
        desk.type("gr")
        #expect(desk.row(1).hasPrefix(" Orders › number:zp-104093"))
        desk.press(.escape, .escape)
        #expect(desk.row(0).contains("[3 Stock]"))
    }

    @Test func `a long ledger is read as one goes back`() throws {
        var desk = try onMug()
        let bin = desk.shop.warehouses[ID<Bin>(6)]
        #expect(bin != nil)
        for _ in 0..<450 {
            _ = try desk.shop.changeStock(
                .adjust(by: 1, in: ID(6), at: nil, reason: "liczenie"),
                of: ID(1)
            )
        }
        desk.type("x")
        #expect(desk.row(2).contains("200+ movements"))
        #expect(desk.row(6).contains("+1     466"))
        for _ in 0..<4 { desk.press(.end) }
        #expect(desk.row(2).contains("456 movements"))
        #expect(desk.screen.contains("before that"))
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `what others book shows in the ledger at once`() throws {
        var desk = try onMug()
        desk.type("x")
        #expect(desk.row(2).contains("6 movements"))
        _ = try desk.shop.changeStock(
            .adjust(by: 5, in: ID(6), at: nil, reason: "znalezione"),
            of: ID(1)
        )
        desk.hear("stock")
        #expect(desk.row(2).contains("7 movements"))
        #expect(desk.row(3).contains("= 21 on hand"))
        #expect(desk.row(6).contains("+5      21"))
    }
}

@Suite struct StockWayTests {
    @Test func `views are on one key, each warehouse among them`() throws {
        var desk = Desk(try .stocked(), in: .polish)
        desk.type("3v")
        let expected = """
             1 Zamówienia  2 Zwroty 3! [3 Magazyn] 6 Wiadomości  8 Historia  9 Sklep    ola
             Magazyn                                         6 · wg nazwy ▲ · 988 224,32 zł
               SKU              Towar ▲              Na stanie    Dostępne   Dni Uwaga
            ›  KUB-LAS          Kubek emaliow… „Las”        16          10    13
               KUR-PRZ-GRA-XXL  Kurtka prze…, r. XXL    12 480      12 480  999+

                              ── Widoki ──────────────────────────────────

                                › a  wszystko
                                  l  niskie stany
                                  s  braki: czekają zamówienia
                                  d  zalega: bez sprzedaży od 3 miesięcy
                                  c  sprzedaż poniżej kosztu
                                  n  wyłączone ze sprzedaży
                                  1  magazyn MAIN
                                  2  magazyn SKLEP · ul. Długa 1

                              ────────────────────────────────────────────



            ── KUB-LAS · Kubek emaliowany „Las” ─────────────────────────────────── 1 z 6 ──

             ↑↓ wybierz  Enter wykonaj  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.type("l")
        #expect(desk.row(1).hasPrefix(" Magazyn › niski:tak"))
        #expect(desk.screen.contains("SUK-LN-38") && !desk.screen.contains("EBOOK-1"))
        desk.type("v2")
        #expect(desk.row(1).hasPrefix(" Magazyn › magazyn:sklep"))
        #expect(desk.selected == "KUB-LAS")
        desk.type("va")
        #expect(desk.row(1).contains("6 · wg nazwy ▲"))
    }

    @Test func `a query completes, and a mistake has a caret`() throws {
        var desk = Desk(try .stocked())
        desk.type("3/awa")
        desk.press(.tab)
        desk.type(">0")
        #expect(desk.row(22).contains("awaited>0") || desk.row(22).contains("awaited:>0"))
        for _ in 0..<12 { desk.press(.backspace) }
        desk.type("lowe:yes")
        #expect(desk.row(23).contains("^"))
        #expect(desk.row(23).contains("low"))
    }

    @Test func `a scan opens the article, and Esc leads back`() throws {
        var desk = Desk(try .stocked())
        desk.type("3")
        desk.scan("KUB-LAS")
        #expect(desk.row(1).hasPrefix(" Stock › KUB-LAS"))
        desk.press(.escape)
        #expect(desk.row(1).contains("6 · by name ▲"))
    }

    @Test func `from elsewhere a scan of an article still shows the returns with it`() throws {
        var desk = Desk(try .stocked())
        desk.scan("KUB-LAS")
        #expect(desk.row(0).contains("[2 Returns"))
    }

    @Test func `an order leads to the stock of what is in it, and back`() throws {
        var shop = try PaperShop.stocked()
        for place in shop.purchases.indices {
            var order = shop.purchases[place].order
            for line in order.lines.indices {
                order.lines[line].variant = ID(Int64(1 + line % 3))
                order.lines[line].sku = ["KUB-LAS", "SUK-LN-38", "PAS-SK"][line % 3]
            }
            shop.purchases[place] = Purchase(order: order, returns: shop.purchases[place].returns)
        }
        var desk = Desk(shop)
        desk.type("1/104118")
        desk.press(.enter, .enter)
        desk.type("M")
        #expect(desk.screen.contains("Which article?"))
        desk.press(.down, .enter)
        #expect(desk.row(1).hasPrefix(" Stock › SUK-LN-38"))
        desk.press(.escape)
        #expect(desk.row(1).contains("Orders › ") && desk.row(1).contains("ZP-104118"))
    }

    @Test func `an article leads to its orders, and its history to itself`() throws {
        var desk = Desk(try .stocked())
        desk.type("3r")
        #expect(desk.row(1).hasPrefix(" Orders › sku:kub-las"))
        desk.press(.escape, .escape)
        desk.shop.deeds.append(
            DeedRow(
                id: 900,
                at: desk.shop.zone.moment(at: desk.shop.now),
                author: "anna",
                terminal: "pts/3",
                action: .stockAdjusted,
                record: "KUB-LAS",
                before: [],
                after: [Deed.Fact("units", "-2")],
                note: "stłuczone",
                hash: "9f"
            )
        )
        desk.type("H")
        #expect(desk.row(1).hasPrefix(" History › KUB-LAS"))
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Stock › sku:kub-las"))
        #expect(desk.selected == "KUB-LAS")
    }

    @Test func `the palette names the line that does the same`() throws {
        var shop = try PaperShop.stocked()
        shop.articles[0].row.sku = "KUB $(rm) 'x'"
        var desk = Desk(shop)
        desk.type("3")
        let workspace = desk.workspace
        #expect(
            workspace.commandLine(for: .explain)
                == #"zaplecze stock explain 'KUB $(rm) '\''x'\'''"#
        )
        #expect(workspace.commandLine(for: .goToStock) == "zaplecze stock list")
    }

    @Test func `no name moves, rings, recolours or widens`() throws {
        for (width, height) in [(80, 24), (120, 40)] {
            var shop = PaperShop.empty()
            shop.keepStock()
            let long = String(repeating: "Brzęczyszczykiewicz", count: 527)
            let names = ["\u{1B}[2J\u{1B}]52;c;AAAA\u{7}Ewa", "\u{202E}awE \u{2066}Lis", long]
            for (index, name) in names.enumerated() {
                let sku = "\u{1B}[31m\u{200B}\(index)"
                shop.add(Int64(index + 1), sku, name, StockLevels(onHand: 1))
                shop.articles[index].movements = [
                    StockMovementRow(
                        id: 1,
                        at: shop.zone.moment(at: shop.now),
                        kind: .adjustment,
                        delta: 1,
                        value: .zero,
                        warehouse: name,
                        bin: name,
                        purpose: .shelf,
                        reference: name,
                        author: name
                    )
                ]
                shop.articles[index].claims = [
                    StockClaim(
                        holder: .cart(name, until: shop.now + 60),
                        held: 1,
                        awaited: 0,
                        since: shop.now
                    )
                ]
            }
            for keys in ["", "\r", "x", "a", "m", "v", "a1"] {
                var desk = Desk(shop, width, height)
                desk.type("3")
                for _ in names {
                    for key in keys {
                        desk.press(key == "\r" ? .enter : .character(key))
                    }
                    let canvas = desk.canvas
                    #expect(canvas.width == width && canvas.height == height)
                    #expect(
                        desk.screen.unicodeScalars.allSatisfy { scalar in
                            scalar == "\n" || scalar.properties.generalCategory != .control
                        }
                    )
                    #expect(!desk.screen.contains("\u{202E}"))
                    desk.press(.escape, .escape, .down)
                }
            }
        }
    }
}

@Suite struct LevelChartTests {
    private let scene = Scene(
        language: .english,
        zone: Zone(
            name: "UTC",
            periods: [Zone.Period(start: Instant(milliseconds: 0), offset: 0)]
        ),
        now: Instant(milliseconds: 90 * 86_400_000),
        visitor: Visitor(
            staff: Staff(id: ID(1), name: "ola", role: .owner),
            rights: [],
            terminal: ""
        ),
        rules: Rules()
    )

    private func text(_ course: [Int], _ height: Int, _ width: Int) -> [String] {
        LevelChart(course: course, height: height).lines(width: width, in: scene).map { line in
            line.map(\.text).joined()
        }
    }

    @Test func `the highest level fills the chart, nothing leaves it empty`() {
        #expect(text([0, 8, 16, 1], 2, 40) == ["16┤  █ ", " 0┤ ██▁", "   29 Mar"])
        #expect(text([0, 0, 0], 2, 40) == [])
        #expect(text([], 2, 40) == [])
    }

    @Test func `where there is little room a column stands for several days`() {
        let lines = text(Array(1...90), 1, 34)
        #expect(lines[0].width <= 34)
        #expect(lines[0].hasSuffix("█"))
        #expect(lines[1].hasSuffix("1 Apr"))
        #expect(lines[1].contains("4 Jan"))
    }

    @Test func `the largest level there can be is drawn as any other`() {
        let lines = text([IncomingLine.unitsLimit, 1], 1, 40)
        #expect(lines[0].hasSuffix("█▁"))
    }
}
