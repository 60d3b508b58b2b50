import Canvas
import Shop

/// A rule that gives more points: for what, and how many.
struct ExtraRuleForm: FormScreen {
    var form: Form<FormQuestion>
    /// The rule that it stands in for; nil for a further one.
    private let former: ExtraRule?

    init(_ former: ExtraRule? = nil, scene: Scene) {
        self.former = former
        let language = scene.language
        let condition = former?.condition.text(in: language.queryLanguage) ?? ""
        let query = FormRow(.query, scene.say("For what", "Za co"), .typed(condition))
        form = Form([
            FormRow(
                .name,
                scene.say("Name", "Nazwa"),
                .typed(former?.name ?? ""),
                isRequired: true
            ),
            query,
            FormRow(
                .gives,
                scene.say("Points", "Punkty"),
                .choice(
                    FormField.Choice(
                        [
                            Menu.Option(scene.say("for a złoty", "za złoty")),
                            Menu.Option(scene.say("for an order", "za zamówienie")),
                        ],
                        selected: former?.isPerOrder == true ? 1 : 0
                    )
                )
            ),
            FormRow(
                .points,
                scene.say("How many", "Ile"),
                .typed(former?.typedPoints(in: language) ?? ""),
                isRequired: true
            ),
            TermsForm.fromDay(scene),
        ])
    }

    func title(in scene: Scene) -> String {
        former?.name ?? Command.addTermsRule.title(in: scene.language)
    }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    /// Completes the word of the query under the cursor; false where there is nothing to add.
    mutating func complete(in language: Language) -> Bool {
        guard form.rows[form.focus].name == .query, case .text(let before)? = form[.query] else {
            return false
        }
        var field = before
        field.complete(as: EarningField.self, in: language)
        guard field != before else { return false }
        form.replace(.query, with: .text(field))
        return true
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let day = try startDay(in: scene)
        guard var terms = scene.termsInForce(on: day) else {
            throw FormProblem(nil, PointsRefusal.notOpened.explanation(in: scene.language))
        }
        let rule = ExtraRule(
            name: typed(.name),
            condition: try condition(in: scene),
            gives: try gives(in: scene)
        )
        if let place = terms.extras.firstIndex(where: { $0.name == former?.name }) {
            terms.extras[place] = rule
        } else {
            terms.extras.append(rule)
        }
        if let problem = terms.problem {
            throw FormProblem(problem.question, problem.explanation(in: scene.language))
        }
        return .changeLoyalty(.setTerms(terms, from: day))
    }

    private func condition(in scene: Scene) throws(FormProblem) -> Query<EarningField> {
        do throws(QueryProblem) {
            return try Query(form.text(.query))
        } catch {
            throw FormProblem(.query, error.explanation(in: scene.language))
        }
    }

    private func gives(in scene: Scene) throws(FormProblem) -> ExtraRule.Gives {
        let text = typed(.points)
        let gives: ExtraRule.Gives? =
            form.choice(.gives) == 0
            ? Int(hundredths: text).map { .perUnit($0) } : Int(text).map { .points($0) }
        guard let gives else {
            let why = LoyaltyTerms.Problem.ruleGives(typed(.name))
            throw FormProblem(.points, why.explanation(in: scene.language))
        }
        return gives
    }

    /// Mistakes in the query are told while it is typed, and what can come next.
    func preview(in scene: Scene) -> [[Label]] {
        var lines: [[Label]] = []
        do throws(FormProblem) {
            let what = try condition(in: scene).text(in: scene.language.queryLanguage)
            let all = scene.say("all goods of an order", "wszystkie towary zamówienia")
            lines.append(
                labelled(scene.say("For", "Za"), [Label(what.isEmpty ? all : what, .accent)])
            )
            if !typed(.points).isEmpty {
                let points = try gives(in: scene).label(in: scene.language)
                lines.append(labelled(scene.say("Gives", "Daje"), [Label(points, .heading)]))
            }
            _ = try startDay(in: scene)
        } catch {
            lines += refusal(error.text)
        }
        return lines + candidates(in: scene.language) + whatComes(in: scene)
    }

    private func candidates(in language: Language) -> [[Label]] {
        guard form.rows[form.focus].name == .query, case .text(let field)? = form[.query] else {
            return []
        }
        let found = Query<EarningField>.completions(
            for: field.text,
            at: field.position,
            in: language.queryLanguage
        ).candidates
        guard !found.isEmpty else { return [] }
        return [labelled("Tab", [Label(found.joined(separator: "  "), .dim)])]
    }
}

extension ExtraRule {
    fileprivate var isPerOrder: Bool {
        if case .points = gives { true } else { false }
    }

    fileprivate func typedPoints(in language: Language) -> String {
        switch gives {
        case .perUnit(let hundredths): language.decimal(hundredths)
        case .points(let points): String(points)
        }
    }
}

extension LoyaltyTerms.Problem {
    /// The answer that is to blame, where it is one about a rule.
    fileprivate var question: FormQuestion? {
        switch self {
        case .namelessRule, .ruleNamedTwice: .name
        case .ruleGives: .points
        case .query: .query
        case .tooEarly: .fromDay
        case .rate, .waiting, .lifetime, .pointValue, .multiplier, .threshold: nil
        }
    }
}
