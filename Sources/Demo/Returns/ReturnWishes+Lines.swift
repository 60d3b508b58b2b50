internal import Shop

extension ReturnWishes {
    /// Everything that can still come back, or a part of it.
    func lines(of purchase: Purchase, with dice: inout Dice) -> [Return.Line] {
        let open = purchase.order.lines.filter { purchase.returnable($0) > 0 }
        let isWhole = dice.falls(380)
        let reason = Self.reasons.draw(with: &dice)
        let chosen = open.filter { line in
            isWhole || dice.falls(department(of: line).returnWeight * 35)
        }
        let worth = chosen.filter { $0.paid > .zero }
        guard let first = worth.first ?? open.first(where: { $0.paid > .zero }) else { return [] }
        return (worth.isEmpty ? [first] : chosen).map { line in
            let units = purchase.returnable(line)
            let asked = isWhole || dice.falls(600) ? units : dice.between(1...units)
            let isSized = [.clothes, .shoes].contains(department(of: line))
            let because = reason == .size && !isSized ? .changedMind : reason
            return Return.Line(
                orderLine: line.id,
                units: asked,
                reason: because,
                note: note(on: line, because, with: &dice)
            )
        }
    }

    /// What the customer adds: seldom, except for reasons that say nothing alone.
    private func note(
        on line: Order.Line,
        _ reason: Return.Reason,
        with dice: inout Dice
    ) -> String {
        guard reason == .other || dice.falls(280) else { return "" }
        if reason == .defective { return ReturnTexts.defects[department(of: line)] ?? "" }
        return dice.pick(ReturnTexts.customers[reason] ?? [""])
    }

    private static let reasons = Odds<Return.Reason>([
        (.size, 400), (.changedMind, 280), (.notGiven, 110), (.notAsDescribed, 70),
        (.defective, 50), (.damagedInTransit, 35), (.wrongItem, 25), (.late, 12), (.other, 18),
    ])
}
