import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ParcelFormsTests {
    var counter = FormsCounter()

    func parcel(_ status: Parcel.Status, returns: [Int64] = []) -> Parcel {
        Parcel(
            id: ID(9),
            tracking: "680012345678",
            carrier: "DPD",
            status: status,
            version: 4,
            logged: counter.moment(22, 9),
            author: .staff(ID(1)),
            returns: returns.map { ID($0) }
        )
    }

    func row(_ number: String) -> ReturnRow {
        ReturnRow(
            id: 1,
            number: number,
            version: 1,
            kind: .withdrawal,
            status: .awaiting,
            deadline: .due(counter.day(25)),
            registered: counter.moment(20, 9),
            name: "Małgorzata Szczepańska-Różańska",
            email: "",
            units: 2,
            amount: Money(minorUnits: 100),
            currency: .pln,
            wayBack: .ownParcel,
            order: ID(7),
            orderNumber: "ZP-104201",
            lastBy: ""
        )
    }

    func file(_ status: Parcel.Status, _ numbers: [String] = [], order: Order? = nil) -> ParcelFile
    {
        ParcelFile(parcel: parcel(status), returns: numbers.map(row), order: order)
    }

    @Test mutating func `a report says that refunds are held until the case is closed`() {
        var form = ReportForm(
            file(.matched, ["R-2026-000294", "R-2026-000295"]),
            scene: counter.scene
        )
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.inquiry])
        form.type("s", into: .inquiry, in: counter.scene)
        form.type("cegła w kartonie", into: .note, in: counter.scene)
        let step = Parcel.Step.report(.swapped, note: "cegła w kartonie")
        #expect(form.submit(in: counter.scene) == .handle(step, with: ID(9), seen: 4))
        counter.language = .polish
        form = ReportForm(file(.matched, ["R-2026-000294", "R-2026-000295"]), scene: counter.scene)
        form.type("n", into: .inquiry, in: counter.scene)
        let expected = """
            ── 680012345678 › co jest nie tak ──────────────────────────────────────────────
            › Sprawa *  ‹ n nie nasz towar ›
              Notatka

            ── Po zgłoszeniu ───────────────────────────────────────────────────────────────
              Kwota       R-2026-000294 i R-2026-000295: wstrzymana do zamknięcia sprawy
              Towar       stany magazynowe bez zmian







            """
        #expect(counter.screen(form, 80, 14) == expected)
    }

    @Test func `damage in transit names the carrier's day and holds nothing back`() {
        var form = ReportForm(file(.matched, ["R-2026-000294"]), scene: counter.scene)
        form.type("t", into: .inquiry, in: counter.scene)
        let expected = """
            ── 680012345678 › what is wrong ────────────────────────────────────────────────
            › Case *  e empty  n not our goods  s swapped [t damaged in transit]
              Note

            ── If reported now ─────────────────────────────────────────────────────────────
              Refund      not held back by this
              Carrier     damage protocol: due in 7 days (Sun 29 Nov)
              Goods       no stock moves






            """
        #expect(counter.screen(form, 80, 14) == expected)
    }

    @Test func `a case that is open is not opened again`() throws {
        var file = file(.unassigned)
        try file.parcel.take(.report(.empty, note: ""), on: counter.occasion)
        var form = ReportForm(file, scene: counter.scene)
        form.type("t", into: .inquiry, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.row(.inquiry)?.error?.contains("open already (empty)") == true)
    }

    @Test mutating func `closing a case needs its outcome`() throws {
        counter.language = .polish
        var file = file(.matched, ["R-2026-000294"])
        try file.parcel.take(.report(.empty, note: "Sama folia."), on: counter.occasion)
        var form = CloseCaseForm(file, scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        let expected = """
            ── 680012345678 › zamknięcie sprawy ────────────────────────────────────────────
            › Wynik *
                      ! Zamknięcie sprawy wymaga wyniku. Wpisz, jak się skończyła.

            ── Po zamknięciu ───────────────────────────────────────────────────────────────
              Sprawa      pusta przesyłka  ·  od 22 lis 14:02  ·  Sama folia.
              Kwota       R-2026-000294: ta sprawa już nie wstrzymuje pieniędzy







            """
        #expect(counter.screen(form, 80, 14) == expected)
        form.type("Klient dosłał towar", into: .outcome, in: counter.scene)
        let step = Parcel.Step.close(outcome: "Klient dosłał towar")
        #expect(form.submit(in: counter.scene) == .handle(step, with: ID(9), seen: 5))
    }

    @Test func `calling off says what goes back, and of cash on delivery that nothing does`() {
        let paid = counter.order(counter.lines)
        var form = CallOffForm(file(.undelivered, order: paid), scene: counter.scene)
        let expected = """
            ── 680012345678 › call off ─────────────────────────────────────────────────────
            › Note *

            ── If called off now ───────────────────────────────────────────────────────────
              Order       ZP-104201 → cancelled
              Refund      486.48 zł  goes back, to be settled among the returns
              Goods       4 pcs → restock





            """
        #expect(counter.screen(form, 80, 12) == expected)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.note])
        let unpaid = counter.order(counter.lines, payments: [])
        form = CallOffForm(file(.undelivered, order: unpaid), scene: counter.scene)
        form.type("nieodebrana", into: .note, in: counter.scene)
        #expect(counter.screen(form, 80, 12).contains("nothing was paid, nothing goes back"))
        let step = Parcel.Step.cancel(note: "nieodebrana")
        #expect(form.submit(in: counter.scene) == .handle(step, with: ID(9), seen: 4))
    }

    @Test mutating func `sending again takes a new label, which may be scanned`() throws {
        counter.language = .polish
        let order = counter.order(counter.lines)
        var form = ResendForm(file(.undelivered, order: order), scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.tracking])
        form.take(try #require(Code("680012345678")), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        form.take(try #require(Code("]C1680099999999")), in: counter.scene)
        let expected = """
            ── 680012345678 › ponowna wysyłka ──────────────────────────────────────────────
              Przewoźnik     InPost
            › Nr przesyłki * 680099999999

            ── Po wysłaniu ─────────────────────────────────────────────────────────────────
              Zamówienie  ZP-104201 → wysłane
              Klient      Małgorzata Szczepańska-Różańska





            """
        #expect(counter.screen(form, 80, 12) == expected)
        let step = Parcel.Step.resend(carrier: "InPost", tracking: "680099999999")
        #expect(form.submit(in: counter.scene) == .handle(step, with: ID(9), seen: 4))
    }

    @Test func `a scan fills in the number of a parcel that is logged`() throws {
        var form = LogForm(scene: counter.scene)
        form.take(try #require(Code(" 620000000000000000000017\r")), in: counter.scene)
        let parcel = IncomingParcel(tracking: "620000000000000000000017")
        #expect(form.submit(in: counter.scene) == .log(parcel))
    }
}
