/// Where the units of an order's line are, as the order and its returns tell it.
///
/// The stock ledger follows it: whatever a step, an undo or a file changes of an order, the
/// difference to what was booked before becomes movements. So nothing is booked twice, and
/// nothing needs an opposite of its own.
package struct Whereabouts: Hashable, Sendable {
    /// How many left for the customer, those that came back among them.
    package var sent: Int
    /// Where those that came back are.
    package var back: [Place: Int]
    /// How many are still to be sent.
    package var owed: Int

    package init(sent: Int = 0, back: [Place: Int] = [:], owed: Int = 0) {
        self.sent = sent
        self.back = back
        self.owed = owed
    }

    package enum Place: String, CaseIterable, Sendable {
        /// Counted, and waiting for a decision or for the next try.
        case quarantine
        case shelf
        case outlet
        case repair
        case supplier
        /// Scrapped, or with the customer again.
        case gone

        /// The bins in which it is, if it is still in the house.
        package var purpose: Bin.Purpose? {
            switch self {
            case .quarantine: .quarantine
            case .shelf: .shelf
            case .outlet: .outlet
            case .repair: .repair
            case .supplier: .supplier
            case .gone: nil
            }
        }
    }

    /// All that came back.
    package var unitsBack: Int { back.values.reduce(0, +) }

    /// The same for what one unit of a line is made of.
    package func times(_ factor: Int) -> Whereabouts {
        Whereabouts(sent: sent * factor, back: back.mapValues { $0 * factor }, owed: owed * factor)
    }
}

extension Disposition {
    /// Where goods are once it is decided.
    package var place: Whereabouts.Place {
        switch self {
        case .restock: .shelf
        case .outlet: .outlet
        case .repair: .repair
        case .supplier: .supplier
        case .scrap, .backToCustomer: .gone
        }
    }
}
