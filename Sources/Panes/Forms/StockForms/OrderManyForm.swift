import Canvas
import Shop

/// Several articles ordered from one supplier at once.
///
/// As many as are needed are proposed of each that one would buy from that supplier; what
/// one would buy from another is left out until somebody says how much of it.
struct OrderManyForm: FormScreen {
    var form: Form<FormQuestion>
    private let rows: [StockRow]
    private let offers: [ID<Variant>: [SupplierOffer]]
    /// The supplier, folded, for whom units are proposed.
    private var proposedFor: String
    private let warehouses: [Warehouse]

    init(_ wanted: GoodsWanted, in warehouses: Warehouses, scene: Scene) {
        rows = wanted.rows
        offers = wanted.offers
        proposedFor = (wanted.suppliers.first ?? "").folded
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
                    Self.row(index, row, wanted.offers[row.variant] ?? [], in: scene)
                }
        )
        propose(in: scene)
        form.setHidden(all.count < 2, for: .target)
    }

    /// Another supplier that is known gets what one would buy there.
    mutating func adapt(in scene: Scene) {
        let supplier = typed(.supplier).folded
        guard supplier != proposedFor,
            offers.values.joined().contains(where: { $0.supplier.folded == supplier })
        else { return }
        proposedFor = supplier
        propose(in: scene)
    }

    private mutating func propose(in scene: Scene) {
        for (index, row) in rows.enumerated() {
            let need = Replenishment(of: row, by: scene.rules, from: offers[row.variant] ?? [])
            let isFromHere = need?.offer.map { $0.supplier.folded == proposedFor } ?? true
            let units = isFromHere ? need?.units ?? 0 : 0
            let stepper = FormField.Stepper(units, in: 0...IncomingLine.unitsLimit)
            form.replace(.units(index), with: .number(stepper))
        }
    }

    private static func row(
        _ index: Int,
        _ row: StockRow,
        _ offers: [SupplierOffer],
        in scene: Scene
    ) -> FormRow {
        let language = scene.language
        let offer = offers.byPreference.first(where: \.isUsable)
        var question = FormRow(
            .units(index),
            "\(row.sku) \(row.name)",
            .number(FormField.Stepper(0, in: 0...IncomingLine.unitsLimit))
        )
        let incoming = row.levels.incoming
        let available = language.number(row.levels.available)
        let sold = language.number(row.sold)
        question.hint =
            scene.say("available \(available)", "dostępne \(available)")
            + (incoming > 0 ? scene.say(", comes ", ", idzie ") + language.number(incoming) : "")
            + scene.say(", sold \(sold)", ", sprzedano \(sold)")
            + (offer.map { ", \($0.supplier.shortened(to: 12))" } ?? "")
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
            guard units > 0 else { return nil }
            let offer = offers[row.variant]?.first { $0.supplier.folded == typed(.supplier).folded }
            return PurchaseOrder.Line(
                variant: row.variant,
                units: units,
                cost: offer?.cost(of: units)
            )
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
        let cost = lines.compactMap(\.cost).reduce(Money.zero, +)
        return [
            labelled(
                scene.say("One paper", "Dokument"),
                dotted([
                    Label(Plural.articles.text(lines.count, in: language), .heading),
                    Label(language.pieces(units), .heading),
                    Label(cost == .zero ? "" : language.money(cost, Rules.currency)),
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
