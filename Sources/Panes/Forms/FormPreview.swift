import Canvas
import Shop

/// Lines that several previews have.
extension Scene {
    /// The refund and what it is made of.
    func refundLine(_ rows: [RefundRow], _ currency: Currency) -> [Label] {
        let total = language.money(rows.map(\.amount).total, currency)
        let sum = rows.isEmpty ? "" : "  = " + language.refundSum(rows, currency)
        return labelled(
            ColumnTitle.refund.title(in: language),
            [Label(total, .heading), Label(sum, .dim)]
        )
    }

    /// Who is told, and for how long it can still be undone.
    func messageLine(to order: Order) -> [Label] {
        let title = say("Message", "Wiadomość")
        guard !order.buyer.email.isEmpty else {
            let nobody = say(
                "the order has no e-mail address, so nobody is told",
                "w zamówieniu nie ma adresu e-mail, nikt jej nie dostanie"
            )
            return labelled(title, [Label("! " + nobody, .warn)])
        }
        let seconds = language.number(rules.undoHold)
        let held =
            rules.undoHold == 0
            ? say(", leaves at once", ", wychodzi od razu")
            : say(", held \(seconds) s for undo", ", czeka \(seconds) s na ewentualne cofnięcie")
        return labelled(
            title,
            [Label(say("to ", "na adres ") + order.buyer.email), Label(held, .dim)]
        )
    }

    /// Goods by the word for what becomes of them.
    func goodsLine(_ parts: [Label]) -> [Label] {
        labelled(say("Goods", "Towar"), dotted(parts))
    }
}

extension FormScreen {
    /// Why it could not be submitted as it stands, unless a question says so already.
    func refusal(_ text: String) -> [[Label]] {
        guard !form.rows.contains(where: { $0.error == text && !$0.isHidden }) else { return [] }
        return [labelled("!", [Label(text, .warn)])]
    }
}
