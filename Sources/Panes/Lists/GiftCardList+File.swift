import Canvas
import Shop

extension GiftCardList: RecordKind {
    static func question(of id: Int64) -> Question { .giftCard(ID(id)) }

    static func id(of file: GiftCardFile) -> Int64 { file.row.id }

    static func title(of file: GiftCardFile, isShort: Bool, in scene: Scene) -> [Label] {
        [
            Label(file.row.number, .heading), Label(" · ", .dim), status(file.row, in: scene),
            Label(" · ", .dim), Label(scene.language.money(file.row.balance, file.row.currency)),
        ]
    }

    /// What is left and until when, then the ledger that explains it, the newest first.
    static func lines(
        of file: GiftCardFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        [balance(file, scene), code(file, scene), life(file, scene), []]
            + ledger(file, width: width, scene)
    }

    private static func balance(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let worth = language.money(file.row.faceValue, file.row.currency)
        return filed(
            ColumnTitle.balance.title(in: language),
            dotted([
                Label(language.money(file.row.balance, file.row.currency), .heading),
                Label(scene.say("worth \(worth) when made", "wartość początkowa \(worth)"), .dim),
            ])
        )
    }

    private static func code(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let way = scene.say("in full: ", "w całości: ")
        let line = "zaplecze giftcards show \(file.row.number) --code"
        return filed(
            ColumnTitle.code.title(in: scene.language),
            dotted([Label(file.row.maskedCode), Label(way + line, .dim)])
        )
    }

    private static func life(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let left = file.row.lastDay - scene.today
        let days = left >= 0 ? Plural.days.text(left, in: language) : ""
        return filed(
            ColumnTitle.validUntil.title(in: language),
            dotted([
                Label(
                    language.date(file.row.lastDay),
                    file.row.status == .expired ? .warn : .plain
                ),
                Label(days.isEmpty ? "" : scene.say("\(days) left", "zostało \(days)"), .dim),
            ])
        )
    }

    private static func ledger(
        _ file: GiftCardFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.moment), .fixed(12), priority: 8),
            Column(title(.action), .fixed(15), priority: 10),
            .number(title(.change), 12, priority: 9),
            .number(title(.balance), 12, priority: 7),
            Column(title(.record), .flexible(10, upTo: 48), priority: 6),
            Column(title(.author), .flexible(6, upTo: 12), priority: 4),
        ])
        for entry in file.entries {
            let amount = entry.entry.amount
            table.add([
                Label(language.moment(entry.at.at, in: scene.zone, today: scene.today), .dim),
                Label(entry.entry.kind.label(in: language)),
                Label(
                    amount == .zero ? "" : language.money(amount, file.row.currency),
                    amount < .zero ? .plain : .accent
                ),
                Label(language.money(entry.balance, file.row.currency), .dim),
                entry.record.isEmpty ? Label(entry.entry.reason, .dim) : Label(entry.record),
                Label(entry.author, .dim),
            ])
        }
        return table.lines(width: width)
    }
}
