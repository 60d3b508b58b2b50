/// Somebody who works in the shop, known by the name of a Unix account or, on a
/// shared account, by the name in its `authorized_keys` line.
package struct Staff: Hashable, Sendable {
    package var id: ID<Staff>
    package var name: String
    package var role: Role
    /// Former staff stay in the table, since the history names them.
    package var isActive: Bool
    /// Whether the account is shared and names its people by `--as`.
    package var isShared: Bool

    package init(
        id: ID<Staff>,
        name: String,
        role: Role,
        isActive: Bool = true,
        isShared: Bool = false
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.isActive = isActive
        self.isShared = isShared
    }

    /// Why staff cannot be changed as asked.
    package enum Refusal: Error, Hashable {
        case nameTaken(String)
        case noSuchName(String)
        case unusableName(String)
        /// The shop would be left without anybody who may name staff.
        case lastOwner(String)
        case alreadyGone(String)
    }

    /// Whether a name can stand in an `authorized_keys` line: a letter first, then
    /// letters, digits, `-`, `_` and `.`, 32 at most.
    package static func canBeNamed(_ name: String) -> Bool {
        guard let first = name.utf8.first, (97...122).contains(first), name.utf8.count <= 32 else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
        }
    }
}

/// Who signs for what is done: somebody of the staff, the shop's own machinery, or a
/// customer at the counter.
package enum Author: Hashable, Sendable {
    case staff(ID<Staff>)
    /// A service such as `import` or `demo`, and who started it.
    case system(service: String, startedBy: ID<Staff>?)
    /// A customer at the counter, about an order of their own.
    case customer
}

/// An author at work: who acts, with which rights, when, and under which rules.
package struct Occasion: Hashable, Sendable {
    package var author: Author
    package var rights: Set<Right>
    package var now: Moment
    package var rules: Rules

    package init(author: Author, rights: Set<Right>, now: Moment, rules: Rules) {
        self.author = author
        self.rights = rights
        self.now = now
        self.rules = rules
    }
}
