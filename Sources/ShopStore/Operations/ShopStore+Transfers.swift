package import Shop

extension ShopStore {
    /// Sends goods from one warehouse to another; until they arrive they are in neither.
    ///
    /// - Returns: The number of the transfer.
    /// - Throws: `StockRefusal.notAvailable` where orders have a claim to what would leave.
    @discardableResult
    package func sendGoods(
        _ units: [ID<Variant>: Int],
        from source: ID<Warehouse>,
        to target: ID<Warehouse>,
        by signatory: Signatory
    ) throws -> String {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            try session.requireOpenStock()
            guard source != target else { throw StockRefusal.sameWarehouse }
            guard !units.isEmpty else { throw StockRefusal.unitsNotPositive }
            let paper = try session.newDocument(.transfer, on: occasion)
            let lines = units.sorted { $0.key < $1.key }.map {
                StockTransfer.Line(variant: $0.key, units: $0.value)
            }
            for line in lines {
                let levels = try session.stockLevels(of: line.variant, at: occasion.now.at)
                try session.book(on: line.variant, occasion) { open in
                    let there = open.free.first { $0.warehouse == source }?.units ?? 0
                    let free = min(there, levels.available)
                    let cause = StockMovement.Cause.document(paper.id)
                    try open.card.sendOff(line.units, from: source, free: free, because: cause)
                    open.incoming += line.units
                }
            }
            let transfer = StockTransfer(
                id: paper.id,
                number: paper.number,
                source: source,
                target: target,
                lines: lines
            )
            try session.insert(transfer)
            return (paper.number, Deed(.goodsSent, about: transfer, units))
        }
    }

    /// Notes what has arrived of a transfer; all that is on its way where nothing is said.
    ///
    /// - Parameters:
    ///   - bin: Where it is put away; the articles' usual places where nil.
    ///   - seen: The version of it that the screen showed; nil where nobody has looked at it.
    package func receiveTransfer(
        _ number: String,
        _ counts: [ID<Variant>: Int]? = nil,
        in bin: ID<Bin>? = nil,
        seen: Int? = nil,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            var transfer = try session.transfer(session.document(numbered: number, .transfer))
            try session.expectVersion(
                transfer.version,
                of: transfer.id,
                transfer.number,
                seen: seen
            )
            let counts =
                counts
                ?? Dictionary(
                    transfer.lines.filter { $0.inTransit > 0 }.map { ($0.variant, $0.inTransit) }
                ) { $0 + $1 }
            try transfer.arrive(counts)
            try session.save(transfer)
            for (variant, units) in counts.sorted(by: { $0.key < $1.key }) where units > 0 {
                try session.book(on: variant, occasion) { open in
                    let bin = try open.card.bin(or: bin, in: transfer.target)
                    if let place = open.card.warehouses[bin], place.warehouse != transfer.target {
                        throw StockRefusal.noSuchBin(place.label)
                    }
                    let cause = StockMovement.Cause.document(transfer.id)
                    try open.card.arrive(units, at: bin, .transfer, because: cause)
                    open.incoming -= units
                }
            }
            return ((), Deed(.goodsArrived, about: transfer, counts))
        }
    }

    /// Gives up what has not arrived of a transfer, with the reason.
    package func loseTransfer(
        _ number: String,
        reason: String,
        seen: Int? = nil,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw StockRefusal.missingReason
            }
            var transfer = try session.transfer(session.document(numbered: number, .transfer))
            try session.expectVersion(
                transfer.version,
                of: transfer.id,
                transfer.number,
                seen: seen
            )
            let lost = try transfer.giveUp()
            try session.save(transfer)
            for line in lost {
                try session.book(on: line.variant, occasion) { open in
                    let bin = try open.card.bin(or: nil, in: transfer.target)
                    let cause = StockMovement.Cause.document(transfer.id)
                    try open.card.lose(line.inTransit, at: bin, because: cause)
                    open.incoming -= line.inTransit
                }
            }
            let units = Dictionary(lost.map { ($0.variant, $0.inTransit) }) { $0 + $1 }
            return ((), Deed(.goodsLost, about: transfer, units, note: reason))
        }
    }
}

extension Deed {
    fileprivate init(
        _ action: Action,
        about transfer: StockTransfer,
        _ units: [ID<Variant>: Int],
        note: String = ""
    ) {
        self.init(
            action,
            on: [.stockDocument(transfer.id)] + units.keys.sorted().map(Subject.variant),
            after: [Fact("units", String(units.values.reduce(0, +)))],
            note: note
        )
    }
}
