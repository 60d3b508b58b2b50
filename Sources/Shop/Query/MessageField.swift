/// What messages are asked for by.
package enum MessageField: QueryField {
    case state
    case template
    /// The number of the return, order or claim that it is about.
    case record
    case to
    case customer
    case written
    case attempts

    package var name: QueryName {
        switch self {
        case .state: QueryName("state", "stan")
        case .template: QueryName("template", "szablon")
        case .record: QueryName("record", "numer", "return", "order", "claim")
        case .to: QueryName("to", "do", "email", "e-mail")
        case .customer: QueryName("customer", "klient")
        case .written: QueryName("written", "napisana")
        case .attempts: QueryName("attempts", "próby")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .state: .choice(states)
        case .template, .record, .to, .customer: .text
        case .written: .day
        case .attempts: .number
        }
    }
}

private let states = [
    QueryChoice("held", QueryName("held", "wstrzymane", "wstrzymana")),
    QueryChoice("waiting", QueryName("waiting", "czekające", "czeka")),
    QueryChoice("sent", QueryName("sent", "wysłane", "wysłana")),
    QueryChoice("failed", QueryName("failed", "nieudane", "nieudana")),
    QueryChoice("dropped", QueryName("dropped", "porzucone", "porzucona")),
    QueryChoice("withdrawn", QueryName("withdrawn", "wycofane", "wycofana")),
]

extension Query<MessageField> {
    /// Messages that were given up.
    package static let failedMessages = Query.field(
        .state,
        .choice([Message.State.failed.rawValue])
    )
}
