import Canvas
import Shop

/// What the page of a points account lists, row by row.
extension AccountList {
    /// The lots that have points, those first that are spent first.
    static func lots(
        _ file: AccountFile,
        width: Int,
        isBrief: Bool,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        let open = file.openLots
        guard !open.isEmpty else {
            let nothing = scene.say("No points at present.", "Obecnie brak punktów.")
            return [[Label(nothing, .dim)]]
        }
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(scene.say("Points from", "Punkty za"), .flexible(15, upTo: 26), priority: 10),
            Column(title(.moment), .fixed(12), priority: 5),
            .number(title(.pointsGiven), 9, priority: 6),
            .number(title(.pending), 9, priority: 8),
            .number(title(.available), 9, priority: 9),
            Column(scene.say("Last day", "Ostatni dzień"), .flexible(13, upTo: 30), priority: 7),
        ])
        for row in open { table.add(cells(of: row, scene)) }
        let lines = table.lines(width: width)
        guard !isBrief else { return lines }
        let explained = zip(open, lines.dropFirst()).flatMap { [$1] + gains(of: $0, scene) }
        let spent = file.lots.count - open.count
        let rest = Label(
            scene.say("and \(language.number(spent)) with none left", "oraz bez punktów: ")
                + scene.say("", language.number(spent)),
            .dim
        )
        return lines.prefix(1) + explained + (spent > 0 ? [[rest]] : [])
    }

    private static func cells(of row: LotRow, _ scene: Scene) -> [Label] {
        let language = scene.language
        func points(_ points: Int) -> String { points == 0 ? "" : language.number(points) }
        let lot = row.lot
        let release = lot.release.map {
            scene.say("from ", "od ") + language.day($0, today: scene.today)
        }
        let last = lot.expiry.map { language.date($0) }
        let isSoon = lot.expiry.map { $0 - scene.today <= AccountRow.soon } ?? false
        return [
            row.record.isEmpty
                ? Label(lot.source.label(in: language), .dim) : Label(row.record),
            Label(language.day(row.granted.day, today: scene.today), .dim),
            Label(language.number(row.points), .dim), Label(points(lot.pending)),
            Label(points(lot.available), Style.plain.bold),
            lot.isReleased
                ? Label(
                    last ?? scene.say("they last", "bez końca"),
                    lot.available > 0 && isSoon ? .warn : .plain
                )
                : Label(release ?? scene.say("wait for the return", "czekają na zwrot"), .dim),
        ]
    }

    /// How the points came about, rule by rule.
    private static func gains(of row: LotRow, _ scene: Scene) -> [[Label]] {
        guard !row.gains.isEmpty else { return [] }
        let parts = row.gains.map { gain in
            let rule = gain.rule ?? scene.say("for money", "za zakupy")
            return "\(rule) \(scene.language.number(gain.points))"
        }
        return [[Label("  = " + parts.joined(separator: " + "), .dim)]]
    }

    static func tiers(_ file: AccountFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.tiers.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(scene.say("Tier since", "Poziom od"), .fixed(15), priority: 9),
            Column(title(.before), .fixed(10), priority: 7),
            Column(title(.after), .fixed(10), priority: 8),
            .number(title(.spent), 14, priority: 6),
        ])
        for change in file.tiers {
            table.add([
                Label(language.day(change.at.day, today: scene.today)),
                Label(change.before.label(in: language), .dim),
                Label(change.after.label(in: language)),
                Label(language.money(change.spent, Rules.currency), .dim),
            ])
        }
        return table.lines(width: width)
    }

    /// When it was, in twelve columns: of other years the day alone.
    private static func time(_ moment: Moment, _ scene: Scene) -> String {
        moment.day.year == scene.today.year
            ? scene.language.moment(moment.at, in: scene.zone, today: scene.today)
            : scene.language.date(moment.day)
    }

    /// The rows that add up to the balance, each with the balance after it.
    static func ledger(_ file: AccountFile, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        func change(_ points: Int) -> String { points == 0 ? "" : language.change(points) }
        var table = TextTable([
            Column(title(.moment), .fixed(12), priority: 8),
            Column(title(.action), .fixed(16), priority: 10),
            .number(title(.pending), 8, priority: 6),
            .number(title(.available), 9, priority: 9),
            .number(title(.balance), 8, priority: 9),
            Column(title(.cause), .flexible(10, upTo: 40), priority: 7),
            Column(title(.author), .flexible(6, upTo: 12), priority: 3),
        ])
        for line in file.ledger {
            table.add([
                Label(time(line.at, scene), .dim),
                Label(line.kind.label(in: language)), Label(change(line.pending), .dim),
                Label(change(line.available)),
                Label(language.number(line.balance), line.balance < 0 ? .error : .heading),
                Label([line.record, line.reason].filter { !$0.isEmpty }.joined(separator: " ")),
                Label(line.who, .dim),
            ])
        }
        let older = Label(scene.say("and older ones", "oraz starsze wpisy"), .dim)
        return table.lines(width: width) + (file.hasMore ? [[older]] : [])
    }
}

extension AccountFile {
    /// The lots that have points, those first that are spent first.
    var openLots: [LotRow] {
        lots.filter { $0.lot.pending > 0 || $0.lot.available > 0 }.sorted { left, right in
            switch (left.lot.expiry, right.lot.expiry) {
            case (let one?, let two?) where one != two: one < two
            case (_?, nil): true
            case (nil, _?): false
            case (_?, _?), (nil, nil): left.lot.id < right.lot.id
            }
        }
    }
}

extension PointLot.Source {
    /// Where points come from that no record gave.
    func label(in language: Language) -> String {
        switch self {
        case .order: language.choose(english: "order", polish: "zamówienie")
        case .adjustment: language.choose(english: "correction", polish: "korekta")
        case .refund: language.choose(english: "refund in points", polish: "zwrot w punktach")
        }
    }
}
