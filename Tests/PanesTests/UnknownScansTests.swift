import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct UnknownScansTests {
    private func desk(_ width: Int, _ height: Int, in language: Language) throws -> Desk {
        var desk = Desk(try .november(), width, height, in: language)
        desk.scan("5900000000008")
        desk.press(.enter)
        desk.scan("JD014600012345678901")
        desk.press(.escape)
        desk.type("U")
        return desk
    }

    @Test func `they are listed, the newest first`() throws {
        let desk = try desk(80, 24, in: .english)
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Unknown codes                                                    2 · by time ▼
               Code                    When ▼             Who             Open then
            ›  JD014600012345678901    17 Nov 14:02       ola             R-2026-000287
               5900000000008           17 Nov 14:02       ola


















             i log a parcel  Del take off the list  Esc back  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `in Polish, on a wide screen`() throws {
        let desk = try desk(120, 40, in: .polish)
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Nieznane kody                                                                                           2 · wg czasu ▼
               Kod                                      Kiedy ▼            Kto              Otwarte
            ›  JD014600012345678901                     17 lis 14:02       ola              R-2026-000287
               5900000000008                            17 lis 14:02       ola


































             i wpisz przesyłkę   Del usuń z listy   Esc wstecz   / filtr   o kolumny   c kopiuj   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `where there are none the list says so`() throws {
        var desk = Desk(try .november())
        desk.type("U")
        #expect(desk.row(4).contains("Every code that was scanned was known."))
        desk.press(.delete)
        #expect(desk.message == " ✗ Nothing is selected.")
        desk.type("i")
        #expect(desk.message == " ✗ Nothing is selected.")
    }

    @Test func `at the dock a code is the label of a parcel, and no unknown one`() throws {
        var desk = Desk(try .november())
        desk.type("p")
        desk.scan("JD014600012345678901")
        #expect(desk.shop.unknownScans.isEmpty)
        #expect(desk.bells == 0)
    }

    @Test func `Del takes one off the list`() throws {
        var desk = try desk(80, 24, in: .english)
        desk.press(.down, .delete)
        #expect(desk.shop.unknownScans.map(\.code) == ["JD014600012345678901"])
        #expect(desk.message == " 5900000000008 is off the list.")
        #expect(desk.selected == "JD014600012345678901")
    }

    @Test func `what another desk scans comes to the list without moving the cursor`() throws {
        var desk = try desk(80, 24, in: .english)
        let code = try #require(Code("7719 0042 18"))
        desk.shop.keep(.unknownScan(code, place: ""))
        desk.hear("scans")
        #expect(desk.row(3).contains("7719 0042 18"))
        #expect(desk.selected == "JD014600012345678901")
    }

    @Test func `a scan there opens what it names, and Esc leads back`() throws {
        var desk = try desk(80, 24, in: .english)
        let before = desk.screen
        desk.scan("R-2026-000301")
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
        desk.press(.escape)
        #expect(desk.screen == before)
        desk.press(.escape)
        #expect(desk.workspace.place == .list(.returns))
    }
}
