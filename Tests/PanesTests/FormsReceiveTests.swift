import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsReceiveTests {
    var counter = FormsCounter()

    func file(_ announced: [(line: Int64, units: Int)] = [(1, 2)]) throws -> ReturnFile {
        try counter.file(counter.order(counter.lines), announced: announced)
    }

    func form(_ file: ReturnFile) throws -> ReceiveForm {
        ReceiveForm(file, scene: counter.scene)
    }

    @Test func `a clean parcel needs one key`() throws {
        var form = try form(file())
        let receipt = Receipt(items: [Receipt.Counted(item: .line(ID(1)), units: 2)])
        let action = Action.take(.receive(receipt), with: ID(1), seen: 1)
        #expect(!form.form.isDirty)
        #expect(form.handle(.function(2), in: counter.scene) == .submitted(action))
    }

    @Test func `what was announced is filled in`() throws {
        let expected = """
            ── R-2026-000294 › receive ─────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L   2  announced 2
                Condition                         [n as new] o opened  u used  d damaged
                Goes to                           ‹ r restock ›
                In another condition              0
              Słuchawki douszne                   1  announced 1
                Condition                         [n as new] o opened  u used  d damaged
                Goes to                           ‹ r restock ›
            ›   Seal intact? *                     y yes  n no
              Szalik kaszmirowy                   0  not announced, bought 1
              Wrong item                                                    EAN or name
              Shelf

            ── If received now ─────────────────────────────────────────────────────────────
              Refund      335.98 zł  = lines at the price paid 335.98
              Goods       3 × as new → restock
              Message     to m…@example.com, held 60 s for undo







            """
        #expect(counter.screen(try form(file([(1, 2), (3, 1)])), 80, 24) == expected)
    }

    @Test mutating func `one of two is damaged, and a scarf is not of this order`() throws {
        counter.language = .polish
        var form = try form(file())
        form.type("1", into: .units(1), in: counter.scene)
        form.type("czapka z innego sklepu", into: .wrongItem, in: counter.scene)
        form.type("Z-07", into: .shelf, in: counter.scene)
        let narrow = """
            ── R-2026-000294 › przyjęcie ───────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L   2  zgłoszono 2
                Ocena                             ‹ n pełnowartościowy ›
                Dokąd                             ‹ r do sprzedaży ›
                W innym stanie                    1
                  Ocena                           ‹ d uszkodzony ›
                  Dokąd                           ‹ p naprawa ›
              Szalik kaszmirowy                   0  nie zgłoszono, kupiono 1
              Słuchawki douszne                   0  nie zgłoszono, kupiono 1
              Zły towar                           czapka z innego sklepu    EAN lub nazwa
                Szt.                              1
            › Regał                               Z-07

            ── Po przyjęciu ────────────────────────────────────────────────────────────────
              Kwota       246,98 zł  = pozycje po cenie zapłaconej 246,98
              Towar       1 × pełnowartościowy → do sprzedaży  ·  1 × uszkodzony → naprawa
                          ·  zły towar: 1
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie






            """
        #expect(counter.screen(form, 80, 24) == narrow)
        let wide = """
            ── R-2026-000294 › przyjęcie ───────────────────────────────────────────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L   2  zgłoszono 2
                Ocena                             [n pełnowartościowy] o otwarte opakowanie  u ślady użycia  d uszkodzony
                Dokąd                             ‹ r do sprzedaży ›
                W innym stanie                    1
                  Ocena                            n pełnowartościowy  o otwarte opakowanie  u ślady użycia [d uszkodzony]
                  Dokąd                           ‹ p naprawa ›
              Szalik kaszmirowy                   0  nie zgłoszono, kupiono 1
              Słuchawki douszne                   0  nie zgłoszono, kupiono 1
              Zły towar                           czapka z innego sklepu    EAN lub nazwa
                Szt.                              1
            › Regał                               Z-07

            ── Po przyjęciu ────────────────────────────────────────────────────────────────────────────────────────────────────────
              Kwota       246,98 zł  = pozycje po cenie zapłaconej 246,98
              Towar       1 × pełnowartościowy → do sprzedaży  ·  1 × uszkodzony → naprawa  ·  zły towar: 1
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie













            """
        #expect(counter.screen(form, 120, 30) == wide)
    }

    @Test func `all that was counted becomes an action`() throws {
        var form = try form(file())
        form.type("3", into: .units(0), in: counter.scene)
        form.type("1", into: .units(1), in: counter.scene)
        form.type("u", into: .condition(1), in: counter.scene)
        form.type("EAN 5901111222235", into: .wrongItem, in: counter.scene)
        form.type("2", into: .wrongUnits, in: counter.scene)
        form.type("Z-07", into: .shelf, in: counter.scene)
        let items = [
            Receipt.Counted(item: .line(ID(1)), units: 2),
            Receipt.Counted(item: .line(ID(1)), units: 1, condition: .used, proposal: .outlet),
            Receipt.Counted(
                item: .wrong("EAN 5901111222235"),
                units: 2,
                proposal: .backToCustomer
            ),
        ]
        let receipt = Receipt(items: items, shelf: "Z-07")
        #expect(form.submit(in: counter.scene) == .take(.receive(receipt), with: ID(1), seen: 1))
    }

    @Test func `a seal must be looked at, and the form begins there`() throws {
        var form = try form(file([(3, 1)]))
        #expect(form.form.rows[form.form.focus].name == .seal(0))
        #expect(form.submit(in: counter.scene) == nil)
        #expect(
            form.error(.seal(0)) == "“Słuchawki douszne”: is the seal intact? Answer yes or no."
        )
        form.press(.character("n"), in: counter.scene)
        let counted = Receipt.Counted(item: .line(ID(3)), units: 1, isSealIntact: false)
        let step = Return.Step.receive(Receipt(items: [counted]))
        #expect(form.submit(in: counter.scene) == .take(step, with: ID(1), seen: 1))
    }

    @Test func `what did not come needs no condition, and nothing at all is refused`() throws {
        var form = try form(file())
        form.type("0", into: .units(0), in: counter.scene)
        #expect(!form.form.asks(.condition(0)))
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.units(0))?.hasPrefix("Nothing is chosen or counted") == true)
    }

    @Test func `where goods go follows their condition until somebody says otherwise`() throws {
        var form = try form(file())
        let scene = counter.scene
        form.type("u", into: .condition(0), in: scene)
        #expect(form.form.choice(.disposition(0)) == Disposition.allCases.firstIndex(of: .outlet))
        form.type("x", into: .disposition(0), in: scene)
        form.type("d", into: .condition(0), in: scene)
        #expect(form.form.choice(.disposition(0)) == Disposition.allCases.firstIndex(of: .scrap))
    }

    @Test func `the rest of a parcel is expected in the second go`() throws {
        let first = Receipt(items: [Receipt.Counted(item: .line(ID(1)), units: 1)])
        let order = counter.order(counter.lines)
        let file = try counter.file(order, announced: [(1, 2)], steps: [.receive(first)])
        let form = try form(file)
        #expect(form.form.number(.units(0)) == 1)
        #expect(form.form.row(.units(0))?.hint == "announced 2, here 1")
    }

    @Test mutating func `without the right to receive it is refused`() throws {
        let file = try file()
        counter.rights = Shop.Role.viewer.rights
        var form = try form(file)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.units(0)) != nil)
    }

    @Test func `an orphan takes no steps`() throws {
        var file = try file()
        file.purchase = nil
        file.goods.order = nil
        file.goods.importedFrom = "KOR/7"
        var form = ReceiveForm(file, scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.wrongItem)?.hasPrefix("The return was imported") == true)
    }
}
