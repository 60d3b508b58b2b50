import Canvas
import Shop

extension OrderList: RecordKind {
    static func question(of id: Int64) -> Question { .order(ID(id)) }

    static func id(of file: OrderFile) -> Int64 { file.purchase.order.id.key }

    static func title(of file: OrderFile, in scene: Scene) -> [Label] {
        let order = file.purchase.order
        let status = order.isOnHold
            ? Order.onHold.text(in: scene.language) : order.status.label(in: scene.language)
        return [Label(order.number, .heading), Label(" · ", .dim), Label(status, order.status.style)]
    }

    static func lines(of file: OrderFile, width: Int, in scene: Scene) -> [[Label]] {
        let order = file.purchase.order
        var lines = [buyer(order, scene), placed(order, scene)]
        lines += order.shipments.map { shipment($0, scene) }
        lines.append(window(order, scene))
        if !order.note.isEmpty {
            lines.append(labelled(ColumnTitle.note.title(in: scene.language), [Label(order.note)]))
        }
        lines.append([])
        lines += articles(file.purchase, width: width, scene)
        lines.append(sum(order, scene))
        lines += returns(file.purchase, scene)
        return lines
    }

    private static func buyer(_ order: Order, _ scene: Scene) -> [Label] {
        let buyer = order.buyer
        let kind = buyer.kind == .consumer ? "" : buyer.kind.label(in: scene.language)
        return labelled(
            ColumnTitle.customer.title(in: scene.language),
            dotted([
                Label(buyer.name.isEmpty ? scene.say("guest", "gość") : buyer.name),
                Label(buyer.email, .dim), Label(buyer.phone, .dim), Label(buyer.city, .dim),
                Label(kind, .dim),
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
        let paid = payments.isEmpty
            ? scene.say("not paid", "nieopłacone") : payments.joined(separator: ", ")
        return labelled(
            ColumnTitle.placed.title(in: language),
            dotted([
                Label(language.dayAndTime(order.placed.at, in: scene.zone, today: scene.today)),
                Label(paid), Label(order.channel, .dim), Label(order.invoice, .dim),
                Label(order.tags.map { "#\($0)" }.joined(separator: " "), .dim),
            ])
        )
    }

    private static func shipment(_ shipment: Order.Shipment, _ scene: Scene) -> [Label] {
        let language = scene.language
        let delivered = shipment.delivered.map {
            scene.say("delivered ", "doręczono ") + language.day($0.day, today: scene.today)
        }
        let sent = shipment.sent.map {
            scene.say("sent ", "nadano ") + language.day($0.day, today: scene.today)
        }
        return labelled(
            ColumnTitle.parcel.title(in: language),
            dotted([
                Label("\(shipment.carrier) \(shipment.tracking)"), Label(sent ?? "", .dim),
                Label(delivered ?? "", .dim),
            ])
        )
    }

    private static func window(_ order: Order, _ scene: Scene) -> [Label] {
        let last = order.lastReturnDay(under: scene.rules)
        return labelled(
            ColumnTitle.returns.title(in: scene.language),
            [Label(scene.language.returnWindow(until: last, today: scene.today), .dim)]
        )
    }

    private static func articles(
        _ purchase: Purchase,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        let order = purchase.order
        var table = TextTable([
            Column(ColumnTitle.sku.title(in: language), .flexible(8, upTo: 16), priority: 2),
            Column(ColumnTitle.article.title(in: language), .flexible(16, upTo: 44), priority: 9),
            .number(ColumnTitle.bought.title(in: language), 8, priority: 8),
            .number(ColumnTitle.back.title(in: language), 8, priority: 3),
            .number(ColumnTitle.total.title(in: language), 14, priority: 4),
            .number(scene.say("Paid", "Zapłacono"), 14, priority: 7),
        ])
        for line in order.lines {
            let back = purchase.returns.map { $0.unitsAccepted(of: line.id) }.reduce(0, +)
            table.add([
                Label(line.sku, .dim), Label(line.name), Label(language.number(line.units)),
                Label(back > 0 ? language.number(back) : "", .warn),
                Label(language.money(line.gross, order.currency), .dim),
                Label(language.money(line.paid, order.currency)),
            ])
        }
        return table.lines(width: width)
    }

    private static func sum(_ order: Order, _ scene: Scene) -> [Label] {
        let language = scene.language
        func amount(_ money: Money) -> String { language.money(money, order.currency) }
        var text = scene.say("goods", "towar") + " " + amount(order.goods)
        if order.discount > .zero {
            text += " − " + scene.say("discount", "rabat") + " " + amount(order.discount)
        }
        text += " + " + scene.say("delivery", "dostawa") + " " + amount(order.delivery)
        return [Label(amount(order.total), .heading), Label("  = \(text)", .dim)]
    }

    private static func returns(_ purchase: Purchase, _ scene: Scene) -> [[Label]] {
        guard !purchase.returns.isEmpty else { return [] }
        let language = scene.language
        let lines = purchase.returns.map { goods -> [Label] in
            let amount = purchase.expectation(for: goods).map(\.amount).total
            return dotted([
                Label(goods.number),
                Label("\(goods.status.sign) \(goods.status.label(in: language))", goods.status.style),
                Label(goods.deadline(under: scene.rules).phrase(today: scene.today, in: language), .dim),
                Label(language.money(amount, purchase.order.currency)),
            ])
        }
        return [[]] + lines
    }
}
