import Testing

@testable import Canvas

@Suite struct FormTests {
    enum Name: Hashable {
        case order
        case way
        case units
        case quiet
    }

    var form = Form<Name>([
        Form.Row(.order, "Zamówienie", .text(TextField("ZP-104")), isRequired: true),
        Form.Row(
            .way,
            "Nadanie",
            .choice(
                FormField.Choice([
                    Menu.Option("InPost", key: "i"), Menu.Option("własne", key: "w"),
                    Menu.Option("kurier", key: "k", refusal: "wyłączony"),
                ])
            ),
            isRequired: true
        ),
        Form.Row(.units, "Sztuk", .number(FormField.Stepper(2, in: 1...40))),
        Form.Row(.quiet, "Bez wiadomości", .toggle(false)),
    ])

    @Test mutating func `labels, fields, musts and errors stand in columns`() {
        form.setError("nie ma takiego", for: .order)
        #expect(form.handle(.tab) == .moved)
        #expect(form.handle(.character("w")) == .changed)
        let expected = """
              Zamówienie *     ZP-104
                               ! nie ma takiego
            › Nadanie *         i InPost [w własne] k kurier
              Sztuk            2
              Bez wiadomości   [ ]
            """
        #expect(drawn(60, 5).text == expected)
    }

    @Test mutating func `keys fill in what has the focus`() {
        #expect(form.handle(.character("7")) == .changed)
        #expect(form.text(.order) == "ZP-1047")
        #expect(form.paste("1\n2") == .changed)
        #expect(form.text(.order) == "ZP-10471 2")
        #expect(form.missing == [.way])
        _ = form.handle(.down)
        #expect(form.handle(.character("k")) == .changed)
        #expect(form.row(.way)?.error == "wyłączony")
        #expect(form.missing == [.way])
        #expect(form.handle(.character("x")) == .ignored)
        #expect(form.handle(.right) == .changed)
        #expect(form.choice(.way) == 0)
        #expect(form.handle(.left) == .changed)
        #expect(form.choice(.way) == 1)
        #expect(form.missing == [])
        #expect(form.paste("x") == .ignored)
    }

    @Test mutating func `a number stays within its bounds`() {
        form.focus(on: .units)
        #expect(form.handle(.character("+")) == .changed)
        #expect(form.number(.units) == 3)
        #expect(form.handle(.character("5")) == .changed)
        #expect(form.number(.units) == 35)
        #expect(form.handle(.character("9")) == .changed)
        #expect(form.number(.units) == 35)
        #expect(form.handle(.backspace) == .changed)
        #expect(form.number(.units) == 3)
        for _ in 0..<9 { _ = form.handle(.left) }
        #expect(form.number(.units) == 1)
    }

    @Test mutating func `a form knows whether it was changed`() {
        #expect(!form.isDirty)
        _ = form.handle(.home)
        #expect(!form.isDirty)
        form.focus(on: .quiet)
        #expect(form.handle(.character(" ")) == .changed)
        #expect(form.isOn(.quiet))
        #expect(form.isDirty)
        _ = form.handle(.character(" "))
        #expect(!form.isDirty)
    }

    @Test mutating func `enter goes on and submits from the last question only`() {
        #expect(form.handle(.enter) == .moved)
        #expect(form.focus == 1)
        _ = form.handle(.backTab)
        _ = form.handle(.backTab)
        #expect(form.handle(.enter) == .submitted)
        _ = form.handle(.tab)
    }

    @Test mutating func `escape cancels`() {
        #expect(form.handle(.escape) == .cancelled)
        #expect(form.handle(.backTab) == .moved)
        #expect(form.focus == 3)
    }

    @Test mutating func `a form taller than its area shows the field with the focus`() {
        form.focus(on: .quiet)
        #expect(drawn(60, 2).text(ofRow: 1) == "› Bez wiadomości   [ ]")
        form.focus(on: .order)
        #expect(drawn(60, 1).text == "› Zamówienie *     ZP-104")
    }

