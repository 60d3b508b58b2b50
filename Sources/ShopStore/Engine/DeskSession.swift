package import Shop

/// Somebody at work at a terminal: alive as long as this value is.
package final class DeskSession: Sendable {
    /// Which byte of the sessions' file is locked.
    let number: Int
    /// Whoever is at work, by whom lists and records are to be read: with the number of
    /// this session, so that what it has open itself is no news to it.
    package let visitor: Visitor
    private let lock: DeskLock

    fileprivate init(number: Int, visitor: Visitor, lock: DeskLock) {
        self.number = number
        var visitor = visitor
        visitor.session = number
        self.visitor = visitor
        self.lock = lock
    }
}

extension ShopStore {
    /// Begins a session for whoever was let in.
    package func openSession(for visitor: Visitor) throws -> DeskSession {
        try keep { working in
            let (number, lock) = try engine.desks.takeFirstFree()
            try working.dropHandlers(exceptOf: engine.desks.held().subtracting([number]))
            try working.sit(visitor, at: number, since: now())
            return DeskSession(number: number, visitor: visitor, lock: lock)
        }
    }

    /// Whether somebody has left a record since the last look by ending, which
    /// no commit tells.
    ///
    /// While no session ends this asks the kernel and reads no table.
    package func handlersHaveLeft() throws -> Bool {
        let gone = try engine.desks.gone()
        guard !gone.isEmpty else { return false }
        return try engine.read { session in
            try session.number(
                """
                SELECT count(*) FROM handlers WHERE session_number IN (\(list: gone.sorted()))
                """
            ) > 0
        }
    }

    /// The sessions of which a visitor should know what they have open.
    func others(than visitor: Visitor) throws -> [Int] {
        try engine.desks.held().filter { $0 != visitor.session }.sorted()
    }
}
