import Canvas
import Shop

/// What would come of the decisions so far, and what is wrong with them.
extension AcceptForm {
    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let rows = try refund(in: scene)
            return doubts(in: scene) + [scene.refundLine(rows, open.currency)]
                + explanations(of: rows, scene)
                + (try stock(in: scene)) + (try exchange(in: scene))
                + [scene.messageLine(to: open.order)]
        } catch {
            return doubts(in: scene) + refusal(error.text)
        }
    }

    /// Where the goods would lie.
    private func stock(in scene: Scene) throws(FormProblem) -> [[Label]] {
        let step = Return.Step.accept(try judgement(in: scene))
        guard let shelves = open.shelves, let (trial, _) = try? open.after(step, in: scene) else {
            return []
        }
        return scene.stockLine(shelves.changes(from: open.purchase, to: trial))
    }

    /// The order that would be made in exchange.
    private func exchange(in scene: Scene) throws(FormProblem) -> [[Label]] {
        let step = Return.Step.accept(try judgement(in: scene))
        guard let (trial, _) = try? open.after(step, in: scene),
            let linked = trial.exchanges.last, trial.exchanges.count > open.purchase.exchanges.count
        else { return [] }
        return [scene.exchangeLine(linked)]
    }

    private func doubts(in scene: Scene) -> [[Label]] {
        let isOutOfTime = proposals.indices.contains { index in
            ground(index) == .outOfTime || other(index)?.ground == .outOfTime
        }
        return open.doubt(on: isOutOfTime ? .outOfTime : nil, in: scene)
    }

    private func explanations(of rows: [RefundRow], _ scene: Scene) -> [[Label]] {
        let (currency, language) = (open.currency, scene.language)
        let amounts = rows.map { language.money($0.amount, currency) }
        let width = amounts.map(\.width).max() ?? 0
        return zip(rows, amounts).map { row, amount in
            let why = row.explanation(of: open.order, currency: currency, in: language)
            let indent = String(repeating: " ", count: 12)
            let figure = amount.padded(to: width, alignment: .trailing)
            return [Label(indent + figure + "  "), Label(why, .dim)]
        }
    }

    func place(of refusal: Return.Refusal) -> FormQuestion? {
        switch refusal {
        case .nothingAccepted: proposals.isEmpty ? nil : .verdict(0)
        case .moreThanBought(let name, _, _), .undecided(let name, _, _, _):
            groups(named: name).first.map(FormQuestion.verdict)
        case .diminishedTooMuch(let name, _):
            groups(named: name).first { form.asks(.finding($0)) }.map(FormQuestion.diminished)
        case .missingReason:
            proposals.indices.first { index in
                form.asks(.finding(index)) && typed(.finding(index)).isEmpty
            }.map(FormQuestion.finding) ?? notPositive ?? .adjustmentReason
        case .belowZero, .moreThanPaid: .adjustment
        case .exchangeLapsed(let name, _), .exchangesTooMany(let name, _, _):
            wished.firstIndex { $0.name == name }.map { .exchanged(proposals.count + $0) }
        case _: nil
        }
    }

    /// A deduction that takes nothing away.
    private var notPositive: FormQuestion? {
        proposals.indices.first { index in
            guard form.asks(.finding(index)) else { return false }
            let amount = try? Money(
                typed: typed(.diminished(index)),
                decimals: open.currency.decimals
            )
            return amount.map { $0 <= .zero } ?? false
        }.map(FormQuestion.diminished)
    }

    private func groups(named name: String) -> [Int] {
        proposals.indices.filter {
            open.order.line(proposals[$0].line)?.name == name && accepted($0) > 0
        }
    }
}
