/// Goods that were counted at the desk: one line, one condition, one receipt.
package struct Reception: Hashable, Sendable {
    package var item: Item
    package var units: Int
    package var condition: Condition
    /// What the counter proposes to do with them; *accept* takes it over.
    package var proposal: Disposition
    /// Whether the seal was intact, where the variant asks for it.
    package var isSealIntact: Bool?
    /// Where the goods lie now.
    package var shelf: String
    /// What the counter found, such as a torn sleeve.
    package var note: String
    package var at: Moment
    package var author: Author

    package init(
        item: Item,
        units: Int,
        condition: Condition,
        proposal: Disposition,
        isSealIntact: Bool? = nil,
        shelf: String = "",
        note: String = "",
        at: Moment,
        author: Author
    ) {
        self.item = item
        self.units = units
        self.condition = condition
        self.proposal = proposal
        self.isSealIntact = isSealIntact
        self.shelf = shelf
        self.note = note
        self.at = at
        self.author = author
    }

    package enum Item: Hashable, Sendable {
        case line(ID<Order.Line>)
        /// Not of this order: what the label says, an EAN or a description.
        case wrong(String)

        package var line: ID<Order.Line>? {
            switch self {
            case .line(let line): line
            case .wrong: nil
            }
        }
    }
}

/// The state in which goods came back (*ocena*).
package enum Condition: String, CaseIterable, Sendable {
    case asNew
    case opened
    case used
    case damaged
}

/// What happens to goods that came back.
package enum Disposition: String, CaseIterable, Sendable {
    case restock
    case outlet
    case repair
    case supplier
    case scrap
    case backToCustomer
}

/// What staff counted in one go.
package struct Receipt: Hashable, Sendable {
    package var items: [Counted]
    package var shelf: String

    package init(items: [Counted], shelf: String = "") {
        self.items = items
        self.shelf = shelf
    }

    package struct Counted: Hashable, Sendable {
        package var item: Reception.Item
        package var units: Int
        package var condition: Condition
        package var proposal: Disposition
        package var isSealIntact: Bool?
        package var note: String

        package init(
            item: Reception.Item,
            units: Int,
            condition: Condition = .asNew,
            proposal: Disposition = .restock,
            isSealIntact: Bool? = nil,
            note: String = ""
        ) {
            self.item = item
            self.units = units
            self.condition = condition
            self.proposal = proposal
            self.isSealIntact = isSealIntact
            self.note = note
        }
    }
}
