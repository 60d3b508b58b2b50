import Canvas
import Shop

extension OrderList: RecordKind {
    static func question(of id: Int64) -> Question { .order(ID(id)) }

    static func id(of file: OrderFile) -> Int64 { file.purchase.order.id.key }

    static func title(of file: OrderFile, isShort: Bool, in scene: Scene) -> [Label] {
        let order = file.purchase.order
        let status =
            order.isOnHold
            ? Order.onHold.text(in: scene.language) : order.status.label(in: scene.language)
        return [
            Label(order.number, .heading), Label(" · ", .dim), Label(status, order.status.style),
        ]
    }

    static func lines(
        of file: OrderFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let order = file.purchase.order
        var lines = [buyer(order, scene)]
        if !isBrief { lines.append(contact(order, scene)) }
        lines += file.standing.map { [$0.line(in: scene)] } ?? []
        lines.append(placed(order, scene))
        if !file.exchangeFor.isEmpty {
            lines.append(filed(Wish.title(in: scene), [Label(file.purpose(in: scene))]))
        }
        if order.status != .cancelled { lines.append(window(order, scene)) }
        if !isBrief { lines += lastStep(order, scene) }
        lines.append([])
        lines += articles(file, width: width, isBrief: isBrief, scene)
        lines.append(sum(order, scene))
        let parcels = isBrief ? [] : order.shipments.map { shipment($0, scene) }
        let rest = parcels + note(order, scene)
        if !rest.isEmpty { lines += [[]] + rest }
        return lines + returns(file.purchase, scene) + claims(file.purchase, scene)
    }

    private static func buyer(_ order: Order, _ scene: Scene) -> [Label] {
        let buyer = order.buyer
        let kind = buyer.kind == .consumer ? "" : buyer.kind.label(in: scene.language)
        return filed(
            ColumnTitle.customer.title(in: scene.language),
            aligned(
                (Label(buyer.name.isEmpty ? scene.say("guest", "gość") : buyer.name), 26),
                (Label(buyer.city, .dim), 16),
                (Label(kind, .dim), nil)
            )
        )
    }

    private static func contact(_ order: Order, _ scene: Scene) -> [Label] {
        let buyer = order.buyer
        return filed(
            scene.say("Contact", "Kontakt"),
            dotted([
                Label(buyer.email, .dim), Label(buyer.phone, .dim),
                Label(buyer.taxNumber.isEmpty ? "" : "NIP \(buyer.taxNumber)", .dim),
            ])
        )
    }

    private static func placed(_ order: Order, _ scene: Scene) -> [Label] {
        let language = scene.language
        let payments = order.payments.map { payment in
            let way = payment.instrument.label(in: language)
            return "\(way) \(language.money(payment.amount, order.currency))"
        }
        let paid =
            payments.isEmpty
            ? scene.say("not paid", "nieopłacone") : payments.joined(separator: ", ")
        let tags = order.tags.map { "#\($0)" }.joined(separator: " ")
        let others = [language.channel(order.channel), order.invoice, tags].filter { !$0.isEmpty }
        return filed(
            ColumnTitle.placed.title(in: language),
            aligned(
                (
                    Label(language.dayAndTime(order.placed.at, in: scene.zone, today: scene.today)),
                    18
                ),
                (Label(paid), 22),
                (Label(others.joined(separator: "  ·  "), .dim), nil)
            )
        )
    }

    private static func note(_ order: Order, _ scene: Scene) -> [[Label]] {
        guard !order.note.isEmpty else { return [] }
        return [filed(ColumnTitle.note.title(in: scene.language), [Label(order.note)])]
    }

    private static func shipment(_ shipment: Order.Shipment, _ scene: Scene) -> [Label] {
        let language = scene.language
        let delivered = shipment.delivered.map {
            scene.say("delivered ", "doręczono ") + language.day($0.day, today: scene.today)
        }
        let sent = shipment.sent.map {
            scene.say("sent ", "nadano ") + language.day($0.day, today: scene.today)
        }
        return filed(
            ColumnTitle.parcel.title(in: language),
            dotted([
                Label("\(shipment.carrier) \(shipment.tracking)"), Label(sent ?? "", .dim),
                Label(delivered ?? "", .dim),
            ])
        )
    }

