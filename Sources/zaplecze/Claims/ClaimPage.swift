import Canvas
import Panes
import Shop

/// A claim as text.
struct ClaimPage {
    let file: ClaimFile
    let rules: Rules
    let language: Language
    let zone: Zone
    let today: Day

    private var claim: Claim { file.claim }
    private var order: Order { file.purchase.order }

    func text(on output: Output) -> String {
        [head, lines, returns].map { $0.text(on: output) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private var head: Listing {
        var facts = Facts(language)
        facts.add(.number, claim.number)
        facts.add(.status, claim.status.label(in: language))
        if file.term(under: rules, on: today) != .nothingDue {
            facts.add(.due, file.termPhrase(under: rules, on: today, in: language))
        }
        facts.add(.order, order.number)
        facts.add(.customer, order.buyer.name)
        facts.add(.claimed, language.fullDate(claim.received.day))
        facts.add(.answerBy, language.fullDate(claim.answerBy(under: rules)))
        facts.add(
            .demand,
            join(claim.demand.label(in: language), claim.amount.map(money) ?? "")
        )
        facts.add(.defect, claim.defect)
        facts.add(.lateReason, claim.lateReason)
        if let answer = claim.answer {
            facts.add(.answer, verdict(answer.verdict))
            facts.add(.reason, answer.reason)
            let when = language.dayAndTime(answer.at.at, in: zone, today: today)
            facts.add(.author, join(answer.author.name(in: file.staff), when))
        }
        facts.add(.outcome, claim.outcome)
        return facts.listing
    }

    private func verdict(_ verdict: Claim.Verdict) -> String {
        switch verdict {
        case .refused: return language.choose(english: "refused", polish: "odrzucona")
        case .accepted(let remedy):
            let accepted = language.choose(english: "accepted", polish: "uznana")
            guard case .priceCut(let amount) = remedy else {
                return join(accepted, remedy.demand.label(in: language))
            }
            return join(accepted, remedy.demand.label(in: language), money(amount))
        }
    }

    private var lines: Listing {
        var listing = Listing([
            column(.sku), column(.article), column(.pieces, .trailing), column(.bought, .trailing),
        ])
        for claimed in claim.lines {
            guard let line = order.line(claimed.orderLine) else { continue }
            listing.add([
                line.sku, line.name, language.number(claimed.units), language.number(line.units),
            ])
        }
        return listing
    }

    private var returns: Listing {
        let returns = file.purchase.returns.filter { $0.claim == claim.id }
        guard !returns.isEmpty else { return Listing([]) }
        var listing = Listing([
            column(.returns), column(.status), column(.refund, .trailing), column(.due),
        ])
        for goods in returns {
            let refund = file.purchase.expectation(for: goods).map(\.amount).total
            listing.add([
                goods.number, goods.status.label(in: language), money(refund),
                goods.deadline(under: rules).phrase(today: today, in: language),
            ])
        }
        return listing
    }

    private func money(_ amount: Money) -> String { language.money(amount, order.currency) }

    private func join(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func column(_ title: ColumnTitle, _ side: Listing.Side = .leading) -> Listing.Column {
        Listing.Column(title.title(in: language), side)
    }
}

extension ClaimFile {
    func termPhrase(under rules: Rules, on today: Day, in language: Language) -> String {
        let kind = purchase.order.buyer.kind
        return term(under: rules, on: today)
            .phrase(today: today, isConsumers: kind.hasConsumersRights, in: language)
    }
}
