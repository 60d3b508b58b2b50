extension Message {
    /// Why a message has not left.
    package enum Problem: Hashable, Sendable {
        /// The command ended with a status other than 0, and complained in these words.
        case refused(status: Int, said: String)
        case tookTooLong
        case killed(signal: Int)
        /// The program was stopped in the middle of an attempt.
        case unknownEnd
        /// Nothing that mail could be sent to.
        case noAddress
        /// What it tells, or its template, cannot be turned into words.
        case noLetter
        /// Its time has passed.
        case expired
        /// Somebody gave it up for this reason.
        case dropped(String)
    }
}

extension Message.Problem {
    /// The problem as a word, with what belongs to it behind tabs.
    package var stored: String {
        switch self {
        case .refused(let status, let said): "refused\t\(status)\t\(said)"
        case .tookTooLong: "too-long"
        case .killed(let signal): "killed\t\(signal)"
        case .unknownEnd: "unknown-end"
        case .noAddress: "no-address"
        case .noLetter: "no-letter"
        case .expired: "expired"
        case .dropped(let reason): "dropped\t\(reason)"
        }
    }

    package init?(stored text: String) {
        let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "refused"?:
            let rest = rest.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard let status = rest.first.flatMap({ Int($0) }) else { return nil }
            self = .refused(status: status, said: rest.count > 1 ? String(rest[1]) : "")
        case "too-long"?: self = .tookTooLong
        case "killed"?:
            guard let signal = Int(rest) else { return nil }
            self = .killed(signal: signal)
        case "unknown-end"?: self = .unknownEnd
        case "no-address"?: self = .noAddress
        case "no-letter"?: self = .noLetter
        case "expired"?: self = .expired
        case "dropped"?: self = .dropped(String(rest))
        case _: return nil
        }
    }

    /// Without words of others, which may name people.
    package var masked: Self {
        switch self {
        case .refused(let status, let said): .refused(status: status, said: Masked.text(said))
        case .dropped(let reason): .dropped(Masked.text(reason))
        case .tookTooLong, .killed, .unknownEnd, .noAddress, .noLetter, .expired: self
        }
    }
}

extension Message.Delivery {
    /// How it ended; nil while it is under way.
    package var outcome: Message.Outcome? {
        guard ended != nil else { return nil }
        return status.map { .exited($0, said: said) } ?? .unknown
    }
}
