/// Labelled fields that are filled in one after the other.
///
/// `Name` says which field is meant, usually an enum of the pane that owns the
/// form. A form knows no rules: its owner reads the answers, and sets errors.
package struct Form<Name: Hashable & Sendable>: Hashable, Sendable {
    /// A field with what stands beside it.
    package struct Row: Hashable, Sendable {
        /// Which field this is.
        package let name: Name

        /// What is asked.
        package var label: String

        /// The answer so far.
        package var field: FormField

        /// Whether it must be answered.
        package var isRequired: Bool

        /// What is wrong with the answer, or nil.
        package var error: String?

        /// Creates a row.
        package init(_ name: Name, _ label: String, _ field: FormField, isRequired: Bool = false) {
            self.name = name
            self.label = label
            self.field = field
            self.isRequired = isRequired
        }
    }

    /// What a key did.
    package enum Outcome: Hashable, Sendable {
        case submitted
        case cancelled
        case changed
        case moved
        case ignored
    }

    /// All fields, in order.
    package private(set) var rows: [Row]

    /// Which row has the focus.
    package private(set) var focus = 0

    private let initial: [FormField]

    /// Creates a form with the focus on its first field.
    package init(_ rows: [Row]) {
        self.rows = rows
        initial = rows.map(\.field)
    }
}

extension Form {
    /// Whether any answer is another one than at the start.
    package var isDirty: Bool {
        zip(rows, initial).contains { !$0.field.hasAnswer(of: $1) }
    }

    /// The required fields that have no answer yet.
    package var missing: [Name] {
        rows.filter { $0.isRequired && $0.field.isEmpty }.map(\.name)
    }

    /// The field of a name.
    package subscript(name: Name) -> FormField? {
        rows.first { $0.name == name }?.field
    }

    /// What has been typed into a field of text.
    package func text(_ name: Name) -> String {
        guard case .text(let field) = self[name] else { return "" }
        return field.text
    }

    /// Which option of a choice is chosen.
    package func choice(_ name: Name) -> Int? {
        guard case .choice(let choice) = self[name] else { return nil }
        return choice.selected
    }

    /// The number in a field.
    package func number(_ name: Name) -> Int? {
        guard case .number(let stepper) = self[name] else { return nil }
        return stepper.value
    }

    /// Whether a toggle is on.
    package func isOn(_ name: Name) -> Bool { self[name] == .toggle(true) }

    /// Replaces a field, for instance with other options.
    package mutating func replace(_ name: Name, with field: FormField) {
        for index in rows.indices where rows[index].name == name { rows[index].field = field }
    }

    /// Says what is wrong with an answer, or with nil that nothing is.
    package mutating func setError(_ error: String?, for name: Name) {
        for index in rows.indices where rows[index].name == name { rows[index].error = error }
    }

    /// Puts the focus on a field.
    package mutating func focus(on name: Name) {
        focus = rows.firstIndex { $0.name == name } ?? focus
    }

    /// Fills in or moves as a key says: Enter submits, Esc cancels, Tab goes on.
    package mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .enter: return .submitted
        case .escape: return .cancelled
        case .tab, .down: return move(by: 1)
        case .backTab, .up: return move(by: -1)
        case .character, .control, .backspace, .delete, .insert, .left, .right, .home, .end,
            .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            guard rows.indices.contains(focus), rows[focus].field.handle(key) else {
                return .ignored
            }
            rows[focus].error = nil
            return .changed
        }
    }

    /// Inserts pasted text into the field of text that has the focus.
    package mutating func paste(_ text: String) -> Outcome {
        guard rows.indices.contains(focus), case .text(var field) = rows[focus].field else {
            return .ignored
        }
        field.insert(text)
        rows[focus].field = .text(field)
        rows[focus].error = nil
        return .changed
    }

    private mutating func move(by step: Int) -> Outcome {
        guard !rows.isEmpty else { return .ignored }
        focus = (focus + step + rows.count) % rows.count
        return .moved
    }
}
