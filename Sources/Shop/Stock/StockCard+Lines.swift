/// A card follows what orders and returns tell (``Whereabouts``).
extension StockCard {
    /// How a card is brought to what an order tells.
    package struct Following: Hashable, Sendable {
        /// The warehouses in which units are held for the line: they are sent from there first.
        package var held: [ID<Warehouse>]
        /// How many units on the shelves nobody else has a claim to.
        package var free: Int
        /// Whether it is told by a file: what was sent elsewhere cannot be refused, so that
        /// units of which no book knew are written in before they go out.
        package var isTold: Bool

        package init(held: [ID<Warehouse>] = [], free: Int, isTold: Bool = false) {
            self.held = held
            self.free = free
            self.isTold = isTold
        }
    }

    /// Books the difference between where units of a line are and where the ledger has them.
    ///
    /// What comes back comes in at the cost it went out at.
    ///
    /// - Throws: ``StockRefusal`` where units are not there; the card is then not to be used.
    package mutating func follow(
        _ wanted: Whereabouts,
        of stock: LineStock,
        _ following: Following
    ) throws(StockRefusal) {
        guard let main = warehouses.main,
            let quarantine = warehouses.bin(for: .quarantine, in: main.id)
        else { throw .noSuchWarehouse(Warehouse.mainCode) }
        var booking = LineBooking(card: self, stock: stock, main: main.id, quarantine.id)
        let booked = stock.booked
        let changes = Whereabouts.Place.allCases.filter { $0 != .quarantine }.map { place in
            (place, wanted.back[place, default: 0] - booked.back[place, default: 0])
        }
        let comingBack = wanted.unitsBack - booked.unitsBack
        for (place, change) in changes where change < 0 {
            try booking.pull(-change, from: place, free: following.free)
        }
        if wanted.sent > booked.sent {
            try booking.send(wanted.sent - booked.sent, following)
        }
        if comingBack > 0 { try booking.takeBack(comingBack) }
        for (place, change) in changes where change > 0 {
            try booking.push(change, to: place)
        }
        if comingBack < 0 { try booking.giveAway(-comingBack) }
        if wanted.sent < booked.sent {
            try booking.unsend(booked.sent - wanted.sent)
        }
        self = booking.card
    }
}

/// The movements that bring one line's units to where they are.
private struct LineBooking {
    var card: StockCard
    private var out: UnitCost
    private let line: ID<Order.Line>
    private let cause: StockMovement.Cause
    private let main: ID<Warehouse>
    private let quarantine: ID<Bin>

    init(card: StockCard, stock: LineStock, main: ID<Warehouse>, _ quarantine: ID<Bin>) {
        self.card = card
        self.main = main
        self.quarantine = quarantine
        line = stock.line
        out = stock.out
        cause = .line(stock.line, of: stock.order)
    }

    /// Goods that were put away come to the returns location again.
    mutating func pull(
        _ units: Int,
        from place: Whereabouts.Place,
        free: Int
    ) throws(StockRefusal) {
        guard let purpose = place.purpose else {
            return try bring(units, to: quarantine, .disposition)
        }
        guard place != .shelf || units <= free else {
            throw .goneAgain(article: card.article, units: units - max(0, free))
        }
        var left = units
        for bin in card.bins(for: purpose) where left > 0 {
            let part = min(left, card.levels[bin.id, default: 0])
            try card.shift(part, from: bin.id, to: quarantine, .disposition, because: cause)
            left -= part
        }
        guard left == 0 else { throw .goneAgain(article: card.article, units: left) }
    }

    mutating func send(_ units: Int, _ following: StockCard.Following) throws(StockRefusal) {
        let there = card.sellable
        if there < units {
            guard following.isTold, let home = card.home(in: main) else {
                throw .notThere(article: card.article, asked: units, there: there)
            }
            try writeIn(units - there, to: home.id)
        }
        let others = card.warehouses.all.map(\.id).filter { !following.held.contains($0) }
        var left = units
        for warehouse in following.held + others {
            for bin in card.bins(for: .shelf, in: warehouse) where left > 0 {
                let part = min(left, card.levels[bin.id, default: 0])
                try take(part, from: bin.id, .sale)
                left -= part
            }
        }
    }

    mutating func takeBack(_ units: Int) throws(StockRefusal) {
        try bring(units, to: quarantine, .goodsReturned)
    }

    /// Goods in the returns location go where it was decided.
    mutating func push(_ units: Int, to place: Whereabouts.Place) throws(StockRefusal) {
        try beThere(units)
        guard let purpose = place.purpose else {
            return try take(units, from: quarantine, .disposition)
        }
        let target =
            purpose.isForSale
            ? card.home(in: main) : card.warehouses.bin(for: purpose, in: main)
        guard let target else { throw .noSuchBin(purpose.rawValue) }
        try card.shift(units, from: quarantine, to: target.id, .disposition, because: cause)
    }

    mutating func giveAway(_ units: Int) throws(StockRefusal) {
        try beThere(units)
        try take(units, from: quarantine, .goodsReturned)
    }

    /// What was sent is on the shelf again.
    mutating func unsend(_ units: Int) throws(StockRefusal) {
        guard let home = card.home(in: main) else { throw .noSuchBin("") }
        try bring(units, to: home.id, .sale)
    }

    /// Somebody has them in hand, whatever a stocktake said of the returns location.
    private mutating func beThere(_ units: Int) throws(StockRefusal) {
        let lacking = units - card.levels[quarantine, default: 0]
        if lacking > 0 { try writeIn(lacking, to: quarantine) }
    }

    private mutating func writeIn(_ units: Int, to bin: ID<Bin>) throws(StockRefusal) {
        let cost = card.lastCost.of(units)
        try card.bring(units, to: bin, .unrecorded, because: cause, at: cost)
    }

    private mutating func bring(
        _ units: Int,
        to bin: ID<Bin>,
        _ kind: StockMovement.Kind
    ) throws(StockRefusal) {
        let known = max(0, min(units, out.units))
        let cost = out.value.part(known, of: out.units) + card.lastCost.of(units - known)
        try card.bring(units, to: bin, kind, because: cause, at: max(.zero, cost))
        count(units, max(.zero, cost))
    }

    private mutating func take(
        _ units: Int,
        from bin: ID<Bin>,
        _ kind: StockMovement.Kind
    ) throws(StockRefusal) {
        try card.take(units, from: bin, kind, because: cause, backOf: line)
        if let entry = card.entries.last { count(-units, entry.movement.value) }
    }

    private mutating func count(_ units: Int, _ value: Money) {
        out.units -= units
        out.value -= value
    }
}
