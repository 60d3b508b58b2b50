import Shop

/// What is to be done with many returns.
enum BulkJob: Hashable, Sendable {
    /// A step, return by return.
    case routine(Routine)
    /// One file for the bank with all that can go into it, in one action.
    case bankFile(BankFile.Format)

    /// The step that it takes with each of them.
    var kind: Return.Step.Kind {
        switch self {
        case .routine(let routine): routine.kind
        case .bankFile: .remit
        }
    }

    /// What would tell for each of the marked returns what it comes to.
    func question(about marked: [Marked]) -> Question {
        switch self {
        case .routine(let routine): .plan(routine, marked)
        case .bankFile(let format): .bankPlan(format, marked)
        }
    }

    /// `accept`, or `bank file Elixir-0`.
    func noun(in language: Language) -> String {
        switch self {
        case .routine(let routine): return routine.kind.noun(in: language)
        case .bankFile(let format):
            let file = Command.bankFile.title(in: language)
            return "\(file) \(format.label(in: language))"
        }
    }

    /// What F2 does.
    func imperative(in language: Language) -> String {
        switch self {
        case .routine(let routine): routine.kind.imperative(in: language)
        case .bankFile: language.choose(english: "make the file", polish: "utwórz plik")
        }
    }
}
