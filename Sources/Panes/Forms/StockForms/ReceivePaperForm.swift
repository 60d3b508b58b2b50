import Canvas
import Shop

/// What has come of a whole paper: each line starts with all that is still to come.
///
/// Whoever would rather count begins at zero: by choice, or with the first scan.
struct ReceivePaperForm: ScanTaking {
    var form: Form<FormQuestion>
    let file: StockPaperFile
    let warehouses: Warehouses
    /// The lines of which something is still to come.
    let lines: [StockPaperFile.Line]
    /// Whether the lines are counted up from zero.
    var isCounted = false
    /// The last code that was scanned, where nothing on the paper has it.
    var stranger: Code?

    init(_ file: StockPaperFile, in warehouses: Warehouses, scene: Scene) {
        self.file = file
        self.warehouses = warehouses
        let lines = file.lines.filter { $0.open > 0 }
        self.lines = lines
        let language = scene.language
        var start = FormRow(
            .scope,
            scene.say("What has come", "Co przyszło"),
            .choice(
                FormField.Choice([
                    Menu.Option(scene.say("all", "całość"), key: "a"),
                    Menu.Option(scene.say("count", "liczę"), key: "c"),
                ])
            )
        )
        start.hint = scene.say("a scan counts one", "skan liczy sztukę")
        var bin = FormRow(.bin, ColumnTitle.bin.title(in: language), .typed())
        bin.hint = scene.say("empty: the usual places", "puste: zwykłe miejsca")
        form = Form(
            [start]
                + lines.enumerated().map { index, line in
                    Self.row(index, line, file.articles[line.variant], in: scene)
                } + [
                    FormRow(
                        .supplierReference,
                        scene.say("Their paper", "Dokument dostawcy"),
                        .typed()
                    ), bin,
                ]
        )
        form.choose(0, for: .scope)
        form.setHidden(file.row.kind != .purchase, for: .supplierReference)
        if lines.isEmpty { form.setHidden(true, for: .scope) }
        if !lines.isEmpty { form.focus(on: .units(0)) }
    }

    private static func row(
        _ index: Int,
        _ line: StockPaperFile.Line,
        _ article: Variant?,
        in scene: Scene
    ) -> FormRow {
        let language = scene.language
        let come = line.come > 0 ? scene.say(", had ", ", było ") + language.number(line.come) : ""
        var row = FormRow(
            .units(index),
            "\(article?.sku ?? "") \(article?.name ?? "")",
            .number(FormField.Stepper(line.open, in: 0...IncomingLine.unitsLimit))
        )
        row.hint = scene.say("of ", "z ") + language.number(line.units) + come
        return row
    }

    func title(in scene: Scene) -> String {
        "\(file.row.number) › \(Command.receivePaper.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If received now", "Po przyjęciu") }
}

extension ReceivePaperForm {
    /// The same answers on the paper as it is now; nil where nothing more can come.
    func rebased(on file: StockPaperFile, scene: Scene) -> ReceivePaperForm? {
        var form = ReceivePaperForm(file, in: warehouses, scene: scene)
        guard !form.lines.isEmpty else { return nil }
        form.isCounted = isCounted
        form.form.choose(isCounted ? 1 : 0, for: .scope)
        for (index, line) in form.lines.enumerated() {
            guard let place = lines.firstIndex(where: { $0.variant == line.variant }),
                let units = self.form.number(.units(place)), units != lines[place].open
            else { continue }
            form.set(units, at: index)
        }
        form.form.replace(.supplierReference, with: .typed(typed(.supplierReference)))
        form.form.replace(.bin, with: .typed(typed(.bin)))
        return form
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let bin = try bin(in: scene)
        let units = units
        _ = try trial(in: scene)
        let step: PaperStep
        switch file.content {
        case .purchase:
            let counts = units.map {
                StockCount(variant: $0.variant, units: $0.units, bin: bin?.id)
            }
            step = .receive(counts, reference: typed(.supplierReference))
        case .transfer:
            let pairs = units.map { ($0.variant, $0.units) }
            step = .arrive(Dictionary(pairs) { $0 + $1 }, in: bin?.id)
        case .receipt, .stocktake:
            throw FormProblem(nil, StockRefusal.notOnItsWay.explanation(in: scene.language))
        }
        return .takePaper(step, with: file.row)
    }

    var units: [(variant: ID<Variant>, units: Int)] {
        lines.enumerated().compactMap { index, line in
            let units = form.number(.units(index)) ?? 0
            return units > 0 ? (line.variant, units) : nil
        }
    }

    private func bin(in scene: Scene) throws(FormProblem) -> Bin? {
        guard !typed(.bin).isEmpty else { return nil }
        let home = warehouses.all.first { $0.code == file.row.target }?.id
        do throws(StockRefusal) {
            return try warehouses.bin(typed: typed(.bin), in: home)
        } catch {
            throw FormProblem(.bin, error.explanation(in: scene.language))
        }
    }
}
