import Canvas
import Shop
import Testing

@testable import Panes

/// Choosing and typing at the counter, by people who have never seen it.
@Suite struct CounterChoosingTests {
    @Test func `several things are marked on one screen, and Enter goes on from anywhere`() throws {
        var at = try AtCounter(in: .polish)
        try at.letIn()
        try at.type("1")
        let units = """
            Co zwracasz?

            Zaznacz spacją wszystko, o co chodzi; ↑ i ↓ przechodzą do innej pozycji.

            › [ ] Kubek  w zwrocie: R-2026-000001
              [ ] Talerz
            """
        let keys = "Spacja = zaznacz   Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(units, keys))
        try at.press(.enter)
        #expect(at.picture.contains("! Zaznacz spacją co najmniej jedną rzecz."))
        try at.press(.character(" "), .down, .character(" "), .up, .enter)
        #expect(at.picture.contains("Dlaczego zwracasz: Kubek?"))
        try at.press(.enter)
        #expect(at.picture.contains("Dlaczego zwracasz: Talerz?"))
        try at.press(.escape, .escape, .character(" "), .enter)
        #expect(at.picture.contains("Dlaczego zwracasz: Talerz?"))
    }

    @Test func `how many is asked only where there are several, by arrows or digits`() throws {
        var at = try AtCounter()
        try at.letIn(AtCounter.ewa, "ZP-2")
        try at.type("1")
        // One coat of two is on its way back.
        #expect(!at.picture.contains("how many"))
        var pick = CounterPick([
            CounterPick.Row(name: "Kubek", most: 12), CounterPick.Row(name: "Talerz", most: 1),
        ])
        func typed(_ keys: Key...) -> Int {
            for key in keys { _ = pick.handle(key) }
            return pick.rows[pick.focus].units
        }
        #expect(typed(.right, .right) == 2)
        #expect(typed(.character(" ")) == 0)
        #expect(typed(.character(" "), .left, .left) == 0)
        #expect(typed(.character("1"), .character("1")) == 11)
        #expect(typed(.character("9"), .right) == 12)
        #expect(typed(.backspace) == 1)
        let lines = pick.lines(width: 40, in: .english).flatMap(\.self)
        let text = lines.map { $0.map(\.text).joined() }
        #expect(text == ["› [x] −  1 + of 12  Kubek", "  [ ]    0   of 1   Talerz"])
    }

    @Test func `what is on its way back is refused before anything is written about it`() throws {
        var at = try AtCounter(in: .polish)
        at.isPlateUnderWay = true
        try at.letIn()
        try at.type("2")
        let units = """
            Czego dotyczy reklamacja?

            Zaznacz spacją wszystko, o co chodzi; ↑ i ↓ przechodzą do innej pozycji.

              [ ] Kubek  w zwrocie: R-2026-000001
            ›     Talerz  w zwrocie: R-2026-000007

            ! To już jest zwracane: R-2026-000007. Zapytaj obsługę.
            """
        try at.press(.down, .character(" "))
        let keys = "Spacja = zaznacz   Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(units, keys))
    }

    @Test func `the shop's liability is asked for before the text`() throws {
        var at = try AtCounter(on: "2029-01-02")
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        #expect(at.picture.contains("What is it about?"))
        #expect(at.picture.contains("! The shop is liable for what showed by 12 Nov 2028."))
    }

