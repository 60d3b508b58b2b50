/// What was really paid for each unit of an order (DECISIONS 8, PRODUCT section 2).
///
/// A line's total is spread over its units as evenly as grosze allow, the dearer
/// ones first. From each unit its share of the order's discount is taken:
/// proportional, rounded half down; what rounding leaves over is then given, or
/// taken back, one grosz per unit from the first unit whose share stays between
/// nothing and its price. Equal units lie in runs, so that a line of 80,995 units
/// costs as much as one of two.
///
/// The shares are fixed when the order is written. A refund only reads them, so
/// that any sequence of partial returns adds up to what was paid.
extension Order {
    /// The lines' runs under a discount on the whole order, one array per line.
    ///
    /// Nil where the discount is negative or larger than the goods, and where a line
    /// is below nothing or has an amount but no units to bear it.
    package static func shared(
        _ discount: Money,
        of lines: [(units: Int, gross: Money)]
    ) -> [[Run]]? {
        let isBorne = lines.allSatisfy { $0.units > 0 ? $0.gross >= .zero : $0 == (0, .zero) }
        let goods = lines.map(\.gross).total
        guard isBorne, discount >= .zero, discount <= goods else { return nil }
        var priced = lines.enumerated().flatMap { index, line in
            evenly(line.gross, over: line.units).map { run in
                Priced(line: index, units: run.units, price: run.paid, share: .zero)
            }
        }
        if discount > .zero {
            for index in priced.indices {
                priced[index].share = discount.share(priced[index].price, of: goods)
            }
            priced = balanced(priced, to: discount)
        }
        var runs = lines.map { _ in [Run]() }
        for part in priced {
            runs[part.line].append(Run(units: part.units, paid: part.price - part.share))
        }
        return runs.map(merged)
    }

    private struct Priced {
        let line: Int
        var units: Int
        let price: Money
        var share: Money
    }

    private static func evenly(_ gross: Money, over units: Int) -> [Run] {
        let (price, dearer) = gross.minorUnits.quotientAndRemainder(dividingBy: max(1, units))
        return [
            Run(units: dearer, paid: Money(minorUnits: price + 1)),
            Run(units: units - dearer, paid: Money(minorUnits: price)),
        ].filter { $0.units > 0 }
    }

    private static func balanced(_ parts: [Priced], to discount: Money) -> [Priced] {
        let given = parts.map { $0.share * $0.units }.total
        let step = Money(minorUnits: given < discount ? 1 : -1)
        var left = abs((discount - given).minorUnits)
        return parts.flatMap { part -> [Priced] in
            let share = part.share + step
            guard left > 0, share >= .zero, share <= part.price else { return [part] }
            var changed = part
            changed.units = min(left, part.units)
            changed.share = share
            left -= changed.units
            var rest = part
            rest.units -= changed.units
            return rest.units > 0 ? [changed, rest] : [changed]
        }
    }

    private static func merged(_ runs: [Run]) -> [Run] {
        runs.reduce(into: []) { merged, run in
            if let last = merged.last, last.paid == run.paid {
                merged[merged.count - 1].units += run.units
            } else {
                merged.append(run)
            }
        }
    }
}
