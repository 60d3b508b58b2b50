internal import Shop

/// When an order takes its steps, the ones that history does not reach included.
struct Course: Sendable {
    var paid: ClockTime?
    var picked: ClockTime?
    var packed: ClockTime?
    var sent: ClockTime?
    var delivered: ClockTime?
    var cameBack: ClockTime?
    var cancelled: ClockTime?
    /// The second parcel of an order that was sent in two, or sent again.
    var second: (sent: ClockTime, delivered: ClockTime)?

    /// Whether there is more than one unit, so that they can go in two parcels.
    private let isDivisible: Bool

    /// What holds an order up, in seconds of work.
    enum Delay: Sendable {
        case none
        /// The money takes its time; of no matter where none is transferred.
        case atBank(Int)
        /// Something is missing before it can be packed.
        case atShelf(Int)
        /// It is packed, and waits for the rest or for a word.
        case atDoor(Int)

        fileprivate var atBank: Int {
            if case .atBank(let seconds) = self { seconds } else { 0 }
        }

        fileprivate var atShelf: Int {
            if case .atShelf(let seconds) = self { seconds } else { 0 }
        }

        fileprivate var atDoor: Int {
            if case .atDoor(let seconds) = self { seconds } else { 0 }
        }
    }

    /// How an order that is placed at a time will fare.
    init(
        placed: ClockTime,
        by checkout: Checkout,
        isDivisible: Bool,
        delay: Delay,
        hours: OpeningHours,
        with dice: inout Dice
    ) {
        self.isDivisible = isDivisible
        let isLost = dice.falls(15)
        switch checkout.payment {
        case .transfer:
            let term = dice.between(4...20) * 3_600 + delay.atBank
            if isLost || dice.falls(30) {
                cancelled = hours.time(after: ClockTime(placed.day + 8, hour: 9), working: 600)
                return
            }
            paid = hours.time(after: placed, working: term)
        case .cashOnDelivery, .cash:
            if isLost {
                cancelled = hours.time(after: placed, working: dice.between(1...6) * 1_800)
                return
            }
        case .card, .blik, .external, .split:
            paid = placed
        }
        let ready = prepare(after: paid ?? placed, delay, hours, &dice)
        send(after: ready, by: checkout, hours: hours, with: &dice)
    }

    /// Takes the goods from the shelf and packs them; gives back when the parcel is
    /// ready for its carrier.
    private mutating func prepare(
        after start: ClockTime,
        _ delay: Delay,
        _ hours: OpeningHours,
        _ dice: inout Dice
    ) -> ClockTime {
        let picked = hours.time(after: start, working: dice.between(20...260) * 60)
        let picking = dice.between(10...170) * 60
        let packed = hours.time(after: picked, working: picking + delay.atShelf)
        self.picked = picked
        self.packed = packed
        return hours.time(after: packed, working: delay.atDoor)
    }

    /// Carriers come at four in the afternoon, and deliver on Saturdays too.
    private mutating func send(
        after ready: ClockTime,
        by checkout: Checkout,
        hours: OpeningHours,
        with dice: inout Dice
    ) {
        if checkout.delivery == .pickup {
            delivered = hours.time(after: ready, working: dice.between(1...20) * 3_600)
            return
        }
        let sent = Self.collection(after: ready, hours: hours, with: &dice)
        self.sent = sent
        let arrival = Self.arrival(after: sent, by: checkout.delivery, with: &dice)
        if dice.falls(isPaid ? 5 : 45) {
            comeBack(on: arrival.day + dice.between(4...9), by: checkout, hours, &dice)
            return
        }
        delivered = arrival
        if isDivisible, dice.falls(18) {
            let next = Self.collection(
                after: ClockTime(sent.day + 1, hour: 8),
                hours: hours,
                with: &dice
            )
            let last = Self.arrival(after: next, by: checkout.delivery, with: &dice)
            second = (sent: next, delivered: max(last, arrival))
        }
    }

    private var isPaid: Bool { paid != nil }

    /// What comes back is as a rule sent again where it is paid for, and given up
    /// where it was to be paid at the door.
    private mutating func comeBack(
        on day: Day,
        by checkout: Checkout,
        _ hours: OpeningHours,
        _ dice: inout Dice
    ) {
        let back = hours.time(after: ClockTime(day, hour: 9), working: dice.between(0...20_000))
        cameBack = back
        guard dice.falls(500) else { return }
        let call = hours.time(after: back, working: dice.between(2...30) * 3_600)
        if isPaid {
            let sent = Self.collection(after: call, hours: hours, with: &dice)
            let arrival = Self.arrival(after: sent, by: checkout.delivery, with: &dice)
            second = (sent: sent, delivered: arrival)
        } else {
            cancelled = call
        }
    }

    private static func collection(
        after time: ClockTime,
        hours: OpeningHours,
        with dice: inout Dice
    ) -> ClockTime {
        let four = ClockTime(time.day, hour: 16)
        let day = hours.isWorking(time.day) && time < four ? time.day : time.day + 1
        let next = hours.orNextOpening(ClockTime(day, hour: 7))
        return ClockTime(next.day, hour: 16, minute: dice.below(40))
    }

    private static func arrival(
        after sent: ClockTime,
        by delivery: Checkout.Delivery,
        with dice: inout Dice
    ) -> ClockTime {
        var day = sent.day + (dice.falls(720) ? 1 : dice.between(2...4))
        while day.isPublicHoliday || day.weekday == 7 || (day.weekday == 6 && delivery != .inPost) {
            day = day + 1
        }
        return ClockTime(day, dice.between(8 * 3_600...19 * 3_600))
    }
}
