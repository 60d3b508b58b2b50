import Canvas
import Shop

/// What has come of a whole paper: each line starts with all that is still to come.
///
/// Whoever would rather count begins at zero: by choice, or with the first scan.
struct ReceivePaperForm: ScanTaking {
    var form: Form<FormQuestion>
    private(set) var file: StockPaperFile
    private let warehouses: Warehouses
    /// The lines of which something is still to come.
    private let lines: [StockPaperFile.Line]
    /// Whether the lines are counted up from zero.
    private var isCounted = false
    /// The last code that was scanned, where nothing on the paper has it.
    private var stranger: Code?

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

    /// Choosing to count sets all lines to zero; choosing all of it fills them again.
    mutating func adapt(in scene: Scene) {
        let wantsCount = form.choice(.scope) == 1
        guard wantsCount != isCounted else { return }
        isCounted = wantsCount
        for (index, line) in lines.enumerated() { set(wantsCount ? 0 : line.open, at: index) }
    }

    private mutating func set(_ units: Int, at index: Int) {
        let stepper = FormField.Stepper(units, in: 0...IncomingLine.unitsLimit)
        form.replace(.units(index), with: .number(stepper))
        form.setError(nil, for: .units(index))
    }

    /// A scanned article counts one of its line; any other label goes where text is wanted.
    mutating func take(_ code: Code, in scene: Scene) {
        form.clearErrors()
        stranger = nil
        let index = lines.firstIndex { line in
            file.articles[line.variant].map { code.names(ean: $0.ean, sku: $0.sku) } ?? false
        }
        if let index {
            if !isCounted {
                form.choose(1, for: .scope)
                adapt(in: scene)
            }
            set((form.number(.units(index)) ?? 0) + 1, at: index)
            return form.focus(on: .units(index))
        }
        let focus = form.rows.indices.contains(form.focus) ? form.rows[form.focus].name : .scope
        if focus == .bin || focus == .supplierReference, !code.isArticleNumber {
            return form.replace(focus, with: .typed(code.text))
        }
        stranger = code
    }
}

extension ReceivePaperForm {
    /// That the last scan counted nothing, where it did not.
    func complaint(in scene: Scene) -> String? {
        stranger.map { code in
            scene.say(
                "\(code.text) is not on \(file.row.number), or all of it has come.",
                "\(code.text): nie ma tego na \(file.row.number) albo wszystko już przyszło."
            )
        }
    }

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

    private var units: [(variant: ID<Variant>, units: Int)] {
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

    /// The paper as it would be, and what the goods cost by what was agreed.
    private func trial(in scene: Scene) throws(FormProblem) -> Trial {
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

    private struct Trial {
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
