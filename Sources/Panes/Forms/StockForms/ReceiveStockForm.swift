import Canvas
import Shop

/// Units that have come: on a purchase order or transfer that promised them, or on none.
struct ReceiveStockForm: FormScreen {
    var form: Form<FormQuestion>
    private let open: OpenArticle
    /// The papers that they can be on; the last choice is none.
    private let papers: [IncomingUnits?]

    init(_ file: StockFile, in warehouses: Warehouses, scene: Scene) {
        let open = OpenArticle(file, in: warehouses)
        self.open = open
        let papers: [IncomingUnits?] = file.incoming + [nil]
        self.papers = papers
        let language = scene.language
        var cost = FormRow(.cost, ColumnTitle.cost.title(in: language), .typed())
        cost.hint = scene.say("of all together", "razem")
        var bin = FormRow(.bin, ColumnTitle.bin.title(in: language), .typed())
        bin.hint = scene.say("empty: the usual place", "puste: zwykłe miejsce")
        form = Form([
            FormRow(
                .paper,
                scene.say("On", "Na podstawie"),
                .choice(of: papers, selected: papers.first ?? nil) { paper in
                    guard let paper else {
                        return Menu.Option(scene.say("no order here", "bez zamówienia"))
                    }
                    let units = language.number(paper.units)
                    return Menu.Option("\(paper.number) \(paper.source) (\(units))")
                }
            ),
            FormRow(
                .units(0),
                ColumnTitle.pieces.title(in: language),
                .number(
                    FormField.Stepper(
                        papers.first??.units ?? 1,
                        in: 0...IncomingLine.unitsLimit
                    )
                )
            ),
            FormRow(.supplier, ColumnTitle.supplier.title(in: language), .typed()),
            FormRow(
                .supplierReference,
                scene.say("Their paper", "Dokument dostawcy"),
                .typed()
            ),
            cost, bin,
        ])
        adapt(in: scene)
    }

    mutating func adapt(in scene: Scene) {
        let paper = self.paper
        form.setHidden(papers.count < 2, for: .paper)
        form.setHidden(paper != nil, for: .supplier)
        form.setHidden(paper?.kind == .transfer, for: .supplierReference)
        form.setHidden(paper?.kind == .transfer, for: .cost)
    }

    private var paper: IncomingUnits? { chosen(.paper, of: papers) ?? nil }

    func title(in scene: Scene) -> String { open.title(.receiveStock, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If received now", "Po przyjęciu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let bin = try bin(in: scene)
        _ = try trial(bin, in: scene)
        let isTransfer = paper?.kind == .transfer
        let cost = isTransfer ? nil : try amount(.cost, in: Rules.currency, scene)
        if let cost, cost < .zero {
            let problem = AmountProblem.unreadable(typed(.cost))
            throw FormProblem(.cost, problem.explanation(in: scene.language))
        }
        let receiving = StockChange.Receiving(
            units: form.number(.units(0)) ?? 0,
            paper: paper,
            bin: bin.id,
            cost: cost,
            supplier: paper == nil ? typed(.supplier) : "",
            reference: isTransfer ? "" : typed(.supplierReference)
        )
        return .changeStock(.receive(receiving), of: open.row.variant)
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let bin = try bin(in: scene)
            return open.preview(of: try trial(bin, in: scene), at: [bin], in: scene)
        } catch {
            return refusal(error.text)
        }
    }

    private func bin(in scene: Scene) throws(FormProblem) -> Bin {
        let warehouse = paper?.target ?? open.warehouses.main?.id
        do throws(StockRefusal) {
            guard typed(.bin).isEmpty else { return try open.bin(typed(.bin), in: warehouse) }
            guard let home = warehouse.flatMap({ open.card.home(in: $0) }) else {
                throw .noSuchBin("")
            }
            return home
        } catch {
            throw FormProblem(.bin, error.explanation(in: scene.language))
        }
    }

    private func trial(_ bin: Bin, in scene: Scene) throws(FormProblem) -> StockCard {
        var trial = open.card
        do throws(StockRefusal) {
            let units = form.number(.units(0)) ?? 0
            guard units > 0 else { throw .unitsNotPositive }
            if let paper, paper.kind == .transfer, units > paper.units { throw .notOnItsWay }
            try trial.bring(units, to: bin.id, .receipt, because: .reason(""), at: .zero)
        } catch {
            throw FormProblem(.units(0), error.explanation(in: scene.language))
        }
        return trial
    }
}
