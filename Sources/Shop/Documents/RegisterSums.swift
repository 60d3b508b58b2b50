/// What a period of the register comes to, per currency and rate of VAT.
///
/// Records are added one by one and none is kept, so that a period may be as long as one likes.
package struct RegisterSums: Hashable, Sendable {
    package private(set) var returns = 0
    package private(set) var entries = 0
    /// By currency; in each by rate, the highest first, what has none last.
    package private(set) var currencies: [Sum] = []

    package init() {}

    /// The sums in one currency.
    package struct Sum: Hashable, Sendable {
        package let currency: Currency
        package fileprivate(set) var rates: [Rate] = []
        /// What was settled beside the correction.
        package fileprivate(set) var charges = Money.zero
        package fileprivate(set) var refunded = Money.zero

        package var gross: Money { rates.map(\.gross).total }
        package var vat: Money { rates.map(\.vat).total }
    }

    package struct Rate: Hashable, Sendable {
        package let rate: Int?
        package fileprivate(set) var gross = Money.zero
        package fileprivate(set) var vat = Money.zero
    }

    package mutating func add(_ record: RegisterRecord) {
        returns += 1
        entries += record.entries.count
        let place = place(of: record.currency)
        for entry in record.entries { currencies[place].add(entry) }
        currencies[place].charges += record.charges.map(\.amount).total
        currencies[place].refunded += record.refunded
    }

    private mutating func place(of currency: Currency) -> Int {
        if let known = currencies.firstIndex(where: { $0.currency == currency }) { return known }
        let place = currencies.firstIndex { $0.currency.code > currency.code }
        currencies.insert(Sum(currency: currency), at: place ?? currencies.count)
        return place ?? currencies.count - 1
    }
}

extension RegisterSums.Sum {
    fileprivate mutating func add(_ entry: RegisterEntry) {
        let place = place(of: entry.rate)
        rates[place].gross += entry.gross
        rates[place].vat += entry.vat ?? .zero
    }

    private mutating func place(of rate: Int?) -> Int {
        if let known = rates.firstIndex(where: { $0.rate == rate }) { return known }
        let place = rates.firstIndex { ($0.rate ?? -1) < (rate ?? -1) }
        rates.insert(RegisterSums.Rate(rate: rate), at: place ?? rates.count)
        return place ?? rates.count - 1
    }
}
