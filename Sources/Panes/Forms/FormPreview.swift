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

    /// That the answer lacks what the law asks for where a consumer's claim is refused; nothing
    /// where the shop has said it.
    func missingDisputeStatement(to order: Order) -> [[Label]] {
        guard rules.adrStatement.isEmpty, order.buyer.kind.hasConsumersRights else { return [] }
        let text = Rules.missingDisputeStatement.text(in: language)
        return [labelled("!", [Label(text, .warn)])]
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

extension Rules {
    /// What a refused claim has to say and what says it.
    package static let missingDisputeStatement = Wording(
        "The shop's statement on disputes out of court is missing; the law asks for it in a "
            + "refusal. The owner sets it: config set adr-statement TEXT.",
        "Brakuje oświadczenia sklepu o pozasądowym rozwiązywaniu sporów, którego przy odmowie "
            + "wymaga ustawa. Ustawia je właściciel: config set adr-statement TEKST."
    )
}
