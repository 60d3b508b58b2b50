import Shop

func complaint(
    _ units: KeyValuePairs<Int64, Int> = [1: 1],
    demand: Claim.Demand = .money,
    amount: Int? = nil,
    defect: String = "The zip does not close",
    received: Moment = moment("2026-03-10"),
    lateReason: String = "",
    bringsGoods: Bool = false,
    wayBack: Return.WayBack = .ownParcel
) -> Complaint {
    Complaint(
        lines: units.map { Claim.Line(orderLine: ID($0.key), units: $0.value) },
        demand: demand,
        amount: amount.map(grosze),
        defect: defect,
        received: received,
        lateReason: lateReason,
        bringsGoods: bringsGoods,
        wayBack: wayBack
    )
}

extension Purchase {
    /// The name of a return to be opened, as the shop would draw it.
    var nextName: Return.Name {
        let key = Int64(returns.count + 1)
        return Return.Name(id: ID(key), number: "R-2026-\(key)")
    }

    @discardableResult
    mutating func complain(
        _ complaint: Complaint = complaint(),
        as id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws -> [Claim.Effect] {
        try complain(
            complaint,
            id: ID(id),
            number: "K-2026-\(id)",
            opening: complaint.bringsGoods ? nextName : nil,
            on: occasion
        )
    }

    @discardableResult
    mutating func handle(
        _ step: Claim.Step,
        claim id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws -> [Claim.Effect] {
        let claim = try knownClaim(id)
        let name = opensReturn(step, with: claim) ? nextName : nil
        return try take(step, with: ID(id), opening: name, on: occasion)
    }

    func knownClaim(_ id: Int64 = 1) throws -> Claim {
        guard let claim = self.claim(ID(id)) else { throw Claim.Refusal.noSuchClaim("\(id)") }
        return claim
    }
}

extension Claim.Step {
    static func accept(_ remedy: Claim.Remedy) -> Self {
        .answer(.accepted(remedy), reason: "")
    }

    static let refuse = Claim.Step.answer(.refused, reason: "Worn by use")
}
