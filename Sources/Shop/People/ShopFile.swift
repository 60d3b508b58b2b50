/// The one file that a shop lives in.
package enum ShopFile {
    /// What marks a database as a shop of ours (`application_id`): "ZPLZ".
    package static let applicationID = 0x5A50_4C5A

    /// Why a shop's file cannot be opened, made or written.
    package enum Refusal: Error, Hashable {
        case notFound(String)
        case alreadyThere(String)
        /// A folder, or no database at all.
        case notADatabase(String)
        /// A database of another program.
        case notOurs(String)
        /// Written by a newer Zaplecze.
        case newer(String, version: Int, known: Int)
        case notReadable(String)
        case notWritable(String)
        /// Somebody has been writing for longer than one waits.
        case busy(holder: String)
        case diskFull(String)
        case damaged(String, detail: String)
    }
}

/// The Unix user is not of the shop's staff.
package struct Stranger: Error, Hashable {
    package var name: String
    package var problem: Problem

    package init(name: String, problem: Problem) {
        self.name = name
        self.problem = problem
    }

    package enum Problem: Hashable, Sendable {
        case unknown
        case left
        /// `--as` was given on an account that is not marked shared.
        case notShared
        /// A shared account was used without `--as`.
        case needsName
    }
}

/// Who signs, and from which terminal.
package struct Signatory: Hashable, Sendable {
    package var author: Author
    /// Such as `pts/3`, or empty where there is none.
    package var terminal: String

    package init(_ author: Author, terminal: String = "") {
        self.author = author
        self.terminal = terminal
    }
}

/// Somebody of the staff who was let in.
package struct Visitor: Hashable, Sendable {
    package var staff: Staff
    package var rights: Set<Right>
    package var terminal: String
    /// The desk session that they work in, which tells them no news of itself; nil
    /// where there is none, as on the command line.
    package var session: Int?

    package init(staff: Staff, rights: Set<Right>, terminal: String, session: Int? = nil) {
        self.staff = staff
        self.rights = rights
        self.terminal = terminal
        self.session = session
    }

    package var signatory: Signatory {
        Signatory(.staff(staff.id), terminal: terminal)
    }
}
