import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ParcelMatchTests {
    /// Matching the parcel that came with a name and no return.
    func matching(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .dock(), width, height, in: language)
        desk.press(.character("p"), .down, .down, .character("m"))
        return desk
    }

    @Test func `the open returns stand below a query, with what the first announces`() throws {
        let desk = try matching(in: .polish)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Przesyłki › 00159007738000001234 › przypisanie                  6 · co czeka ▲
            ── Czyje to rzeczy? ──────────────────────────────────────── 5 · wg terminu ▲ ──
             Nadawca       A. Wiśniewska, Kraków  ·  DHL  ·  regał D-02
             Zawartość     zeskanuj to, co jest w środku
             /
             Tab numer:  zamówienie:  status:  rodzaj:  termin:  po-terminie:  czeka-na-pa…
               Numer         Termin ▲ Status          Klient                Kwota Zamówienie
            ›  R-2026-000287 !-1 d    ! wstrzymana    Agnieszka Wi…     412,70 zł ZP-104118
               R-2026-000291 ! dziś   ! wstrzymana    Łukasz Żółki…      89,00 zł ZP-104093
               R-2026-000301 2 d      ● do rozpatrz.  Zofia Dąbrow…   1 324,47 zł ZP-104266
               R-2026-000304 3 d      ● zaakcept.     Piotr Kowalc…      35,50 zł ZP-104270
               R-2026-000308 czeka    ○ zarejestr.    Hanna Mazur        77,89 zł ZP-104300



            ── R-2026-000287 · do rozpatrz. · 1 dzień po terminie (pon. 16 lis) ────────────
             Klient        Agnieszka Wiśniewska  ·  ZP-104118  ·  +48 601 000 012
                Zgłoszono  Towar                         SKU               Powód
                   2 szt.  Sukienka lniana, r. 38        5901234567101     rozmiar
                   1 szt.  Pasek skórzany                5901234567102     rozmiar


             Enter przypisz  ↓ do listy  Tab uzupełnij  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `articles scanned inside find the return, and are kept with the parcel`() throws {
        var desk = try matching(120, 40, in: .polish)
        desk.scan("5901234567101")
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Przesyłki › 00159007738000001234 › przypisanie                                                          6 · co czeka ▲
            ── Czyje to rzeczy? ──────────────────────────────────────────────────────────────────────────────── 1 · wg terminu ▲ ──
             Nadawca       A. Wiśniewska, Kraków  ·  DHL  ·  regał D-02
             Zawartość     5901234567101 Sukienka lniana, r. 38
             / sku:5901234567101

               Numer         Termin ▲ Status           Klient             Szt.         Kwota Nadanie       Zamówienie     Prowadzi
            ›  R-2026-000287 !-1 d    ! wstrzymana     Agnieszka Wiśnie…     3     412,70 zł nadanie wł.   ZP-104118



















            ── R-2026-000287 · oczekuje na realizację · 1 dzień po terminie (pon. 16 lis) ──────────────────────────────────────────
             Klient        Agnieszka Wiśniewska  ·  ZP-104118  ·  +48 601 000 012
                Zgłoszono  Towar                                         SKU               Powód
             ✓     2 szt.  Sukienka lniana, r. 38                        5901234567101     rozmiar
                   1 szt.  Pasek skórzany                                5901234567102     rozmiar






             Enter przypisz   ↓ do listy   Tab uzupełnij   Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.enter)
        #expect(desk.message.contains("00159007738000001234: przypisana: R-2026-000287"))
        #expect(desk.shop.parcels[3].contents == ["5901234567101"])
        #expect(desk.shop.parcels[3].returns == [ID(287)])
        #expect(desk.screen.contains("5901234567101 Sukienka lniana, r. 38"))
    }

    @Test(arguments: [
        ("dąbrowska", "R-2026-000301"), ("tel:601000014", "R-2026-000304"),
        ("104300", "R-2026-000308"), ("ean:5901234567001", "R-2026-000291"),
        ("klient:hanna", "R-2026-000308"), ("R-2026-000304", "R-2026-000304"),
    ])
    func `a name, a phone, an order, an article, a number find it`(
        typed: String,
        number: String
    ) throws {
        var desk = try matching(in: .polish)
        desk.type(typed)
        desk.press(.enter)
        #expect(desk.message.contains("przypisana: \(number)"))
    }

    @Test func `several that fit are looked at before one is matched`() throws {
        var desk = try matching()
        desk.press(.enter)
        #expect(desk.message.contains("Several fit. Choose one, or mark some with Space."))
        desk.press(.character(" "), .down, .character(" "))
        #expect(desk.hints.contains("Enter match (2)"))
        desk.press(.enter)
        #expect(desk.shop.parcels[3].returns == [ID(287), ID(301)])
        #expect(desk.message.contains("matched: R-2026-000287 and R-2026-000301"))
    }

    @Test func `a letter goes back into the query from the list`() throws {
        var desk = try matching()
        desk.press(.down, .down)
        desk.type("hanna mazur")
        #expect(desk.row(5).contains("/ hanna mazur"))
        desk.press(.down, .up)
        desk.type("x")
        #expect(desk.row(5).contains("/ hanna mazurx"))
    }

    @Test func `nothing found says so, and where a return is registered`() throws {
        var desk = try matching(in: .polish)
        desk.type("nikt")
        #expect(desk.screen.contains("Żaden otwarty zwrot nie pasuje. Można go zarejestrować"))
        desk.press(.enter)
        #expect(desk.message.contains("Niczego nie wybrano. Zaznacz spacją, co zawiera."))
        desk.press(.escape)
        #expect(desk.row(1).hasPrefix(" Przesyłki  "))
    }

    @Test func `a mistake in the query is shown where it is, and words are completed`() throws {
        var desk = try matching()
        desk.type("statu")
        desk.press(.tab)
        desk.type("foo")
        #expect(desk.row(5).contains("/ status:foo"))
        #expect(desk.row(6).contains("          ^ "))
    }

    @Test func `settled returns are found when they are asked for`() throws {
        var desk = try matching()
        desk.type("lis")
        #expect(desk.screen.contains("No open return fits."))
        desk.type(" status:settled")
        #expect(desk.screen.contains("R-2026-000280"))
    }

    @Test func `a scanned return is marked; one that is not open is told`() throws {
        var desk = try matching()
        desk.scan("R-2026-000304")
        desk.scan("R-2026-000308")
        #expect(desk.hints.contains("Enter match (2)"))
        desk.scan("R-2026-000280")
        #expect(desk.message.contains("R-2026-000280 is not among the open returns."))
        desk.press(.enter)
        #expect(desk.shop.parcels[3].returns == [ID(304), ID(308)])
    }

    @Test func `scans and Enter that outrun a slow disk lose nothing`() throws {
        var desk = try matching()
        desk.isSlow = true
        desk.scan("5901234567101")
        desk.scan("5901234567102")
        desk.scan("5901234567102")
        desk.press(.enter)
        desk.catchUp()
        #expect(
            desk.shop.parcels[3].contents == ["5901234567101", "5901234567102", "5901234567102"]
        )
        #expect(desk.shop.parcels[3].returns == [ID(287)])
    }

    @Test func `somebody faster does not cost what was scanned`() throws {
        var desk = try matching()
        _ = try desk.shop.handle(.unpack(["1"]), with: ID(4), seen: 1, by: "marek")
        desk.scan("5901234567101")
        #expect(desk.shop.parcels[3].contents == ["1", "5901234567101"])
        desk.press(.enter)
        #expect(desk.shop.parcels[3].returns == [ID(287)])
    }

    @Test func `a match somebody else made meanwhile is not overwritten unseen`() throws {
        var desk = try matching()
        desk.type("hanna")
        _ = try desk.shop.handle(.match([ID(301)]), with: ID(4), seen: 1, by: "marek")
        desk.hear("parcels")
        desk.press(.enter)
        #expect(desk.message.contains("00159007738000001234: matched by marek"))
        #expect(desk.shop.parcels[3].returns == [ID(301)])
        desk.press(.enter)
        #expect(desk.shop.parcels[3].returns == [ID(308)])
    }

    @Test func `an article number is looked for as one, the parcel's own label is not`() throws {
        var desk = try matching()
        desk.scan("00159007738000001234")
        #expect(desk.row(5).hasSuffix(" /"))
        desk.scan("5901234567893")
        desk.scan("5907654321091")
        #expect(desk.row(5).contains("/ ean:5901234567893,5907654321091"))
    }

    @Test func `a match made by mistake is taken back`() throws {
        var desk = Desk(try .dock(), in: .polish)
        desk.press(.character("p"), .end, .character("m"))
        #expect(desk.hints.contains("F8 cofnij przypisanie"))
        desk.press(.function(8))
        #expect(desk.message.contains("620000000000000000000301: nieprzypisana"))
        #expect(desk.shop.parcels[2].returns.isEmpty)
    }

    @Test func `pasted text goes into the query`() throws {
        var desk = try matching()
        desk.handle(.paste("Hanna\nMazur"))
        #expect(desk.row(5).contains("/ Hanna Mazur"))
        #expect(desk.screen.contains("R-2026-000308"))
    }
}
