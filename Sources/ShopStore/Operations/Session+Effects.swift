import Foundation
import Shop

extension Session {
    /// Carries out what a step set off, in the step's own transaction.
    func carryOut(
        _ effects: [Effect],
        of goods: Return,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws {
        for effect in effects {
            switch effect {
            case .message(let message):
                let until = occasion.now.at + occasion.rules.undoHold
                try hold(message, until: until, about: goods, in: purchase.order)
            case .withdrawMessages(let version):
                try run(
                    """
                    UPDATE outbox SET state = 'withdrawn'
                    WHERE return_id = \(goods.id) AND return_version = \(version)
                        AND state = 'held'
                    """
                )
            case .refunded(let change):
                try run(
                    """
                    UPDATE orders SET refunded = refunded + \(change), version = version + 1
                    WHERE id = \(purchase.order.id)
                    """
                )
            }
        }
        try countReturns(of: purchase.order.id)
    }

    func countReturns(of order: ID<Order>) throws {
        try run(
            """
            UPDATE orders SET return_count = (
                SELECT count(*) FROM returns AS r
                WHERE r.order_id = \(order) AND \(sql: .countsAsReturn))
            WHERE id = \(order)
            """
        )
    }

    private func hold(
        _ message: Message,
        until: Instant,
        about goods: Return,
        in order: Order
    ) throws {
        let payload = MessagePayload(
            number: goods.number,
            order: order.number,
            name: order.buyer.name,
            amount: message.amount?.minorUnits,
            currency: order.currency.code,
            statementSent: goods.dates.statementSent.at.milliseconds,
            reason: goods.rejection?.note,
            lines: goods.messageLines(of: order)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(payload), as: UTF8.self)
        try run(
            """
            INSERT INTO outbox (return_id, return_version, template, language, recipient,
                hold_until, state, payload)
            VALUES (\(goods.id), \(goods.version), \(message.template), \(order.language),
                \(order.buyer.email), \(until), 'held', \(text))
            """
        )
    }
}

/// What a message tells, frozen when the step was taken.
///
/// Amounts in minor units, times in UTC milliseconds.
private struct MessagePayload: Encodable {
    var number: String
    var order: String
    var name: String
    var amount: Int?
    var currency: String
    var statementSent: Int64
    var reason: String?
    var lines: [Line]

    struct Line: Encodable {
        var name: String
        var units: Int
        var verdict: String
        var disposition: String?
    }
}

extension Return {
    fileprivate func messageLines(of order: Order) -> [MessagePayload.Line] {
        switch status {
        case .registered, .cancelled: lines.map { announced($0, of: order) }
        case .awaiting: groups.map { received($0, of: order) }
        case .accepted, .settled, .rejected:
            decisions.standing.map { decided($0, of: order) }
        }
    }

    private func announced(_ line: Line, of order: Order) -> MessagePayload.Line {
        MessagePayload.Line(
            name: order.line(line.orderLine)?.name ?? "",
            units: line.units,
            verdict: "announced"
        )
    }

    private func received(_ group: Group, of order: Order) -> MessagePayload.Line {
        MessagePayload.Line(
            name: order.line(group.line)?.name ?? "",
            units: group.units,
            verdict: "received"
        )
    }

    private func decided(_ decision: Decision, of order: Order) -> MessagePayload.Line {
        let verdict =
            switch decision.verdict {
            case .accepted: "accepted"
            case .refused(let ground): ground.rawValue
            }
        return MessagePayload.Line(
            name: order.line(decision.line)?.name ?? "",
            units: decision.units,
            verdict: verdict,
            disposition: decision.disposition.rawValue
        )
    }
}

extension Order {
    /// The language in which its buyer is written to.
    fileprivate var language: String {
        ["", "pl", "poland", "polska"].contains(buyer.country.folded) ? "pl" : "en"
    }
}

extension SQL {
    /// Whether a return counts for its order: not one that was called off, nor the money
    /// of a shipment that nobody collected.
    static var countsAsReturn: SQL {
        """
        r.status <> \(Return.Status.cancelled) AND r.kind <> \(Return.Kind.undelivered)
        """
    }
}
