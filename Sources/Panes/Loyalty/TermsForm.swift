import Canvas
import Shop

/// Another value for a figure of the rules, or for a tier, from a day on.
struct TermsForm: FormScreen {
    var form: Form<FormQuestion>
    private let settings: [TermsSetting]
    private let name: String

    init(_ setting: TermsSetting, scene: Scene) {
        self.init([setting], setting.title(in: scene.language), scene)
    }

    init(_ tier: Tier, scene: Scene) {
        let ofTier: [TermsSetting] =
            tier == .bronze ? [.multiplier(tier)] : [.threshold(tier), .multiplier(tier)]
        self.init(ofTier, tier.label(in: scene.language), scene)
    }

    private init(_ settings: [TermsSetting], _ name: String, _ scene: Scene) {
        self.settings = settings
        self.name = name
        let terms = scene.termsInForce()
        let rows = settings.map { setting in
            let typed = terms.map { setting.typed(in: $0, scene.language) } ?? ""
            var row = FormRow(
                setting.question,
                setting.title(in: scene.language),
                .typed(typed),
                isRequired: !setting.canBeEmpty
            )
            row.hint = setting.hint(in: scene)
            return row
        }
        form = Form(rows + [Self.fromDay(scene)])
    }

    /// From when rules count.
    static func fromDay(_ scene: Scene) -> FormRow {
        var row = FormRow(.fromDay, scene.say("Counts from", "Obowiązuje od"), .typed())
        row.hint = scene.say("a day; empty: from now on", "dzień; puste: od teraz")
        return row
    }

    func title(in scene: Scene) -> String { name }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let day = try startDay(in: scene)
        guard var terms = scene.termsInForce(on: day) else {
            throw FormProblem(nil, PointsRefusal.notOpened.explanation(in: scene.language))
        }
        for setting in settings {
            guard setting.apply(stored(setting), to: &terms) else {
                let why = setting.problem.explanation(in: scene.language)
                throw FormProblem(setting.question, why)
            }
        }
        if let problem = terms.problem {
            let question = settings.first { $0.problem == problem }?.question
            throw FormProblem(question, problem.explanation(in: scene.language))
        }
        return .changeLoyalty(.setTerms(terms, from: day))
    }

    /// What was typed as the rules take it.
    private func stored(_ setting: TermsSetting) -> String {
        let text = typed(setting.question).filter { !$0.isWhitespace }
        guard text.isEmpty else { return text }
        return switch setting {
        case .waiting: "window"
        case .lifetime: "off"
        case .rate, .pointValue, .threshold, .multiplier: ""
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let day = try startDay(in: scene)
            guard case .changeLoyalty(.setTerms(let terms, _)) = try action(in: scene),
                let before = scene.termsInForce(on: day)
            else { return [] }
            let changes = settings.map { setting in
                labelled(
                    setting.title(in: scene.language).shortened(to: 11),
                    [
                        Label(setting.words(in: before, scene.language)), Label(" → ", .dim),
                        Label(setting.words(in: terms, scene.language), .heading),
                    ]
                )
            }
            return changes + whatComes(in: scene)
        } catch {
            return refusal(error.text)
        }
    }
}

extension FormScreen {
    /// From which day the rules count that were typed; nil for now.
    func startDay(in scene: Scene) throws(FormProblem) -> Day? {
        let text = typed(.fromDay)
        guard !text.isEmpty else { return nil }
        guard let day = Day(coming: text, today: scene.today) else {
            throw FormProblem(.fromDay, Day.howToType(in: scene.language))
        }
        guard day >= scene.today else {
            let why = LoyaltyTerms.Problem.tooEarly
            throw FormProblem(.fromDay, why.explanation(in: scene.language))
        }
        return day
    }

    /// That rules are tried before they count, and for which orders they do.
    func whatComes(in scene: Scene) -> [[Label]] {
        let first = scene.say(
            "a page shows what that would have given; nothing is done yet",
            "strona pokaże, co by to dało; nic się jeszcze nie zmieni"
        )
        let then = scene.say(
            "orders placed before keep their rules",
            "wcześniejsze zamówienia zachowują swoje zasady"
        )
        return [
            labelled(scene.say("First", "Najpierw"), [Label(first)]),
            labelled(scene.say("Then", "Potem"), [Label(then)]),
        ] + laterVersion(in: scene)
    }

    /// That other rules are planned already, which will not know of the change.
    private func laterVersion(in scene: Scene) -> [[Label]] {
        let day = (try? startDay(in: scene)) ?? nil
        let start = day.map { max(scene.zone.instant(day: $0), scene.now) } ?? scene.now
        let later = scene.terms?.filter { $0.from.at > start }
            .min { $0.from.at < $1.from.at }
        guard let later else { return [] }
        let name = later.versionName(in: scene.language)
        let from = scene.language.date(later.from.day)
        let text = scene.say(
            "from \(from) on \(name) counts, without this change: make it there too",
            "od \(from) obowiązuje \(name), już bez tej zmiany: wprowadź ją także tam"
        )
        return [labelled("!", [Label(text, .warn)])]
    }
}

extension Day {
    /// Reads a day as people type it; without a year it is the next such day.
    init?(coming text: String, today: Day) {
        guard let day = Day(typed: text, today: today) else { return nil }
        let hasYear = Day(iso: text) != nil || text.split(separator: ".").count > 2
        guard !hasYear, day < today else {
            self = day
            return
        }
        let (year, month, number) = day.civil
        let coming = (year...year + 8).compactMap { Day(year: $0, month: month, day: number) }
        guard let next = coming.first(where: { $0 >= today }) else { return nil }
        self = next
    }
}

extension TermsSetting {
    /// The question by which a form asks for it.
    fileprivate var question: FormQuestion {
        switch self {
        case .rate, .waiting, .lifetime, .pointValue, .threshold: .value
        case .multiplier: .multiplier
        }
    }

    fileprivate var canBeEmpty: Bool { self == .waiting || self == .lifetime }

    /// The value as it would be typed; nothing for what needs no number.
    fileprivate func typed(in terms: LoyaltyTerms, _ language: Language) -> String {
        let value = value(in: terms)
        guard value != "window", value != "off" else { return "" }
        return language.choose(
            english: value,
            polish: String(value.map { $0 == "." ? "," : $0 })
        )
    }

    fileprivate func hint(in scene: Scene) -> String {
        switch self {
        case .rate, .multiplier: ""
        case .waiting:
            scene.say(
                "days from sending; empty: the return window",
                "dni od wysyłki; puste: do końca zwrotów"
            )
        case .lifetime: scene.say("days; empty: for ever", "dni; puste: bez końca")
        case .pointValue, .threshold: Rules.currency.sign
        }
    }
}
