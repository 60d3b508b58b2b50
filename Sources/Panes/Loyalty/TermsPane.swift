import Canvas
import Shop

/// The rules of points that are in force: their figures, the tiers, the rules that give more,
/// and all versions that there were or will be.
struct TermsPane: Sendable {
    private var cursor = ListCursor(row: 0)

    /// What the cursor can stand on.
    enum Item: Hashable, Sendable {
        case figure(TermsSetting)
        case tier(Tier)
        case extra(ExtraRule)
        case version(LoyaltyTerms)

        /// What the command line calls it.
        var name: String {
            switch self {
            case .figure(let setting): setting.name
            case .tier(let tier): tier.rawValue
            case .extra(let rule): rule.name
            case .version(let terms): String(terms.version)
            }
        }
    }

    static let figures: [TermsSetting] = [.rate, .waiting, .lifetime, .pointValue]

    static func items(in scene: Scene) -> [Item] {
        guard let terms = scene.termsInForce() else { return [] }
        return figures.map(Item.figure) + Tier.allCases.map(Item.tier)
            + terms.extras.map(Item.extra)
            + (scene.terms ?? []).withEnds.map { Item.version($0.terms) }
    }

    func selected(in scene: Scene) -> Item? {
        let items = Self.items(in: scene)
        return cursor.row.flatMap { items.indices.contains($0) ? items[$0] : items.last }
    }

    mutating func handle(_ key: Key, height: Int, in scene: Scene) -> Bool {
        cursor.handle(key, count: Self.items(in: scene).count, height: height)
    }
}

extension Scene {
    /// The rules that count on a day, or now.
    func termsInForce(on day: Day? = nil) -> LoyaltyTerms? {
        let at = day.map { max(zone.instant(day: $0), now) } ?? now
        return terms?.inForce(at: at) ?? terms?.first
    }
}

extension TermsPane {
    /// A line of the page, and which of the items it is.
    struct Line {
        var labels: [Label]
        var item: Item?
    }

    func draw(
        _ figures: LoyaltyFigures?,
        on canvas: inout Canvas,
        in area: Area,
        scene: Scene
    ) {
        guard let terms = scene.termsInForce() else {
            let text = scene.say("Reading …", "Wczytuję …")
            canvas.write(text, x: area.x + Table.gutter, y: area.y + 1, style: .dim)
            return
        }
        let since = scene.language.date(terms.from.day)
        canvas.rule(
            [
                Label(terms.versionName(in: scene.language).capitalisedFirst, .heading),
                Label(scene.say(" · in force since \(since)", " · obowiązuje od \(since)")),
            ],
            in: area.row(0)
        )
        let lines = lines(of: terms, figures, width: area.width - Table.gutter, scene)
        let room = area.droppingTop(1)
        let chosen = selected(in: scene)
        let focus = lines.firstIndex { $0.item == chosen && chosen != nil } ?? 0
        let top = min(max(0, focus - room.height / 2), max(0, lines.count - room.height))
        for (row, line) in lines.dropFirst(top).prefix(room.height).enumerated() {
            let place = room.row(row)
            if line.item != nil, line.item == chosen {
                canvas.write("›", x: place.x, y: place.y, style: .accent)
            }
            canvas.write(line.labels, x: place.x + Table.gutter, y: place.y, width: place.width)
        }
    }

    private func lines(
        of terms: LoyaltyTerms,
        _ figures: LoyaltyFigures?,
        width: Int,
        _ scene: Scene
    ) -> [Line] {
        [
            figureLines(terms, width: width, scene),
            tierLines(terms, figures, width: width, scene),
            extraLines(terms, width: width, scene), versionLines(terms, width: width, scene),
        ].joined(separator: [Line(labels: [])]).map(\.self)
    }

