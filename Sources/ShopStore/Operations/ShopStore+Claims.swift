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
        throw NotYet()
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
        throw NotYet()
    }
}
