import Canvas
import Shop

/// Units carried from one bin to another of the same warehouse.
struct MoveStockForm: FormScreen {
    var form: Form<FormQuestion>
    private let open: OpenArticle

    init(_ file: StockFile, in warehouses: Warehouses, scene: Scene) {
        let open = OpenArticle(file, in: warehouses)
        self.open = open
        let language = scene.language
        let bins = open.filled
        let most = bins.first.flatMap { open.card.levels[$0.id] } ?? 1
        var target = FormRow(
            .target,
            scene.say("To", "Dokąd"),
            .typed(),
            isRequired: true
        )
        target.hint = scene.say(
            "a bin such as A-04-2, or quarantine",
            "lokalizacja, np. A-04-2, albo kwarantanna"
        )
        form = Form([
            FormRow(
                .bin,
                scene.say("From", "Skąd"),
                .choice(of: bins, selected: bins.first) { bin in
                    let units = language.number(open.card.levels[bin.id] ?? 0)
                    return Menu.Option("\(warehouses.name(of: bin, in: language)) (\(units))")
                }
            ),
            FormRow(
                .units(0),
                ColumnTitle.pieces.title(in: language),
                .number(FormField.Stepper(most, in: 0...IncomingLine.unitsLimit))
            ),
            target, FormRow(.note, ColumnTitle.note.title(in: language), .typed()),
        ])
    }

    func title(in scene: Scene) -> String { open.title(.moveStock, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If moved now", "Po przeniesieniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let source = try source(in: scene)
        let target = try target(from: source, in: scene)
        _ = try trial(source, target, in: scene)
        let change = StockChange.move(
            form.number(.units(0)) ?? 0,
            from: source.id,
            to: target.id,
            reason: typed(.note)
        )
        return .changeStock(change, of: open.row.variant)
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard !typed(.target).isEmpty else { return [] }
        do throws(FormProblem) {
            let source = try source(in: scene)
            let target = try target(from: source, in: scene)
            let trial = try trial(source, target, in: scene)
            return open.preview(of: trial, at: [source, target], in: scene)
        } catch {
            return refusal(error.text)
        }
    }

    private func source(in scene: Scene) throws(FormProblem) -> Bin {
        guard let bin = chosen(.bin, of: open.filled) else {
            let why = StockRefusal.noSuchBin("")
            throw FormProblem(.bin, why.explanation(in: scene.language))
        }
        return bin
    }

    private func target(from source: Bin, in scene: Scene) throws(FormProblem) -> Bin {
        guard !typed(.target).isEmpty else {
            throw FormProblem(
                .target,
                scene.say("Say to which bin.", "Podaj, do której lokalizacji.")
            )
        }
        let target: Bin
        do throws(StockRefusal) {
            target = try open.bin(typed(.target), in: source.warehouse)
        } catch {
            throw FormProblem(.target, error.explanation(in: scene.language))
        }
        guard target.id != source.id else {
            throw FormProblem(
                .target,
                scene.say("It lies there already.", "Towar już tam leży.")
            )
        }
        guard target.warehouse == source.warehouse else {
            throw FormProblem(
                .target,
                scene.say(
                    "That bin is in another warehouse: goods go there by a transfer.",
                    "Ta lokalizacja jest w innym magazynie: tam towar jedzie przesunięciem MM."
                )
            )
        }
        return target
    }

    private func trial(
        _ source: Bin,
        _ target: Bin,
        in scene: Scene
    ) throws(FormProblem) -> StockCard {
        var trial = open.card
        do throws(StockRefusal) {
            let units = form.number(.units(0)) ?? 0
            guard units > 0 else { throw .unitsNotPositive }
            try trial.shift(
                units,
                from: source.id,
                to: target.id,
                .transfer,
                because: .reason("")
            )
        } catch {
            throw FormProblem(.units(0), error.explanation(in: scene.language))
        }
        return trial
    }
}
