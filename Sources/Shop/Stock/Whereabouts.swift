/// Where the units of an order's line are, as the order and its returns tell it.
///
/// The stock ledger follows it: whatever a step, an undo or a file changes of an order, the
/// difference to what was booked before becomes movements. So nothing is booked twice, and
/// nothing needs an opposite of its own.
package struct Whereabouts: Hashable, Sendable {
    /// How many left for the customer, those that came back among them.
    package var sent: Int
    /// Where those that came back are; what went on to the customer again did not.
    package var back: [Place: Int]
    /// How many came and went on to the customer again: they are sold as before.
    package var sentAgain: Int
    /// How many are still to be sent.
    package var owed: Int

    package init(sent: Int = 0, back: [Place: Int] = [:], sentAgain: Int = 0, owed: Int = 0) {
        self.sent = sent
        self.back = back
        self.sentAgain = sentAgain
        self.owed = owed
    }

    package enum Place: String, CaseIterable, Sendable {
        /// Counted, and waiting for a decision or for the next try.
        case quarantine
        case shelf
        case outlet
        case repair
        case supplier
        /// The shop's own, and no more: what it cost stays spent.
        case scrapped

        /// The bins in which it is, if it is still in the house.
        package var purpose: Bin.Purpose? {
            switch self {
            case .quarantine: .quarantine
            case .shelf: .shelf
            case .outlet: .outlet
            case .repair: .repair
            case .supplier: .supplier
            case .scrapped: nil
            }
        }
    }

    /// All that came back.
    package var unitsBack: Int { back.values.reduce(0, +) }

    /// The same for what one unit of a line is made of.
    package func times(_ factor: Int) -> Whereabouts {
        Whereabouts(
            sent: sent * factor,
            back: back.mapValues { $0 * factor },
            sentAgain: sentAgain * factor,
            owed: owed * factor
        )
    }

    /// Whether the ledger would have to change for it.
    ///
    /// Books from before the two were told apart have what went to the customer again among
    /// what was scrapped; they stay as they are until something else changes.
    package func differs(from booked: Whereabouts) -> Bool {
        func units(_ place: Place, in whereabouts: Whereabouts) -> Int {
            whereabouts.back[place, default: 0]
        }
        let scrapped = units(.scrapped, in: booked) - units(.scrapped, in: self)
        return sent != booked.sent || scrapped != 0 && scrapped != sentAgain
            || Place.allCases.contains { place in
                place != .scrapped && units(place, in: self) != units(place, in: booked)
            }
    }
}

extension Disposition {
    /// Where goods of the shop's are once it is decided; nil for what the customer gets back.
    package var place: Whereabouts.Place? {
        switch self {
        case .restock: .shelf
        case .outlet: .outlet
        case .repair: .repair
        case .supplier: .supplier
        case .scrap: .scrapped
        case .backToCustomer: nil
        }
    }
}
