import Shop

@testable import Panes

/// Claims, done on paper.
extension PaperShop {
    func claims(_ query: Query<ClaimField>) -> [ClaimRow] {
        allClaims.filter { query.finds($0) }.sorted { left, right in
            (left.rank, left.answerBy, left.id) < (right.rank, right.answerBy, right.id)
        }
    }

    private var allClaims: [ClaimRow] {
        purchases.flatMap { purchase in purchase.claims.map { row(of: $0, purchase) } }
    }

    private func row(of claim: Claim, _ purchase: Purchase) -> ClaimRow {
        let order = purchase.order
        return ClaimRow(
            id: claim.id.key,
            number: claim.number,
            version: claim.version,
            status: claim.status,
            received: claim.received,
            answerBy: claim.answerBy(under: rules),
            isConsumers: order.buyer.kind.hasConsumersRights,
            demand: claim.demand,
            isAccepted: claim.answer.map { $0.verdict.remedy != nil },
            name: order.buyer.name,
            order: order.id,
            orderNumber: order.number,
            goodsNumber: claim.goods.flatMap { purchase[$0]?.number } ?? "",
            article: claim.lines.first.flatMap { order.line($0.orderLine)?.name } ?? "",
            units: claim.lines.map(\.units).reduce(0, +)
        )
    }

    func claimFile(of id: ID<Claim>) -> ClaimFile? {
        for purchase in purchases {
            if let claim = purchase.claim(id) {
                return ClaimFile(claim: claim, purchase: purchase, staff: names)
            }
        }
        return nil
    }

    mutating func claim(_ action: Action) throws -> Answer {
        switch action {
        case .complain(let complaint, let order):
            let id = ID<Claim>(Int64(allClaims.count + 1))
            try complain(complaint, about: order, by: visitor)
            return .complained(id, number: claimFile(of: id)?.claim.number ?? "")
        case .takeClaim(let step, let id, let seen):
            guard let claim = claimFile(of: id)?.claim else {
                throw Claim.Refusal.noSuchClaim("")
            }
            guard claim.version == seen else { throw stale(claim, seen) }
            try take(step, with: id, by: visitor)
            return .claimed(step.kind, claimFile(of: id)?.claim ?? claim)
        case _: throw NotOnPaper()
        }
    }

    mutating func complain(
        _ complaint: Complaint,
        about order: ID<Order>,
        by name: String,
        at moment: Moment? = nil
    ) throws {
        guard let index = purchases.firstIndex(where: { $0.order.id == order }) else {
            throw Claim.Refusal.noOrder
        }
        let key = Int64(allClaims.count + 1)
        _ = try purchases[index].complain(
            complaint,
            id: ID(key),
            number: "K-2026-00000\(key)",
            opening: nextName,
            on: occasion(name, at: moment)
        )
    }

    mutating func take(
        _ step: Claim.Step,
        with id: ID<Claim>,
        by name: String,
        at moment: Moment? = nil
    ) throws {
        guard let index = purchases.firstIndex(where: { $0.claim(id) != nil }) else {
            throw Claim.Refusal.noSuchClaim("")
        }
        let occasion = occasion(name, at: moment)
        _ = try purchases[index].take(step, with: id, opening: nextName, on: occasion)
    }

    private var nextName: Return.Name {
        let key = Int64(500 + purchases.flatMap(\.returns).count)
        return Return.Name(id: ID(key), number: "R-2026-000\(key)")
    }

    private func stale(_ claim: Claim, _ seen: Int) -> Stale {
        var by = ""
        if case .staff(let id) = claim.lastStep.author { by = name(of: id) }
        return Stale(
            record: claim.number,
            seen: seen,
            now: claim.version,
            staff: by,
            action: .claim(claim.lastStep.kind),
            at: claim.lastStep.at
        )
    }
}

extension ClaimRow {
    fileprivate var rank: Int {
        switch status {
        case .registered: 0
        case .answered: 1
        case .closed, .withdrawn: 2
        }
    }
}

extension Query<ClaimField> {
    /// As far as tests ask.
    fileprivate func finds(_ row: ClaimRow) -> Bool {
        switch self {
        case .everything: true
        case .word(let text): row.number.folded.contains(text) || row.name.folded.contains(text)
        case .field(.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
        case .field(.status, .choice(let words)): words.contains(row.status.rawValue)
        case .not(let query): !query.finds(row)
        case .all(let parts): parts.allSatisfy { $0.finds(row) }
        case .any(let parts): parts.contains { $0.finds(row) }
        case .field: false
        }
    }
}
