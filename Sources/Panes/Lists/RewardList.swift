import Canvas
import Shop

/// What points buy, the cheapest first.
enum RewardList: ListKind {
    typealias Row = RewardRow
    typealias Field = RewardField
    typealias SortKey = RewardSort

    static func number(of row: RewardRow) -> String { row.reward.terms.name }

    static func version(of row: RewardRow) -> Int { row.reward.version }

    static let sorts: [Sort<RewardSort>] = [Sort(.cost), Sort(.name)]

    static func name(of sort: RewardSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No rewards yet, so points buy nothing. i adds one.",
            polish: "Nie ma nagród, więc punktów nie można wymienić. i dodaje nagrodę."
        )
    }

    static func columns(in language: Language) -> [ListColumn<RewardSort>] {
        func title(_ english: String, _ polish: String) -> String {
            language.choose(english: english, polish: polish)
        }
        return [
            ListColumn(
                Column(title("Reward", "Nagroda"), .flexible(14, upTo: 32), priority: 10),
                sort: .name
            ),
            ListColumn(
                Column(title("Gives", "Co daje"), .flexible(12, upTo: 24), priority: 8)
            ),
            ListColumn(.number(title("Points", "Punkty"), 8, priority: 9), sort: .cost),
            ListColumn(Column(title("From tier", "Od poziomu"), .fixed(10), priority: 5)),
            ListColumn(.number(title("Taken", "Odebrano"), 12, priority: 6)),
            ListColumn(Column(title("Status", "Status"), .fixed(14), priority: 7)),
        ]
    }

    static func cells(of row: RewardRow, in scene: Scene) -> [Label] {
        let (terms, language) = (row.reward.terms, scene.language)
        return [
            Label(terms.name, row.reward.isOffered ? .plain : .dim),
            Label(terms.gives.label(in: language)), Label(language.number(terms.cost)),
            Label(terms.tier.label(in: language), .dim), Label(row.offer.taken(in: language)),
            Label(
                row.offer.state(on: scene.today, in: language),
                row.reward.isOffered ? .plain : .dim
            ),
        ]
    }

    static func question(
        _ query: Query<RewardField>,
        _ sort: Sort<RewardSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .rewards(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<RewardField>, of scope: EveryRecord) -> Question {
        .rewardTally(query)
    }
}

extension RewardList: RecordKind {
    static func question(of id: Int64) -> Question { .reward(ID(id)) }

    static func id(of file: RewardRow) -> Int64 { file.id }

    static func title(of file: RewardRow, isShort: Bool, in scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(file.reward.terms.name, .heading), Label(" · ", .dim),
            Label(file.offer.state(on: scene.today, in: language)), Label(" · ", .dim),
            Label(Plural.points.text(file.reward.terms.cost, in: language)),
        ]
    }

    static func lines(
        of file: RewardRow,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let (terms, language) = (file.reward.terms, scene.language)
        func limit(_ limit: Int?) -> String {
            limit.map(language.number) ?? scene.say("no limit", "bez limitu")
        }
        let from = terms.from.map { scene.say("from ", "od ") + language.date($0) }
        let until = terms.until.map { scene.say("until ", "do ") + language.date($0) }
        let period = [from, until].compactMap(\.self)
        let days = Plural.days.text(terms.validDays, in: language)
        return [
            filed(
                scene.say("It gives", "Co daje"),
                dotted([
                    Label(terms.gives.label(in: language), .heading),
                    Label(scene.say("coupon valid \(days)", "kupon ważny \(days)"), .dim),
                ])
            ),
            filed(
                scene.say("From tier", "Od poziomu"),
                [Label(terms.tier.label(in: language))]
            ),
            filed(
                scene.say("Limits", "Limity"),
                dotted([
                    Label(scene.say("per customer: ", "na klienta: ") + limit(terms.perCustomer)),
                    Label(scene.say("in total: ", "łącznie: ") + limit(terms.inTotal)),
                ])
            ),
            filed(
                scene.say("Offered", "Oferowana"),
                dotted(
                    period.isEmpty
                        ? [Label(scene.say("always", "zawsze"))] : period.map { Label($0) }
                )
            ),
            filed(
                scene.say("Taken", "Odebrano"),
                dotted([
                    Label(file.offer.taken(in: language)),
                    Label(
                        scene.say("used: ", "wykorzystano: ") + language.number(file.used),
                        .dim
                    ),
                ])
            ),
        ]
    }
}
