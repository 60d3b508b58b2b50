import Panes
import Shop
import Testing

@testable import Post

/// A template is checked when it is set, and a checked one never fails.
@Suite struct TemplateCheckTests {
    private func problem(_ text: String) -> TemplateProblem? {
        do throws(TemplateProblem) {
            _ = try LetterTemplate(checking: text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: TemplateName.all)
    func `each template that ships is sound`(name: TemplateName) {
        #expect(problem(name.shipped) == nil)
    }

    @Test(arguments: [
        ("{{numer}}\n\nx", 1, 1, TemplateProblem.Problem.unknownName("numer", nearest: "number")),
        ("Temat\n\nAla\nma {{kota}}", 4, 4, .unknownName("kota", nearest: nil)),
        ("Temat\n\nżółć {{amonut}}", 3, 6, .unknownName("amonut", nearest: "amount")),
        ("T\n\n{{#line}}{{/line}}", 3, 1, .unknownName("line", nearest: "lines")),
        ("T\n\n{{article}}", 3, 1, .unknownName("article", nearest: nil)),
        ("T\n\n{{locker.cod}}", 3, 1, .unknownName("locker.cod", nearest: "locker.code")),
        ("T\n\n{{number.x}}", 3, 1, .unknownName("number.x", nearest: "number")),
        ("T\n\n{{uppercased(name)}}", 3, 1, .unknownName("uppercased(name)", nearest: nil)),
        ("T\n\n{{.}}", 3, 1, .unknownName(".", nearest: nil)),
        ("T\n\n{{lines}}", 3, 1, .noWords("lines")),
        ("T\n\n{{in_person}}", 3, 1, .noWords("in_person")),
        ("T\n\n{{&locker}}", 3, 1, .noWords("locker")),
        ("T\n\n{{#lines}}\n{{article}}", 3, 1, .openSection("lines")),
        ("T {{#amount}}\n\n{{/amount}}", 1, 3, .openSection("amount")),
        ("T\n\n{{/lines}}", 3, 1, .strayEnd("lines", open: nil)),
        ("T\n\n{{#lines}}{{/rows}}", 3, 11, .strayEnd("rows", open: "lines")),
        ("T\n\nx {{number", 3, 3, .unfinishedTag),
        ("T\n\nx {{", 3, 3, .unfinishedTag),
        ("T\n\n{{}}", 3, 1, .unfinishedTag),
        ("T\n\n{{{number}}", 3, 1, .unfinishedTag),
        ("T\n\n{{ship me}}", 3, 1, .unfinishedTag),
        ("T\n\n{{>footer}}", 3, 1, .unsupported(">")),
        ("T\n\n{{<footer}}", 3, 1, .unsupported("<")),
        ("T\n\n{{$block}}{{/block}}", 3, 1, .unsupported("$")),
        ("T\n\n{{=<% %>=}}", 3, 1, .unsupported("=")),
        ("T\n\n{{%CONTENT_TYPE:HTML}}", 3, 1, .unsupported("%")),
        ("", 1, 1, .noSubject),
        ("\n\nx", 1, 1, .noSubject),
        ("Temat", 2, 1, .noSubject),
        ("Temat\nx", 2, 1, .noSubject),
        ("Temat\nx\ny", 2, 1, .noSubject),
        (String(repeating: "x", count: 65_537), 1, 1, .tooLong(limit: 65_536)),
    ])
    func `what is wrong is told with its place`(
        text: String,
        line: Int,
        column: Int,
        what: TemplateProblem.Problem
    ) {
        #expect(problem(text) == TemplateProblem(line: line, column: column, problem: what))
    }

    @Test(arguments: [
        "{{number}}\n\n{{! a note }}{{#lines}}{{article}} of {{order}}{{/lines}}",
        "T\r\n\r\n{{#locker}}{{code}}{{^price}}-{{/price}}{{/locker}}\r\n{{locker.code}}",
        "T\n\n{{{ name }}} {{& name }} {{ name }} } {x} }}",
        "T\n \n", "\u{FEFF}T\n\nx", "T\n\n{{^lines}}none{{/lines}}",
    ])
    func `what a letter needs is taken`(text: String) {
        #expect(problem(text) == nil)
    }

    @Test func `a section brings its own names, and only there`() {
        #expect(problem("T\n\n{{#rows}}{{label}} {{amount}}{{/rows}}") == nil)
        let outside = problem("T\n\n{{#rows}}{{/rows}}{{label}}")
        #expect(outside?.column == 19)
        let inverted = problem("T\n\n{{^rows}}{{label}}{{/rows}}")
        #expect(inverted?.column == 10)
    }

    @Test func `nothing further out is told in the place of what is missing`() throws {
        let template =
            "T\n\n{{#payouts}}[{{account}}]{{/payouts}}{{#exchange}}[{{order}}]{{/exchange}}"
        var payload = MessagePayload.settled
        payload.account = "PL00 … 0000"
        payload.payouts = [.init(instrument: "card", amount: 1, reference: "")]
        payload.exchange = .init(order: "", toPay: 0)
        let renderer = renderer(own: [TemplateName(.returnSettled, in: .polish): template])
        let letter = try renderer.letter(.returnSettled, telling: payload, in: .polish)
        #expect(letter.body == "[][]\n")
    }

    @Test func `every problem is explained on one line in both languages`() {
        let problems: [TemplateProblem.Problem] = [
            .unsupported(">"), .unfinishedTag, .openSection("lines"), .strayEnd("a", open: "b"),
            .strayEnd("a", open: nil), .syntax("x"), .unknownName("a", nearest: "b"),
            .unknownName("a\nb", nearest: nil), .noWords("lines"), .noSubject,
            .tooLong(limit: 65_536),
        ]
        for problem in problems {
            let problem = TemplateProblem(line: 3, column: 7, problem: problem)
            let english = problem.explanation(of: "a.mustache", in: .english)
            let polish = problem.explanation(of: "a.mustache", in: .polish)
            #expect(english.hasPrefix("a.mustache, line 3, column 7: "))
            #expect(polish.hasPrefix("a.mustache, wiersz 3, kolumna 7: "))
            #expect(!english.contains("\n") && !polish.contains("\n") && english != polish)
        }
    }
}
