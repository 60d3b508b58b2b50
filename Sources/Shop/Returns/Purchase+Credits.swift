/// Money of a refund that stays in the shop's own books: on a gift card.
package struct Credit: Hashable, Sendable {
    package var instrument: Instrument
    /// The number of the return's own entry for that money.
    package var entry: Int
    package var amount: Money
    /// What it goes onto, as it was chosen; blank where the shop finds or makes it.
    package var reference: String

    package init(instrument: Instrument, entry: Int, amount: Money, reference: String) {
        self.instrument = instrument
        self.entry = entry
        self.amount = amount
        self.reference = reference
    }
}

extension Purchase {
    /// What a step brings onto the shop's own books, and what it takes off them again.
    static func credits(before: Return, after: Return) -> [Effect] {
        func kept(_ goods: Return) -> [Int: RefundEntry] {
            let entries = goods.entries.standingEntries.filter { $0.fact.instrument.isKeptHere }
            return Dictionary(entries.map { ($0.number, $0.fact) }) { first, _ in first }
        }
        let (old, new) = (kept(before), kept(after))
        func credit(_ number: Int, _ entry: RefundEntry) -> Credit {
            Credit(
                instrument: entry.instrument,
                entry: number,
                amount: entry.amount,
                reference: entry.reference
            )
        }
        let gone = old.filter { new[$0.key] == nil }.sorted { $0.key < $1.key }
        let come = new.filter { old[$0.key] == nil }.sorted { $0.key < $1.key }
        return gone.map { .withdrawCredit(credit($0.key, $0.value)) }
            + come.map { .credit(credit($0.key, $0.value)) }
    }

    /// Notes what an entry's money has gone onto, as long as the entry is not written yet.
    package mutating func refer(_ entry: Int, of id: ID<Return>, to reference: String) {
        guard let index = returns.firstIndex(where: { $0.id == id }),
            var fact = returns[index].entries.standingEntries
                .first(where: { $0.number == entry })?.fact
        else { return }
        fact.reference = reference
        returns[index].entries.amend(entry, to: fact)
    }
}

extension Instrument {
    /// Whether what goes out by it comes onto books that the shop keeps itself.
    package var isKeptHere: Bool {
        switch self {
        case .giftCard: true
        case .transfer, .card, .blik, .cash, .cashOnDelivery, .external, .points: false
        }
    }
}
