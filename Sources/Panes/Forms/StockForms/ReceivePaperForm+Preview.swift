import Canvas
import Shop

/// What the paper would be like with what has come.
extension ReceivePaperForm {
    /// The paper as it would be, and what the goods cost by what was agreed.
    func trial(in scene: Scene) throws(FormProblem) -> Trial {
        let counts = units.map { StockCount(variant: $0.variant, units: $0.units) }
        do throws(StockRefusal) {
            guard !counts.isEmpty else { throw .unitsNotPositive }
            switch file.content {
            case .purchase(var order):
                let costs = try order.receive(counts).compactMap(\.cost)
                return Trial(
                    status: .purchase(order.status),
                    cost: costs.isEmpty ? nil : costs.total
                )
            case .transfer(var transfer):
                try transfer.arrive(Dictionary(units.map { ($0.variant, $0.units) }) { $0 + $1 })
                return Trial(status: .transfer(transfer.status), cost: nil)
            case .receipt, .stocktake: throw .notOnItsWay
            }
        } catch {
            throw FormProblem(surplus.first.map { .units($0) } ?? .units(0), text(of: error, scene))
        }
    }

    struct Trial {
        var status: StockPaperRow.Status
        var cost: Money?
    }

    private func text(of refusal: StockRefusal, _ scene: Scene) -> String {
        refusal.explanation(in: scene.language)
    }

    /// The lines of which more has come than was still to come.
    private var surplus: [Int] {
        lines.indices.filter { (form.number(.units($0)) ?? 0) > lines[$0].open }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let trial: Trial
        do throws(FormProblem) {
            trial = try self.trial(in: scene)
        } catch {
            return refusal(error.text)
        }
        let language = scene.language
        let come = units.map(\.units).reduce(0, +)
        let left = lines.enumerated().map { max(0, $1.open - (form.number(.units($0)) ?? 0)) }
            .reduce(0, +)
        var lines = [
            labelled(
                ColumnTitle.pieces.title(in: language),
                dotted([
                    Label(language.pieces(come), .heading),
                    Label(
                        left > 0
                            ? scene.say("still to come ", "do przyjęcia zostanie ")
                                + language.pieces(left)
                            : scene.say("that is all of it", "to już wszystko"),
                        left > 0 ? .warn : .ok
                    ),
                ])
            ),
            labelled(
                ColumnTitle.status.title(in: language),
                [
                    Label(file.row.status.label(in: language), .dim), Label(" → ", .dim),
                    Label(trial.status.label(in: language)),
                ]
            ),
        ]
        if let cost = trial.cost {
            lines.append(
                labelled(
                    ColumnTitle.cost.title(in: language),
                    [
                        Label(language.money(cost, Rules.currency)),
                        Label(scene.say("  as agreed", "  wg ustaleń"), .dim),
                    ]
                )
            )
        }
        return lines + surplus.map { surplusLine($0, scene) }
    }

    private func surplusLine(_ index: Int, _ scene: Scene) -> [Label] {
        let sku = file.sku(of: lines[index].variant)
        let more = scene.language.number((form.number(.units(index)) ?? 0) - lines[index].open)
        let text = scene.say(
            "\(sku): \(more) more than ordered",
            "\(sku): o \(more) więcej niż w zamówieniu"
        )
        return labelled("!", [Label(text, .warn)])
    }
}
