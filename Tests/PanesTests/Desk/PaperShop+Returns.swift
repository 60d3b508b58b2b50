import Shop

@testable import Panes

extension PaperShop {
    /// One at each stage; numbered as they were registered, so that the queue is not.
    mutating func takeReturns() throws {
        try bring(280, order: 6, [60: 2], stated: "2026-10-12", received: "2026-10-19")
        try acceptAll(280, at: moment("2026-10-20", 9))
        try payOut(280, at: moment("2026-10-21", 11))
        try bring(283, order: 7, [70: 1], stated: "2026-10-14", received: "2026-10-21")
        let swapped = Return.Rejection(ground: .swapped, note: "W paczce inny czajnik.")
        try take(.reject(swapped), with: ID(283), by: "anna", at: moment("2026-10-22", 9))
        try bring(287, order: 2, [20: 2, 21: 1], stated: "2026-11-02", received: "2026-11-09")
        try bring(291, order: 1, [10: 1], stated: "2026-11-03", received: "2026-11-10")
        try bring(
            301,
            order: 3,
            [30: 1, 31: 1, 32: 2],
            stated: "2026-11-05",
            received: "2026-11-16",
            counted: [30: 1, 32: 1],
            used: 31
        )
        try bring(304, order: 4, [40: 1], stated: "2026-11-06", received: "2026-11-13")
        try acceptAll(304, at: moment("2026-11-17", 13, 40))
        try bring(308, order: 5, [50: 1], stated: "2026-11-16", received: nil)
    }

    mutating func addOrphan() {
        let at = moment("2025-12-01", 12, 1)
        let goods = Return(
            id: ID(14),
            number: "R-2025-000014",
            order: nil,
            status: .settled,
            registered: at,
            dates: Return.Dates(statementSent: at, statementReached: at),
            lines: [],
            importedFrom: "C536379"
        )
        let line = OrphanLine(sku: "22423", name: "Patera", units: 1, amount: grosze(5_990))
        orphans = [
            ReturnFile(
                goods: goods,
                purchase: nil,
                orphanLines: [line],
                currency: .pln,
                staff: names
            )
        ]
    }

    /// Registers a return on the day of its statement and, where a day is given,
    /// receives it at the dock.
    mutating func bring(
        _ key: Int64,
        order: Int64,
        _ units: KeyValuePairs<Int64, Int>,
        stated: String,
        received: String?,
        counted: KeyValuePairs<Int64, Int>? = nil,
        used: Int64? = nil
    ) throws {
        let announcement = Announcement(
            lines: units.map { Return.Line(orderLine: ID($0.key), units: $0.value, reason: .size) },
            statementSent: moment(stated, 8),
            statementReached: moment(stated, 9),
            wayBack: key == 301 ? .locker(.c) : .ownParcel
        )
        try register(
            announcement,
            of: ID(order),
            as: ID(key),
            numbered: "R-2026-000\(key)",
            by: "ola",
            at: moment(stated, 10)
        )
        guard let received else { return }
        var items = (counted ?? units).map {
            Receipt.Counted(item: .line(ID($0.key)), units: $0.value)
        }
        if let used {
            items.append(Receipt.Counted(item: .line(ID(used)), units: 1, condition: .used))
        }
        let receipt = Receipt(items: items, shelf: "Z-07")
        try take(.receive(receipt), with: ID(key), by: "marek", at: moment(received, 9, 12))
    }

    mutating func acceptAll(_ key: Int64, at moment: Moment) throws {
        guard let file = file(of: ID(key)), let purchase = file.purchase else { return }
        let judgement = Judgement(decisions: purchase.proposal(for: file.goods))
        try take(.accept(judgement), with: ID(key), by: "anna", at: moment)
    }

    mutating func payOut(_ key: Int64, at moment: Moment) throws {
        guard let file = file(of: ID(key)), let purchase = file.purchase else { return }
        let payouts = purchase.payouts(for: file.goods)
        let settlement = Settlement(payouts: payouts, document: .register)
        try take(.settle(settlement), with: ID(key), by: "ola", at: moment)
    }
}
