import Canvas
import Shop

/// Units sent from one warehouse to another.
struct SendStockForm: FormScreen {
    var form: Form<FormQuestion>
    private let open: OpenArticle

    init(_ file: StockFile, in warehouses: Warehouses, scene: Scene) {
        let open = OpenArticle(file, in: warehouses)
        self.open = open
        let language = scene.language
        let all = warehouses.all
        func row(_ question: FormQuestion, _ title: String, _ first: Warehouse?) -> FormRow {
            FormRow(
                question,
                title,
                .choice(of: all, selected: first) { warehouse in
                    let units = language.number(open.card.sellable(in: warehouse.id))
                    return Menu.Option("\(warehouse.code) (\(units))")
                }
            )
        }
        let source = all.first { open.card.sellable(in: $0.id) > 0 } ?? all.first
        form = Form([
            row(.bin, scene.say("From", "Skąd"), source),
            row(.target, scene.say("To", "Dokąd"), all.first { $0.id != source?.id }),
            FormRow(
                .units(0),
                ColumnTitle.pieces.title(in: language),
                .number(FormField.Stepper(1, in: 0...IncomingLine.unitsLimit))
            ),
        ])
    }

    func title(in scene: Scene) -> String { open.title(.sendStock, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If sent now", "Po wysłaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        _ = try trial(in: scene)
        let (source, target) = try way(in: scene)
        return .changeStock(
            .send(form.number(.units(0)) ?? 0, from: source.id, to: target.id),
            of: open.row.variant
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let trial = try trial(in: scene)
            let units = form.number(.units(0)) ?? 0
            let incoming = open.row.levels.incoming
            return open.preview(of: trial, at: [], in: scene)
                + [open.line(.incoming, incoming, incoming + units, in: scene)]
        } catch {
            return refusal(error.text)
        }
    }

    private func way(
        in scene: Scene
    ) throws(FormProblem) -> (source: Warehouse, target: Warehouse) {
        let all = open.warehouses.all
        guard let source = chosen(.bin, of: all), let target = chosen(.target, of: all),
            source.id != target.id
        else {
            throw FormProblem(
                .target,
                scene.say("Choose another warehouse.", "Wybierz inny magazyn.")
            )
        }
        return (source, target)
    }

    /// What orders keep is refused by the shop, which knows in which warehouse that is.
    private func trial(in scene: Scene) throws(FormProblem) -> StockCard {
        let source = try way(in: scene).source
        var trial = open.card
        do throws(StockRefusal) {
            try trial.sendOff(
                form.number(.units(0)) ?? 0,
                from: source.id,
                free: open.card.sellable(in: source.id),
                because: .reason("")
            )
        } catch {
            throw FormProblem(.units(0), error.explanation(in: scene.language))
        }
        return trial
    }
}
