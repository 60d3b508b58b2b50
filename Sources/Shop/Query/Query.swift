/// What a list shows, as a tree: the meaning of what is typed after `/`.
///
/// One small language serves every list, saved views, segments, exports and the
/// command line (PRODUCT section 9):
///
///     kowalski status:new,paid placed<7d -tag:vip (total>100 OR hold:yes)
///
/// Each list brings its own fields, see ``QueryField``. A tree is made from text
/// by ``init(_:)`` and written back by ``text(in:)``; relative days stay relative
/// in it, so that a saved query means the same tomorrow.
///
/// For whoever asks a database: a field without a value never matches, and
/// negated it always does. `-placed<7d` finds what was never placed, so a plain
/// SQL `NOT` is not enough.
package indirect enum Query<Field: QueryField>: Hashable, Sendable {
    case everything
    /// The beginning of a word in a name or SKU, or a part of a number or e-mail.
    ///
    /// Folded (``Swift/String/folded``) and never blank; a quoted one may hold spaces.
    case word(String)
    case field(Field, QueryTest)
    case not(Query)
    case all([Query])
    case any([Query])
}

extension Query {
    /// What matches every one of the queries, without needless nesting.
    ///
    /// This is how a view's query and what is typed over it become one. Of no
    /// queries it is everything.
    package static func all(of queries: [Query]) -> Query {
        let parts = queries.flatMap(\.conjuncts)
        guard let first = parts.first else { return .everything }
        return parts.count == 1 ? first : .all(parts)
    }

    /// What matches at least one of the queries, without needless nesting.
    ///
    /// Of no queries it is nothing.
    package static func any(of queries: [Query]) -> Query {
        guard !queries.contains(.everything) else { return .everything }
        let parts = queries.flatMap(\.disjuncts)
        guard let first = parts.first else { return .not(.everything) }
        return parts.count == 1 ? first : .any(parts)
    }

    /// What this query does not match.
    package var negated: Query {
        switch self {
        case .not(let query): query
        case .everything, .word, .field, .all, .any: .not(self)
        }
    }

    private var conjuncts: [Query] {
        switch self {
        case .everything: []
        case .all(let parts): parts
        case .word, .field, .not, .any: [self]
        }
    }

    private var disjuncts: [Query] {
        switch self {
        case .any(let parts): parts
        case .everything, .word, .field, .not, .all: [self]
        }
    }
}
