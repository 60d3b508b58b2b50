import Shop

extension Session {
    /// What is wrong with claims: where they stand in their list, their dates, and the link
    /// with the returns that they have opened.
    func claimFindings() throws -> [Finding] {
        let rules = try rules()
        return try claims(where: "1 = 1").compactMap { claim in
            let isSound =
                try storedClaimLevels(of: claim.id) == ClaimLevels(of: claim, under: rules)
                && isLinked(claim) && claim.hasSoundDates && !claim.lines.isEmpty
            return isSound ? nil : .claim(number: claim.number)
        }
    }

    /// Its return is of kind claim, of the same order, and names it.
    private func isLinked(_ claim: Claim) throws -> Bool {
        guard let goods = claim.goods else { return true }
        return try number(
            """
            SELECT count(*) FROM returns
            WHERE id = \(goods) AND claim_id = \(claim.id) AND order_id = \(claim.order)
                AND kind = \(Return.Kind.claim)
            """
        ) == 1
    }
}

extension Claim {
    fileprivate var hasSoundDates: Bool {
        received <= registered && (answer.map { registered <= $0.at } ?? true)
            && (status != .answered || answer != nil) && (status != .registered || answer == nil)
    }
}
