import Canvas
import Shop

/// A kind of list: what its rows are, how one asks for them, and how they look.
protocol ListKind: Sendable {
    associatedtype Row: Identifiable & Hashable & Sendable where Row.ID == Int64
    associatedtype Field: QueryField
    associatedtype SortKey: Hashable & Sendable

    /// What a list can be narrowed to besides its query, such as one record's history.
    associatedtype Scope: Hashable & Sendable = EveryRecord

    static var everything: Scope { get }

    /// What people call a row's record.
    static func number(of row: Row) -> String

    /// Which version of its record a row shows; 0 where records have none.
    static func version(of row: Row) -> Int

    /// The sorts that are offered, the first of them at the beginning; a list with
    /// one sort keeps it.
    static var sorts: [Sort<SortKey>] { get }

    /// What a row comes to, where rows of the list add up to something.
    static func amount(of row: Row) -> Amount?

    static func name(of sort: SortKey, in language: Language) -> String

    /// Queries that are asked every day, each under a name.
    static func views(in scene: Scene) -> [NamedQuery<Field>]

    /// What to do where there is nothing yet.
    static func emptiness(in language: Language) -> String

    /// All columns in their order; those that are not wished are left out.
    static func columns(in language: Language) -> [ListColumn<SortKey>]

    /// The same columns over these rows, where what rows tell of changes a title.
    static func columns(over rows: [Row], in language: Language) -> [ListColumn<SortKey>]

    /// A row's cells, one for each of `columns`.
    static func cells(of row: Row, in scene: Scene) -> [Label]

    static func question(
        _ query: Query<Field>,
        _ sort: Sort<SortKey>,
        of scope: Scope,
        at anchor: Anchor,
        limit: Int
    ) -> Question

    static func tally(_ query: Query<Field>, of scope: Scope) -> Question
}

/// The scope of lists that are not narrowed.
enum EveryRecord: Hashable, Sendable {
    case all
}

extension ListKind {
    static func version(of row: Row) -> Int { 0 }

    static func amount(of row: Row) -> Amount? { nil }

    static func views(in scene: Scene) -> [NamedQuery<Field>] { [] }

    static func columns(over rows: [Row], in language: Language) -> [ListColumn<SortKey>] {
        columns(in: language)
    }

    static func mark(_ row: Row) -> Mark {
        Mark(number: number(of: row), version: version(of: row), amount: amount(of: row))
    }
}

/// A record that was marked, as it was on the screen then: whatever is done with it
/// later is done with that version, or not at all.
struct Mark: Hashable, Sendable {
    var number: String
    var version: Int
    var amount: Amount?
}

/// Money of one currency.
struct Amount: Hashable, Sendable {
    var money: Money
    var currency: Currency
}

extension ListKind where Scope == EveryRecord {
    static var everything: EveryRecord { .all }
}

/// A column of a list, and the sort that stands behind its title.
struct ListColumn<SortKey: Hashable & Sendable>: Hashable, Sendable {
    var column: Column
    var sort: SortKey?

    init(_ column: Column, sort: SortKey? = nil) {
        self.column = column
        self.sort = sort
    }
}
