import Canvas
import Shop
import Testing

@testable import Panes

/// A stocktake at the shelf, from the form that begins it to what goes into the books.
@Suite struct StocktakeScreenTests {
    private let mug = "5901234567001"
    private let dress = "5901234567002"
    private let belt = "5901234567003"

    /// Somebody who counts the shelves of MAIN that have a label.
    private func counting(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        counters: Int = 1,
        bins: String = "",
        as name: String = "ola"
    ) throws -> Desk {
        var shop = try PaperShop.stocked()
        shop.stocktakes = [
            Stocktake(
                id: ID(1),
                number: "INW-2026-000001",
                warehouse: ID(1),
                bins: bins,
                counters: counters
            )
        ]
        var desk = Desk(shop, width, height, in: language, as: name)
        desk.type("3i")
        desk.press(.enter)
        return desk
    }

    @Test func `a stocktake of part of the range is begun from the list`() throws {
        var desk = Desk(try .stocked())
        desk.type("3/kubek")
        desk.press(.enter)
        desk.type("i")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Stock › kubek › Stocktake                            1 · by name ▲ · 400.00 zł
            ── Stocktake ───────────────────────────────────────────────────────────────────
            › Warehouse    [MAIN] SKLEP
              Shelves                            how their labels begin, like A-; empty: all
              Articles     kubek                  a query as after /; empty: the whole range
              Counted by   [1 one person] 2 two people, blind

            ── To count ────────────────────────────────────────────────────────────────────
              4 shelves
              shelf, quarantine, A-04-2 and B-01-1












             F2 do it  Enter next  ←→ choose  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.message == " ✓ INW-2026-000001: begun")
        #expect(desk.row(2).contains("kubek (1 article)"))
        desk.scan("A-04-2")
        desk.scan(dress)
        #expect(desk.message.contains("SUK-LN-38 is not part of this stocktake. Leave it out."))
        desk.scan(mug)
        #expect(desk.message.hasPrefix(" ✓ Kubek emaliowany „Las”: 1 pc"))
    }

    @Test(arguments: Language.allCases)
    func `a shelf is opened by its label and counted by scans`(_ language: Language) throws {
        var desk = try counting(in: language)
        #expect(desk.screen == shelves(language))
        desk.scan("A-04-2")
        desk.scan(mug)
        desk.scan(dress)
        desk.scan(mug)
        #expect(desk.screen == sheet(language))
        desk.press(.function(2))
        #expect(desk.workspace.isOnShelves)
        #expect(desk.shop.stocktakes[0].sheets.map(\.bin) == [ID(6)])
        #expect(desk.shop.counts["ola"] == [])
    }

    private func shelves(_ language: Language) -> String {
        language.choose(
            english: """
                 1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
                 Stock › INW-2026-000001 › shelves
                 MAIN
                 shelves counted: 0 of 4

                   Shelf          Status                         Counted by        Counting now
                ›  A-04-2         to count
                   B-01-1         to count
                   shelf          to count
                   quarantine     to count













                 scan a shelf's label  Enter count  a review  D give up  Esc leave
                """,
            polish: """
                 1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
                 Magazyn › INW-2026-000001 › lokalizacje
                 MAIN
                 policzone lokalizacje: 0 z 4

                   Lokalizacja    Status                         Policzone przez   Liczą teraz
                ›  A-04-2         do policzenia
                   B-01-1         do policzenia
                   półka          do policzenia
                   kwarantanna    do policzenia













                 skan etykieta lokalizacji  Enter licz  a przegląd  D anuluj  Esc wyjdź
                """
        )
    }

    private func sheet(_ language: Language) -> String {
        language.choose(
            english: """
                 1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
                 Stock › INW-2026-000001 › A-04-2 › counting                         draft kept
                 A-04-2  ·  3 pcs  ·  2 articles


                   EAN            SKU                  Article                           Counted
                ›  5901234567001  KUB-LAS              Kubek emaliowany „Las”                  2
                   5901234567002  SUK-LN-38            Sukienka lniana z kieszeniami…          1














                 ✓ Kubek emaliowany „Las”: 2 pcs   Last scans:  …7001 ✓  …7002 ✓  …7001 ✓
                 F2 hand in  + − count  0–9 number  Del drop  Esc shelves
                """,
            polish: """
                 1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
                 Magazyn › INW-2026-000001 › A-04-2 › liczenie                   szkic zapisany
                 A-04-2  ·  3 szt.  ·  2 towary


                   EAN            SKU                  Towar                           Policzono
                ›  5901234567001  KUB-LAS              Kubek emaliowany „Las”                  2
                   5901234567002  SUK-LN-38            Sukienka lniana z kieszeniami…          1














                 ✓ Kubek emaliowany „Las”: 2 szt.   Ostatnie skany:  …7001 ✓  …7002 ✓  …7001 ✓
                 F2 oddaj arkusz  + − licz  0–9 liczba  Del usuń  Esc lokalizacje
                """
        )
    }

    @Test func `what differs is reviewed and written into the books`() throws {
        var desk = try counting(120, 30)
        desk.scan("MAIN/A-04-2")
        desk.scan(mug)
        desk.type("8")
        desk.press(.enter)
        desk.press(.function(2))
        desk.type("a")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop                     ola · owner
             Stock › INW-2026-000001 › review
             3 places  ·  −12,484 pcs  ·  −50.00 zł at last cost
             not counted, left as they are: 3

               Shelf            SKU                Article                                 Counted        Books  Change      At cost
            ›  A-04-2           KUB-LAS            Kubek emaliowany „Las”                  8                 10      −2    −50.00 zł
               A-04-2           KUR-PRZ-GRA-XXL    Kurtka przeciwdeszczowa z odpinanym ka… 0             12,480 −12,480
               A-04-2           SUK-LN-38          Sukienka lniana z kieszeniami, zielona… 0                  2      −2




















             F2 write it into the books   Esc shelves
            """
        #expect(desk.screen == expected)
        desk.press(.function(2), .function(2))
        #expect(desk.message.contains("Write it into the books, 3 places? y: yes"))
        desk.type("jy")
        #expect(desk.shop.posted.isEmpty)
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message == " ✓ INW-2026-000001: posted, 3 places, −12,484 pcs")
        #expect(desk.shop.posted["INW-2026-000001"]?.values.sorted() == [-12_480, -2, -2])
    }

    @Test func `where stock has moved since, the reviewer keeps the count or the difference`()
        throws
    {
        var desk = try counting(120, 30)
        try desk.shop.count([1: 10, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.shop.articles[0].places[0].units = 7
        desk.hear("stock")
        desk.type("a")
        #expect(desk.row(2).hasPrefix(" 0 places"))
        #expect(desk.screen.contains("keeps difference"))
        desk.type(" ")
        #expect(desk.row(2).hasPrefix(" 1 place  ·  +3 pcs  ·  +75.00 zł at last cost"))
        #expect(desk.screen.contains("keeps count"))
        desk.type("A")
        #expect(desk.screen.contains("keeps difference"))
        desk.type("A")
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.shop.posted["INW-2026-000001"]?.values.map(\.self) == [3])
    }

    @Test func `two people are blind to each other, and only what differs is counted again`()
        throws
    {
        var desk = try counting(counters: 2)
        try desk.shop.count([1: 9, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.hear("stock")
        #expect(desk.screen.contains("waits for the second person"))
        desk.type("a")
        #expect(desk.screen.contains("Nothing differs."))
        desk.press(.function(2))
        #expect(desk.message.contains("A second person has to count that shelf."))
        desk.press(.escape)
        desk.scan("A-04-2")
        #expect(!desk.screen.contains("KUB-LAS"))
        for code in [mug, dress, dress] { desk.scan(code) }
        desk.scan("5901234567004")
        desk.type("12480")
        desk.press(.enter, .function(2))
        #expect(desk.screen.contains("count again: 1 article"))
        desk.type("a")
        #expect(desk.screen.contains("9 / 1"))
        #expect(!desk.screen.contains("SUK-LN-38"))
        desk.press(.function(2))
        #expect(desk.message.contains("Two counters disagree."))
        desk.press(.escape)
        desk.scan("A-04-2")
        #expect(desk.row(3).contains("Count again: two people have found different numbers."))
        #expect(desk.screen.contains("KUB-LAS"))
        desk.scan(dress)
        #expect(desk.message.contains("SUK-LN-38 is agreed on: count only what is listed."))
        desk.press(.function(2))
        #expect(desk.message.contains("none of it lies here"))
        desk.scan(mug)
        desk.type("10")
        desk.press(.enter, .function(2))
        #expect(desk.screen.contains("✓ counted"))
        #expect(desk.shop.stocktakes[0].results.map(\.found) == [10, 2, 12_480])
        #expect(desk.shop.stocktakes[0].results.map(\.counts).first == [9, 1, 10])
    }

    @Test func `whoever has counted a shelf is not its second counter`() throws {
        var desk = try counting(counters: 2)
        try desk.shop.count([1: 9], in: 6, by: "ola")
        desk.hear("stock")
        desk.scan("A-04-2")
        #expect(desk.message.contains("A second person has to count that shelf."))
        #expect(desk.workspace.isOnShelves)
    }
}

extension Workspace {
    fileprivate var isOnShelves: Bool {
        guard case .stocktaking(let screen)? = overlay, case .shelves = screen.stage else {
            return false
        }
        return true
    }
}
