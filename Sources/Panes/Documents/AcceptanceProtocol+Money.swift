import Canvas
import Shop

/// What the customer gets back, row by row, or why nothing.
extension AcceptanceProtocol {
    func money(width: Int) -> [String] {
        let rows = purchase.expectation(for: goods)
        let title =
            switch goods.status {
            case .registered, .awaiting:
                say("Refund ", "Kwota ") + Return.ifAllAccepted.text(in: language)
            case .accepted, .settled: say("Refund", "Kwota do zwrotu")
            case .rejected, .cancelled: say("Nothing to refund", "Nic do zwrotu")
            }
        let total = say("Total", "Razem")
        let sum =
            rows.isEmpty
            ? []
            : rows.flatMap { row in
                let why = row.explanation(of: order, currency: order.currency, in: language)
                return line(why, row.amount, width: width)
            } + line(total, rows.map(\.amount).total, width: width)
        return heading(title, width) + sum + rejection(width: width) + settlement(width: width)
    }

    private func line(_ why: String, _ amount: Money, width: Int) -> [String] {
        let room = max(10, width - 18)
        let figure = language.money(amount, order.currency)
        let lines = why.lines(width: room)
        return lines.enumerated().map { index, text in
            index < lines.count - 1
                ? text : text.filling(room) + figure.filling(width - room, .trailing)
        }
    }

    private func rejection(width: Int) -> [String] {
        guard goods.status == .rejected, let rejection = goods.rejection else { return [] }
        let parts = [rejection.ground.label(in: language), rejection.note]
        let reason = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return say("Rejected: \(reason)", "Odrzucony: \(reason)").lines(width: width)
    }

    /// How the money went out, and by which document.
    private func settlement(width: Int) -> [String] {
        guard goods.status == .settled else { return [] }
        let paid = goods.entries.standing.map { entry in
            let amount = language.money(entry.amount, order.currency)
            let parts = [entry.instrument.label(in: language), language.date(entry.at.day)]
            return say("Paid out ", "Wypłacono ") + amount + ", " + parts.joined(separator: ", ")
        }
        let document = goods.document.map {
            say("Document: ", "Dokument: ") + $0.label(in: language)
        }
        return (paid + [document].compactMap(\.self)).flatMap { $0.lines(width: width) }
    }
}
