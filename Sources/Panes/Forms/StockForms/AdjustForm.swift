import Canvas
import Shop

/// A level corrected by hand: by how much, where, and why.
struct AdjustForm: FormScreen {
    var form: Form<FormQuestion>
    private let open: OpenArticle
    /// Where it goes if nobody says.
    private let home: Bin?

    init(_ file: StockFile, in warehouses: Warehouses, scene: Scene) {
        let open = OpenArticle(file, in: warehouses)
        self.open = open
        home = open.filled.first ?? warehouses.main.flatMap { open.card.home(in: $0.id) }
        let language = scene.language
        var change = FormRow(
            .change,
            ColumnTitle.change.title(in: language),
            .typed(),
            isRequired: true
        )
        change.hint = scene.say("like +3 or -2", "np. +3 albo -2")
        var bin = FormRow(
            .bin,
            ColumnTitle.bin.title(in: language),
            .typed(home.map { warehouses.typed($0, in: language) } ?? "")
        )
        bin.hint = Self.hint(open, language)
        var cost = FormRow(.cost, ColumnTitle.cost.title(in: language), .typed())
        cost.hint = scene.say(
            "of all together; empty: like the last ones",
            "razem; puste: jak ostatnio"
        )
        let reason = FormRow(
            .note,
            ColumnTitle.reason.title(in: language),
            .typed(),
            isRequired: true
        )
        form = Form([change, bin, cost, reason])
        adapt(in: scene)
    }

    /// Where it lies now.
    private static func hint(_ open: OpenArticle, _ language: Language) -> String {
        open.filled.prefix(3).map { bin in
            "\(open.warehouses.typed(bin, in: language)): "
                + language.number(open.card.levels[bin.id] ?? 0)
        }.joined(separator: ", ")
    }

    mutating func adapt(in scene: Scene) {
        let delta = (try? change(in: scene)) ?? 0
        form.setHidden(delta <= 0, for: .cost)
    }

    func title(in scene: Scene) -> String { open.title(.adjustStock, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If corrected now", "Po korekcie") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let delta = try change(in: scene)
        let bin = try bin(in: scene)
        let cost = try amount(.cost, in: Rules.currency, scene)
        if let cost, cost < .zero {
            let problem = AmountProblem.unreadable(typed(.cost))
            throw FormProblem(.cost, problem.explanation(in: scene.language))
        }
        _ = try trial(delta, bin, in: scene)
        guard !typed(.note).isEmpty else {
            throw FormProblem(.note, StockRefusal.missingReason.explanation(in: scene.language))
        }
        let change = StockChange.adjust(by: delta, in: bin.id, at: cost, reason: typed(.note))
        return .changeStock(change, of: open.row.variant)
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard !typed(.change).isEmpty else { return [] }
        do throws(FormProblem) {
            let bin = try bin(in: scene)
            let trial = try trial(change(in: scene), bin, in: scene)
            return open.preview(of: trial, at: [bin], in: scene)
        } catch {
            return refusal(error.text)
        }
    }

    private func change(in scene: Scene) throws(FormProblem) -> Int {
        guard let delta = Int(signed: typed(.change)), delta != 0 else {
            throw FormProblem(
                .change,
                scene.say(
                    "Say how many units more or fewer: +3 or -2.",
                    "Podaj, o ile sztuk więcej albo mniej: +3 albo -2."
                )
            )
        }
        return delta
    }

    private func bin(in scene: Scene) throws(FormProblem) -> Bin {
        if let home, typed(.bin).isEmpty { return home }
        do throws(StockRefusal) {
            return try open.bin(typed(.bin))
        } catch {
            throw FormProblem(.bin, error.explanation(in: scene.language))
        }
    }

    private func trial(_ delta: Int, _ bin: Bin, in scene: Scene) throws(FormProblem) -> StockCard {
        var trial = open.card
        let why = StockMovement.Cause.reason("")
        do throws(StockRefusal) {
            if delta > 0 {
                try trial.bring(delta, to: bin.id, .adjustment, because: why, at: .zero)
            } else {
                try trial.take(-delta, from: bin.id, .adjustment, because: why)
            }
        } catch {
            throw FormProblem(.change, error.explanation(in: scene.language))
        }
        return trial
    }
}

extension Int {
    /// Reads a number of units as people type a change: `3`, `+3`, `-2`, `−2`; nil for what is
    /// none, or more than the books can hold.
    init?(signed text: String, atMost limit: Int = IncomingLine.unitsLimit) {
        let marks = text.filter { !$0.isWhitespace }
        let isNegative = marks.first.map { "-−–".contains($0) } ?? false
        let digits = isNegative || marks.hasPrefix("+") ? marks.dropFirst() : marks[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let units = Int(digits), units <= limit
        else { return nil }
        self = isNegative ? -units : units
    }
}
