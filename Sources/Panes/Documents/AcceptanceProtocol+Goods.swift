import Canvas
import Shop

/// What came of each line, how it was found, and what was decided on it.
extension AcceptanceProtocol {
    func articles(width: Int) -> [String] {
        let lines = order.lines.filter { line in
            goods.unitsAnnounced(of: line.id) + goods.unitsReceived(of: line.id) > 0
        }
        return lines.enumerated().flatMap { index, line in
            article(line, number: index + 1, width: width)
        } + wrongItems(width: width)
    }

    private func article(_ line: Order.Line, number: Int, width: Int) -> [String] {
        let title = "\(language.number(number)). \(line.name)"
        let rows = [counted(line)] + groups(of: line).map { "– " + $0 }
        return title.lines(width: width)
            + rows.flatMap { row in
                row.lines(width: width - 5).enumerated().map { index, part in
                    (index > 0 && row.hasPrefix("–") ? "     " : "   ") + part
                }
            }
    }

    /// `SKU 590…, announced 2 pcs, received 1 pc, missing 1 pc`.
    private func counted(_ line: Order.Line) -> String {
        let announced = goods.unitsAnnounced(of: line.id)
        let received = goods.unitsReceived(of: line.id)
        let gap = received - announced
        let word = (gap < 0 ? Reception.missing : Reception.surplus).text(in: language)
        let parts = [
            line.sku.isEmpty ? "" : "SKU \(line.sku)",
            say("announced ", "zgłoszono ") + language.pieces(announced),
            say("received ", "przyjęto ") + language.pieces(received),
            gap == 0 ? "" : "\(word) " + language.pieces(abs(gap)),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A row for each condition that units of the line were found in.
    private func groups(of line: Order.Line) -> [String] {
        goods.groups.filter { $0.line == line.id }.flatMap { group -> [String] in
            let found = receptions(of: group)
            let seals = found.compactMap(\.isSealIntact)
            let seal =
                seals.isEmpty
                ? ""
                : group.hasBrokenSeal
                    ? Reception.brokenSeal.text(in: language)
                    : Reception.intactSeal.text(in: language)
            let state = [group.condition.label(in: language), seal] + found.map(\.note)
            let what = state.filter { !$0.isEmpty }.joined(separator: ", ")
            let decisions = goods.decisions.standing.filter {
                $0.line == group.line && $0.condition == group.condition
            }
            guard !decisions.isEmpty else {
                let pending = Decision.pending.text(in: language)
                return ["\(language.pieces(group.units)): \(what); \(pending)"]
            }
            return decisions.map { decision in
                let end = decision.disposition.label(in: language)
                return "\(language.pieces(decision.units)): \(what); "
                    + decision.verdict.label(in: language) + ", " + end
            }
        }
    }

    private func receptions(of group: Return.Group) -> [Reception] {
        goods.receptions.standing.filter {
            $0.item.line == group.line && $0.condition == group.condition
        }
    }

    private func wrongItems(width: Int) -> [String] {
        goods.receptions.standing.flatMap { reception -> [String] in
            guard case .wrong(let what) = reception.item else { return [] }
            let count = language.pieces(reception.units)
            return say(
                "Not of this order: \(what), \(count)",
                "Nie z tego zamówienia: \(what), \(count)"
            ).lines(width: width)
        }
    }
}
