import Testing

@testable import Canvas

/// Answers that go from one form to another.
@Suite struct FormAnswersTests {
    enum Question: Hashable, Sendable {
        case note
        case ground
        case units
        case isShared
    }

    func form(_ grounds: [Menu.Option], atMost units: Int = 9) -> Form<Question> {
        Form([
            Form.Row(.note, "Note", .text(TextField("as it was"))),
            Form.Row(.ground, "Ground", .choice(FormField.Choice(grounds))),
            Form.Row(.units, "Units", .number(FormField.Stepper(1, in: 1...units))),
            Form.Row(.isShared, "Shared", .toggle(false)),
        ])
    }

    let grounds = [Menu.Option("late", key: "l"), Menu.Option("swapped", key: "s")]

    func answered() -> Form<Question> {
        var form = form(grounds)
        form.adopt(.text("typed"), for: .note)
        form.adopt(.option(1, label: nil), for: .ground)
        form.adopt(.number(7), for: .units)
        form.adopt(.toggle(true), for: .isShared)
        return form
    }

    @Test func `nothing was answered at the start`() {
        #expect(form(grounds).changes.isEmpty)
    }

    @Test func `what was answered is known by its question`() {
        let answers = answered().changes.map(\.answer)
        #expect(
            answers == [.text("typed"), .option(1, label: "swapped"), .number(7), .toggle(true)]
        )
    }

    @Test func `an option is found by what it says where it stands elsewhere`() {
        var other = form([Menu.Option("new"), Menu.Option("late"), Menu.Option("swapped")])
        for (name, answer) in answered().changes { other.adopt(answer, for: name) }
        #expect(other.choice(.ground) == 2)
        #expect(other.text(.note) == "typed")
        #expect(other.isDirty)
    }

    @Test func `an answer that cannot be given here is left out or brought within bounds`() {
        var other = form([Menu.Option("swapped", refusal: "not now")], atMost: 3)
        for (name, answer) in answered().changes { other.adopt(answer, for: name) }
        #expect(other.choice(.ground) == nil)
        #expect(other.number(.units) == 3)
        other.adopt(.number(2), for: .note)
        other.adopt(.option(9, label: nil), for: .ground)
        #expect(other.text(.note) == "typed")
        #expect(other.choice(.ground) == nil)
    }
}
