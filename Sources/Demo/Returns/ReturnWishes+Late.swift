internal import Shop

extension ReturnWishes {
    /// A parcel with what was missing, which comes when its return was decided already.
    func plan(ofRestAfter story: ReturnStory, with dice: inout Dice) -> ReturnPlan? {
        guard let goods = story.goods, let last = goods.lastStep else { return nil }
        switch goods.status {
        case .accepted, .settled, .rejected: break
        case .registered, .awaiting, .cancelled: return nil
        }
        let isMissing = goods.lines.contains { line in
            goods.unitsReceived(of: line.orderLine) < goods.unitsAnnounced(of: line.orderLine)
        }
        guard isMissing, goods.receptions.standing.contains(where: { $0.item.line != nil }),
            dice.falls(750)
        else { return nil }
        let decided = hours.clock(Moment(at: last.at, day: goods.registered.day))
        let morning = ClockTime(decided.day + dice.between(1...6), hour: 9)
        let here = hours.time(after: morning, working: dice.between(0...20_000))
        guard hours.moment(here) <= end else { return nil }
        return ReturnPlan(
            purchase: story.purchase,
            announcement: Announcement(
                lines: [],
                statementSent: goods.dates.statementSent,
                statementReached: goods.dates.statementReached
            ),
            registered: here,
            registrar: .warehouse,
            follows: goods.id
        )
    }
}
