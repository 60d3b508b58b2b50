/// An answer apart from the form in which it was given.
package enum FormAnswer: Hashable, Sendable {
    case text(String)

    /// An option by its place and, where that is known, by what it says.
    case option(Int, label: String?)

    case number(Int)
    case toggle(Bool)
}

extension Form {
    /// The answers that are other ones than at the start.
    package var changes: [(name: Name, answer: FormAnswer)] {
        zip(rows, initial).compactMap { row, initial in
            guard !row.field.hasAnswer(of: initial) else { return nil }
            return row.field.answer.map { (row.name, $0) }
        }
    }

    /// Answers as in another form, as far as the same answer can be given here.
    package mutating func adopt(_ answer: FormAnswer, for name: Name) {
        guard let field = self[name]?.answered(by: answer) else { return }
        replace(name, with: field)
    }
}

extension FormField {
    /// The answer so far, nil while there is none.
    fileprivate var answer: FormAnswer? {
        switch self {
        case .text(let field): .text(field.text)
        case .choice(let choice):
            choice.selected.map { .option($0, label: choice.options[$0].label) }
        case .number(let stepper): .number(stepper.value)
        case .toggle(let isOn): .toggle(isOn)
        }
    }

    fileprivate func answered(by answer: FormAnswer) -> FormField? {
        switch (self, answer) {
        case (.text, .text(let text)): .text(TextField(text))
        case (.choice(let choice), .option(let place, let label)):
            choice.place(of: label, at: place).map { .choice(Choice(choice.options, selected: $0)) }
        case (.number(let stepper), .number(let number)):
            .number(Stepper(number, in: stepper.bounds))
        case (.toggle, .toggle(let isOn)): .toggle(isOn)
        case (.text, _), (.choice, _), (.number, _), (.toggle, _): nil
        }
    }
}

extension FormField.Choice {
    /// Where an option is that can be chosen: at its old place, or where it says the same.
    fileprivate func place(of label: String?, at place: Int) -> Int? {
        let open = options.indices.filter { options[$0].refusal == nil }
        guard let label else { return open.contains(place) ? place : nil }
        return open.first { $0 == place && options[$0].label == label }
            ?? open.first { options[$0].label == label }
    }
}
