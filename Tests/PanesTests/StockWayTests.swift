import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct StockWayTests {
    @Test func `views are on one key, each warehouse among them`() throws {
        var desk = Desk(try .stocked(), in: .polish)
        desk.type("3v")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Magazyn                                         6 · wg nazwy ▲ · 988 224,32 zł
               SKU             Towar ▲              Na stanie    Dostępne   Dni Uwaga
            ›  KUB-LAS         Kubek emaliow… „Las”        16          10    13

                              ── Widoki ──────────────────────────────────

                                › a  wszystko
                                  l  niskie stany
                                  o  do zamówienia teraz
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

    @Test func `the view of a warehouse tells its figures under its code, and no sum`() throws {
        var desk = Desk(try .stocked(), 100, 24)
        desk.type("3v2")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop ola · owner
             Stock › warehouse:sklep                                                              1 · by name ▲
               SKU                Article ▲                    On hand SKLEP Available (all)  Days Remark
            ›  KUB-LAS            Kubek emaliowany „Las”                   4              10    13

















            ── KUB-LAS · Kubek emaliowany „Las” ────────────────────────────────────────────────────── 1 of 1 ──

             Enter open  v views  e receive  a correct  m move  x explain  : all actions  ? help  q quit
            """
        #expect(desk.screen == expected)
        desk.type("va")
        #expect(desk.row(2).contains("On hand  "))
        #expect(desk.row(1).contains("988,224.32 zł"))
    }

    @Test func `orders and returns have views too, other lists say that they have none`() throws {
        var desk = Desk(try .november())
        desk.type("vt")
        #expect(desk.row(1).hasPrefix(" Returns › status:accepted"))
        desk.type("1v")
        #expect(desk.screen.contains("to be sent"))
        desk.type("s")
        #expect(desk.row(1).hasPrefix(" Orders › status:paid,picking,packed"))
        desk.type("6v")
        #expect(desk.message.contains("v does nothing here"))
    }

    @Test func `the tab says how many articles orders wait for`() throws {
        var desk = Desk(try .stocked(), 120, 24)
        #expect(desk.row(0).contains("3 Stock 1!"))
        desk.shop.articles[1].row.levels.awaited = 2
        desk.hear("stock")
        #expect(desk.row(0).contains("3 Stock 2!"))
        for place in desk.shop.articles.indices { desk.shop.articles[place].row.levels.awaited = 0 }
        desk.hear("stock")
        #expect(desk.row(0).contains("3 Stock  "))
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
