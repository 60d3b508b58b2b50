package import Shop

/// Somebody at work at a terminal: alive as long as this value is.
package final class DeskSession: Sendable {
    /// Which byte of the sessions' file is locked.
    let number: Int

    init(number: Int) {
        self.number = number
    }
}

extension ShopStore {
    /// Begins a session for whoever was let in.
    package func openSession(for visitor: Visitor) throws -> DeskSession {
        DeskSession(number: 0)
    }
}
