import Canvas
import Shop

/// What would happen with a row, or what has happened, in words.
extension BulkScreen {
    func title(in scene: Scene) -> String {
        let count = Plural.returns.text(rows.count, in: scene.language)
        return "\(routine.kind.noun(in: scene.language)) · \(count)"
    }

    /// `13 can · 3 would skip a step · 1 changed meanwhile`, as far as there are any.
    func summary(in scene: Scene) -> String {
        let language = scene.language
        let counts: [(Int, String, String)] = [
            (count(.can), "can", "można"),
            (count(.proposes), "to propose", "propozycje"),
            (count(.skips), "would skip a step", "pominięty krok"),
            (count(.changed), "changed meanwhile", "zmienione"),
            (count(.cannot), "cannot", "nie można"),
        ]
        return counts.filter { $0.0 > 0 }.map { count, english, polish in
            let figure = language.number(count)
            return language.choose(english: "\(figure) \(english)", polish: "\(polish): \(figure)")
        }.joined(separator: " · ")
    }

    /// What goes back to customers in all, by currency.
    func sums(in scene: Scene) -> String {
        var sums: [(currency: Currency, money: Money)] = []
        for case let (money, currency)? in rows.map(\.amount) {
            if let known = sums.firstIndex(where: { $0.currency == currency }) {
                sums[known].money += money
            } else {
                sums.append((currency, money))
            }
        }
        return sums.map { scene.language.money($0.money, $0.currency) }.joined(separator: " + ")
    }

    /// How many were done, and how many not: `13 accepted, 1 failed`.
    func result(in scene: Scene) -> String {
        let language = scene.language
        let done = language.number(done.count)
        let failed = language.number(failed)
        let rest = runnable.count - self.done.count - self.failed
        let past =
            routine == .undo
            ? language.choose(english: "undone", polish: "")
            : routine.kind.past(in: language)
        var english = "\(done) \(past)"
        var polish = routine.kind.noun(in: language).capitalisedFirst + ": wykonano \(done)"
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

    private enum Sort {
        case can
        case proposes
        case skips
        case changed
        case cannot
    }

    private func count(_ sort: Sort) -> Int {
        rows.count { row in
            switch row.verdict {
            case .can?: sort == .can
            case .proposes?: sort == .proposes
            case .skips?: sort == .skips
            case .changed?: sort == .changed
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
        case .failed(let error)?: Label("✗ " + scene.reason(error, currency), .error)
        case nil: verdict.map { $0.label(in: scene) } ?? Label("…", .dim)
        }
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
        case .cannot(.missingDocumentNumber):
            let text = scene.say(
                "needs a correction invoice number: open it alone",
                "wymaga numeru faktury korygującej: otwórz osobno"
            )
            return Label("✗ " + text, .error)
        case .skips(let refusal), .cannot(let refusal):
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
