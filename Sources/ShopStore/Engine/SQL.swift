import Shop

/// A statement in SQL with its values: text as SQL, values bound by interpolation.
///
///     "SELECT id FROM orders WHERE number = \(number)"
///
/// Nothing that comes from outside can become part of the text; fragments of our
/// own are spliced in with `\(sql: fragment)`.
struct SQL: Sendable {
    enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        case text(String)
    }

    private(set) var text: String
    private(set) var values: [Value]

    static let empty: SQL = ""
}

extension SQL: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [Value] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ value: some Bindable) {
            text += "?"
            values.append(value.bound)
        }

        mutating func appendInterpolation(_ value: (some Bindable)?) {
            text += "?"
            values.append(value?.bound ?? .null)
        }

        mutating func appendInterpolation(sql fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }

        /// The values as `?, ?, ?`, for `IN (…)`.
        mutating func appendInterpolation(list: [some Bindable]) {
            text += list.map { _ in "?" }.joined(separator: ", ")
            values += list.map(\.bound)
        }
    }

    static func + (left: SQL, right: SQL) -> SQL {
        var joined = left
        joined.text += right.text
        joined.values += right.values
        return joined
    }
}

extension [SQL] {
    func joined(by separator: SQL) -> SQL {
        guard let first else { return .empty }
        return dropFirst().reduce(first) { $0 + separator + $1 }
    }
}

/// A value that can stand in a statement.
protocol Bindable {
    var bound: SQL.Value { get }
}

extension SQL.Value: Bindable {
    var bound: SQL.Value { self }
}

extension Int: Bindable {
    var bound: SQL.Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
    var bound: SQL.Value { .integer(self) }
}

extension Bool: Bindable {
    var bound: SQL.Value { .integer(self ? 1 : 0) }
}

extension String: Bindable {
    var bound: SQL.Value { .text(self) }
}

extension ID: Bindable {
    var bound: SQL.Value { .integer(key) }
}

extension Money: Bindable {
    var bound: SQL.Value { .integer(Int64(minorUnits)) }
}

extension Day: Bindable {
    var bound: SQL.Value { .integer(Int64(number)) }
}

extension Instant: Bindable {
    var bound: SQL.Value { .integer(milliseconds) }
}

extension Currency: Bindable {
    var bound: SQL.Value { .text(code) }
}

extension Bindable where Self: RawRepresentable<String> {
    var bound: SQL.Value { .text(rawValue) }
}

extension Order.Status: Bindable {}
extension Tier: Bindable {}
extension PointEntry.Kind: Bindable {}
extension Order.LastStep.Kind: Bindable {}
extension Order.Buyer.Kind: Bindable {}
extension Return.Status: Bindable {}
extension Return.Kind: Bindable {}
extension Return.Reason: Bindable {}
extension Return.Step.Kind: Bindable {}
extension Parcel.Status: Bindable {}
extension Parcel.Step.Kind: Bindable {}
extension Parcel.Finding: Bindable {}
extension Draft.Kind: Bindable {}
extension Condition: Bindable {}
extension Disposition: Bindable {}
extension Ground: Bindable {}
extension Instrument: Bindable {}
extension Role: Bindable {}
extension Right: Bindable {}
extension Deed.Action: Bindable {}
extension Message.Template: Bindable {}
extension Message.State: Bindable {}
extension Claim.Status: Bindable {}
extension Claim.Demand: Bindable {}
extension Claim.Step.Kind: Bindable {}
extension BankFile.Format: Bindable {}
extension Variant.Kind: Bindable {}
extension Bin.Purpose: Bindable {}
extension StockMovement.Kind: Bindable {}
