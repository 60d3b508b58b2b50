import Shop

/// An order of one to five lines, with gifts, odd amounts, a discount, delivery, and
/// paid in full by one to three instruments.
func randomOrder(_ random: inout SplitMix64) -> Order {
    let lines = (1...random.number(1...5)).map { key in
        let units = random.number(1...6)
        let gross = random.once(in: 6) ? 0 : random.number(1...60_000)
        return line(Int64(key), units: units, gross: gross)
    }
    let goods = lines.map(\.gross).total.minorUnits
    let delivery = random.once(in: 3) ? 0 : random.number(1...2_500)
    var bought = order(
        lines,
        discount: random.once(in: 3) ? 0 : random.number(0...goods),
        delivery: delivery,
        cheapest: random.once(in: 2) ? delivery : random.number(0...2_500)
    )
    bought.payments = parts(of: bought.total, &random)
    return bought
}

private func parts(of total: Money, _ random: inout SplitMix64) -> [Order.Payment] {
    var left = total
    var payments: [Order.Payment] = []
    for instrument in [Instrument.card, .blik].prefix(random.number(0...2)) {
        let amount = grosze(random.number(0...left.minorUnits))
        payments.append(Order.Payment(instrument: instrument, amount: amount))
        left -= amount
    }
    return payments + [Order.Payment(instrument: .transfer, amount: left)]
}
