import Canvas
import Shop

extension ParcelList: RecordKind {
    static func question(of id: Int64) -> Question { .parcel(ID(id)) }

    static func id(of file: ParcelFile) -> Int64 { file.parcel.id.key }

    static func title(of file: ParcelFile, isShort: Bool, in scene: Scene) -> [Label] {
        let parcel = file.parcel
        let status =
            isShort
            ? parcel.status.short(in: scene.language) : parcel.status.label(in: scene.language)
        let title = [
            Label(parcel.tracking, .heading), Label(" · ", .dim),
            Label(status, parcel.status.style),
        ]
        guard let inquiry = parcel.inquiry, inquiry.outcome == nil else { return title }
        let finding =
            isShort
            ? inquiry.finding.short(in: scene.language) : inquiry.finding.label(in: scene.language)
        return title + [Label(" · ", .dim), Label("! " + finding, inquiry.style(in: scene))]
    }

    static func lines(
        of file: ParcelFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        var lines = [sender(file.parcel, scene), dock(file.parcel, scene)]
        if let inquiry = file.parcel.inquiry {
            lines += inquiryLines(inquiry, isBrief: isBrief, scene)
        }
        if !file.parcel.contents.isEmpty { lines.append(contents(file, scene)) }
        lines.append([])
        if let order = file.order {
            return lines + shipment(of: order, file.parcel, width: width, scene)
        }
        guard !file.returns.isEmpty else { return lines + [nobodys(scene)] }
        lines += returns(file, width: width, scene)
        return isBrief ? lines : lines + announced(file, scene)
    }

    private static func sender(_ parcel: Parcel, _ scene: Scene) -> [Label] {
        let unknown = Label(scene.say("not on the label", "brak na etykiecie"), .dim)
        return filed(
            ColumnTitle.sender.title(in: scene.language),
            [parcel.sender.isEmpty ? unknown : Label(parcel.sender)]
        )
    }

    private static func dock(_ parcel: Parcel, _ scene: Scene) -> [Label] {
        let language = scene.language
        let moment = language.dayAndTime(parcel.logged.at, in: scene.zone, today: scene.today)
        let by = parcel.author.name(in: scene)
        return filed(
            ColumnTitle.carrier.title(in: language),
            aligned(
                (Label(parcel.carrier), 15),
                (Label(scene.shelf(parcel.shelf), .dim), 12),
                (
                    Label(
                        scene.say("logged \(moment) by \(by)", "wpisana \(moment) przez: \(by)"),
                        .dim
                    ), nil
                )
            )
        )
    }

    private static func contents(_ file: ParcelFile, _ scene: Scene) -> [Label] {
        var codes: [String] = []
        for code in file.parcel.contents where !codes.contains(code) { codes.append(code) }
        let parts = codes.map { code -> Label in
            let count = file.parcel.contents.count { $0 == code }
            let name = file.articles[code].map { "\(code) \($0)" } ?? code
            return Label(count > 1 ? "\(scene.language.number(count)) × \(name)" : name)
        }
        return filed(ColumnTitle.contents.title(in: scene.language), dotted(parts))
    }

    private static func nobodys(_ scene: Scene) -> [Label] {
        [
            Label(scene.say("Nobody knows yet whose goods these are: ", "Nie wiadomo, czyje to: ")),
            Label("m", .key), Label(scene.say(" matches them.", " przypisuje.")),
        ]
    }
}

/// The returns whose goods it holds.
extension ParcelList {
    private static func returns(
        _ file: ParcelFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.returns), .fixed(13), priority: 9),
            Column(title(.status), .flexible(14, upTo: 17), priority: 8),
            Column(title(.customer), .flexible(12, upTo: 32), priority: 7),
            .number(title(.announced), 9, priority: 6),
            .number(title(.refund), 14, priority: 4),
            Column(title(.due), .fixed(8), priority: 5),
        ])
        for row in file.returns {
            table.add([
                Label(row.number), ReturnList.status(of: row, in: scene), Label(row.name),
                Label(language.pieces(row.units)),
                Label(language.money(row.amount, row.currency)), row.deadline.label(in: scene),
            ])
        }
        return table.lines(width: width)
    }

    private static func announced(_ file: ParcelFile, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let lines = file.returns.compactMap { row -> [Label]? in
            guard let articles = file.announced[ID(row.id)], !articles.isEmpty else { return nil }
            let parts = articles.map { Label("\(language.number($0.units)) × \($0.name)") }
            return filed(row.number, dotted(parts))
        }
        return lines.isEmpty ? [] : [[]] + lines
    }
}

/// The shop's own shipment that came back.
extension ParcelList {
    private static func shipment(
        of order: Order,
        _ parcel: Parcel,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable(
            [
                Column(title(.article), .flexible(16, upTo: 44), priority: 9),
                .number(title(.pieces), 6, priority: 8), .number(title(.total), 14, priority: 5),
                Column(title(.sku), .flexible(8, upTo: 16), priority: 2),
            ],
            articles: 0
        )
        for line in order.lines {
            table.add([
                Label(line.name), Label(language.number(line.units)),
                Label(language.money(line.gross, order.currency)), Label(line.sku, .dim),
            ])
        }
        return [
            filed(
                title(.order),
                aligned(
                    (Label(order.number), 15),
                    (Label(language.day(order.placed.day, today: scene.today), .dim), 10),
                    (Label(language.money(order.total, order.currency), .dim), -13),
                    (Label(order.buyer.name), nil)
                )
            ),
            filed(title(.payment), payment(of: order, parcel, scene)), [],
        ] + table.lines(width: width)
    }

    /// What was paid: of that, and of nothing else, something can go back.
    private static func payment(
        of order: Order,
        _ parcel: Parcel,
        _ scene: Scene
    ) -> [Label] {
        let language = scene.language
        guard order.payments.map(\.amount).total > .zero else {
            let unpaid = scene.say("not paid", "nieopłacone")
            let nothing = scene.say(
                "not paid (cash on delivery), so nothing goes back",
                "nieopłacone (pobranie), więc nic nie wraca do klienta"
            )
            return [Label(parcel.status == .undelivered ? nothing : unpaid, .warn)]
        }
        return dotted(
            order.payments.map { payment in
                let way = payment.instrument.label(in: language)
                return Label("\(way) \(language.money(payment.amount, order.currency))")
            }
        )
    }
}
