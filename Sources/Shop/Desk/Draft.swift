/// What somebody has typed or counted and not yet handed in.
///
/// Kept at every step under who does it, so that a dropped line costs at most the
/// key being pressed; handing it in takes it away in the same transaction.
package struct Draft: Hashable, Sendable {
    package var name: Name
    /// The version of the record that was on the screen.
    package var seen: Int
    /// As the screen wrote it; nothing else reads it.
    package var body: String
    package var at: Instant

    package init(_ name: Name, seen: Int, body: String, at: Instant) {
        self.name = name
        self.seen = seen
        self.body = body
        self.at = at
    }

    /// One draft of a kind for each record and person.
    package struct Name: Hashable, Sendable {
        package var kind: Kind
        package var subject: ID<Return>

        package init(_ kind: Kind, of subject: ID<Return>) {
            self.kind = kind
            self.subject = subject
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case receive
        case accept
        case reject
        case settle
        case cancel
        case reopen
        case bounce
        case withdraw
        /// Confirming or declining what somebody proposed.
        case confirm

        /// The draft that a step hands in.
        package init?(_ step: Return.Step.Kind) {
            switch step {
            case .receive: self = .receive
            case .accept: self = .accept
            case .reject: self = .reject
            case .settle, .propose: self = .settle
            case .cancel: self = .cancel
            case .reopen: self = .reopen
            case .bounce: self = .bounce
            case .withdraw: self = .withdraw
            case .confirm, .decline: self = .confirm
            case .register, .remit, .clear, .undo: return nil
            }
        }
    }
}

/// Somebody has a record open for work; it lapses with their session.
package struct Handler: Hashable, Sendable {
    package var staff: ID<Staff>
    package var since: Instant
    /// From which terminal, such as `pts/3`.
    package var terminal: String

    package init(staff: ID<Staff>, since: Instant, terminal: String) {
        self.staff = staff
        self.since = since
        self.terminal = terminal
    }
}

/// A file about a return, as it was when it was taken in: a photograph, a protocol.
///
/// The file itself stays where it lies; the digest tells whether it is still the same.
package struct Evidence: Hashable, Sendable {
    package var name: String
    /// SHA-256 in hexadecimal digits.
    package var digest: String
    /// In bytes.
    package var size: Int
    /// When the file was last written.
    package var modified: Instant
    package var taken: Moment

    package init(name: String, digest: String, size: Int, modified: Instant, taken: Moment) {
        self.name = name
        self.digest = digest
        self.size = size
        self.modified = modified
        self.taken = taken
    }
}
