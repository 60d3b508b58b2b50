import Panes
import Shop

/// What a round has done with messages.
struct HandoverReport: Hashable {
    var sent = 0
    /// Failed, and tried again later.
    var postponed = 0
    var failed = 0
    /// Of no use any more.
    var dropped = 0

    mutating func count(_ consequence: Message.Consequence?) {
        switch consequence {
        case .sent?: sent += 1
        case .again?: postponed += 1
        case .failed?: failed += 1
        case .notTried?, nil: break
        }
    }

    mutating func count(_ state: Message.State?) {
        switch state {
        case .failed?: failed += 1
        case .dropped?: dropped += 1
        case .queued?, .sent?, .withdrawn?, nil: break
        }
    }

    var isEmpty: Bool { self == HandoverReport() }

    func text(in language: Language) -> String {
        let parts = [
            (sent, language.choose(english: "handed over", polish: "przekazane")),
            (postponed, language.choose(english: "to be tried again", polish: "do ponowienia")),
            (failed, language.choose(english: "failed", polish: "nieudane")),
            (dropped, language.choose(english: "dropped", polish: "porzucone")),
        ]
        let counts = parts.filter { $0.0 > 0 }.map { "\($0.1) \(language.number($0.0))" }
        let title = language.choose(english: "Messages", polish: "Wiadomości")
        return "\(title): \(counts.joined(separator: ", "))"
    }

    func json(at now: Instant) -> JSON {
        [
            "at": .instant(now), "job": .text("messages"), "sent": .integer(sent),
            "postponed": .integer(postponed), "failed": .integer(failed),
            "dropped": .integer(dropped),
        ]
    }
}
