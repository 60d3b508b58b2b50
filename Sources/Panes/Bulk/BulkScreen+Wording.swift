import Canvas
import Shop

/// What would happen with a row, or what has happened, in words.
extension BulkScreen {
    func title(in scene: Scene) -> String {
        let count = Plural.returns.text(rows.count, in: scene.language)
        return "\(job.noun(in: scene.language)) · \(count)"
    }

    /// `13 can · 3 would skip a step · 1 changed meanwhile`, as far as there are any.
    func summary(in scene: Scene) -> String {
        let language = scene.language
        let counts: [(Int, String, String)] = [
            (count(.can), "can", "można"),
            (count(.proposes), "to propose", "propozycje"),
            (count(.skips), "would skip a step", "pominięty krok"),
            (count(.changed), "changed meanwhile", "zmienione"),
            (count(.hasNoAccount), "no account", "brak konta"),
            (count(.cannot), "cannot", "nie można"),
        ]
        return counts.filter { $0.0 > 0 }.map { count, english, polish in
            let figure = language.number(count)
            return language.choose(english: "\(figure) \(english)", polish: "\(polish): \(figure)")
        }.joined(separator: " · ")
    }

    /// What goes back to customers in all, by currency.
    func sums(in scene: Scene) -> String {
        scene.language.sums(of: rows.compactMap(\.amount))
    }

    /// How many were done, and how many not: `13 accepted, 1 failed`.
    func result(in scene: Scene) -> String {
        if let made { return result(of: made.file, in: scene) }
        let language = scene.language
        let done = language.number(done.count)
        let failed = language.number(failed)
        let rest = runnable.count - self.done.count - self.failed
        let past =
            job == .routine(.undo)
            ? language.choose(english: "undone", polish: "")
            : job.kind.past(in: language)
        var english = "\(done) \(past)"
        var polish = job.kind.noun(in: language).capitalisedFirst + ": wykonano \(done)"
        if self.failed > 0 {
            english += ", \(failed) failed"
            polish += ", nie udało się \(failed)"
        }
        if rest > 0 {
            english += ", stopped before \(language.number(rest))"
            polish += ", przerwano przed \(language.number(rest))"
        }
        return language.choose(english: english, polish: polish) + "."
    }

    /// The file with what is in it: `P-2026-000001: 13 transfers, 4,321.00 zł`.
    private func result(of file: BankFile, in scene: Scene) -> String {
        let language = scene.language
        let count = Plural.transfers.text(file.orders.count, in: language)
        var parts = ["\(file.number): \(count)", language.money(file.total, file.currency)]
        if failed > 0 {
            let figure = language.number(failed)
            parts.append(
                language.choose(english: "\(figure) left out", polish: "pominięto \(figure)")
            )
        }
        return parts.joined(separator: ", ") + "."
    }

    private enum Sort {
        case can
        case proposes
        case skips
        case changed
        case hasNoAccount
        case cannot
    }

    private func count(_ sort: Sort) -> Int {
        rows.count { row in
            switch row.verdict {
            case .can?: sort == .can
            case .proposes?: sort == .proposes
            case .skips?: sort == .skips
            case .changed?: sort == .changed
            case .cannot(.missingAccount)?: sort == .hasNoAccount
            case .cannot?: sort == .cannot
            case nil: false
            }
        }
    }
}

extension BulkScreen.Row {
    /// What has become of it or, before that, what would.
    func label(in scene: Scene) -> Label {
        switch outcome {
        case .underWay?: Label(scene.say("… under way", "… w toku"), .accent)
        case .done(let kind, let goods, _)?:
            Label("✓ " + kind.news(of: goods, in: scene.language), .ok)
        case .sent(let order, let currency)?:
            Label(
                "✓ "
                    + scene.say("sent, ", "wysłano, ")
                    + scene.language.money(order.amount, currency),
                .ok
            )
        case .leftOut?:
            Label(
                "✗ "
                    + scene.say(
                        "left out: changed since the plan",
                        "pominięto: zmienione od czasu planu"
                    ),
                .error
            )
        case .failed(let error)?: Label("✗ " + scene.reason(error, currency), .error)
        case nil: verdict.map { $0.label(in: scene) } ?? Label("…", .dim)
        }
    }

    /// The same in full: why it cannot be done may be longer than its column is wide.
    func reason(in scene: Scene) -> Label {
        guard case nil = outcome, case .cannot(let refusal)? = verdict,
            refusal.brief(in: scene) != nil
        else { return label(in: scene) }
        return Label("✗ " + scene.reason(refusal, .pln), .error)
    }

    private var currency: Currency {
        switch verdict {
        case .can(_, let currency)?, .proposes(_, let currency)?: currency
        case .skips?, .changed?, .cannot?, nil: .pln
        }
    }
}

extension PlannedStep.Verdict {
    fileprivate func label(in scene: Scene) -> Label {
        let language = scene.language
        switch self {
        case .can(let money?, let currency):
            let amount = language.money(money, currency)
            return Label(scene.say("can, refund \(amount)", "można, kwota \(amount)"))
        case .can(nil, _): return Label(scene.say("can", "można"))
        case .proposes(let money, let currency):
            let amount = language.money(money, currency)
            let english = "\(amount) becomes a proposal for a second person"
            let polish = "\(amount) będzie propozycją dla drugiej osoby"
            return Label(scene.say(english, polish), .warn)
        case .skips(.outOfOrder(_, let status, _)):
            let name = status.label(in: language)
            let text = scene.say("would skip a step: \(name)", "pominięty krok, status: \(name)")
            return Label(text, .dim)
        case .changed(let stale): return Label(scene.reason(stale, .pln), .warn)
        case .cannot(.outOfOrder(_, let status, _)):
            let name = status.label(in: language)
            return Label("✗ " + scene.say("already \(name)", "już \(name)"), .error)
        case .cannot(let refusal):
            return Label("✗ " + (refusal.brief(in: scene) ?? scene.reason(refusal, .pln)), .error)
        case .skips(let refusal):
            return Label("✗ " + scene.reason(refusal, .pln), .error)
        }
    }
}

extension Return.Step.Kind {
    /// What a step came to: `last step undone · registered`.
    func news(of goods: Return, in language: Language) -> String {
        let past = past(in: language)
        let status = goods.status.label(in: language)
        return past == status ? past : "\(past) · \(status)"
    }
}

extension Scene {
    /// Why a row was left out, with the time by the clock: it stays on the screen.
    func reason(_ error: any Error, _ currency: Currency) -> String {
        if let stale = error as? Stale {
            return say("changed meanwhile: ", "zmienione w międzyczasie: ")
                + news(stale.action.past(in: language), at: stale.at, by: stale.staff)
        }
        return explainer(currency).explanation(of: error)
            ?? say("that did not work; nothing has changed", "nie udało się; nic się nie zmieniło")
    }
}
