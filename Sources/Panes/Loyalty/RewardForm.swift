import Canvas
import Shop

/// A reward is added, or changed; coupons that were issued keep what they give.
struct RewardForm: FormScreen {
    var form: Form<FormQuestion>
    private let reward: Reward?

    /// - Parameter reward: The one that is changed; nil to add one.
    init(_ reward: Reward? = nil, scene: Scene) {
        self.reward = reward
        let (terms, language) = (reward?.terms, scene.language)
        func optional(_ text: String?) -> FormField { .typed(text ?? "") }
        var rows = [
            FormRow(.name, scene.say("Name", "Nazwa"), optional(terms?.name), isRequired: true),
            FormRow(
                .rewardKind,
                scene.say("Kind", "Rodzaj"),
                .choice(of: Reward.Kind.allCases, selected: terms?.gives.kind ?? .percentOff) {
                    Menu.Option($0.label(in: language))
                }
            ),
            FormRow(.value, scene.say("How much", "Ile"), optional(terms?.value(in: language))),
            FormRow(
                .cost,
                scene.say("Points", "Punkty"),
                optional(terms.map { String($0.cost) }),
                isRequired: true
            ),
            FormRow(
                .tier,
                scene.say("From tier", "Od poziomu"),
                .choice(of: Tier.allCases, selected: terms?.tier ?? .bronze) {
                    Menu.Option($0.label(in: language))
                }
            ),
            FormRow(
                .perCustomer,
                scene.say("Per customer", "Na klienta"),
                optional(terms?.perCustomer.map { String($0) })
            ),
            FormRow(
                .inTotal,
                scene.say("In total", "Łącznie"),
                optional(terms?.inTotal.map { String($0) })
            ),
            FormRow(
                .validDays,
                scene.say("Days valid", "Dni ważności"),
                optional(String(terms?.validDays ?? 90))
            ),
            FormRow(.firstDay, scene.say("Offered from", "Od dnia"), optional(terms?.from?.iso)),
            FormRow(.lastDay, scene.say("Until", "Do dnia"), optional(terms?.until?.iso)),
        ]
        rows[2].hint = scene.say("%, amount or SKU, by kind", "%, kwota albo SKU, wg rodzaju")
        for place in [5, 6] { rows[place].hint = scene.say("empty: no limit", "puste: bez limitu") }
        for place in [8, 9] { rows[place].hint = scene.say("empty: always", "puste: zawsze") }
        form = Form(rows)
    }

    func title(in scene: Scene) -> String {
        let command: Command = reward == nil ? .addReward : .changeReward
        let title = command.title(in: scene.language)
        return reward.map { "\($0.terms.name) › \(title)" } ?? title.capitalisedFirst
    }

    func consequence(in scene: Scene) -> String {
        reward == nil
            ? scene.say("If added now", "Po dodaniu") : scene.say("If changed now", "Po zmianie")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let terms = try terms(in: scene)
        if let problem = terms.problem {
            throw FormProblem(problem.question, problem.explanation(in: scene.language))
        }
        guard let reward else { return .changeReward(.add(terms)) }
        return .changeReward(.change(reward.id, to: terms, seen: reward.version))
    }

    private func terms(in scene: Scene) throws(FormProblem) -> Reward.Terms {
        Reward.Terms(
            name: typed(.name),
            gives: try gives(in: scene),
            cost: try number(.cost, in: scene) ?? 0,
            tier: Tier.allCases[form.choice(.tier) ?? 0],
            perCustomer: try number(.perCustomer, in: scene),
            inTotal: try number(.inTotal, in: scene),
            validDays: try number(.validDays, in: scene) ?? 0,
            from: typed(.firstDay).isEmpty ? nil : try day(.firstDay, in: scene),
            until: typed(.lastDay).isEmpty ? nil : try day(.lastDay, in: scene)
        )
    }

    private func gives(in scene: Scene) throws(FormProblem) -> Reward.Gives {
        switch Reward.Kind.allCases[form.choice(.rewardKind) ?? 0] {
        case .percentOff: .percentOff(try number(.value, in: scene) ?? 0)
        case .amountOff: .amountOff(try amount(.value, in: Rules.currency, scene) ?? .zero)
        case .freeDelivery: .freeDelivery
        case .product: .product(typed(.value))
        case .earlyAccess: .earlyAccess
        }
    }

    private func number(_ question: FormQuestion, in scene: Scene) throws(FormProblem) -> Int? {
        let text = typed(question)
        guard !text.isEmpty else { return nil }
        guard let number = Int(text) else {
            throw FormProblem(
                question,
                scene.say("Enter a whole number.", "Podaj liczbę całkowitą.")
            )
        }
        return number
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard !typed(.name).isEmpty, !typed(.cost).isEmpty else { return [] }
        do throws(FormProblem) {
            _ = try action(in: scene)
            let terms = try terms(in: scene)
            let points = Plural.points.text(terms.cost, in: scene.language)
            return [
                labelled(
                    scene.say("It gives", "Co daje"),
                    [
                        Label(terms.gives.label(in: scene.language), .heading),
                        Label(scene.say("  for \(points)", "  za \(points)"), .dim),
                    ]
                )
            ]
        } catch {
            return refusal(error.text)
        }
    }
}

extension Reward.Terms {
    /// How much or what it gives, as it is typed.
    fileprivate func value(in language: Language) -> String {
        switch gives {
        case .percentOff(let hundredths): String(hundredths)
        case .amountOff(let amount): language.typed(amount, Rules.currency)
        case .product(let sku): sku
        case .freeDelivery, .earlyAccess: ""
        }
    }
}

extension Reward.Terms.Problem {
    /// The question whose answer it is about.
    fileprivate var question: FormQuestion {
        switch self {
        case .nameless: .name
        case .percent, .amount, .missingArticle: .value
        case .cost: .cost
        case .limit: .perCustomer
        case .validDays: .validDays
        case .days: .lastDay
        }
    }
}
