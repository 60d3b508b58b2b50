internal import Shop

/// Which goods customers want to send back, and when they say so.
///
/// About eight orders out of a hundred: shoes and clothes often, cosmetics seldom.
struct ReturnWishes {
    private static let usual = 82

    private let assortment: Assortment
    let hours: OpeningHours
    private let rules: Rules
    let end: Moment
    /// How much likelier than usual, in tenths, recent orders come back, so that a
    /// small shop, too, has something on the desk.
    private let urgency: Int
    /// How many orders out of a thousand come back, earlier on.
    private let share: Int
    /// How many thousandths of a return the orders so far have left behind.
    private var arrears = 0

    init(
        of assortment: Assortment,
        hours: OpeningHours,
        rules: Rules,
        until end: Moment,
        rate: Int
    ) {
        self.assortment = assortment
        self.hours = hours
        self.rules = rules
        self.end = end
        let urgency = min(45, max(10, 300 / max(1, rate)))
        self.urgency = urgency
        share = Self.usual - (urgency - 10) / 3
    }

    /// The return of an order that somebody just placed, if it comes to one before
    /// the end of history.
    mutating func plan(for order: Order, with dice: inout Dice) -> ReturnPlan? {
        let isRecent = end.day - order.placed.day < 40
        if !isRecent { arrears += share }
        guard order.status == .delivered, let delivered = arrival(of: order) else { return nil }
        let weight = order.lines.map { department(of: $0).returnWeight }.max() ?? 0
        let chance = isRecent ? Self.usual * urgency / 10 : 95 + max(-90, arrears / 20)
        guard dice.falls(chance * weight / 11) else { return nil }
        let purchase = Purchase(order: order)
        guard let plan = plan(for: purchase, after: delivered, with: &dice),
            hours.moment(plan.registered) <= end
        else { return nil }
        arrears -= 1_000
        return plan
    }

    /// What of the rest somebody sends back after a first return.
    func plan(after first: Purchase, with dice: inout Dice) -> ReturnPlan? {
        guard let last = first.returns.last, last.status == .settled, dice.falls(60) else {
            return nil
        }
        let sent = ClockTime(last.registered.day + dice.between(1...6), hour: 19)
        let settled = last.lastStep.map { hours.clock(.init(at: $0.at, day: sent.day)) } ?? sent
        return plan(for: first, sent: max(sent, settled), with: &dice)
    }

    /// When the customer had it all: the last parcel, or the goods at the counter.
    private func arrival(of order: Order) -> ClockTime? {
        if let last = order.lastDelivery { return hours.clock(last) }
        guard order.shipments.isEmpty else { return nil }
        return hours.time(after: hours.clock(order.placed), working: 36 * 3_600)
    }

    private func plan(
        for purchase: Purchase,
        after delivered: ClockTime,
        with dice: inout Dice
    ) -> ReturnPlan? {
        if dice.falls(12) { return claim(for: purchase, after: delivered, with: &dice) }
        if dice.falls(50) { return visit(for: purchase, after: delivered, with: &dice) }
        let evening = dice.between(8 * 3_600...23 * 3_600)
        let day = delivered.day + 1 + dice.low(below: 14)
        return plan(for: purchase, sent: ClockTime(day, evening), with: &dice)
    }

    private func plan(
        for purchase: Purchase,
        sent: ClockTime,
        with dice: inout Dice
    ) -> ReturnPlan? {
        var sent = sent
        var lateReason = ""
        if let last = purchase.order.lastReturnDay(under: rules) {
            if dice.falls(14) { sent.day = last + dice.between(1...12) }
            if sent.day > last { lateReason = dice.pick(ReturnTexts.late) }
        }
        let isLetter = dice.falls(40)
        let reached =
            isLetter
            ? hours.time(after: ClockTime(sent.day + dice.between(2...5), hour: 9), working: 5_400)
            : ClockTime(sent.day, sent.seconds + dice.between(5...300))
        let lines = lines(of: purchase, with: &dice)
        guard !lines.isEmpty else { return nil }
        let way = way(for: lines, with: &dice)
        var code = ""
        if case .locker = way { code = dice.digits(10) }
        let posted = way == .ownParcel && dice.falls(70) ? reached : nil
        return ReturnPlan(
            purchase: purchase,
            announcement: Announcement(
                lines: lines,
                statementSent: hours.moment(sent),
                statementReached: hours.moment(reached),
                wayBack: way,
                lockerCode: code,
                proofOfPosting: posted.map(hours.moment),
                account: Accounts.account(for: purchase.order),
                lateReason: lateReason
            ),
            registered: hours.time(after: reached, working: dice.between(5...240) * 60),
            registrar: lateReason.isEmpty ? .service : .manager
        )
    }

    /// Somebody comes to the counter with the goods.
    private func visit(
        for purchase: Purchase,
        after delivered: ClockTime,
        with dice: inout Dice
    ) -> ReturnPlan? {
        let day = ClockTime(delivered.day + 1 + dice.low(below: 13), hour: 9)
        let here = hours.time(after: day, working: dice.between(0...7 * 3_600))
        let lines = lines(of: purchase, with: &dice)
        let last = purchase.order.lastReturnDay(under: rules)
        guard !lines.isEmpty, last.map({ here.day <= $0 }) ?? true else { return nil }
        return ReturnPlan(
            purchase: purchase,
            announcement: Announcement(
                lines: lines,
                statementSent: hours.moment(here),
                statementReached: hours.moment(here),
                wayBack: .inPerson,
                account: Accounts.account(for: purchase.order)
            ),
            registered: hours.time(after: here, working: dice.between(60...240)),
            registrar: .warehouse
        )
    }

    /// A complaint after weeks or months of use.
    private func claim(
        for purchase: Purchase,
        after delivered: ClockTime,
        with dice: inout Dice
    ) -> ReturnPlan? {
        let sent = ClockTime(delivered.day + dice.between(20...150), hour: 11)
        guard let line = purchase.order.lines.first(where: { $0.paid > .zero }) else { return nil }
        let defect = ReturnTexts.defects[department(of: line)] ?? ""
        let complaint = Return.Line(
            orderLine: line.id,
            units: 1,
            reason: .defective,
            note: defect
        )
        return ReturnPlan(
            purchase: purchase,
            announcement: Announcement(
                kind: .claim,
                lines: [complaint],
                statementSent: hours.moment(sent),
                statementReached: hours.moment(sent),
                account: Accounts.account(for: purchase.order)
            ),
            registered: hours.time(after: sent, working: dice.between(20...300) * 60),
            registrar: .service
        )
    }

    private func way(for lines: [Return.Line], with dice: inout Dice) -> Return.WayBack {
        guard rules.lockerPrices != nil, dice.falls(560) else { return .ownParcel }
        let units = lines.map(\.units).reduce(0, +)
        return switch units {
        case 1: .locker(dice.falls(700) ? .a : .b)
        case 2...3: .locker(.b)
        default: .locker(.c)
        }
    }

    func department(of line: Order.Line) -> Design.Department {
        assortment.department(of: line)
    }
}