    @Test func `a refusal at the end keeps all that was typed`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("2")
        try at.press(.down, .right, .enter)
        try at.type("4")
        try at.fill("broken glaze")
        try at.type("1")
        try at.fill("PL61 1090 1014 0000 0712 1981 2874")
        // Somebody registers a return of it meanwhile.
        at.isPlateUnderWay = true
        at.handInRefusal = Claim.Refusal.goods(.notReturnable(line: "Talerz", asked: 1, left: 0))
        try at.press(.function(2))
        #expect(at.picture.contains("“Talerz” is on its way back already."))
        try at.press(.enter)
        #expect(at.picture.contains("What is it about?"))
        #expect(at.picture.contains("Talerz  coming back: R-2026-000007"))
        at.handInRefusal = nil
        try at.press(.character(" "), .enter, .enter)
        #expect(at.picture.contains("broken glaze"))
        try at.press(.enter, .enter, .enter)
        #expect(at.picture.contains("PL61 1090 1014 0000 0712 1981 2874"))
        try at.press(.function(2))
        #expect(at.picture.contains("K-2026-000003"))
        // What was handed in is over; the next business begins anew.
        try at.press(.escape)
        try at.type("2")
        #expect(!at.picture.contains("[x]"))
    }

    @Test func `going back to the menu and on again keeps what was typed`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        try at.type("1")
        try at.type("pęknięty uchwyt")
        try at.press(.enter, .escape, .escape, .escape, .escape)
        #expect(at.picture.contains("Order ZP-1"))
        try at.type("2")
        try at.press(.enter, .enter)
        #expect(at.picture.contains("pęknięty uchwyt"))
        try at.press(.escape, .escape, .escape)
        try at.type("1")
        #expect(!at.picture.contains("[x]"))
    }

    @Test func `a text stops at its limit and says so`() throws {
        var at = try AtCounter(in: .polish)
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter, .enter)
        try at.handle(.paste(String(repeating: "ż", count: 499)))
        #expect(!at.picture.contains("!"))
        try at.type("ó")
        #expect(!at.picture.contains("!"))
        try at.type("x")
        #expect(at.picture.contains("! Więcej się nie zmieści, najwyżej 500 znaków."))
        try at.press(.backspace)
        #expect(!at.picture.contains("!"))
        try at.handle(.paste(" and more"))
        #expect(at.picture.contains("! Więcej się nie zmieści"))
        try at.press(.enter)
        try at.type("3")
        try at.press(.function(2))
        guard case .complain(let complaint, _)? = at.errands.last else {
            Issue.record("no complaint")
            return
        }
        #expect(complaint.defect == String(repeating: "ż", count: 499))
    }

    @Test func `long names are read to their end`() throws {
        var at = try AtCounter(in: .polish)
        let end = "z porcelany, ręcznie malowany, średnica 27 cm"
        at.plate = "Talerz obiadowy płytki z kolekcji Wiosna nad Wisłą, biały w niebieskie kwiaty "
        at.plate += end
        at.substitutes = AtCounter.plates.mapValues { variants in
            variants.map { variant in
                var variant = variant
                variant.name = at.plate.replacing("27", with: "19")
                return variant
            }
        }
        try at.letIn()
        try at.type("1")
        #expect(at.picture.contains("27 cm"))
        try at.press(.down, .character(" "), .enter)
        let title = """
            Dlaczego zwracasz: Talerz obiadowy płytki z kolekcji Wiosna nad Wisłą, biały
            w niebieskie kwiaty z porcelany, ręcznie malowany, średnica 27 cm?

            To nam pomaga, ale nie jest konieczne.
            """
        #expect(
            at.picture.contains(title.replacing("\n", with: "\n  ").replacing("  \n", with: "\n"))
        )
        try at.press(.enter)
        #expect(at.picture.contains("19 cm (TAL-L)"))
    }

    @Test func `an empty list is left by Enter`() throws {
        var at = try AtCounter(in: .polish)
        at.records = []
        try at.letIn()
        try at.type("3")
        let empty = """
            Moje zwroty i reklamacje

            Nie ma jeszcze żadnych zwrotów ani reklamacji.
            """
        let keys = "Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(empty, keys))
        try at.press(.enter)
        #expect(at.picture.contains("Zamówienie ZP-1"))
    }

    @Test func `above the menu stands what the menu can do`() throws {
        var late = try AtCounter(on: "2026-12-20")
        try late.letIn()
        let menu = """
            Order ZP-1

            Returns were possible until 10 Dec 2026. Please ask the staff.

            › 1  Return goods
              2  Make a complaint
              3  My returns and complaints
              4  Finish
            """
        #expect(late.picture == AtCounter.screen(menu, "Enter = next   F10 = finish"))
    }
}
