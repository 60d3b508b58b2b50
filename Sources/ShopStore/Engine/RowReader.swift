import GRDB
import Shop

/// Reads a row's columns one after the other, in the order in which they were selected.
struct RowReader {
    private let row: Row
    private let table: String
    private var index = 0

    init(_ row: Row, table: String) {
        self.row = row
        self.table = table
    }

    mutating func integer() throws -> Int {
        guard let value = try optionalInteger() else { throw corrupt }
        return value
    }

    mutating func optionalInteger() throws -> Int? {
        let value = next()
        switch value.storage {
        case .null: return nil
        case .int64(let integer): return Int(integer)
        case .double, .string, .blob: throw corrupt
        }
    }

    mutating func text() throws -> String {
        guard let value = try optionalText() else { throw corrupt }
        return value
    }

    mutating func optionalText() throws -> String? {
        let value = next()
        switch value.storage {
        case .null: return nil
        case .string(let text): return text
        case .double, .int64, .blob: throw corrupt
        }
    }

    mutating func flag() throws -> Bool {
        try integer() != 0
    }

    mutating func optionalFlag() throws -> Bool? {
        try optionalInteger().map { $0 != 0 }
    }

    /// An amount that can be added up with others without a thought.
    mutating func money() throws -> Money {
        guard let amount = try optionalMoney() else { throw corrupt }
        return amount
    }

    mutating func optionalMoney() throws -> Money? {
        guard let amount = try optionalInteger().map(Money.init(minorUnits:)) else { return nil }
        guard -Money.limit <= amount, amount <= Money.limit else { throw corrupt }
        return amount
    }

    /// Pieces, as many as a line may have.
    mutating func units() throws -> Int {
        let units = try integer()
        guard (0...IncomingLine.unitsLimit).contains(units) else { throw corrupt }
        return units
    }

    mutating func id<Subject>(_: Subject.Type = Subject.self) throws -> ID<Subject> {
        ID(Int64(try integer()))
    }

    mutating func optionalID<Subject>(_: Subject.Type = Subject.self) throws -> ID<Subject>? {
        try optionalInteger().map { ID(Int64($0)) }
    }

    mutating func instant() throws -> Instant {
        guard let instant = try optionalInstant() else { throw corrupt }
        return instant
    }

    mutating func optionalInstant() throws -> Instant? {
        guard let number = try optionalInteger() else { return nil }
        guard RowReader.instants.contains(number) else { throw corrupt }
        return Instant(milliseconds: Int64(number))
    }

    mutating func day() throws -> Day {
        guard let day = try optionalDay() else { throw corrupt }
        return day
    }

    mutating func optionalDay() throws -> Day? {
        guard let number = try optionalInteger() else { return nil }
        guard RowReader.days.contains(number) else { throw corrupt }
        return Day(number: number)
    }

    /// The years 1 to 9999, which leaves arithmetic room on both sides.
    private static let days = -719_162...2_932_896
    private static let instants = days.lowerBound * 86_400_000...days.upperBound * 86_400_000

    /// An instant and the day beside it.
    mutating func moment() throws -> Moment {
        guard let moment = try optionalMoment() else { throw corrupt }
        return moment
    }

    mutating func optionalMoment() throws -> Moment? {
        let instant = try optionalInstant()
        let day = try optionalDay()
        guard let instant, let day else { return nil }
        return Moment(at: instant, day: day)
    }

    mutating func currency() throws -> Currency {
        guard let currency = Currency(code: try text()) else { throw corrupt }
        return currency
    }

    /// A word out of a fixed set, such as a status.
    mutating func word<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
        guard let word = Word(rawValue: try text()) else { throw corrupt }
        return word
    }

    mutating func optionalWord<Word: RawRepresentable<String>>(
        _: Word.Type = Word.self
    ) throws -> Word? {
        guard let text = try optionalText() else { return nil }
        guard let word = Word(rawValue: text) else { throw corrupt }
        return word
    }

    /// A value as it is, to be bound again.
    mutating func value() throws -> SQL.Value {
        switch next().storage {
        case .null: .null
        case .int64(let integer): .integer(integer)
        case .string(let text): .text(text)
        case .double, .blob: throw corrupt
        }
    }

    /// The error to throw for what was read last.
    var corrupt: CorruptRow {
        let key: DatabaseValue = row.count > 0 ? row[0] : .null
        return CorruptRow(table: table, key: "\(key)", column: index)
    }

    private mutating func next() -> DatabaseValue {
        defer { index += 1 }
        return index < row.count ? row[index] : .null
    }
}
