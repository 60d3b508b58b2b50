import Shop

let germanAccount: IBAN = {
    guard let account = try? IBAN(typed: "DE89 3704 0044 0532 0130 00") else {
        preconditionFailure("the example of the registry is not an account")
    }
    return account
}()

func anna(limit: Int? = nil) -> Occasion { occasion(rules: .limited(to: limit)) }

func ewa(limit: Int? = nil) -> Occasion {
    occasion(by: 2, rules: .limited(to: limit))
}

/// 20.00 that are due, by transfer unless payments say otherwise, to a known account.
func onceAccepted(of payments: [Instrument: Int] = [.transfer: 2_000]) throws
    -> Purchase
{
    let order = order([line(1, units: 1, gross: 2_000)], payments: payments)
    var purchase = Purchase(order: order)
    try purchase.bringBack([1: 1])
    try purchase.acceptAll()
    return purchase.changed { $0.account = someAccount }
}

func atBank() throws -> Purchase {
    var purchase = try onceAccepted()
    try purchase.remit(on: anna())
    return purchase
}

extension Purchase {
    /// The same with its first return as something else has left it.
    func changed(_ change: (inout Return) -> Void) -> Purchase {
        var returns = returns
        change(&returns[0])
        return Purchase(order: order, returns: returns)
    }

    /// Gives a return to the bank as a bank file would.
    @discardableResult
    mutating func remit(
        _ id: Int64 = 1,
        in file: ID<BankFile> = ID(7),
        on occasion: Occasion = occasion()
    ) throws -> [Effect] {
        let goods = try known(id)
        var known = goods
        known.account = goods.account ?? someAccount
        known.holds = []
        let format: BankFile.Format = order.currency == .eur ? .sepa : .elixir
        guard known.status == .accepted, known.transfer == nil else {
            let settlement = Settlement(payouts: payouts(for: goods), document: .register)
            return try take(.remit(settlement, account: someAccount, file: file), id, on: occasion)
        }
        return try take(remittance(of: known, in: format, as: file), id, on: occasion)
    }
}
