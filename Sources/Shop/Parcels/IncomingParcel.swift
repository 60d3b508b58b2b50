/// A parcel as it is logged at the dock.
package struct IncomingParcel: Hashable, Sendable {
    package var tracking: String
    package var carrier: String
    package var sender: String
    package var shelf: String
    /// The returns that it is known to belong to.
    package var returns: [ID<Return>]

    package init(
        tracking: String,
        carrier: String = "",
        sender: String = "",
        shelf: String = "",
        returns: [ID<Return>] = []
    ) {
        self.tracking = tracking
        self.carrier = carrier
        self.sender = sender
        self.shelf = shelf
        self.returns = returns
    }
}
