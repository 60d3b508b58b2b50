import Shop
import Testing

@testable import ShopStore

let shopAccount = account("PL61 1090 1014 0000 0712 1981 2874")
let annasAccount = account("PL27 1140 2004 0000 3002 0135 5387")

private func account(_ text: String) -> IBAN {
    guard let account = try? IBAN(typed: text) else { preconditionFailure("no account: \(text)") }
    return account
}

extension Return {
    var marked: Marked { Marked(id: id, number: number, seen: version) }
}

/// An order that was paid in another way than by card.
func order(
    _ number: String,
    _ lines: [IncomingLine],
    paidBy instrument: Instrument,
    in currency: Currency = .pln
) -> IncomingOrder {
    var order = order(number, lines)
    order.instrument = instrument
    order.currency = currency
    return order
}

extension TestShop {
    /// A shop that can send transfers.
    static func paying() throws -> TestShop {
        let shop = try TestShop()
        let rules: [(Setting, String)] = [
            (.shopName, "Sklep Ćma"), (.shopAddress, "ul. Długa 5, Łódź"),
            (.bankAccount, shopAccount.text),
        ]
        for (setting, value) in rules {
            try shop.store.set(setting, to: value, by: shop.owner.signatory)
        }
        return shop
    }

    /// An accepted return of one unit of an order's first line, paid by transfer unless told
    /// otherwise.
    func payable(
        _ number: String,
        _ lines: [IncomingLine] = [line("KURTKA-M", 2, 40_000)],
        by instrument: Instrument = .transfer,
        account: IBAN? = annasAccount,
        currency: Currency = .pln
    ) throws -> Return {
        let key = try add(order(number, lines, paidBy: instrument, in: currency))
        return try payable(1, of: key, account: instrument == .card ? nil : account)
    }

    func payable(
        _ units: Int,
        of order: ID<Order>,
        account: IBAN? = annasAccount
    ) throws -> Return {
        let file = try #require(try store.order(order, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = announcement([Return.Line(orderLine: line.id, units: units)])
        announcement.account = account
        let id = try store.register(announcement, of: order, by: owner.signatory).id
        try receive(goods(id))
        return try accept(goods(id))
    }

    /// A registered return by locker that waits for its code.
    func byLocker(_ number: String) throws -> Return {
        let key = try add(order(number))
        let file = try #require(try store.order(key, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = announcement([Return.Line(orderLine: line.id, units: 1)])
        announcement.wayBack = .locker(.a)
        return try goods(store.register(announcement, of: key, by: owner.signatory).id)
    }

    @discardableResult
    func bankFile(
        _ format: BankFile.Format = .elixir,
        of returns: [Return],
        by visitor: Visitor? = nil
    ) throws -> BankFile {
        try store.makeBankFile(
            format,
            of: returns.map(\.marked),
            by: (visitor ?? owner).signatory
        )
    }
}
