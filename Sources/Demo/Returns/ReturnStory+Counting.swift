internal import Shop

extension ReturnStory {
    /// Counts what came, now and then in two goes; false where nothing was counted.
    mutating func receive() -> Bool {
        guard let goods else { return false }
        let isInPerson = goods.wayBack == .inPerson
        if !isInPerson, dice.falls(16) { return count([wrongItem()]) }
        var counted = goods.lines.flatMap { count(of: $0, in: goods.kind) }
        if !isInPerson, dice.falls(14) { counted.append(wrongItem()) }
        let rest = dice.falls(isInPerson ? 0 : 130) ? takeLast(of: &counted) : nil
        guard count(counted) else { return false }
        guard let rest, dice.falls(750) else { return true }
        sleep(days: 1...4)
        // Where history ends before the rest came, the first part waits alone.
        return count([rest])
    }

    private mutating func count(_ items: [Receipt.Counted]) -> Bool {
        let shelf = "Z-" + padded(dice.between(1...24), 2)
        return take(.receive(Receipt(items: items, shelf: shelf)), by: .warehouse)
    }

    private mutating func wrongItem() -> Receipt.Counted {
        Receipt.Counted(
            item: .wrong(dice.pick(ReturnTexts.wrongItems)),
            units: 1,
            proposal: .backToCustomer
        )
    }

    /// The unit that comes in a parcel of its own, or not at all.
    private func takeLast(of counted: inout [Receipt.Counted]) -> Receipt.Counted? {
        guard var last = counted.popLast() else { return nil }
        if last.units > 1 {
            counted.append(last)
            counted[counted.count - 1].units -= 1
            last.units = 1
            return last
        }
        guard !counted.isEmpty else {
            counted.append(last)
            return nil
        }
        return last
    }

    private mutating func count(
        of announced: Return.Line,
        in kind: Return.Kind
    ) -> [Receipt.Counted] {
        let line = announced.orderLine
        let asks = purchase.order.line(line)?.asksForSeal ?? false
        var units: [Condition: Int] = [:]
        for _ in 0..<announced.units { units[condition(of: announced, kind), default: 0] += 1 }
        return Condition.allCases.compactMap { condition in
            guard let number = units[condition] else { return nil }
            return Receipt.Counted(
                item: .line(line),
                units: number,
                condition: condition,
                proposal: Self.proposal(for: condition, announced.reason, with: &dice),
                isSealIntact: asks ? condition == .asNew || dice.falls(150) : nil,
                note: note(on: announced, condition, kind)
            )
        }
    }

    /// What the counter writes beside goods that are not as new.
    private mutating func note(
        on announced: Return.Line,
        _ condition: Condition,
        _ kind: Return.Kind
    ) -> String {
        guard kind != .claim else { return announced.note }
        let department = department(of: announced.orderLine)
        switch condition {
        case .asNew: return ""
        case .opened: return dice.falls(250) ? dice.pick(ReturnTexts.opened) : ""
        case .used: return dice.pick(ReturnTexts.findings[department] ?? ["Ślady użycia"])
        case .damaged: return dice.pick(ReturnTexts.damages[department] ?? ["Uszkodzone"])
        }
    }

    private mutating func condition(
        of announced: Return.Line,
        _ kind: Return.Kind
    ) -> Condition {
        switch (kind, announced.reason) {
        case (.claim, _): .used
        case (_, .damagedInTransit): .damaged
        case (_, .defective): dice.falls(600) ? .damaged : .opened
        case (_, _): Self.conditions.draw(with: &dice)
        }
    }

    private static let conditions = Odds<Condition>([
        (.asNew, 850), (.opened, 75), (.used, 60), (.damaged, 15),
    ])

    private static func proposal(
        for condition: Condition,
        _ reason: Return.Reason,
        with dice: inout Dice
    ) -> Disposition {
        switch condition {
        case .asNew: .restock
        case .opened: dice.falls(700) ? .restock : .outlet
        case .used: .outlet
        case .damaged: reason == .defective ? .supplier : dice.pick([.scrap, .repair])
        }
    }
}
