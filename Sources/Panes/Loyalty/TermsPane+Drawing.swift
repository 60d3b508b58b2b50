import Canvas
import Shop

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
        let room = area.droppingTop(1)
        let chosen = selected(in: scene)
        let (lines, top) = window(of: terms, figures, in: room, scene)
        for (row, line) in lines.dropFirst(top).prefix(room.height).enumerated() {
            let place = room.row(row)
            if line.item != nil, line.item == chosen {
                canvas.write("›", x: place.x, y: place.y, style: .accent)
            }
            canvas.write(line.labels, x: place.x + Table.gutter, y: place.y, width: place.width)
        }
    }

    /// Puts the cursor on the row at a line of the pane, if there is one.
    mutating func point(
        at line: Int,
        _ figures: LoyaltyFigures?,
        in area: Area,
        scene: Scene
    ) {
        guard let terms = scene.termsInForce() else { return }
        let (lines, top) = window(of: terms, figures, in: area.droppingTop(1), scene)
        let place = top + line - 1
        guard line > 0, lines.indices.contains(place), let item = lines[place].item else { return }
        let items = Self.items(in: scene)
        items.firstIndex(of: item).map { move(to: $0, in: items.count) }
    }

    /// All lines, and the first of them that is shown, so that the cursor is seen.
    private func window(
        of terms: LoyaltyTerms,
        _ figures: LoyaltyFigures?,
        in room: Area,
        _ scene: Scene
    ) -> (lines: [Line], top: Int) {
        let lines = lines(of: terms, figures, width: room.width - Table.gutter, scene)
        let chosen = selected(in: scene)
        let focus = lines.firstIndex { $0.item == chosen && chosen != nil } ?? 0
        return (lines, min(max(0, focus - room.height / 2), max(0, lines.count - room.height)))
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
            .number(scene.say("From (12 mo.)", "Od (12 mies.)"), 14, priority: 8),
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
            Column(scene.say("From", "Od"), .fixed(17), priority: 8),
            Column(scene.say("Until", "Do"), .fixed(17), priority: 7),
            Column("", .fixed(12), priority: 6),
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
                    version.from.at > scene.now ? scene.say("planned", "zaplanowana") : "",
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
