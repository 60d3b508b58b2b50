package import Shop

extension ShopStore {
    /// Takes a customer's complaint in, under the next number of its year.
    ///
    /// - Throws: `Claim.Refusal` when the rules say no; nothing is then written.
    package func complain(
        _ complaint: Complaint,
        about order: ID<Order>,
        by signatory: Signatory
    ) throws -> (id: ID<Claim>, number: String) {
        try change(by: signatory, needs: Claim.Step.Kind.register.right) { session, occasion in
            let (claim, deed) = try session.complain(complaint, about: order, on: occasion)
            return ((claim.id, claim.number), deed)
        }
    }

    /// Takes one step with a claim and signs for it.
    ///
    /// - Parameter version: The version that was on the screen when the step was chosen.
    /// - Throws: `Claim.Refusal` when the rules say no, `Stale` when somebody was faster;
    ///   nothing is then written.
    @discardableResult
    package func take(
        _ step: Claim.Step,
        with id: ID<Claim>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Claim {
        try change(by: signatory, needs: step.kind.right) { session, occasion in
            try session.take(step, with: id, seen: version, on: occasion)
        }
    }
}

extension Session {
    /// Takes a complaint in, and gives what the history tells of it.
    func complain(
        _ complaint: Complaint,
        about order: ID<Order>,
        on occasion: Occasion
    ) throws -> (Claim, Deed) {
        guard var purchase = try purchase(order) else { throw Claim.Refusal.noOrder }
        let (id, number) = try drawClaim(of: purchase.order, on: occasion)
        let name = complaint.bringsGoods ? try drawName(of: purchase.order, on: occasion) : nil
        let before = purchase
        let effects = try purchase.complain(
            complaint,
            id: id,
            number: number,
            opening: name,
            on: occasion
        )
        guard let claim = purchase.claim(id) else { throw Claim.Refusal.noSuchClaim(number) }
        // A claim and its return name each other: the claim is there first.
        var alone = claim
        alone.goods = nil
        try insert(alone, of: purchase.order, under: occasion.rules)
        try carryOut(effects, of: claim, before, purchase, on: occasion)
        try save(claim, seen: claim.version, under: occasion.rules)
        let note = [claim.defect, claim.lateReason].filter { !$0.isEmpty }
        let deed = Deed(
            .register,
            before: nil,
            after: claim,
            effects,
            in: purchase,
            note: note.joined(separator: "\n")
        )
        return (claim, deed)
    }

    /// Takes a step with a claim, and gives what the history tells of it.
    func take(
        _ step: Claim.Step,
        with id: ID<Claim>,
        seen version: Int,
        on occasion: Occasion
    ) throws -> (Claim, Deed) {
        var purchase = try purchase(of: id)
        guard let before = purchase.claim(id) else { throw Claim.Refusal.noSuchClaim("") }
        guard before.version == version else { throw try stale(before, seen: version) }
        let earlier = purchase
        let name =
            purchase.opensReturn(step, with: before)
            ? try drawName(of: purchase.order, on: occasion) : nil
        let effects = try purchase.take(step, with: id, opening: name, on: occasion)
        guard let after = purchase.claim(id) else { throw Claim.Refusal.noSuchClaim("") }
        try carryOut(effects, of: after, earlier, purchase, on: occasion)
        try save(after, seen: version, under: occasion.rules)
        try saveExpectations(in: purchase)
        let deed = Deed(
            step.kind,
            before: before,
            after: after,
            effects,
            in: purchase,
            note: step.note
        )
        return (after, deed)
    }

    /// Carries out what a step with a claim set off, in the step's own transaction.
    private func carryOut(
        _ effects: [Claim.Effect],
        of claim: Claim,
        _ before: Purchase,
        _ purchase: Purchase,
        on occasion: Occasion
    ) throws {
        for effect in effects {
            switch effect {
            case .message(let message):
                try owe(message, about: claim, in: purchase, on: occasion)
            case .withdrawMessages(let version):
                try withdrawMessages(of: claim.cause(ofVersion: version), at: occasion.now.at)
            case .opened(let id, let effects):
                _ = try open(id, of: purchase, effects, on: occasion)
            case .changed(let id, let effects):
                guard let old = before[id], let new = purchase[id] else {
                    throw Return.Refusal.noSuchReturn
                }
                try save(new, after: old, of: purchase, under: occasion.rules)
                try carryOut(effects, of: new, in: purchase, on: occasion)
            }
        }
    }

    private func owe(
        _ message: Message,
        about claim: Claim,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws {
        var payload = MessagePayload(about: claim, in: purchase, under: occasion.rules)
        payload.amount = message.amount?.minorUnits
        try write(
            OwedMessage(
                template: message.template,
                cause: claim.cause(ofVersion: claim.version),
                record: claim.number,
                order: purchase.order,
                claim: claim.id,
                payload: payload,
                holdUntil: occasion.now.at + occasion.rules.undoHold
            ),
            at: occasion.now
        )
    }

    /// The key of the next claim, and its number in the year of the shop's zone:
    /// `K-2026-000001`.
    private func drawClaim(
        of order: Order,
        on occasion: Occasion
    ) throws -> (id: ID<Claim>, number: String) {
        let year = occasion.now.day.year
        let number = try nextNumber("claim", storefront: order.storefront, year: year)
        return (ID(try nextKey(of: "claims")), "K-\(year)-\(padded(number, 6))")
    }

    private func drawName(of order: Order, on occasion: Occasion) throws -> Return.Name {
        let (id, number) = try drawReturn(of: order, on: occasion)
        return Return.Name(id: id, number: number)
    }
}

extension Claim {
    /// By what the messages of a step with it are known.
    fileprivate func cause(ofVersion version: Int) -> String { "claim:\(id.key):\(version)" }
}
