extension Message.Standing {
    /// Whether it can be tried again from the start.
    ///
    /// - Parameter tells: Whether it has anything to tell.
    package func admitRetry(
        expires: Instant?,
        tells: Bool = true,
        at now: Instant
    ) throws(Message.Refusal) {
        switch self {
        case .failed, .dropped: break
        case .held, .waiting, .sent, .withdrawn: throw .notToRetry(self)
        }
        if let expires, expires <= now { throw .expired }
        if !tells { throw .noLetter }
    }

    /// Whether it can be given up at all.
    package func admitDrop() throws(Message.Refusal) {
        switch self {
        case .held, .waiting, .failed: break
        case .sent, .dropped, .withdrawn: throw .notToDrop(self)
        }
    }

    /// Whether it can be given up for a reason.
    package func admitDrop(because reason: String) throws(Message.Refusal) {
        try admitDrop()
        guard !reason.trimmed.isEmpty else { throw .missingReason }
    }
}

extension OutgoingMessage {
    /// Why it cannot be handed over, before anything is tried.
    package func problem(at now: Instant) -> Message.Problem? {
        if let expires, expires <= now { return .expired }
        if !recipient.isMailAddress { return .noAddress }
        return payload?.tells == true ? nil : .noLetter
    }
}

extension Message.Problem {
    /// What becomes of a message that cannot be handed over: it waits for somebody, unless
    /// it is of no use any more.
    package var stateWithoutAttempt: Message.State {
        switch self {
        case .expired: .dropped
        case .refused, .tookTooLong, .killed, .unknownEnd, .noAddress, .noLetter, .dropped:
            .failed
        }
    }
}
