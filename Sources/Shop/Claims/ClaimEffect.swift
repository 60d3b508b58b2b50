extension Claim {
    /// What a step with a claim sets off beyond the claim itself.
    ///
    /// The store carries it out in the transaction of the step.
    package enum Effect: Hashable, Sendable {
        /// A message to the customer, held until the step can no longer be undone.
        case message(Message)
        /// Messages of the step that led to this version never leave.
        case withdrawMessages(ofVersion: Int)
        /// A return of the purchase was opened, which sets this off itself.
        case opened(ID<Return>, [Shop.Effect])
        /// One that was there has changed.
        case changed(ID<Return>, [Shop.Effect])
    }
}

extension Return {
    /// The key and the number that the shop has drawn for a return to be opened.
    package struct Name: Hashable, Sendable {
        package var id: ID<Return>
        package var number: String

        package init(id: ID<Return>, number: String) {
            self.id = id
            self.number = number
        }
    }
}
