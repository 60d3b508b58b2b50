import Shop

extension IncomingOrder {
    /// Checks the total that the file states, and brings taxes that come on top of the
    /// prices into them.
    ///
    /// A file need not say whether its prices hold the taxes: the total tells. Where
    /// they come on top, every amount grows in the same proportion; what rounding
    /// leaves goes to the largest line.
    ///
    /// - Throws: `totalDiffers` or `discountTooLarge`, placed by `place`.
    mutating func settleTotal(
        taxes: Money,
        place: (Unreadable.Problem) -> Unreadable
    ) throws(Unreadable) {
        guard discount <= goods else { throw place(.discountTooLarge(discount)) }
        let computed = goods - discount + delivery
        guard let total, total != computed else { return }
        guard taxes > .zero, total == computed + taxes, computed > .zero else {
            throw place(.totalDiffers(stated: total, computed: computed))
        }
        raise(to: total, from: computed)
    }

    private var goods: Money { lines.map(\.gross).total }

    private mutating func raise(to total: Money, from computed: Money) {
        for index in lines.indices {
            lines[index].gross = lines[index].gross.share(total, of: computed)
        }
        discount = discount.share(total, of: computed)
        delivery = delivery.share(total, of: computed)
        let rest = total - (goods - discount + delivery)
        guard let largest = lines.indices.max(by: { lines[$0].gross < lines[$1].gross }) else {
            return
        }
        lines[largest].gross += rest
    }
}

extension Unreadable.Problem {
    var isAboutDiscount: Bool {
        if case .discountTooLarge = self { true } else { false }
    }
}
