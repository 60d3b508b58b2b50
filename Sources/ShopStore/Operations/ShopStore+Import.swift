package import Shop

/// Where an import of a file stands.
package struct ImportPosition: Hashable, Sendable {
    /// SHA-256 over the file's bytes, which is what names it.
    package var digest: String
    package var mapping: String
    /// How many of the file's items are in.
    package var reached: Int
    package var isFinished: Bool

    package init(digest: String, mapping: String, reached: Int = 0, isFinished: Bool = false) {
        self.digest = digest
        self.mapping = mapping
        self.reached = reached
        self.isFinished = isFinished
    }
}

extension ShopStore {
    /// How far a file was taken in before, or nil where it never was.
    package func importPosition(of digest: String, by visitor: Visitor) throws -> ImportPosition? {
        try read(by: visitor) { session in
            try session.first(
                """
                SELECT digest, mapping, position, is_finished FROM imports
                WHERE digest = \(digest)
                """,
                from: "imports"
            ) { row in
                ImportPosition(
                    digest: try row.text(),
                    mapping: try row.text(),
                    reached: try row.integer(),
                    isFinished: try row.flag()
                )
            }
        }
    }

    /// Takes in a batch of whole orders, all or none of it, and notes the position.
    ///
    /// What can be said of one order, that it is there already or disagrees with what
    /// is stored, is its outcome and stops no other.
    package func takeIn(
        _ orders: [IncomingOrder],
        reaching position: ImportPosition,
        by signatory: Signatory
    ) throws -> [ImportOutcome] {
        try change(by: signatory, needs: .importOrders) { session, occasion in
            let outcomes = try orders.map {
                try session.takeIn($0, zone: zone, on: occasion)
            }
            try session.note(position)
            return (outcomes, Deed(importing: position, new: outcomes.count { $0 == .new }))
        }
    }

    /// Takes in a batch of cancellations: each becomes settled returns of the orders
    /// that its lines match, the rest of it one orphan (DECISIONS 16).
    package func takeIn(
        _ cancellations: [IncomingCancellation],
        reaching position: ImportPosition,
        by signatory: Signatory
    ) throws -> [CancellationOutcome] {
        try change(by: signatory, needs: .importOrders) { session, occasion in
            let outcomes = try cancellations.map {
                try session.takeIn($0, zone: zone, on: occasion)
            }
            try session.note(position)
            let new = outcomes.count { $0 != .there }
            return (outcomes, Deed(importing: position, new: new))
        }
    }

    /// What would become of an order, without writing anything.
    package func outcome(of order: IncomingOrder, by visitor: Visitor) throws -> ImportOutcome {
        try read(by: visitor) { session in
            switch try session.compare(order, zone: zone) {
            case .decided(let outcome): outcome
            case .new: .new
            case .update: .updated
            }
        }
    }

    /// Whether a cancellation was taken in before.
    package func isThere(
        _ cancellation: IncomingCancellation,
        by visitor: Visitor
    ) throws -> Bool {
        try read(by: visitor) { try $0.isThere(cancellation) }
    }
}

extension Session {
    fileprivate func note(_ position: ImportPosition) throws {
        try run(
            """
            INSERT INTO imports (digest, mapping, position, is_finished)
            VALUES (\(position.digest), \(position.mapping), \(position.reached),
                \(position.isFinished))
            ON CONFLICT (digest) DO UPDATE SET mapping = excluded.mapping,
                position = excluded.position, is_finished = excluded.is_finished
            """
        )
        for topic in ["orders", "returns"] { try move(topic) }
    }
}

extension Deed {
    fileprivate init(importing position: ImportPosition, new: Int) {
        self.init(
            .ordersImported,
            on: [],
            after: [
                Fact("file", String(position.digest.prefix(12))),
                Fact("mapping", position.mapping),
                Fact("position", String(position.reached)),
                Fact("new", String(new)),
            ]
        )
    }
}