    private static func window(_ order: Order, _ scene: Scene) -> [Label] {
        let last = order.lastReturnDay(under: scene.rules)
        return filed(
            ColumnTitle.returns.title(in: scene.language),
            [Label(scene.language.returnWindow(until: last, today: scene.today), .dim)]
        )
    }

    private static func articles(
        _ file: OrderFile,
        width: Int,
        isBrief: Bool,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        let purchase = file.purchase
        let order = purchase.order
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let columns: [Column] = [
            Column(title(.article), .flexible(16, upTo: 44), priority: 9),
            .number(title(.bought), 8, priority: 8), .number(title(.back), 8, priority: 3),
            .number(scene.say("Paid", "Zapłacono"), 14, priority: 7),
            .number(title(.total), 14, priority: 4),
            Column(title(.sku), .flexible(8, upTo: 16), priority: 2),
        ]
        let places =
            file.supplies.isEmpty
            ? [] : [Column(title(.bin), .flexible(12, upTo: 22), priority: 6)]
        let shown = isBrief ? Array(columns.prefix(4)) : columns
        var table = TextTable(shown.prefix(2) + places + shown.dropFirst(2), articles: 0)
        for line in order.lines {
            let back = purchase.returns.map { $0.unitsBack(of: line.id) }.reduce(0, +)
            let supply = file.supplies.isEmpty ? [] : [supply(of: line, in: file, scene)]
            table.add(
                [Label(line.name), Label(language.number(line.units))] + supply + [
                    Label(back > 0 ? language.number(back) : "", .warn),
                    Label(language.money(line.paid, order.currency)),
                    Label(language.money(line.gross, order.currency), .dim), Label(line.sku, .dim),
                ]
            )
        }
        return table.lines(width: width)
    }

    /// In which bin its goods lie, or how many are lacking.
    private static func supply(of line: Order.Line, in file: OrderFile, _ scene: Scene) -> Label {
        guard let supply = file.supplies[line.id] else { return Label("") }
        guard supply.awaited > 0 else {
            return Label(supply.bins.joined(separator: ", "))
        }
        let count = scene.language.number(supply.awaited)
        return Label("! " + scene.say("\(count) short", "brakuje \(count)"), .warn)
    }

    private static func sum(_ order: Order, _ scene: Scene) -> [Label] {
        let language = scene.language
        func amount(_ money: Money) -> String { language.money(money, order.currency) }
        var text = scene.say("goods", "towar") + " " + amount(order.goods)
        if order.discount > .zero {
            text += " − " + scene.say("discount", "rabat") + " " + amount(order.discount)
        }
        text += " + " + scene.say("delivery", "dostawa") + " " + amount(order.delivery)
        return [
            Label(scene.say("Total", "Razem").padded(to: 14), .heading),
            Label(amount(order.total).padded(to: 13, alignment: .trailing), .heading),
            Label("  = \(text)", .dim),
        ]
    }

    private static func returns(_ purchase: Purchase, _ scene: Scene) -> [[Label]] {
        guard !purchase.returns.isEmpty else { return [] }
        let language = scene.language
        let lines = purchase.returns.map { goods -> [Label] in
            let amount = purchase.expectation(for: goods).map(\.amount).total
            return dotted([
                Label(goods.number),
                Label(
                    "\(goods.status.sign) \(goods.status.label(in: language))",
                    goods.status.style
                ),
                Label(
                    goods.deadline(under: scene.rules).phrase(today: scene.today, in: language),
                    .dim
                ),
                Label(language.money(amount, purchase.order.currency)),
                Label(purchase.exchange(for: goods.id).map { "→ \($0.number)" } ?? "", .dim),
            ])
        }
        return [[]] + lines
    }
}
