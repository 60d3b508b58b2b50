import Shop

// What most tests need to begin: days, money, an order, somebody at work. Every
// test builds its own; nothing here is shared or changes.

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return day
}

/// A moment at an hour of a day in UTC.
func moment(_ iso: String, hour: Int = 12) -> Moment {
    let day = day(iso)
    let seconds = day.number * 86_400 + hour * 3_600
    return Moment(at: Instant(milliseconds: Int64(seconds) * 1_000), day: day)
}

func grosze(_ amount: Int) -> Money {
    Money(minorUnits: amount)
}

func line(
    _ key: Int64,
    units: Int,
    gross: Int,
    ean: String = "",
    asksForSeal: Bool = false
) -> Order.Line {
    Order.Line(
        id: ID(key),
        variant: ID(key),
        sku: "SKU-\(key)",
        ean: ean,
        name: "Article \(key)",
        units: units,
        gross: grosze(gross),
        asksForSeal: asksForSeal
    )
}

/// An order placed on Monday 2 March 2026 and delivered that Thursday, its discount
/// shared out; paid in full by card unless payments say otherwise.
func order(
    _ lines: [Order.Line],
    status: Order.Status = .delivered,
    discount: Int = 0,
    delivery: Int = 0,
    cheapest: Int? = nil,
    payments: [Instrument: Int]? = nil,
    shipments: [Order.Shipment] = [shipment(delivered: "2026-03-05")]
) -> Order {
    var order = Order(
        id: ID(1),
        number: "ZP-1",
        placed: moment("2026-03-02"),
        status: status,
        lines: lines,
        discount: grosze(discount),
        delivery: grosze(delivery),
        cheapestDelivery: cheapest.map(grosze),
        shipments: shipments
    )
    let shares = Order.shared(order.discount, of: lines.map { ($0.units, $0.gross) }) ?? []
    for (index, runs) in shares.enumerated() { order.lines[index].runs = runs }
    order.payments = (payments ?? [.card: order.total.minorUnits])
        .map { Order.Payment(instrument: $0.key, amount: grosze($0.value)) }
        .sorted { $0.instrument.rawValue < $1.instrument.rawValue }
    return order
}

func shipment(delivered: String?) -> Order.Shipment {
    Order.Shipment(
        carrier: "InPost",
        tracking: "620000000000",
        sent: moment("2026-03-03"),
        delivered: delivered.map { moment($0) }
    )
}

/// Anna, with every right, on Tuesday 10 March 2026 unless told otherwise.
func occasion(
    now: Moment = moment("2026-03-10"),
    by staff: Int64 = 1,
    rights: Set<Right> = Set(Right.allCases),
    rules: Rules = .withoutLimit
) -> Occasion {
    Occasion(author: .staff(ID(staff)), rights: rights, now: now, rules: rules)
}

extension Rules {
    /// Rules of a shop in which one person may always settle alone.
    static var withoutLimit: Rules { limited(to: nil) }

    static func limited(to limit: Int?) -> Rules {
        var rules = Rules()
        rules.fourEyesLimit = limit.map(grosze)
        return rules
    }
}

/// Rules of a shop that offers parcel lockers.
func rulesWithLockers(_ price: Int = 1_299) -> Rules {
    var rules = Rules.withoutLimit
    rules.lockerPrices = Rules.LockerPrices(
        small: grosze(price),
        medium: grosze(price + 100),
        large: grosze(price + 200)
    )
    return rules
}

func announcement(
    _ units: KeyValuePairs<Int64, Int>,
    reason: Return.Reason = .notGiven,
    kind: Return.Kind = .withdrawal,
    stated: Moment = moment("2026-03-10"),
    wayBack: Return.WayBack = .ownParcel,
    lateReason: String = ""
) -> Announcement {
    Announcement(
        kind: kind,
        lines: units.map { Return.Line(orderLine: ID($0.key), units: $0.value, reason: reason) },
        statementSent: stated,
        statementReached: stated,
        wayBack: wayBack,
        lateReason: lateReason
    )
}

func receipt(
    _ units: KeyValuePairs<Int64, Int>,
    condition: Condition = .asNew
) -> Receipt {
    Receipt(
        items: units.map {
            Receipt.Counted(item: .line(ID($0.key)), units: $0.value, condition: condition)
        }
    )
}

func accepted(
    _ key: Int64,
    _ units: Int,
    condition: Condition = .asNew,
    diminished: Decision.Diminished? = nil
) -> Decision {
    Decision(
        line: ID(key),
        condition: condition,
        units: units,
        verdict: .accepted(diminished),
        disposition: .restock
    )
}

func refused(_ key: Int64, _ units: Int, condition: Condition = .asNew) -> Decision {
    Decision(
        line: ID(key),
        condition: condition,
        units: units,
        verdict: .refused(.swapped),
        disposition: .backToCustomer
    )
}

extension Purchase {
    /// Registers a return of units by line.
    mutating func announce(
        _ units: KeyValuePairs<Int64, Int>,
        as id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws {
        _ = try register(announcement(units), id: ID(id), number: "R-2026-\(id)", on: occasion)
    }

    /// Registers a return, receives it and stops there.
    mutating func bringBack(
        _ units: KeyValuePairs<Int64, Int>,
        as id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws {
        try announce(units, as: id, on: occasion)
        try take(.receive(receipt(units)), id, on: occasion)
    }

    /// Takes a step with a return known by its bare key.
    @discardableResult
    mutating func take(
        _ step: Return.Step,
        _ id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws -> [Effect] {
        try take(step, with: ID(id), on: occasion)
    }

    /// Accepts all that lies there, as it was proposed.
    mutating func acceptAll(_ id: Int64 = 1, on occasion: Occasion = occasion()) throws {
        let goods = try known(id)
        let judgement = judgement(proposal(for: goods), of: goods, on: occasion.now.day)
        try take(.accept(judgement), id, on: occasion)
    }

    /// With the orders that were made in exchange, unless they are sent or called off, under a
    /// number and in another status.
    func with(_ status: Order.Status, _ payments: Order.Payment...) -> Purchase {
        let made = exchanges.map { order in
            guard order.status.isUnderWay else { return order }
            var order = order
            order.number = "W-1"
            order.status = status
            order.payments += payments
            return order
        }
        return Purchase(order: order, returns: returns, exchanges: made, claims: claims)
    }

    /// Pays out what is due by the ways that it was paid.
    mutating func settle(_ id: Int64 = 1, on occasion: Occasion = occasion()) throws {
        let settlement = Settlement(
            payouts: payouts(for: try known(id)).referenced,
            document: .register
        )
        try take(.settle(settlement), id, on: occasion)
    }

    func known(_ id: Int64 = 1) throws -> Return {
        guard let goods = self[ID(id)] else { throw Return.Refusal.noSuchReturn }
        return goods
    }

    /// The amounts of the rows that a judgement would make, in grosze.
    func refund(_ judgement: Judgement, _ id: Int64 = 1) throws -> [Int] {
        try refund(for: judgement, of: ID(id), by: Set(Right.allCases)).map(\.amount.minorUnits)
    }
}

/// A bank account that is well formed.
let someAccount: IBAN = {
    guard let account = try? IBAN(typed: "PL61 1090 1014 0000 0712 1981 2874") else {
        preconditionFailure("the example of the registry is not an account")
    }
    return account
}()

extension [Settlement.Payout] {
    /// The same, with what transfers are found by at the bank.
    var referenced: [Settlement.Payout] {
        map { payout in
            var referenced = payout
            if payout.instrument == .transfer { referenced.reference = "ELX-1" }
            return referenced
        }
    }
}
