import Glibc

extension Session {
    /// Waits until the screen shows a text.
    ///
    /// - Throws: ``WaitFailure`` with the whole screen when the text does not
    ///   come in time, or the program ends without it. So do all waits.
    @discardableResult
    package func wait(for text: String, within limit: Duration = .seconds(20)) throws -> Screen {
        try wait(for: "“\(text)”", within: limit) { $0.contains(text) }
    }

    /// Waits until the screen no longer shows a text.
    @discardableResult
    package func wait(
        forAbsenceOf text: String,
        within limit: Duration = .seconds(20)
    ) throws -> Screen {
        try wait(for: "“\(text)” to go", within: limit) { !$0.contains(text) }
    }

    /// Waits until the whole screen reads as given.
    ///
    /// The way to compare a screen: a frame may arrive in pieces, so the first
    /// screen with a certain word may be half of the old one.
    @discardableResult
    package func wait(
        forScreen text: String,
        within limit: Duration = .seconds(20)
    ) throws -> Screen {
        try wait(for: "the screen\n\(text)\n", within: limit) { $0.text == text }
    }

    /// Waits until the screen meets a condition, described for the failure.
    @discardableResult
    package func wait(
        for expectation: String = "a condition",
        within limit: Duration = .seconds(20),
        until condition: (Screen) throws -> Bool
    ) throws -> Screen {
        try drain()
        let deadline = Deadline(after: limit)
        while true {
            let isWhole = !screen.modes.synchronizedOutput
            if isWhole, try condition(screen) { return screen }
            switch try next(before: deadline) {
            case .output: continue
            case .ended(let status): throw failure(expectation, .ended(status))
            case .nothing: throw failure(expectation, .timedOut(after: limit))
            }
        }
    }

    /// Waits until the program has written nothing for a while.
    ///
    /// Also ends when the program does. Prefer a wait for something: quiet may
    /// mean that the machine is slow.
    @discardableResult
    package func waitUntilQuiet(
        for quiet: Duration = .milliseconds(100),
        within limit: Duration = .seconds(20)
    ) throws -> Screen {
        let end = Deadline(after: limit)
        while true {
            switch try next(before: .earlier(end, Deadline(after: quiet))) {
            case .output: continue
            case .ended: return screen
            case .nothing:
                guard end.hasPassed else { return screen }
                throw failure("\(quiet) of quiet", .timedOut(after: limit))
            }
        }
    }

    /// Waits until the program ends, and reads what it still writes.
    package func waitForExit(within limit: Duration = .seconds(20)) throws -> ExitStatus {
        let deadline = Deadline(after: limit)
        while true {
            switch try next(before: deadline) {
            case .output: continue
            case .ended(let status): return status
            case .nothing: throw failure("the program to end", .timedOut(after: limit))
            }
        }
    }
}

extension Session {
    private enum Event {
        case output
        case ended(ExitStatus)
        case nothing
    }

    func failure(_ expectation: String, _ reason: WaitFailure.Reason) -> WaitFailure {
        WaitFailure(expectation: expectation, reason: reason, screen: screen)
    }

    /// Reads one piece of output, or finds that there is no more to come.
    private func next(before deadline: Deadline) throws -> Event {
        let ready = try deadline.poll((line.master, POLLIN), (child.ending, POLLIN))
        if ready[0] & POLLIN != 0 {
            try readOnce()
            return .output
        }
        guard ready[1] != 0 else { return .nothing }
        // What was written between the two looks comes first.
        return try isReadable() ? .output : .ended(child.reap())
    }

    private func isReadable() throws -> Bool {
        try Deadline(after: .zero).poll((line.master, POLLIN))[0] & POLLIN != 0
    }

    /// Reads what is there, without waiting.
    func drain() throws {
        while try isReadable() { try readOnce() }
    }

    func readOnce() throws {
        let bytes = try line.read()
        guard !bytes.isEmpty else { return }
        screen.feed(bytes)
        guard !screen.replies.isEmpty else { return }
        let replies = Array(screen.replies.utf8)
        screen.replies = ""
        try type(replies)
    }
}