    @Test(arguments: [(0, 0), (1, 1), (5, 3), (9, 1)])
    mutating func `a form fits into no room at all`(width: Int, height: Int) {
        form.setError("作者", for: .order)
        let canvas = drawn(width, height)
        #expect(canvas.cursor.map(canvas.area.contains) ?? true)
        var empty = Form<Name>([])
        #expect(empty.handle(.tab) == .ignored)
        #expect(empty.handle(.character("x")) == .ignored)
    }

    @Test mutating func `the first digit replaces a number and the next goes on with it`() {
        form.focus(on: .units)
        _ = form.handle(.character("1"))
        #expect(form.number(.units) == 1)
        _ = form.handle(.character("7"))
        #expect(form.number(.units) == 17)
    }

    @Test func `a choice too wide for its line shows what is chosen between arrows`() {
        let expected = """
            › Zamówienie *     ZP-104
              Nadanie *        ‹ … ›
            """
        #expect(drawn(40, 2).text == expected)
        var chosen = self
        chosen.form.focus(on: .way)
        _ = chosen.form.handle(.right)
        #expect(chosen.drawn(40, 2).text(ofRow: 1) == "› Nadanie *        ‹ i InPost ›")
        _ = chosen.form.handle(.character("w"))
        #expect(chosen.drawn(40, 2).text(ofRow: 1) == "› Nadanie *        ‹ w własne ›")
        #expect(chosen.drawn(22, 2).text(ofRow: 1) == "› Nadan… * ‹ w włas… ›")
    }

    @Test mutating func `what is not asked is neither drawn nor reached nor missing`() {
        form.setHidden(true, for: .way)
        form.focus(on: .way)
        #expect(form.focus == 0)
        #expect(form.missing == [])
        _ = form.handle(.down)
        #expect(form.focus == 2)
        form.setHidden(true, for: .units)
        #expect(form.focus == 0)
        let expected = """
            › Zamówienie *     ZP-104
              Bez wiadomości   [ ]
            """
        #expect(drawn(60, 3).text == expected + "\n")
    }

    @Test func `headings and hints stand with their question`() {
        var row = Form<Name>.Row(.units, "Sztuk", .number(FormField.Stepper(2, in: 1...40)))
        row.heading = "Kurtka oliwkowa, r. L"
        row.hint = "z 40"
        let form = Form([row, Form.Row(.quiet, "Bez wiadomości", .toggle(true))])
        var canvas = Canvas(width: 40, height: 3)
        form.draw(on: &canvas, in: canvas.area)
        let expected = """
              Kurtka oliwkowa, r. L
            › Sztuk            − 2 +  z 40
              Bez wiadomości   [x]
            """
        #expect(canvas.text == expected)
        #expect(form.height(width: 40) == 3)
    }

    @Test mutating func `a long error goes on in the next line`() {
        form.setError("nie ma takiego zamówienia, sprawdź numer na paczce", for: .order)
        let expected = """
            › Zamówienie *     ZP-104
                ! nie ma takiego zamówienia, sprawdź
                  numer na paczce
              Nadanie *        ‹ … ›
            """
        #expect(drawn(41, 4).text == expected)
        form.clearErrors()
        #expect(form.wrong == [])
    }

    @Test func `a page of questions is left with one key`() {
        let names = (0..<300).map { "p\($0)" }
        var form = Form(names.map { Form.Row($0, $0, .toggle(false)) })
        #expect(form.handle(.pageUp) == .moved)
        #expect(form.handle(.pageDown) == .moved)
        #expect(form.focus == 10)
        for _ in 0..<40 { _ = form.handle(.pageDown) }
        #expect(form.focus == 299)
        var canvas = Canvas(width: 20, height: 5)
        form.draw(on: &canvas, in: canvas.area)
        #expect(canvas.text(ofRow: 4) == "› p299   [ ]")
    }

    private func drawn(_ width: Int, _ height: Int) -> Canvas {
        var canvas = Canvas(width: width, height: height)
        form.draw(on: &canvas, in: canvas.area)
        return canvas
    }
}
