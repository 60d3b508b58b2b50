import Canvas
import Shop

/// What the page of a paper lists, line by line.
extension StockPaperList {
    static func table(_ file: StockPaperFile, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let isTransfer = file.row.kind == .transfer
        var table = TextTable(
            [
                sku(of: file, scene),
                Column(title(.article), .flexible(14, upTo: 48), priority: 6),
                .number(isTransfer ? title(.sent) : title(.ordered), 9, priority: 5),
                .number(title(.arrived), 8, priority: 7),
                .number(title(.stillToCome), 12, priority: 9),
                isTransfer
                    ? .number(scene.say("Lost", "Zaginęło"), 8, priority: 4)
                    : .number(title(.cost), 11, priority: 3),
            ],
            articles: 1
        )
        for line in file.lines {
            let article = file.articles[line.variant]
            let open = line.open > 0 ? language.number(line.open) : ""
            let cost = line.cost.map { language.money($0, Rules.currency) } ?? ""
            let lost = line.lost > 0 ? language.number(line.lost) : ""
            table.add([
                Label(article?.sku ?? ""), Label(article?.name ?? ""),
                Label(language.number(line.units), .dim),
                Label(line.come == 0 ? "" : language.number(line.come)),
                Label(open, Style.plain.bold),
                Label(isTransfer ? lost : cost, isTransfer ? .warn : .dim),
            ])
        }
        return table.lines(width: width)
    }

    /// As wide as the codes are, which tell nothing once they are cut.
    private static func sku(of file: StockPaperFile, _ scene: Scene) -> Column {
        let widest = file.articles.values.map(\.sku.width).max() ?? 0
        let title = ColumnTitle.sku.title(in: scene.language)
        return Column(title, .fixed(min(24, max(widest, title.width))), priority: 8)
    }

    /// What has come of a purchase order so far, delivery by delivery.
    static func receipts(_ file: StockPaperFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.receipts.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(scene.say("Receipt", "Przyjęcie"), .flexible(14, upTo: 16), priority: 9),
            .number(title(.pieces), 8, priority: 8),
            Column(title(.moment), .flexible(12, upTo: 18), priority: 7),
            Column(title(.author), .flexible(6, upTo: 16), priority: 5),
            Column(scene.say("Their paper", "Dokument dostawcy"), .flexible(12, upTo: 32)),
        ])
        for receipt in file.receipts {
            table.add([
                Label(receipt.number), Label(language.number(receipt.units)),
                Label(language.moment(receipt.at.at, in: scene.zone, today: scene.today), .dim),
                Label(receipt.author, .dim), Label(receipt.reference),
            ])
        }
        return [[]] + table.lines(width: width)
    }

    static func table(
        of receipt: StockReceipt,
        _ file: StockPaperFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable(
            [
                sku(of: file, scene),
                Column(title(.article), .flexible(14, upTo: 48), priority: 6),
                .number(title(.pieces), 8, priority: 9),
                Column(title(.bin), .flexible(10, upTo: 20), priority: 5),
                .number(title(.cost), 13, priority: 3),
            ],
            articles: 1
        )
        for line in receipt.lines {
            let article = file.articles[line.variant]
            let cost = line.cost == .zero ? "" : language.money(line.cost, Rules.currency)
            table.add([
                Label(article?.sku ?? ""), Label(article?.name ?? ""),
                Label(language.number(line.units)), Label(line.bin.name(in: language)),
                Label(cost, .dim),
            ])
        }
        return table.lines(width: width)
    }
}
