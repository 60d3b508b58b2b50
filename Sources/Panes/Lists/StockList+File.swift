import Canvas
import Shop

extension StockList: RecordKind {
    static func question(of id: Int64) -> Question { .article(ID(id)) }

    static func id(of file: StockFile) -> Int64 { file.row.id }

    static func title(of file: StockFile, isShort: Bool, in scene: Scene) -> [Label] {
        let row = file.row
        let remark = row.remark(in: scene.language)
        var title = [
            Label(row.sku, .heading), Label(" · ", .dim),
            Label(row.name.shortened(to: isShort ? 34 : 60)),
        ]
        if !remark.text.isEmpty { title += [Label(" · ", .dim), remark] }
        return title
    }

    /// First what can be sold and why no more, then what is on its way and how long it lasts,
    /// where it lies, who has claims on it, and what it costs and brings.
    static func lines(
        of file: StockFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        switch file.row.kind {
        case .digital: digital(file, scene)
        case .bundle: bundle(file, width: width, scene)
        case .counted: counted(file, width: width, isBrief: isBrief, scene)
        }
    }

    private static func counted(
        _ file: StockFile,
        width: Int,
        isBrief: Bool,
        _ scene: Scene
    ) -> [[Label]] {
        var lines = [levels(file.row.levels, scene), supply(file, scene)]
        guard isBrief else {
            lines.append(identity(file, scene))
            let tables = [
                places(file, width: width, scene), claims(file, width: width, scene),
                incoming(file, width: width, scene), suppliers(file, width: width, scene),
                layers(file, width: width, scene),
            ]
            for table in tables where !table.isEmpty { lines += [[]] + table }
            lines += [[], sales(file, scene), []]
            return lines + chart(file, width: width, scene)
                + movements(file, width: width, scene)
        }
        lines += [places(file, scene), claims(file, scene), cost(file, scene), sales(file, scene)]
        return lines + [[]] + chart(file, width: width, scene)
    }

    /// What there is of it has no end.
    private static func digital(_ file: StockFile, _ scene: Scene) -> [[Label]] {
        let text = scene.say(
            "A digital product: there is always enough of it.",
            "Produkt cyfrowy: nigdy go nie braknie."
        )
        return [
            filed(ColumnTitle.available.title(in: scene.language), [Label(text, .dim)]),
            identity(file, scene), sales(file, scene),
        ]
    }

    private static func bundle(
        _ file: StockFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        let available = filed(
            ColumnTitle.available.title(in: language),
            [
                Label(language.number(file.row.enoughFor), .heading),
                Label(
                    scene.say(
                        "  as many as its parts allow",
                        "  tyle, na ile wystarcza składników"
                    ),
                    .dim
                ),
            ]
        )
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable(
            [
                Column(title(.article), .flexible(16, upTo: 48), priority: 9),
                Column(title(.sku), .flexible(10, upTo: 18), priority: 8),
                .number(scene.say("In one", "W zestawie"), 10, priority: 7),
                .number(title(.available), 10, priority: 6),
                .number(scene.say("Enough for", "Wystarczy na"), 12, priority: 5),
            ],
            articles: 0
        )
        for part in file.components {
            let enough = part.units > 0 ? part.available / part.units : 0
            table.add([
                Label(part.name), Label(part.sku, .dim), Label(language.number(part.units)),
                Label(language.number(part.available)), Label(language.number(enough)),
            ])
        }
        return [available, identity(file, scene), []] + table.lines(width: width)
            + [[], sales(file, scene)]
    }

    private static func incoming(
        _ file: StockFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        guard !file.incoming.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.incoming), .flexible(14, upTo: 16), priority: 9),
            .number(title(.pieces), 8, priority: 8),
            Column(title(.from), .flexible(10, upTo: 28), priority: 7),
            Column(title(.moment), .flexible(12, upTo: 16), priority: 6),
        ])
        for paper in file.incoming {
            table.add([
                Label(paper.number), Label(language.number(paper.units)), Label(paper.source),
                Label(
                    language.moment(paper.since.at, in: scene.zone, today: scene.today),
                    .dim
                ),
            ])
        }
        return table.lines(width: width)
    }

    private static func identity(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let price = row.price.map { language.money($0, Rules.currency) }
        let vat = file.purchasing.vat.map { "VAT " + language.rate($0) }
        return filed(
            ColumnTitle.article.title(in: language),
            dotted([
                Label(row.name), Label(row.ean.isEmpty ? "" : "EAN \(row.ean)", .dim),
                Label(price ?? "", .dim), Label(vat ?? "", .dim),
                Label(
                    row.takesPreorders ? scene.say("takes pre-orders", "przedsprzedaż") : "",
                    .dim
                ),
            ])
        )
    }

    private static func chart(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        let title = scene.say("On hand", "Na stanie")
        let chart = LevelChart(course: file.course, height: 4)
            .lines(width: min(width - 14, 14 + file.course.count), in: scene)
        guard !chart.isEmpty else {
            let nothing = scene.say("nothing for 90 days", "zero od 90 dni")
            return [filed(title, [Label(nothing, .dim)])]
        }
        let language = scene.language
        let (least, most) = (file.course.min() ?? 0, file.course.max() ?? 0)
        let titles = [
            title, scene.say("90 days", "90 dni"),
            scene.say("most ", "maks. ") + language.number(most),
            scene.say("least ", "min. ") + language.number(least),
        ]
        return chart.enumerated().map { index, line in
            filed(index < titles.count ? titles[index] : "", line)
        }
    }
}
