import Canvas
import Shop

/// The rules of points: looked at, changed, and tried before they count.
extension Workspace {
    /// Every version can be looked at; only who keeps the programme changes rules.
    var refusalToChangeTerms: String? {
        switch terms.selected(in: scene) {
        case .version?: nil
        case .figure?, .tier?, .extra?: refusal(without: .keepLoyalty)
        case nil: noRecord
        }
    }

    var refusalToDropRule: String? {
        if let refusal = refusal(without: .keepLoyalty) { return refusal }
        if case .extra? = terms.selected(in: scene) { return nil }
        return scene.say(
            "Only rules that give more can be dropped: choose one.",
            "Usunąć można tylko zasadę, która daje więcej: wybierz ją."
        )
    }

    mutating func changeTerms() {
        switch terms.selected(in: scene) {
        case .figure(let setting)?: overlay = .form(TermsForm(setting, scene: scene))
        case .tier(let tier)?: overlay = .form(TermsForm(tier, scene: scene))
        case .extra(let rule)?: overlay = .form(ExtraRuleForm(rule, scene: scene))
        case .version(let version)?: show(version)
        case nil: break
        }
    }

    mutating func addTermsRule() { overlay = .form(ExtraRuleForm(scene: scene)) }

    /// What goes without the rule is shown first; that is the question, too.
    mutating func dropTermsRule() {
        guard case .extra(let rule)? = terms.selected(in: scene), var left = scene.termsInForce()
        else { return }
        left.extras.removeAll { $0.name == rule.name }
        let title = scene.say("drop \(rule.name)?", "usunąć: \(rule.name)?")
        tryOut(left, from: nil, title, over: nil)
    }

    private mutating func show(_ version: LoyaltyTerms) {
        let language = scene.language
        var table = TextTable([
            Column("", .flexible(20, upTo: 30), priority: 9),
            Column("", .flexible(16, upTo: 44), priority: 8),
        ])
        for setting in TermsSetting.allCases {
            let tier = setting.tier.map { "\($0.label(in: language)): " } ?? ""
            let title = setting.title(in: language)
            table.add([
                Label(tier.isEmpty ? title : tier + title.lowercased(), .dim),
                Label(setting.words(in: version, language)),
            ])
        }
        for rule in version.extras {
            let what = rule.condition.text(in: language.queryLanguage)
            table.add([Label(rule.name, .dim), Label("\(rule.gives.label(in: language)) \(what)")])
        }
        let from = language.dayAndTime(version.from.at, in: scene.zone, today: scene.today)
        overlay = .text(
            title: version.versionName(in: language).capitalisedFirst
                + scene.say(", from \(from)", ", od \(from)"),
            Array(table.lines(width: min(70, body.width - 6)).dropFirst()),
            scroll: 0
        )
    }
}

/// Trying rules.
extension Workspace {
    mutating func tryOut(
        _ terms: LoyaltyTerms,
        from day: Day?,
        _ title: String,
        over form: (any FormScreen)?
    ) {
        overlay = .trial(
            TrialScreen(terms, from: day, titled: title, over: form, in: scene, &desk)
        )
    }

    mutating func press(_ key: Key, in screen: TrialScreen) {
        let (scene, area) = (scene, body)
        switch key {
        case .escape, .character("q"), .character("n"):
            withTrial { $0.stop(&$1) }
            overlay = screen.form.map(Overlay.form)
        case .function(2), .character(scene.agreement):
            act(.changeLoyalty(.setTerms(screen.terms, from: screen.day)))
        case .character("p"): withTrial { $0.tryNextPeriod(in: scene, &$1) }
        case .character("R"), .function(5): withTrial { $0.ask(in: scene, &$1) }
        case .enter: refuse(scene.say("F2 puts them in force.", "Wprowadza F2."))
        case _: withTrial { screen, _ in _ = screen.handle(key.movement ?? key, in: area, scene) }
        }
    }

    @discardableResult
    mutating func withTrial<Result>(
        _ body: (inout TrialScreen, inout RequestDesk) -> Result
    ) -> Result? {
        guard case .trial(var screen)? = overlay else { return nil }
        let result = body(&screen, &desk)
        overlay = .trial(screen)
        return result
    }

    /// Completes what is typed into a form, where it is a query; whether there was anything to
    /// complete.
    mutating func complete(_ screen: any FormScreen) -> Bool {
        guard var form = screen as? ExtraRuleForm, form.complete(in: scene.language) else {
            return false
        }
        overlay = .form(form)
        return true
    }
}

extension TermsSetting {
    /// The tier that it is about.
    fileprivate var tier: Tier? {
        switch self {
        case .threshold(let tier), .multiplier(let tier): tier
        case .rate, .waiting, .lifetime, .pointValue: nil
        }
    }
}
