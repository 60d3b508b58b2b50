import Canvas
import Shop

/// Units ordered from a supplier.
struct OrderStockForm: FormScreen {
    var form: Form<FormQuestion>
    private let open: OpenArticle

    /// As many units as are needed are proposed, from whom one would buy them.
    init(_ file: StockFile, in warehouses: Warehouses, scene: Scene) {
        open = OpenArticle(file, in: warehouses)
        let language = scene.language
        let offers = file.purchasing.offers
        let need = Replenishment(of: file.row, by: scene.rules, from: offers)
        let supplier = offers.first(where: \.isUsable)?.supplier ?? ""
        var units = FormRow(
            .units(0),
            ColumnTitle.pieces.title(in: language),
            .number(FormField.Stepper(need?.units ?? 1, in: 0...IncomingLine.unitsLimit))
        )
        units.hint = Self.hint(file.row, in: scene)
        var cost = FormRow(.cost, ColumnTitle.cost.title(in: language), .typed())
        cost.hint = scene.say("of all together, where agreed", "razem, jeśli uzgodniony")
        form = Form([
            units,
            FormRow(
                .supplier,
                ColumnTitle.supplier.title(in: language),
                .typed(supplier),
                isRequired: true
            ),
            cost,
        ])
    }

    /// What the proposal follows from.
    private static func hint(_ row: StockRow, in scene: Scene) -> String {
        let language = scene.language
        let sold = language.number(row.sold)
        let point = row.reorderPoint.map { point in
            let units = language.number(point)
            return scene.say(", reorder at \(units)", ", zamów przy \(units)")
        }
        return scene.say("sold in 30 days \(sold)", "w 30 dni sprzedano \(sold)") + (point ?? "")
    }

    func title(in scene: Scene) -> String { open.title(.orderStock, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If ordered now", "Po zamówieniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let units = try units(in: scene)
        guard !typed(.supplier).isEmpty else {
            throw FormProblem(
                .supplier,
                StockRefusal.noSupplier.explanation(in: scene.language)
            )
        }
        let cost = try amount(.cost, in: Rules.currency, scene)
        if let cost, cost < .zero {
            let problem = AmountProblem.unreadable(typed(.cost))
            throw FormProblem(.cost, problem.explanation(in: scene.language))
        }
        return .changeStock(
            .order(units, from: typed(.supplier), at: cost),
            of: open.row.variant
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let before = open.row.levels.incoming
            let after = before + (try units(in: scene))
            return [open.line(.incoming, before, after, in: scene)]
        } catch {
            return refusal(error.text)
        }
    }

    private func units(in scene: Scene) throws(FormProblem) -> Int {
        let units = form.number(.units(0)) ?? 0
        guard units > 0 else {
            let why = StockRefusal.unitsNotPositive
            throw FormProblem(.units(0), why.explanation(in: scene.language))
        }
        return units
    }
}
