import Canvas
import Shop

/// What a refund is made of, row by row, and what of it is out already.
struct RefundExplanation: Hashable, Sendable {
    let number: String
    let order: Order
    let rows: [RefundRow]
    /// What was paid out before, where more is to come.
    let paid: [RefundEntry]

    init(_ rows: [RefundRow], of goods: Return, in order: Order) {
        number = goods.number
        self.order = order
        self.rows = rows
        paid =
            switch goods.status {
            case .registered, .awaiting, .accepted: goods.entries.standing
            case .settled, .rejected, .cancelled: []
            }
    }

    private var total: Money { rows.map(\.amount).total }

    func title(in scene: Scene) -> String {
        "\(number) · \(scene.language.money(total, order.currency))"
    }

    /// Every row, and the total below; where money is out, that and what is left.
    func lines(width: Int, in scene: Scene) -> [[Label]] {
        let language = scene.language
        let rows = rows.flatMap { row in
            let why = row.explanation(of: order, currency: order.currency, in: language)
            return line(row.amount, why, width, language)
        }
        let out = paid.flatMap { entry in
            let day = language.day(entry.at.day, today: scene.today)
            let means = entry.instrument.means(in: language)
            let why = scene.say("paid out \(means), \(day)", "wypłacono \(means), \(day)")
            return line(-entry.amount, why, width, language)
        }
        guard !out.isEmpty else { return rows + [sum(total, language)] }
        let due = total - paid.map(\.amount).total
        return rows + [sum(total, language)] + out + [sum(due, language)]
    }

    private func line(
        _ amount: Money,
        _ why: String,
        _ width: Int,
        _ language: Language
    ) -> [[Label]] {
        let figure = language.change(amount, order.currency).padded(to: 14, alignment: .trailing)
        return [Label(figure + "  "), Label(why, .dim)].wrapped(to: width, indent: 16)
    }

    private func sum(_ amount: Money, _ language: Language) -> [Label] {
        let figure = language.money(amount, order.currency)
        return [Label(figure.padded(to: 14, alignment: .trailing), .heading)]
    }
}

/// Explaining: the rows are read over what is open, and nothing of it is lost.
extension Workspace {
    /// What makes up the refund under the cursor, row by row.
    mutating func explain() {
        guard let file = currentReturn, let purchase = file.purchase else { return }
        let rows = purchase.expectation(for: file.goods)
        show(RefundExplanation(rows, of: file.goods, in: purchase.order), over: nil)
    }

    /// What makes up the refund of a form, by what is filled in.
    mutating func explain(_ form: any FormScreen) {
        do throws(FormProblem) {
            guard let explanation = try form.explanation(in: scene) else {
                return refuse(
                    scene.say(
                        "There is no refund to explain here.",
                        "Tu nie ma kwoty do wyjaśnienia."
                    )
                )
            }
            show(explanation, over: form)
        } catch {
            refuse(error.text)
        }
    }

    private mutating func show(_ explanation: RefundExplanation, over form: (any FormScreen)?) {
        let lines = explanation.lines(width: size.width - 8, in: scene)
        overlay = .text(title: explanation.title(in: scene), lines, scroll: 0, over: form)
    }
}
