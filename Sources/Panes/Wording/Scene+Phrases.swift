import Shop

/// Phrases that several screens say in the same words.
extension Scene {
    /// Where goods lie, or nothing where nobody has said.
    func shelf(_ name: String) -> String {
        name.isEmpty ? "" : say("shelf \(name)", "regał \(name)")
    }

    /// What tells people why something was refused, with what this screen knows.
    func explainer(_ currency: Currency = .pln) -> Explainer {
        var explainer = Explainer(
            language: language,
            zone: zone,
            now: now,
            currency: currency,
            staff: staff
        )
        explainer.namesKeys = true
        return explainer
    }

    func explanation(of refusal: Return.Refusal, _ currency: Currency) -> String {
        explainer(currency).text(of: refusal)
    }

    /// Who did what and when: `received 14:02 by marek`, "przyjęty 14:02 przez: marek".
    func news(_ what: String, at moment: Instant, by name: String) -> String {
        let time = language.moment(moment, in: zone, today: today)
        return language.news(what, at: time, by: name)
    }
}

extension DeedRow {
    /// `received 14:02 by marek (units: 2)`, or with a detail that one knows better.
    func news(in scene: Scene, detail known: String? = nil) -> String {
        let step = Return.Step.Kind.allCases.first { Deed.Action($0) == action }
        let what = step?.past(in: scene.language) ?? action.label(in: scene.language)
        let facts = after.filter { $0.name != FactName.status.rawValue }.prefix(2)
            .map { $0.text(in: scene.language) }
        let detail = known ?? facts.joined(separator: ", ")
        let news = scene.news(what, at: at.at, by: author)
        return detail.isEmpty ? news : "\(news) (\(detail))"
    }
}

extension Language {
    /// Who did what, and when where that is given; Polish leaves the gender open.
    func news(_ what: String, at time: String = "", by name: String) -> String {
        let past = what + (time.isEmpty ? "" : " \(time)")
        return choose(english: "\(past) by \(name)", polish: "\(past) przez: \(name)")
    }
}
