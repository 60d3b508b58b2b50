import Shop

extension MessageRow {
    func json(at now: Instant) -> JSON {
        [
            "id": .integer(Int(id)),
            "version": .integer(version),
            "template": .text(template.rawValue),
            "language": .text(language),
            "record": .text(record),
            "name": .text(name),
            "to": .text(recipient),
            "written_at": .instant(written.at),
            "held_until": .instant(holdUntil),
            "state": .word(standing(at: now)),
            "due_at": state == .queued ? .instant(due) : .null,
            "attempts": .integer(attempts),
            "problem": problem?.json ?? .null,
            "ended_at": ended.map { .instant($0) } ?? .null,
        ]
    }
}

extension MessageFile {
    /// The message with its letter and each attempt.
    func json(at now: Instant) -> JSON {
        row.json(at: now).and([
            "subject": .optional(letter?.subject),
            "body": .optional(letter?.body),
            "deliveries": .list(deliveries) { delivery in
                [
                    "number": .integer(delivery.number),
                    "started_at": .instant(delivery.started),
                    "ended_at": delivery.ended.map { .instant($0) } ?? .null,
                    "status": delivery.status.map { .integer($0) } ?? .null,
                    "said": .text(delivery.said),
                ]
            },
        ])
    }
}

extension Message.Problem {
    fileprivate var json: JSON {
        switch self {
        case .refused(let status, let said):
            ["kind": .text("refused"), "status": .integer(status), "said": .text(said)]
        case .tookTooLong: ["kind": .text("took-too-long")]
        case .killed(let signal): ["kind": .text("killed"), "signal": .integer(signal)]
        case .unknownEnd: ["kind": .text("unknown-end")]
        case .noAddress: ["kind": .text("no-address")]
        case .noLetter: ["kind": .text("no-letter")]
        case .expired: ["kind": .text("expired")]
        case .dropped(let reason): ["kind": .text("dropped"), "reason": .text(reason)]
        }
    }
}
