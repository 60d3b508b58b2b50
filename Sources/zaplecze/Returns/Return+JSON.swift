import Shop

extension ReturnRow {
    var json: JSON {
        let head: JSON = [
            "number": .text(number),
            "version": .integer(version),
            "kind": .word(kind),
            "status": .word(status),
        ]
        return head.and(deadline.json).and([
            "registered_at": .instant(registered.at),
            "order": order == nil ? .null : .text(orderNumber),
            "customer": .text(name),
            "email": .text(email),
            "units": .integer(units),
            "refund": .money(amount),
            "currency": .currency(currency),
            "way": .text(wayBack.word),
            "last_by": .text(lastBy),
            "handled_by": handledBy.isEmpty ? .null : .text(handledBy),
            "proposed": .flag(isProposed),
            "frozen": .flag(isFrozen),
        ])
    }
}

extension ReturnFile {
    /// The return with all that lies under it.
    func json(under rules: Rules) -> JSON {
        head.and(goods.deadline(under: rules).json).and(dates).and(journals).and(desk).and(end)
    }

    private var head: JSON {
        [
            "number": .text(goods.number),
            "version": .integer(goods.version),
            "kind": .word(goods.kind),
            "status": .word(goods.status),
            "open_steps": .list(goods.openSteps) { .text($0.rawValue) },
            "order": .optional(purchase?.order.number),
            "claim": .optional(claim?.number),
            "remedy": goods.remedy.map { .choice($0) } ?? .null,
            "customer": .optional(purchase?.order.buyer.name),
            "refund": .money(refund.map(\.amount).total),
            "paid_out": .money(goods.givenBack),
            "currency": .currency(currency),
        ]
    }

    /// The claim that has opened it.
    var claim: Claim? { goods.claim.flatMap { purchase?.claim($0) } }

    private var dates: JSON {
        [
            "registered_at": .instant(goods.registered.at),
            "statement_sent_at": .instant(goods.dates.statementSent),
            "statement_reached_at": .instant(goods.dates.statementReached),
            "proof_of_posting_at": .instant(goods.dates.proofOfPosting),
            "delivered_at": .instant(goods.dates.delivered),
            "way": .text(goods.wayBack.word),
            "locker_code": goods.lockerCode.isEmpty ? .null : .text(goods.lockerCode),
            "label_price": .money(goods.label),
            "late_reason": .text(goods.lateReason),
        ]
    }

    private var journals: JSON {
        [
            "lines": .list(goods.lines, json),
            "orphan_lines": .list(orphanLines, json),
            "receptions": .list(goods.receptions.standing, json),
            "decisions": .list(goods.decisions.standing, json),
            "refund_rows": .list(refund, json),
            "payouts": .list(goods.entries.standingEntries) { json($0.number, $0.fact) },
            "exchange": purchase?.exchange(for: goods.id).map(json) ?? .null,
        ]
    }

    /// What the desk knows besides: the returns before and after, parcels, files, who has
    /// it open, and what waits for a second person.
    private var desk: JSON {
        [
            "follows": .optional(previous?.number),
            "followed_by": .list(following) { .text($0.number) },
            "proposal": goods.proposal.map(json) ?? .null,
            "account": .optional(goods.account?.text),
            "account_consent": goods.accountConsent.isEmpty ? .null : .text(goods.accountConsent),
            "correction_invoice": goods.correction.isEmpty ? .null : .text(goods.correction),
            "transfer": goods.transfer.map(json) ?? .null,
            "withdrawals": .list(goods.withdrawals, json),
            "held_back_by": .list(goods.holds, json),
            "parcels": .list(parcels, json),
            "evidence": .list(evidence, json),
            "handled_by": .list(handlers) { .text(staff[$0.staff] ?? "") },
        ]
    }

    private var end: JSON {
        [
            "rejected_for": goods.rejection.map { .choice($0.ground) } ?? .null,
            "rejection_note": .optional(goods.rejection?.note),
            "document": goods.document.map(json) ?? .null,
            "imported_from": .optional(goods.importedFrom),
        ]
    }
}

extension ReturnFile {
    /// The refund as decided or, before that, as it would be if all is accepted.
    var refund: [RefundRow] {
        purchase?.expectation(for: goods) ?? goods.rows.standing
    }

    /// The return that it follows.
    var previous: Return? { goods.follows.flatMap { purchase?[$0] } }

    /// The returns that were opened for what came after its decision.
    var following: [Return] {
        purchase?.returns.filter { $0.follows == goods.id && $0.status != .cancelled } ?? []
    }

    func line(_ id: ID<Order.Line>) -> Order.Line? {
        purchase?.order.line(id)
    }

    func name(of author: Author) -> String {
        author.name(in: staff)
    }

