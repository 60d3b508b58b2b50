/// Goods on their way from one warehouse to another (*MM*): a movement where they leave,
/// one where they arrive, and between them this paper.
package struct StockTransfer: Hashable, Sendable {
    package var id: ID<StockDocument>
    package var number: String
    package var version: Int
    package var source: ID<Warehouse>
    package var target: ID<Warehouse>
    package var lines: [Line]

    package init(
        id: ID<StockDocument>,
        number: String,
        version: Int = 1,
        source: ID<Warehouse>,
        target: ID<Warehouse>,
        lines: [Line]
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.source = source
        self.target = target
        self.lines = lines
    }

    package struct Line: Hashable, Sendable {
        package var variant: ID<Variant>
        package var units: Int
        package var arrived: Int
        /// Given up as lost on the way.
        package var lost: Int

        package init(variant: ID<Variant>, units: Int, arrived: Int = 0, lost: Int = 0) {
            self.variant = variant
            self.units = units
            self.arrived = arrived
            self.lost = lost
        }

        package var inTransit: Int { units - arrived - lost }
    }

    package enum Status: String, CaseIterable, Sendable {
        case inTransit
        case done
    }

    package var status: Status {
        lines.contains { $0.inTransit > 0 } ? .inTransit : .done
    }
}

extension StockTransfer {
    /// Notes what has arrived, all of it or a part.
    ///
    /// - Throws: Where nothing has, or more of an article than is on its way.
    package mutating func arrive(_ counts: [ID<Variant>: Int]) throws(StockRefusal) {
        var after = self
        for (variant, units) in counts where units != 0 {
            guard units > 0, let index = lines.firstIndex(where: { $0.variant == variant }),
                units <= lines[index].inTransit
            else { throw .notOnItsWay }
            after.lines[index].arrived += units
        }
        guard after != self else { throw .notOnItsWay }
        after.version += 1
        self = after
    }

    /// Gives up what has not arrived.
    ///
    /// - Returns: The lines with what is newly lost.
    package mutating func giveUp() throws(StockRefusal) -> [Line] {
        let open = lines.filter { $0.inTransit > 0 }
        guard !open.isEmpty else { throw .notOnItsWay }
        for index in lines.indices { lines[index].lost += lines[index].inTransit }
        version += 1
        return open
    }
}