    private func figureLines(_ terms: LoyaltyTerms, width: Int, _ scene: Scene) -> [Line] {
        let language = scene.language
        var table = TextTable([
            Column(scene.say("Rule", "Zasada"), .flexible(20, upTo: 24), priority: 9),
            Column(scene.say("Value", "Wartość"), .flexible(16, upTo: 40), priority: 8),
        ])
        for setting in Self.figures {
            table.add([
                Label(setting.title(in: language)), Label(setting.words(in: terms, language)),
            ])
        }
        return Self.lines(of: table, Self.figures.map(Item.figure), width: width)
    }

    private func tierLines(
        _ terms: LoyaltyTerms,
        _ figures: LoyaltyFigures?,
        width: Int,
        _ scene: Scene
    ) -> [Line] {
        let language = scene.language
        var table = TextTable([
            Column(ColumnTitle.tier.title(in: language), .flexible(20, upTo: 24), priority: 9),
            .number(scene.say("From in 12 mo.", "Od w 12 mies."), 14, priority: 8),
            .number(scene.say("Points", "Punkty"), 8, priority: 7),
            .number(scene.say("Accounts", "Kont"), 9, priority: 6),
        ])
        for tier in Tier.allCases {
            let accounts = figures.map { language.number($0.byTier[tier] ?? 0) } ?? "…"
            table.add([
                Label(tier.label(in: language)),
                Label(TermsSetting.threshold(tier).words(in: terms, language)),
                Label(TermsSetting.multiplier(tier).words(in: terms, language)),
                Label(accounts, .dim),
            ])
        }
        return Self.lines(of: table, Tier.allCases.map(Item.tier), width: width)
    }

    private func extraLines(_ terms: LoyaltyTerms, width: Int, _ scene: Scene) -> [Line] {
        let language = scene.language
        var table = TextTable([
            Column(scene.say("Gives more", "Daje więcej"), .flexible(20, upTo: 24), priority: 9),
            Column(scene.say("How much", "Ile"), .flexible(20, upTo: 24), priority: 8),
            Column(scene.say("For what", "Za co"), .flexible(16, upTo: 60), priority: 7),
        ])
        for rule in terms.extras {
            let what = rule.condition.text(in: language.queryLanguage)
            table.add([
                Label(rule.name), Label(rule.gives.label(in: language)),
                Label(what.isEmpty ? scene.say("everything", "wszystko") : what, .dim),
            ])
        }
        let lines = Self.lines(of: table, terms.extras.map(Item.extra), width: width)
        guard terms.extras.isEmpty else { return lines }
        let nothing = scene.say("No further rules; i adds one.", "Nie ma takich zasad; i dodaje.")
        return lines + [Line(labels: [Label(nothing, .dim)])]
    }

    private func versionLines(
        _ terms: LoyaltyTerms,
        width: Int,
        _ scene: Scene
    ) -> [Line] {
        let language = scene.language
        var table = TextTable([
            Column(scene.say("Versions", "Wersje"), .flexible(20, upTo: 24), priority: 9),
            Column(scene.say("From", "Od"), .fixed(18), priority: 8),
            Column(scene.say("Until", "Do"), .fixed(18), priority: 7),
            Column("", .fixed(10), priority: 6),
        ])
        let versions = (scene.terms ?? []).withEnds
        func time(_ moment: Moment) -> String {
            language.dayAndTime(moment.at, in: scene.zone, today: scene.today)
        }
        for (version, end) in versions {
            let state =
                version.version == terms.version
                ? Label(scene.say("in force", "obowiązuje"), .accent)
                : Label(
                    version.from.at > scene.now ? scene.say("to come", "nadejdzie") : "",
                    .dim
                )
            table.add([
                Label(version.versionName(in: language)), Label(time(version.from)),
                Label(end.map(time) ?? "", .dim), state,
            ])
        }
        return Self.lines(of: table, versions.map { Item.version($0.terms) }, width: width)
    }

    /// The lines of a table, each row with its item.
    private static func lines(of table: TextTable, _ items: [Item], width: Int) -> [Line] {
        let lines = table.lines(width: width)
        return lines.prefix(1).map { Line(labels: $0) }
            + zip(lines.dropFirst(), items).map { Line(labels: $0, item: $1) }
    }
}
