/// What stands at the dock: a parcel that came to the shop.
///
/// It may hold goods of none, one or several returns. A parcel that the shop itself
/// had sent is *undelivered*: not a return, but a shipment to be sent again or called
/// off.
package struct Parcel: Hashable, Sendable {
    package var id: ID<Parcel>
    /// The number on its label; what a scan of it reads.
    package var tracking: String
    package var carrier: String
    /// Who sent it, as the label says.
    package var sender: String
    /// Where it stands.
    package var shelf: String
    package var status: Status
    /// Counts the steps; each step names the version that it saw.
    package var version: Int
    package var logged: Moment
    package var author: Author
    /// The returns of which it holds goods.
    package var returns: [ID<Return>]
    /// The order whose shipment came back to the sender.
    package var order: ID<Order>?
    /// Articles found inside, by what their labels say; for finding whose they are.
    package var contents: [String]
    package var inquiry: Case?

    package init(
        id: ID<Parcel>,
        tracking: String,
        carrier: String = "",
        sender: String = "",
        shelf: String = "",
        status: Status = .unassigned,
        version: Int = 1,
        logged: Moment,
        author: Author,
        returns: [ID<Return>] = [],
        order: ID<Order>? = nil,
        contents: [String] = [],
        inquiry: Case? = nil
    ) {
        self.id = id
        self.tracking = tracking
        self.carrier = carrier
        self.sender = sender
        self.shelf = shelf
        self.status = status
        self.version = version
        self.logged = logged
        self.author = author
        self.returns = returns
        self.order = order
        self.contents = contents
        self.inquiry = inquiry
    }

    /// What is wrong with a parcel; never a movement of stock.
    package enum Finding: String, CaseIterable, Sendable {
        case empty
        case notOurGoods
        case swapped
        case damagedInTransit

        /// Whether nothing is refunded until the case is closed.
        package var freezesRefund: Bool {
            switch self {
            case .empty, .notOurGoods, .swapped: true
            case .damagedInTransit: false
            }
        }
    }

    /// What has to be cleared up about a parcel, with its sender or its carrier.
    package struct Case: Hashable, Sendable {
        package var finding: Finding
        package var note: String
        package var opened: Moment
        package var author: Author
        /// Until when the carrier must have the damage on record.
        package var due: Day?
        /// How it ended; nil while it is open.
        package var outcome: Outcome?

        package init(
            finding: Finding,
            note: String,
            opened: Moment,
            author: Author,
            due: Day?,
            outcome: Outcome? = nil
        ) {
            self.finding = finding
            self.note = note
            self.opened = opened
            self.author = author
            self.due = due
            self.outcome = outcome
        }
    }

    package struct Outcome: Hashable, Sendable {
        package var text: String
        package var at: Moment
        package var author: Author

        package init(text: String, at: Moment, author: Author) {
            self.text = text
            self.at = at
            self.author = author
        }
    }

    /// Whether its returns are refunded nothing for now.
    package var isFreezing: Bool {
        inquiry.map { $0.outcome == nil && $0.finding.freezesRefund } ?? false
    }
}
