internal import Shop

/// How the parcels came, told by the parcels' own steps.
struct DockStory {
    private let dock: MadeUpDock
    private let hours: OpeningHours
    private let crew: Crew
    private var dice: Dice
    private(set) var parcels: [PastParcel] = []

    init(of dock: MadeUpDock) {
        self.dock = dock
        let shop = dock.shop
        hours = OpeningHours(zone: shop.zone, from: shop.today - 60, to: shop.today + 60)
        crew = Crew(shop.staff, under: shop.rules)
        dice = Dice(seed: shop.seed ^ 0x0D0C_0D0C)
    }

    mutating func run() {
        for (index, known) in dock.counted.enumerated() { tell(known, index) }
        for known in dock.expected.prefix(2) { wait(for: known) }
        for known in dock.expected.dropFirst(2).prefix(3) { standUnassigned(known) }
        if let label = dock.expected.last { standNameless(with: label.order.lines.first) }
        for order in dock.undelivered.suffix(3) { comeBack(order) }
    }

    /// The parcel of goods that were counted; with some of them something was wrong.
    private mutating func tell(_ known: MadeUpDock.Known, _ index: Int) {
        let first = known.goods.receptions.standing.map(\.at).min() ?? dock.morning(at: hours)
        var story = log(known.order, at: hours.clock(first), before: 600...5_400)
        story.take(.match([known.goods.id]), after: 60...500)
        switch index {
        case 0: story.take(.report(.swapped, note: DockTexts.swapped), after: 600...2_000)
        case 1: story.take(.report(.damagedInTransit, note: DockTexts.damaged), after: 60...900)
        case 2:
            story.take(.report(.damagedInTransit, note: DockTexts.torn), after: 60...900)
            story.take(.close(outcome: DockTexts.settled), after: 900...9_000)
        case _: break
        }
        parcels.append(story.past)
    }

    /// It is known whose it is, and nobody has opened it yet.
    private mutating func wait(for known: MadeUpDock.Known) {
        var story = log(known.order, at: yesterday, before: 600...14_000)
        story.take(.match([known.goods.id]), after: 60...500)
        parcels.append(story.past)
    }

    /// The sender is on the label, and the return to be found by it.
    private mutating func standUnassigned(_ known: MadeUpDock.Known) {
        parcels.append(log(known.order, at: yesterday, before: 600...20_000).past)
    }

    /// Nothing on the label can be read; of one the article inside says more, the other
    /// is empty.
    private mutating func standNameless(with line: Order.Line?) {
        var story = log(nil, at: yesterday, before: 600...20_000)
        let code = line.map { $0.ean.isEmpty ? $0.sku : $0.ean }
        story.take(.unpack([code ?? DockTexts.article]), after: 60...500)
        parcels.append(story.past)
        var empty = log(nil, at: yesterday, before: 600...20_000)
        empty.take(.report(.empty, note: DockTexts.empty), after: 60...500)
        parcels.append(empty.past)
    }

    /// A shipment of the shop's own that nobody collected.
    private mutating func comeBack(_ order: Order) {
        guard let label = order.shipments.last(where: \.hasLabel) else { return }
        var story = log(order, at: yesterday, before: 600...20_000)
        story.parcel.tracking = label.tracking
        story.parcel.carrier = label.carrier
        story.parcel.sender = ""
        story.parcel.status = .undelivered
        story.parcel.order = order.id
        parcels.append(story.past)
    }

    private var yesterday: ClockTime {
        var day = dock.shop.today - 1
        while !hours.isWorking(day) { day = day - 1 }
        return ClockTime(day, hour: 16)
    }

    /// Logs a parcel so many seconds before something is done about it, in the morning
    /// at the earliest.
    private mutating func log(
        _ order: Order?,
        at time: ClockTime,
        before seconds: ClosedRange<Int>
    ) -> ParcelStory {
        let carrier = dice.pick(["InPost", "InPost", "DPD", "DHL"])
        let start = max(OpeningHours.opening, time.seconds - dice.between(seconds))
        return ParcelStory(
            carrier: carrier,
            tracking: tracking(by: carrier),
            sender: order?.buyer.name ?? "",
            shelf: "D-" + padded(dice.between(1...6), 2),
            logged: ClockTime(time.day, start),
            hours: hours,
            crew: crew,
            dice: dice.fork()
        )
    }

    private mutating func tracking(by carrier: String) -> String {
        switch carrier {
        case "DPD": "1" + dice.digits(12) + "U"
        case "DHL": "2" + dice.digits(10)
        case _: "6" + dice.digits(23)
        }
    }
}

extension MadeUpDock {
    fileprivate func morning(at hours: OpeningHours) -> Moment {
        hours.moment(ClockTime(shop.today, OpeningHours.opening))
    }
}
