import Canvas
import Shop

/// Coupons with what they give, and how they stand.
enum CouponList: ListKind {
    typealias Row = CouponRow
    typealias Field = CouponField
    typealias SortKey = CouponSort

    static func number(of row: CouponRow) -> String { row.number }

    static func version(of row: CouponRow) -> Int { row.version }

    static let sorts: [Sort<CouponSort>] = [
        Sort(.issued, descending: true), Sort(.until), Sort(.number),
    ]

    static func name(of sort: CouponSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No coupons yet. Points of an account are redeemed for them.",
            polish: "Nie ma kuponów. Powstają z wymiany punktów klienta."
        )
    }

    static func views(in scene: Scene) -> [NamedQuery<CouponField>] {
        func with(_ status: Coupon.Status) -> Query<CouponField> {
            .field(.status, .choice([status.rawValue]))
        }
        return [
            NamedQuery(scene.say("to be used", "do użycia"), with(.issued), key: "d"),
            NamedQuery(scene.say("used", "wykorzystane"), with(.used), key: "w"),
            NamedQuery(scene.say("expired", "wygasłe"), with(.expired), key: "g"),
        ]
    }

    static func columns(in language: Language) -> [ListColumn<CouponSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let (gives, reward, points) = (
            language.choose(english: "Gives", polish: "Co daje"),
            language.choose(english: "Reward", polish: "Nagroda"),
            language.choose(english: "Points", polish: "Punkty")
        )
        let until = language.choose(english: "Valid until", polish: "Ważny do")
        return [
            ListColumn(Column(title(.number), .fixed(14), priority: 10), sort: .number),
            ListColumn(Column(title(.status), .fixed(12), priority: 9)),
            ListColumn(Column(gives, .flexible(12, upTo: 24), priority: 8)),
            ListColumn(Column(reward, .flexible(10, upTo: 24), priority: 5)),
            ListColumn(Column(until, .fixed(12), priority: 7), sort: .until),
            ListColumn(.number(points, 8, priority: 4)),
            ListColumn(Column(title(.customer), .flexible(10, upTo: 24), priority: 6)),
            ListColumn(Column(title(.order), .flexible(8, upTo: 16), priority: 3)),
        ]
    }

    static func cells(of row: CouponRow, in scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(row.number), status(row.status, in: scene), Label(row.gives.label(in: language)),
            Label(row.name, .dim), Label(language.date(row.lastDay), .dim),
            Label(language.number(row.cost), .dim), Label(row.holder), Label(row.order),
        ]
    }

    static func question(
        _ query: Query<CouponField>,
        _ sort: Sort<CouponSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .coupons(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<CouponField>, of scope: EveryRecord) -> Question {
        .couponTally(query)
    }

    fileprivate static func status(_ status: Coupon.Status, in scene: Scene) -> Label {
        let style: Style =
            switch status {
            case .issued: .accent
            case .used: .plain
            case .returned, .expired: .dim
            }
        return Label(status.label(in: scene.language), style)
    }
}

extension CouponList: RecordKind {
    static func question(of id: Int64) -> Question { .coupon(ID(id)) }

    static func id(of file: CouponFile) -> Int64 { file.coupon.id.key }

    static func title(of file: CouponFile, isShort: Bool, in scene: Scene) -> [Label] {
        [
            Label(file.coupon.number, .heading), Label(" · ", .dim),
            status(file.coupon.standing(on: scene.today), in: scene), Label(" · ", .dim),
            Label(file.coupon.gives.label(in: scene.language)),
        ]
    }

    /// What it is good for and until when, then what happened to it, the newest first.
    static func lines(
        of file: CouponFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let (coupon, language) = (file.coupon, scene.language)
        let points = Plural.points.text(coupon.cost, in: language)
        let left = coupon.lastDay - scene.today
        let days = Plural.days.text(left, in: language)
        let isOpen = coupon.standing(on: scene.today) == .issued
        // Below the list it would be read over a shoulder while the cursor moves by.
        let code = isBrief ? nil : file.code?.grouped
        return [
            filed(
                scene.say("Reward", "Nagroda"),
                dotted([Label(coupon.name, .heading), Label(points, .dim)])
            ),
            filed(
                ColumnTitle.code.title(in: language),
                [Label(code ?? "••••-••••-\(coupon.hint)")]
            ),
            filed(
                scene.say("Valid until", "Ważny do"),
                dotted([
                    Label(language.date(coupon.lastDay)),
                    Label(isOpen ? scene.say("\(days) left", "zostało \(days)") : "", .dim),
                ])
            ),
            filed(
                ColumnTitle.customer.title(in: language),
                dotted([Label(file.holder), Label(file.account, .dim)])
            ),
            [],
        ] + events(of: file, width: width, in: scene)
    }

    private static func events(
        of file: CouponFile,
        width: Int,
        in scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.moment), .fixed(12), priority: 8),
            Column(title(.action), .flexible(15, upTo: 40), priority: 10),
            Column(title(.author), .flexible(6, upTo: 12), priority: 4),
        ])
        for event in file.coupon.events.reversed() {
            table.add([
                Label(language.moment(event.at.at, in: scene.zone, today: scene.today), .dim),
                Label(event.kind.label(in: language)),
                Label(event.author.called(in: language, file.staff), .dim),
            ])
        }
        return table.lines(width: width)
    }
}
