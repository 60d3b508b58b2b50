import Shop

extension AccountRow {
    var json: JSON {
        [
            "account": .text(number),
            "version": .integer(version),
            "customer": .text(name),
            "email": .text(email),
            "balance": .integer(balance),
            "pending": .integer(pending),
            "expiring": .integer(expiring),
            "tier": .word(tier),
            "tier_until": .day(tierUntil),
            "spent": .money(spent),
            "to_next_tier": toNextTier.map(JSON.money) ?? .null,
            "currency": .currency(Rules.currency),
        ]
    }
}

extension AccountFile {
    /// The account with its lots, its tiers and its ledger, the newest first.
    var json: JSON {
        row.json.and([
            "opened_at": .instant(opened.at),
            "birthday": .optional(birthday?.text),
            "next_reward": .optional(prospect?.next?.terms.name),
            "points_missing": prospect.flatMap { $0.next == nil ? nil : $0.missing }
                .map(JSON.integer) ?? .null,
            "lots": .list(lots, \.json),
            "tiers": .list(tiers, \.json),
            "ledger": .list(ledger, \.json),
            "ledger_is_whole": .flag(!hasMore),
        ])
    }
}

extension LotRow {
    fileprivate var json: JSON {
        [
            "at": .instant(granted.at),
            "record": record.isEmpty ? .null : .text(record),
            "points": .integer(points),
            "pending": .integer(lot.pending),
            "available": .integer(lot.available),
            "available_from": .day(lot.release),
            "valid_until": .day(lot.expiry),
            "rules": .list(gains) { gain in
                ["rule": .optional(gain.rule), "points": .integer(gain.points)]
            },
        ]
    }
}

extension TierChange {
    fileprivate var json: JSON {
        [
            "at": .instant(at.at), "before": .word(before), "after": .word(after),
            "spent": .money(spent), "currency": .currency(Rules.currency),
        ]
    }
}

extension PointLine {
    fileprivate var json: JSON {
        [
            "at": .instant(at.at),
            "kind": .word(kind),
            "pending": .integer(pending),
            "available": .integer(available),
            "balance": .integer(balance),
            "record": record.isEmpty ? .null : .text(record),
            "reason": reason.isEmpty ? .null : .text(reason),
            "by": .text(who),
            "lot": lot.map { .integer(Int($0.key)) } ?? .null,
        ]
    }
}
