import Canvas
import Shop

/// What other rules would have given over a period, to be read before they count or are left
/// alone.
struct TrialScreen: Sendable {
    let terms: LoyaltyTerms
    /// From when they are to count; nil for now.
    let day: Day?
    let title: String
    /// The form that they were typed into.
    let form: (any FormScreen)?
    private(set) var trial: TermsTrial?
    private var days: Int = periods[1]
    private var wanted: (ticket: Ticket, question: Question)?
    private var scroll = 0

    /// The periods that can be tried, in days back from today.
    private static let periods = [7, 30, 90, 365]

    init(
        _ terms: LoyaltyTerms,
        from day: Day?,
        titled title: String,
        over form: (any FormScreen)?,
        in scene: Scene,
        _ desk: inout RequestDesk
    ) {
        self.terms = terms
        self.day = day
        self.title = title
        self.form = form
        ask(in: scene, &desk)
    }

    /// Tries the rules on the orders of the period, in the background.
    mutating func ask(in scene: Scene, _ desk: inout RequestDesk) {
        stop(&desk)
        trial = nil
        scroll = 0
        let question = Question.termsTrial(terms, scene.today - days...scene.today)
        wanted = (desk.ask(question), question)
    }

    /// Gives up the trial that is under way.
    mutating func stop(_ desk: inout RequestDesk) {
        if let wanted { desk.post(.stop(wanted.question)) }
        wanted = nil
    }

    mutating func tryNextPeriod(in scene: Scene, _ desk: inout RequestDesk) {
        let place = Self.periods.firstIndex(of: days) ?? 0
        days = Self.periods[(place + 1) % Self.periods.count]
        ask(in: scene, &desk)
    }

    mutating func take(_ trial: TermsTrial, _ ticket: Ticket) {
        guard ticket == wanted?.ticket else { return }
        wanted = nil
        self.trial = trial
    }

    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard ticket == wanted?.ticket else { return false }
        wanted = nil
        return true
    }

    /// Scrolls as a key says; whether it is a key that does.
    mutating func handle(_ key: Key, in area: Area, _ scene: Scene) -> Bool {
        guard let step = key.scrolling(height: area.height - 1) else { return false }
        let last = max(0, lines(width: area.width - 2, scene).count - (area.height - 1))
        scroll = min(max(0, min(scroll, last) + step), last)
        return true
    }

    func hints(in scene: Scene) -> [Hint] {
        [
            Hint(key: scene.say("F2 y", "F2 t"), title: scene.say("put in force", "wprowadź")),
            Hint(key: "p", title: scene.say("other period", "inny okres")),
            Hint(key: "↑↓", title: scene.say("scroll", "przewiń")),
        ]
    }
}

extension TrialScreen {
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let first = scene.today - days
        let language = scene.language
        let period =
            language.day(first, today: scene.today) + " – "
            + language.day(scene.today, today: scene.today)
        canvas.rule(
            [Label(scene.say("Tried on ", "Próba na: ") + period, .heading)],
            note: trial.map { [Label(Plural.orders.text($0.orders, in: language), .dim)] } ?? [],
            in: area.row(0)
        )
        let room = area.droppingTop(1)
        let lines = lines(width: room.width - 2, scene)
        for (row, line) in lines.dropFirst(scroll).prefix(room.height).enumerated() {
            canvas.write(line, x: room.x + 1, y: room.y + row, width: room.width - 2)
        }
    }

    private func lines(width: Int, _ scene: Scene) -> [[Label]] {
        let from = day.map { scene.language.date($0) } ?? scene.say("now on", "teraz")
        let counts = filed(
            scene.say("Would count", "Od kiedy"),
            [Label(scene.say("from \(from)", "od \(from)"))]
        )
        guard let trial else {
            let text =
                wanted == nil
                ? scene.say(
                    "This could not be read. R tries again.",
                    "Nie udało się tego wczytać. R próbuje ponownie."
                )
                : scene.say(
                    "Trying the rules on the orders of that time … Esc goes back.",
                    "Liczę punkty za zamówienia z tego okresu … Esc wraca."
                )
            return [counts, [], [Label(text, .dim)]]
        }
        let sums = sum(trial, scene).wrapped(to: width, indent: 14)
        return [counts] + sums + [[]] + rules(trial, width: width, scene) + [[]]
            + customers(trial, width: width, scene)
    }

    private func sum(_ trial: TermsTrial, _ scene: Scene) -> [Label] {
        let language = scene.language
        let difference = trial.after - trial.before
        return filed(
            scene.say("Points", "Punkty"),
            dotted([
                Label(
                    language.number(trial.before)
                        + scene.say(" by the rules of then", " według dawnych zasad")
                ),
                Label(
                    language.number(trial.after) + scene.say(" by these", " według nowych"),
                    .heading
                ),
                Label(
                    difference == 0
                        ? scene.say("no difference", "bez różnicy") : language.change(difference),
                    .accent
                ),
            ])
        )
    }

    private func rules(_ trial: TermsTrial, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        var table = TextTable([
            Column(scene.say("By rule", "Według zasad"), .flexible(20, upTo: 40), priority: 9),
            .number(scene.say("Points", "Punkty"), 12, priority: 8),
        ])
        for gain in trial.byRule {
            table.add([
                Label(gain.rule ?? scene.say("for money", "za zakupy")),
                Label(language.number(gain.points)),
            ])
        }
        return table.lines(width: width)
    }

    private func customers(_ trial: TermsTrial, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.customer), .flexible(20, upTo: 40), priority: 9),
            .number(Plural.orders.form(for: 5, in: language).capitalisedFirst, 9, priority: 5),
            .number(title(.before), 10, priority: 7), .number(title(.after), 10, priority: 8),
            .number(scene.say("Change", "Zmiana"), 10, priority: 6),
        ])
        for customer in trial.customers {
            let difference = customer.after - customer.before
            table.add([
                Label(customer.name), Label(language.number(customer.orders), .dim),
                Label(language.number(customer.before), .dim),
                Label(language.number(customer.after)),
                Label(difference == 0 ? "" : language.change(difference), .accent),
            ])
        }
        let count = Plural.customers.text(trial.count, in: language)
        let all = scene.say("\(count) would have got points.", "Punkty dostałoby: \(count).")
        return table.lines(width: width) + [[Label(all, .dim)]]
    }
}
