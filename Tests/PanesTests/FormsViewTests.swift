import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsViewTests {
    var counter = FormsCounter()

    /// An order with so many lines, all of them received.
    func accepting(_ count: Int) throws -> AcceptForm {
        let lines = (1...count).map { number in
            counter.line(Int64(number), "Towar nr \(number)", units: 2, each: 1_000)
        }
        let items = lines.map { Receipt.Counted(item: .line($0.id), units: 2) }
        let file = try counter.file(
            counter.order(lines),
            announced: lines.map { ($0.id.key, 2) },
            steps: [.receive(Receipt(items: items))]
        )
        return AcceptForm(file, scene: counter.scene)
    }

    @Test mutating func `the preview gives way first`() throws {
        counter.language = .polish
        let form = try accepting(2)
        let small = """
            ── R-2026-000294 › akceptacja ──────────────────────────────────────────────────
              Towar nr 1 · 2 szt. · pełnowartościowy
            ›   Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Towar nr 2 · 2 szt. · pełnowartościowy
                Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Korekta                               zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────
              Kwota       40,00 zł  = pozycje po cenie zapłaconej 40,00
              … i jeszcze 3
            """
        #expect(counter.screen(form, 80, 12) == small)
        let smaller = """
            ── R-2026-000294 › akceptacja ──────────────────────────────────────────────────
              Towar nr 1 · 2 szt. · pełnowartościowy
            ›   Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Towar nr 2 · 2 szt. · pełnowartościowy
                Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Korekta                               zł


            """
        #expect(counter.screen(form, 80, 10) == smaller)
    }

    @Test mutating func `three hundred lines scroll and tell where one is`() throws {
        counter.language = .polish
        var form = try accepting(300)
        form.form.focus(on: .verdict(299))
        let expected = """
            ── R-2026-000294 › akceptacja ───────────────────────────────────── 599 z 601 ──
              Towar nr 297 · 2 szt. · pełnowartościowy
                Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Towar nr 298 · 2 szt. · pełnowartościowy
                Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Towar nr 299 · 2 szt. · pełnowartościowy
                Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Towar nr 300 · 2 szt. · pełnowartościowy
            ›   Decyzja   ‹ a przyjęte ›
                Dokąd     ‹ r do sprzedaży ›
              Korekta                               zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────
              Kwota       6 000,00 zł  = pozycje po cenie zapłaconej 6 000,00
                          20,00 zł  Towar nr 1: 2 × 10,00 zł po cenie zapłaconej
                          20,00 zł  Towar nr 2: 2 × 10,00 zł po cenie zapłaconej
                          20,00 zł  Towar nr 3: 2 × 10,00 zł po cenie zapłaconej
                          20,00 zł  Towar nr 4: 2 × 10,00 zł po cenie zapłaconej
                          20,00 zł  Towar nr 5: 2 × 10,00 zł po cenie zapłaconej
                          20,00 zł  Towar nr 6: 2 × 10,00 zł po cenie zapłaconej
              … i jeszcze 295
            """
        #expect(counter.screen(form, 80, 24) == expected)
        form.press(.pageDown, in: counter.scene)
        #expect(form.submit(in: counter.scene) != nil)
    }

    @Test func `three hundred lines can be announced`() throws {
        let lines = (1...300).map { number in
            counter.line(Int64(number), "Towar nr \(number)", units: 2, each: 1_000)
        }
        let order = counter.order(lines)
        var register = RegisterForm(
            OrderFile(purchase: Purchase(order: order), staff: [:]),
            scene: counter.scene
        )
        for index in lines.indices { register.type("2", into: .units(index), in: counter.scene) }
        guard case .register(let announcement, _)? = register.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(announcement.lines.count == 300)
    }

    @Test func `hostile names stay in their row`() throws {
        let name = "\u{1B}[31mA\u{202E}kcaj\u{7}\n作者作者作者作者作者作者作者作者作者作者作者作者"
        let order = counter.order([counter.line(1, name, units: 2, each: 1_000)])
        let register = RegisterForm(
            OrderFile(purchase: Purchase(order: order), staff: [:]),
            scene: counter.scene
        )
        let expected = """
            ── ZP-104201 › register ────────────────────────────────────────────────────────
            › ·[31mAkcaj· 作者作者作…作者作者作者   − 0 +  bought 2, left 2
              Statement sent *                      2026-11-22                Sun 22 Nov
              Statement reached us *                2026-11-22                Sun 22 Nov
              Way back                              ‹ w own parcel ›  lockers are not set up

            ── If registered now ───────────────────────────────────────────────────────────
              Window      can be returned until 2 Dec
              !           Nothing is chosen or counted yet. Give at least one line with
                          its units.


            """
        #expect(counter.screen(register, 80, 12) == expected)
        let items = [Receipt.Counted(item: .line(ID(1)), units: 2)]
        let file = try counter.file(
            order,
            announced: [(1, 2)],
            steps: [.receive(Receipt(items: items))]
        )
        let accept = AcceptForm(file, scene: counter.scene)
        #expect(!counter.screen(accept, 80, 24).contains("\u{1B}"))
    }

    @Test(arguments: [(0, 0), (1, 1), (5, 3), (40, 10), (80, 20), (200, 46)])
    func `every form fits into any room`(width: Int, height: Int) throws {
        let order = counter.order(counter.lines)
        let file = try counter.file(order, announced: [(1, 2), (3, 1)])
        let forms: [any FormScreen] = [
            RegisterForm(
                OrderFile(purchase: Purchase(order: order), staff: [:]),
                scene: counter.scene
            ),
            AcceptForm(file, scene: counter.scene),
            RejectForm(file, scene: counter.scene),
            CancelForm(file, scene: counter.scene),
            ReopenForm(file, scene: counter.scene),
            BounceForm(file, scene: counter.scene),
            SettleForm(file, scene: counter.scene), StaffForm(scene: counter.scene),
            SettingForm(.lockerPrices, scene: counter.scene), try accepting(3),
        ]
        for form in forms {
            var form = form
            _ = form.submit(in: counter.scene)
            let canvas = counter.canvas(form, width, height)
            #expect(canvas.cursor.map(canvas.area.contains) ?? true)
        }
    }

    @Test func `what is pasted is an answer and never a command`() throws {
        let file = try counter.file(counter.order(counter.lines), announced: [(1, 2)])
        var form = CancelForm(file, scene: counter.scene)
        #expect(form.paste("pomyłka\n", in: counter.scene) == .changed)
        #expect(form.typed(.note) == "pomyłka")
        #expect(form.handle(.escape, in: counter.scene) == .cancelled)
    }
}
