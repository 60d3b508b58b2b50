import Canvas
import Shop

/// Several articles ordered from one supplier at once; as many of each as are needed are
/// proposed.
struct OrderManyForm: FormScreen {
    var form: Form<FormQuestion>
    private let rows: [StockRow]
    private let warehouses: [Warehouse]

    init(_ wanted: GoodsWanted, in warehouses: Warehouses, scene: Scene) {
        rows = wanted.rows
        self.warehouses = warehouses.all
        let language = scene.language
        let all = warehouses.all
        var supplier = FormRow(
            .supplier,
            ColumnTitle.supplier.title(in: language),
            .typed(wanted.suppliers.first ?? ""),
            isRequired: true
        )
        let others = wanted.suppliers.dropFirst().prefix(3)
        if !others.isEmpty {
            supplier.hint = scene.say("or ", "albo ") + others.joined(separator: ", ")
        }
        let target = FormRow(
            .target,
            ColumnTitle.warehouse.title(in: language),
            .choice(of: all, selected: all.first) { Menu.Option($0.code) }
        )
        form = Form(
            [supplier, target]
                + wanted.rows.enumerated().map { index, row in
                    Self.row(index, row, in: scene)
                }
        )
        form.setHidden(all.count < 2, for: .target)
    }

    private static func row(_ index: Int, _ row: StockRow, in scene: Scene) -> FormRow {
        let language = scene.language
        let need = Replenishment(of: row, by: scene.rules)
        var question = FormRow(
            .units(index),
            "\(row.sku) \(row.name)",
            .number(FormField.Stepper(need?.units ?? 0, in: 0...IncomingLine.unitsLimit))
        )
        let incoming = row.levels.incoming
        let available = language.number(row.levels.available)
        let sold = language.number(row.sold)
        question.hint =
            scene.say("available \(available)", "dostępne \(available)")
            + (incoming > 0 ? scene.say(", comes ", ", idzie ") + language.number(incoming) : "")
            + scene.say(", sold \(sold)", ", sprzedano \(sold)")
        return question
    }

    func title(in scene: Scene) -> String {
        let count = Plural.articles.text(rows.count, in: scene.language)
        return "\(Command.orderStock.title(in: scene.language).capitalisedFirst) · \(count)"
    }

    func consequence(in scene: Scene) -> String { scene.say("If ordered now", "Po zamówieniu") }

    private var lines: [PurchaseOrder.Line] {
        rows.enumerated().compactMap { index, row in
            let units = form.number(.units(index)) ?? 0
            return units > 0 ? PurchaseOrder.Line(variant: row.variant, units: units) : nil
        }
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard !typed(.supplier).isEmpty else {
            let why = StockRefusal.noSupplier
            throw FormProblem(.supplier, why.explanation(in: scene.language))
        }
        guard !lines.isEmpty else {
            let why = StockRefusal.unitsNotPositive
            throw FormProblem(.units(0), why.explanation(in: scene.language))
        }
        return .orderGoods(
            GoodsOrder(
                lines: lines,
                supplier: typed(.supplier),
                warehouse: chosen(.target, of: warehouses)?.id
            )
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let lines = lines
        guard !lines.isEmpty else {
            return refusal(StockRefusal.unitsNotPositive.explanation(in: language))
        }
        let left = rows.count - lines.count
        let units = lines.map(\.units).reduce(0, +)
        return [
            labelled(
                scene.say("One paper", "Dokument"),
                dotted([
                    Label(Plural.articles.text(lines.count, in: language), .heading),
                    Label(language.pieces(units), .heading),
                    Label(
                        left > 0
                            ? scene.say("left out: ", "pominięte: ") + language.number(left) : "",
                        .dim
                    ),
                ])
            )
        ]
    }
}
