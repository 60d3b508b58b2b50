extension Counter {
    /// What a return comes to, as a customer reads it before it is handed in.
    package struct Terms: Hashable, Sendable {
        /// What would be paid back and deducted if all of it is accepted.
        package let rows: [RefundRow]
        /// The price of the way back.
        package let label: Money
        /// Until when what is wanted in exchange is waited for.
        package let waits: [Day]

        package init(rows: [RefundRow], label: Money, waits: [Day]) {
            self.rows = rows
            self.label = label
            self.waits = waits
        }
    }

    /// What would be registered is not what the customer has been shown.
    package struct TermsChanged: Error, Hashable {
        package init() {}
    }
}

extension Purchase {
    /// What a return of the order comes to if all of it is accepted on a day.
    package func terms(of goods: Return, on day: Day) -> Counter.Terms {
        Counter.Terms(
            rows: expectation(for: goods, on: day),
            label: goods.label,
            waits: goods.lines.compactMap(\.wanted?.until)
        )
    }

    /// Refuses a return that was just registered on other terms than its customer was shown
    /// (PRODUCT section 2, *Ways back*: the price as shown at registering).
    package func check(
        _ shown: Counter.Terms?,
        of id: ID<Return>,
        on day: Day
    ) throws(Counter.TermsChanged) {
        guard let shown, let goods = self[id] else { return }
        guard terms(of: goods, on: day) == shown else { throw Counter.TermsChanged() }
    }
}
