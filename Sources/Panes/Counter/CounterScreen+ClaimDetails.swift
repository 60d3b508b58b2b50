import Canvas
import Shop

/// One claim of the customer's: what they demanded, until when it is answered, and what
/// came of it.
extension CounterScreen {
    func details(of mine: Counter.OwnClaim) -> [[Label]] {
        let (claim, order) = (mine.claim, mine.purchase.order)
        let amount = claim.amount.map { " " + language.money($0, order.currency) } ?? ""
        var page = [
            pair("Status", status(of: mine).capitalisedFirst, .plain.bold),
            [Label(meaning(of: mine), .dim)],
            [],
            pair(say("Order", "Zamówienie"), order.number),
            pair(
                say("Registered", "Zgłoszona"),
                language.dayAndTime(claim.registered.at, in: zone, today: today)
            ),
            pair(say("Demand", "Żądanie"), claim.demand.label(in: language) + amount),
        ]
        page += claim.lines.map { goods(order.line($0.orderLine)?.name ?? "", $0.units) }
        page.append(pair(say("What is wrong", "Wada"), claim.defect))
        if let answer = claim.answer { page += [[]] + lines(of: answer, order.currency) }
        return page + returns(of: mine)
    }

    private func lines(of answer: Claim.Answer, _ currency: Currency) -> [[Label]] {
        let day = language.day(answer.at.day, today: today)
        let verdict = answer.verdict.label(currency, in: language)
        let line = [
            Label(say("Answer: ", "Odpowiedź: "), .dim), verdict, Label("  \(day)", .dim),
        ]
        guard !answer.reason.isEmpty else { return [line] }
        return [line, pair(say("Why", "Uzasadnienie"), answer.reason)]
    }

    /// The returns under which its goods come in or its money goes out.
    private func returns(of mine: Counter.OwnClaim) -> [[Label]] {
        let purchase = mine.purchase
        let returns = purchase.returns.filter { $0.claim == mine.claim.id }
        guard !returns.isEmpty else { return [] }
        return [[]]
            + returns.map { goods in
                let status = goods.status.label(in: language)
                let linked = purchase.exchange(for: goods.id)
                let number = linked.map { ", " + say("order", "zamówienie") + " \($0.number)" }
                return pair(
                    say("Return", "Zwrot"),
                    "\(goods.number), \(status)\(number ?? "")\(money(of: goods, in: purchase))"
                )
            }
    }

    /// What is or was paid back under a return, once it is known.
    private func money(of goods: Return, in purchase: Purchase) -> String {
        guard goods.remedy != nil, !goods.sendsGoodsBack else { return "" }
        let total = purchase.expectation(for: goods, on: today).map(\.amount).total
        guard total > .zero else { return "" }
        let amount = language.money(total, purchase.order.currency)
        return goods.status == .settled
            ? say(", paid back: \(amount)", ", zwrócono \(amount)")
            : say(", to be paid back: \(amount)", ", do zwrotu \(amount)")
    }

    /// What its status means for the customer.
    private func meaning(of mine: Counter.OwnClaim) -> String {
        switch mine.claim.status {
        case .registered: term(of: mine)
        case .answered: mine.claim.answer.map(meaning) ?? ""
        case .closed: say("The matter is closed.", "Sprawa jest zakończona.")
        case .withdrawn: say("The complaint was withdrawn.", "Reklamacja została wycofana.")
        }
    }

    private func meaning(of answer: Claim.Answer) -> String {
        switch answer.verdict {
        case .accepted(.repair):
            say("We repair the goods and send them back.", "Towar naprawimy i odeślemy.")
        case .accepted(.exchange):
            say("We send other goods in their place.", "W zamian wyślemy inny towar.")
        case .accepted(.priceCut), .accepted(.money):
            say("We pay the money back.", "Zwracamy pieniądze.")
        case .refused:
            say("The complaint was not accepted.", "Reklamacja nie została uznana.")
        }
    }

    /// Until when the shop answers; its silence accepts a consumer's claim (Consumer Rights
    /// Act, article 7a section 2).
    private func term(of mine: Counter.OwnClaim) -> String {
        switch standing(of: mine) {
        case .answerBy(let day) where day < today:
            let day = language.date(day)
            return say("The answer was due by \(day).", "Termin odpowiedzi minął \(day).")
        case .answerBy(let day):
            let day = language.date(day)
            return say("We will answer by \(day).", "Odpowiemy do \(day).")
        case .acceptedSince(let day):
            let day = language.date(day)
            return say(
                "We have not answered in time, so it counts as accepted since \(day).",
                "Nie odpowiedzieliśmy w terminie, więc od \(day) jest uznana."
            )
        case .nothingDue: return ""
        }
    }

    private func standing(of mine: Counter.OwnClaim) -> Claim.Term {
        let isConsumers = mine.purchase.order.buyer.kind.hasConsumersRights
        return mine.claim.term(under: rulesNow, on: today, isConsumers: isConsumers)
    }

    /// How it stands, for its customer: what was answered, as long as that is the news, and
    /// what silence has answered.
    func status(of mine: Counter.OwnClaim) -> String {
        let claim = mine.claim
        switch claim.status {
        case .registered:
            if case .acceptedSince = standing(of: mine) {
                return Wording.accepted.text(in: language)
            }
            return say("being looked into", "w trakcie rozpatrywania")
        case .answered:
            let isRefused = claim.answer?.verdict.remedy == nil
            return (isRefused ? Wording.refused : .accepted).text(in: language)
        case .closed, .withdrawn: return claim.status.label(in: language)
        }
    }
}
