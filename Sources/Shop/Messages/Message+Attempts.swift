extension Message {
    /// How an attempt at handing a message over ended.
    package enum Outcome: Hashable, Sendable {
        /// The command ended with a status, and this was the last that it complained of.
        case exited(Int, said: String)
        /// Whoever tried has died, and nobody knows whether the message has left.
        case unknown
    }

    /// What an attempt leads to.
    package enum Consequence: Hashable, Sendable {
        case sent
        /// It is tried again, not before that moment.
        case again(Instant)
        /// Nobody tries any more.
        case failed
        /// There is no such command. That is no failure of the message, so it does not count.
        case notTried
    }
}

extension Message.Outcome {
    /// What it leads to, as the attempt with that number of so many that are allowed.
    ///
    /// Where the program died in the middle the mail system is not to blame: the next
    /// attempt need not wait.
    package func consequence(
        ofAttempt number: Int,
        among limit: Int,
        at now: Instant
    ) -> Message.Consequence {
        switch self {
        case .exited(0, _): return .sent
        case .exited(let status, _) where MailStatus.noCommand.contains(status): return .notTried
        case .exited(let status, _) where MailStatus.hopeless.contains(status): return .failed
        case .exited:
            let pause = Message.pause(afterAttempt: number)
            return number < limit ? .again(now + pause) : .failed
        case .unknown: return number < limit ? .again(now) : .failed
        }
    }

    /// Why it failed; nil where it did not.
    package var problem: Message.Problem? {
        switch self {
        case .exited(0, _): nil
        case .exited(MailStatus.timeUp, _): .tookTooLong
        case .exited(let status, _) where status > MailStatus.signals && status < 193:
            .killed(signal: status - MailStatus.signals)
        case .exited(let status, let said): .refused(status: status, said: said)
        case .unknown: .unknownEnd
        }
    }
}

extension Message {
    /// Seconds to wait after a failed attempt: 1 minute, then four times as long each
    /// time, up to 4 hours.
    ///
    /// With 8 attempts a message outlives half a day without a mail system, which a weekend
    /// night may well bring.
    package static func pause(afterAttempt number: Int) -> Int {
        var pause = 60
        var number = number
        while number > 1, pause < longestPause {
            pause *= 4
            number -= 1
        }
        return min(pause, longestPause)
    }

    private static let longestPause = 4 * 3_600
}

/// What statuses of the command mean.
private enum MailStatus {
    /// `EX_USAGE`, `EX_DATAERR`, `EX_NOUSER` and `EX_NOHOST` of sysexits(3), which sendmail
    /// ends with: another attempt would fare no better.
    static let hopeless: Set = [64, 65, 67, 68]

    /// POSIX, Shell Command Language, 2.8.2: not found, or not to be executed; 125 is that
    /// of timeout(1) which could not start anything.
    static let noCommand: Set = [125, 126, 127]

    /// The status of timeout(1) for a command whose time was up.
    static let timeUp = 124

    /// A shell tells the signal that ended a command by adding this to it.
    static let signals = 128
}
