/// Labelled fields that are filled in one after the other.
///
/// `Name` says which field is meant, usually an enum of the pane that owns the
/// form. A form knows no rules: its owner reads the answers, hides what need not
/// be asked, and sets errors.
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

        /// What stands above the row, over the whole width, or nothing.
        package var heading = ""

        /// What stands behind the answer where there is room, or nothing.
        package var hint = ""

        /// Whether the question is not asked at present.
        package var isHidden = false

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
        /// An answer is another one, or it was said why it cannot be.
        case changed
        case moved
        case ignored
    }

    /// All fields, in order.
    package private(set) var rows: [Row]

    /// Which row has the focus.
    package private(set) var focus = 0

    /// Whether the next digit begins a number instead of going on with it.
    private var isFresh = true

    let initial: [FormField]
    private let places: [Name: Int]

    /// Creates a form with the focus on its first field.
    package init(_ rows: [Row]) {
        self.rows = rows
        initial = rows.map(\.field)
        places = Dictionary(
            rows.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        leaveHidden()
    }
}

extension Form {
    /// Whether any answer is another one than at the start.
    package var isDirty: Bool {
        zip(rows, initial).contains { !$0.field.hasAnswer(of: $1) }
    }

    /// The required fields that have no answer yet.
    package var missing: [Name] {
        rows.filter { $0.isRequired && !$0.isHidden && $0.field.isEmpty }.map(\.name)
    }

    /// The fields with something wrong.
    package var wrong: [Name] {
        rows.filter { $0.error != nil && !$0.isHidden }.map(\.name)
    }

    /// The field of a name.
    package subscript(name: Name) -> FormField? { row(name)?.field }

    /// The row of a name.
    package func row(_ name: Name) -> Row? { places[name].map { rows[$0] } }

    /// Whether a field is there and asked for.
    package func asks(_ name: Name) -> Bool { row(name)?.isHidden == false }

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
}

extension Form {
    /// Replaces a field, for instance with other options.
    package mutating func replace(_ name: Name, with field: FormField) {
        change(name) { $0.field = field }
    }

    /// Chooses an option, as if a person had.
    package mutating func choose(_ option: Int, for name: Name) {
        guard case .choice(let choice) = self[name] else { return }
        replace(name, with: .choice(FormField.Choice(choice.options, selected: option)))
    }

    /// Says what is wrong with an answer, or with nil that nothing is.
    package mutating func setError(_ error: String?, for name: Name) {
        change(name) { $0.error = error }
    }

    /// Says of no answer that it is wrong.
    package mutating func clearErrors() {
        for index in rows.indices { rows[index].error = nil }
    }

    /// Says what stands behind an answer.
    package mutating func setHint(_ hint: String, for name: Name) {
        change(name) { $0.hint = hint }
    }

    /// Asks a question or does not; the focus leaves one that is not asked.
    package mutating func setHidden(_ isHidden: Bool, for name: Name) {
        change(name) { $0.isHidden = isHidden }
        leaveHidden()
    }

    /// Puts the focus on a field that is asked for.
    package mutating func focus(on name: Name) {
        guard let place = places[name], !rows[place].isHidden else { return }
        focus = place
        isFresh = true
    }

    private mutating func change(_ name: Name, _ change: (inout Row) -> Void) {
        guard let place = places[name] else { return }
        change(&rows[place])
    }

    private mutating func leaveHidden() {
        guard rows.indices.contains(focus), rows[focus].isHidden else { return }
        focus =
            rows[..<focus].lastIndex { !$0.isHidden } ?? rows.firstIndex { !$0.isHidden } ?? focus
        isFresh = true
    }
}

extension Form {
    /// Fills in or moves as a key says: Tab and Enter go on, Esc cancels.
    ///
    /// Enter submits from the last question only: a scanner ends what it types with
    /// it, and from any other field that would submit what nobody has looked at.
    package mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .enter: return focus == asked.last ?? focus ? .submitted : move(by: 1)
        case .escape: return .cancelled
        case .tab, .down: return move(by: 1)
        case .backTab, .up: return move(by: -1)
        case .pageDown: return leap(by: 10)
        case .pageUp: return leap(by: -10)
        case .character, .control, .backspace, .delete, .insert, .left, .right, .home, .end,
            .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            return answer(key)
        }
    }

    /// Inserts pasted text into the field of text that has the focus.
    package mutating func paste(_ text: String) -> Outcome {
        guard asked.contains(focus), case .text(var field) = rows[focus].field else {
            return .ignored
        }
        field.insert(text)
        rows[focus].field = .text(field)
        rows[focus].error = nil
        return .changed
    }

    private mutating func answer(_ key: Key) -> Outcome {
        guard rows.indices.contains(focus), !rows[focus].isHidden else { return .ignored }
        if let refusal = rows[focus].field.refusal(of: key) {
            rows[focus].error = refusal
            return .changed
        }
        guard rows[focus].field.handle(key, isFresh: isFresh) else { return .ignored }
        isFresh = false
        rows[focus].error = nil
        return .changed
    }

    /// The rows that can have the focus.
    private var asked: [Int] { rows.indices.filter { !rows[$0].isHidden } }

    private mutating func move(by step: Int) -> Outcome {
        let asked = asked
        guard let place = asked.firstIndex(of: focus) else { return .ignored }
        return go(to: asked[(place + step + asked.count) % asked.count])
    }

    private mutating func leap(by step: Int) -> Outcome {
        let asked = asked
        guard let place = asked.firstIndex(of: focus) else { return .ignored }
        return go(to: asked[(place + step).clamped(to: 0...(asked.count - 1))])
    }

    private mutating func go(to row: Int) -> Outcome {
        focus = row
        isFresh = true
        return .moved
    }
}
