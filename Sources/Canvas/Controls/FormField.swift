/// One question of a form, and its answer so far.
package enum FormField: Hashable, Sendable {
    /// A line of text.
    case text(TextField)

    /// One of several options, by its key or with the arrows.
    case choice(Choice)

    /// A whole number within bounds.
    case number(Stepper)

    /// Yes or no.
    case toggle(Bool)

    /// One of several options.
    package struct Choice: Hashable, Sendable {
        /// What can be chosen, in order.
        package let options: [Menu.Option]

        /// Which option is chosen, or nil while none is.
        package private(set) var selected: Int?

        /// Creates a choice.
        package init(_ options: [Menu.Option], selected: Int? = nil) {
            self.options = options
            self.selected = selected.flatMap { options.indices.contains($0) ? $0 : nil }
        }

        /// Chooses the next option that is not refused, in a circle.
        mutating func step(by step: Int) {
            let count = options.count
            var next = selected ?? (step > 0 ? -1 : count)
            for _ in 0..<count {
                next = (next + step + count) % count
                guard options[next].refusal != nil else {
                    selected = next
                    return
                }
            }
        }

        mutating func choose(_ key: Character) -> Bool {
            let found = options.firstIndex { $0.key == key && $0.refusal == nil }
            selected = found ?? selected
            return found != nil
        }

        /// Why the option of a key cannot be chosen.
        fileprivate func refusal(of key: Character) -> String? {
            options.first { $0.key == key }?.refusal
        }
    }

    /// A whole number within bounds.
    package struct Stepper: Hashable, Sendable {
        /// The number.
        package private(set) var value: Int

        /// What it may be.
        package let bounds: ClosedRange<Int>

        /// Creates a number, brought within its bounds.
        package init(_ value: Int, in bounds: ClosedRange<Int>) {
            self.value = value.clamped(to: bounds)
            self.bounds = bounds
        }

        mutating func set(_ value: Int) { self.value = value.clamped(to: bounds) }

        mutating func step(by step: Int) {
            let (sum, isTooMuch) = value.addingReportingOverflow(step)
            if !isTooMuch { set(sum) }
        }

        /// Types a digit behind the number, unless that would leave its bounds.
        mutating func type(_ digit: Int) {
            let (tens, isTooMuch) = value.multipliedReportingOverflow(by: 10)
            let (sum, isTooMuchNow) = tens.addingReportingOverflow(value < 0 ? -digit : digit)
            if !isTooMuch, !isTooMuchNow, sum <= bounds.upperBound { set(sum) }
        }
    }
}

extension FormField {
    /// Answers as a key says, and returns whether the key means something here.
    ///
    /// A digit goes on with a number, or replaces a fresh one.
    mutating func handle(_ key: Key, isFresh: Bool = false) -> Bool {
        switch self {
        case .text(var field):
            guard field.handle(key) else { return false }
            self = .text(field)
        case .choice(var choice):
            guard choice.handle(key) else { return false }
            self = .choice(choice)
        case .number(var stepper):
            guard stepper.handle(key, isFresh: isFresh) else { return false }
            self = .number(stepper)
        case .toggle(let isOn):
            guard [.character(" "), .left, .right].contains(key) else { return false }
            self = .toggle(!isOn)
        }
        return true
    }

    /// Why what a key would choose cannot be chosen.
    func refusal(of key: Key) -> String? {
        guard case .choice(let choice) = self, case .character(let typed) = key else { return nil }
        return choice.refusal(of: typed)
    }

    /// Whether nothing has been answered.
    var isEmpty: Bool {
        switch self {
        case .text(let field): field.text.allSatisfy(\.isWhitespace)
        case .choice(let choice): choice.selected == nil
        case .number, .toggle: false
        }
    }

    /// Whether another field has the same answer, wherever its cursor stands.
    func hasAnswer(of other: FormField) -> Bool {
        if case (.text(let mine), .text(let theirs)) = (self, other) {
            return mine.text == theirs.text
        }
        return self == other
    }
}

extension FormField.Choice {
    fileprivate mutating func handle(_ key: Key) -> Bool {
        if case .character(let typed) = key, choose(typed) { return true }
        guard let step = [.left: -1, .right: 1, .character(" "): 1][key] else { return false }
        self.step(by: step)
        return true
    }
}

extension FormField.Stepper {
    fileprivate mutating func handle(_ key: Key, isFresh: Bool) -> Bool {
        if case .character(let typed) = key, let digit = typed.wholeNumberValue, typed.isASCII {
            if isFresh { set(digit) } else { type(digit) }
            return true
        }
        if key == .backspace {
            set(value / 10)
            return true
        }
        let steps: [Key: Int] = [
            .left: -1, .right: 1, .character("-"): -1, .character("+"): 1, .character("="): 1,
        ]
        guard let step = steps[key] else { return false }
        self.step(by: step)
        return true
    }
}