    private func json(_ line: Return.Line) -> JSON {
        [
            "sku": .optional(self.line(line.orderLine)?.sku),
            "ean": .optional(self.line(line.orderLine)?.ean),
            "name": .optional(self.line(line.orderLine)?.name),
            "announced": .integer(line.units),
            "received": .integer(goods.unitsReceived(of: line.orderLine)),
            "accepted": .integer(goods.unitsAccepted(of: line.orderLine)),
            "reason": .choice(line.reason),
            "note": .text(line.note),
            "wanted": line.wanted.map(json) ?? .null,
        ]
    }

    private func json(_ linked: Order) -> JSON {
        [
            "order": .text(linked.number),
            "status": .word(linked.status),
            "total": .money(linked.total),
            "paid": .money(linked.payments.map(\.amount).total),
            "to_pay": .money(linked.unpaid),
        ]
    }

    private func json(_ wanted: Wanted) -> JSON {
        [
            "sku": .text(wanted.sku),
            "name": .text(wanted.name),
            "price": wanted.price.map(JSON.money) ?? .null,
            "until": .day(wanted.until),
        ]
    }

    private func json(_ line: OrphanLine) -> JSON {
        [
            "sku": .text(line.sku),
            "name": .text(line.name),
            "units": .integer(line.units),
            "amount": .money(line.amount),
        ]
    }

    private func json(_ reception: Reception) -> JSON {
        let item: JSON =
            switch reception.item {
            case .line(let id): ["sku": .optional(line(id)?.sku), "wrong_item": .null]
            case .wrong(let what): ["sku": .null, "wrong_item": .text(what)]
            }
        return item.and([
            "units": .integer(reception.units),
            "condition": .choice(reception.condition),
            "disposition": .choice(reception.proposal),
            "seal_intact": reception.isSealIntact.map(JSON.flag) ?? .null,
            "shelf": .text(reception.shelf),
            "note": .text(reception.note),
            "at": .instant(reception.at),
            "by": .text(name(of: reception.author)),
        ])
    }

    private func json(_ decision: Decision) -> JSON {
        let verdict: JSON =
            switch decision.verdict {
            case .accepted(let diminished):
                [
                    "verdict": .text("accepted"),
                    "refused_for": .null,
                    "diminished": diminished.map { .money($0.amount) } ?? .null,
                    "finding": .optional(diminished?.finding),
                ]
            case .refused(let ground):
                [
                    "verdict": .text("refused"),
                    "refused_for": .choice(ground),
                    "diminished": .null,
                    "finding": .null,
                ]
            }
        let goods: JSON = [
            "sku": .optional(line(decision.line)?.sku),
            "units": .integer(decision.units),
            "condition": .choice(decision.condition),
        ]
        return goods.and(verdict).and(["disposition": .choice(decision.disposition)])
    }

    private func json(_ row: RefundRow) -> JSON {
        switch row.kind {
        case .units(let line, _, let units):
            [
                "kind": .text("units"),
                "amount": .money(row.amount),
                "sku": .optional(self.line(line)?.sku),
                "units": .integer(units),
            ]
        case .delivery: ["kind": .text("delivery"), "amount": .money(row.amount)]
        case .exchanged(let line, let units):
            [
                "kind": .text("exchanged"),
                "amount": .money(row.amount),
                "sku": .optional(self.line(line)?.sku),
                "units": .integer(units),
            ]
        case .reduction(let line, let reason):
            [
                "kind": .text("reduction"),
                "amount": .money(row.amount),
                "sku": .optional(self.line(line)?.sku),
                "reason": .text(reason),
            ]
        case .reduced(let line):
            [
                "kind": .text("reduced"),
                "amount": .money(row.amount),
                "sku": .optional(self.line(line)?.sku),
            ]
        case .label(let price):
            [
                "kind": .text("label"),
                "amount": .money(row.amount),
                "price": .money(price),
            ]
        case .diminished(let line, let finding):
            [
                "kind": .text("diminished"),
                "amount": .money(row.amount),
                "sku": .optional(self.line(line)?.sku),
                "finding": .text(finding),
            ]
        case .unpaid: ["kind": .text("unpaid"), "amount": .money(row.amount)]
        case .adjustment(let reason):
            [
                "kind": .text("adjustment"),
                "amount": .money(row.amount),
                "reason": .text(reason),
            ]
        }
    }

    private func json(_ number: Int, _ entry: RefundEntry) -> JSON {
        [
            "entry": .integer(number),
            "instrument": .choice(entry.instrument),
            "amount": .money(entry.amount),
            "reference": .text(entry.reference),
            "consent": .text(entry.consent),
            "at": .instant(entry.at.at),
            "by": .text(name(of: entry.author)),
        ]
    }
}
