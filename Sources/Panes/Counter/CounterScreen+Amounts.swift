import Canvas
import Shop

/// What a refund is made of, in customers' words.
extension CounterScreen {
    /// The rows with their amounts in a column.
    func amounts(_ rows: [RefundRow], of order: Order) -> [[Label]] {
        let amounts = rows.map { language.change($0.amount, order.currency) }
        let width = amounts.map(\.width).max() ?? 0
        return zip(rows, amounts).map { row, amount in
            [
                Label(amount.padded(to: width, alignment: .trailing) + "  "),
                Label(told(row, of: order), .dim),
            ]
        }
    }

    private func told(_ row: RefundRow, of order: Order) -> String {
        switch row.kind {
        case .delivery where row.amount == .zero:
            say("delivery: the cheapest one was free", "dostawa: najtańsza była bezpłatna")
        case .delivery:
            say(
                "delivery of the order, up to the cheapest one offered",
                "dostawa zamówienia, do ceny najtańszej"
            )
        case .label where row.amount == .zero:
            say("return shipping, free of charge", "przesyłka zwrotna, bez opłaty")
        case .label: row.kind.label(in: language)
        case .unpaid:
            say("not paid when the order was placed", "kwota nieopłacona w zamówieniu")
        case .units, .diminished, .exchanged, .reduction, .reduced, .adjustment:
            row.explanation(of: order, currency: order.currency, in: language)
        }
    }
}
