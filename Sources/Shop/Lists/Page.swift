/// A stretch of a list, read by key and never by position, so that a list of a
/// million rows opens as fast as one of ten.
package struct Page<Row: Sendable & Hashable>: Hashable, Sendable {
    package var rows: [Row]
    package var hasEarlier: Bool
    package var hasLater: Bool

    package init(rows: [Row], hasEarlier: Bool, hasLater: Bool) {
        self.rows = rows
        self.hasEarlier = hasEarlier
        self.hasLater = hasLater
    }
}

/// Where in a list a page lies.
///
/// Keys are those of the records.
package enum Anchor: Hashable, Sendable {
    case first
    case last
    case after(Int64)
    case before(Int64)
    /// From this record on, the record itself first.
    case from(Int64)
}

/// How many rows a list has: all of them, or at least so many where counting on
/// would take too long.
package struct Tally: Hashable, Sendable {
    package var rows: Int
    package var isCapped: Bool

    package init(rows: Int, isCapped: Bool = false) {
        self.rows = rows
        self.isCapped = isCapped
    }
}

/// The order of a list, by one of its keys.
package struct Sort<Key: Hashable & Sendable>: Hashable, Sendable {
    package var key: Key
    package var isDescending: Bool

    package init(_ key: Key, descending: Bool = false) {
        self.key = key
        self.isDescending = descending
    }
}

/// Personal data as one may see it: in full or masked, by the reader's rights.
package enum Masked: Sendable {
    /// `Anna Kowalska` as `A… K…`.
    package static func name(_ name: String) -> String {
        name.split(separator: " ").map { "\($0.prefix(1))…" }.joined(separator: " ")
    }

    /// `anna@example.com` as `a…@example.com`.
    package static func email(_ email: String) -> String {
        guard let at = email.lastIndex(of: "@") else { return email.isEmpty ? "" : "…" }
        return "\(email[..<at].prefix(1))…\(email[at...])"
    }

    /// Nothing of a text but that there is one.
    package static func text(_ text: String) -> String {
        text.isEmpty ? "" : "…"
    }

    /// `+48 601 234 567` as `…67`; nothing of a number so short that this would be all.
    package static func phone(_ phone: String) -> String {
        phone.isEmpty ? "" : phone.count > 4 ? "…\(phone.suffix(2))" : "…"
    }
}
