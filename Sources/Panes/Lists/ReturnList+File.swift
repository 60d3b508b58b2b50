import Canvas
import Shop

extension ReturnList: RecordKind {
    static func question(of id: Int64) -> Question { .goodsReturned(ID(id)) }

    static func id(of file: ReturnFile) -> Int64 { file.goods.id.key }

    static func title(of file: ReturnFile, isShort: Bool, in scene: Scene) -> [Label] {
        let goods = file.goods
        var title = [Label(goods.number, .heading), Label(" · ", .dim)]
        title += status(of: goods, isShort: isShort, in: scene)
        let deadline = goods.deadline(under: scene.rules)
        if deadline != .nothingOwed, goods.importedFrom == nil {
            let phrase = deadline.phrase(today: scene.today, in: scene.language)
            title += [Label(" · ", .dim), Label(phrase, deadline.label(in: scene).style)]
        }
        return title
    }

    /// The status and, where it waits for a second person, that.
    private static func status(
        of goods: Return,
        isShort: Bool,
        in scene: Scene
    ) -> [Label] {
        let language = scene.language
        let status = isShort ? goods.status.short(in: language) : goods.status.label(in: language)
        let word = Label(status, goods.status.style)
        if goods.transfer != nil {
            let news = Label(Transfer.isAtBank.text(in: scene.language), .accent)
            return isShort ? [news] : [word, Label(" · ", .dim), news]
        }
        guard goods.proposal != nil else { return [word] }
        guard !isShort else { return [Label(Proposal.waits.text(in: language), .warn)] }
        let waits = Proposal.isWaiting.text(in: language)
        return [word, Label(" · ", .dim), Label(waits, .warn)]
    }

    static func lines(
        of file: ReturnFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        guard let purchase = file.purchase else { return orphan(file, width: width, scene) }
        let goods = file.goods
        var lines = [customer(purchase.order, scene)]
        if !isBrief { lines.append(contact(purchase.order, scene)) }
        lines += file.standing.map { [$0.line(in: scene)] } ?? []
        lines += [order(purchase.order, scene), parcel(goods, scene)]
        lines += parcels(file, isBrief: isBrief, scene)
        if !isBrief {
            lines += receipts(goods, scene) + lockerCode(goods, scene)
            lines.append(statement(goods, scene))
            if let last = goods.lastStep { lines.append(step(last, scene)) }
        }
        lines += family(goods, purchase, scene) + claim(of: goods, purchase, scene)
        lines.append(handlers(file, scene))
        lines += articles(file, purchase, width: width, isBrief: isBrief, scene)
        lines.append(sum(goods, purchase, scene))
        lines += exchange(goods, purchase, scene)
        if let rejection = goods.rejection { lines.append(reason(rejection, scene)) }
        if !isBrief {
            lines += account(goods, purchase.order, scene) + correction(goods, scene)
        }
        lines += transfer(file, scene)
        lines += payouts(goods, purchase.order.currency, scene)
        lines += proposal(goods, purchase.order.currency, scene)
        if !isBrief {
            lines += remarks(goods, purchase.order, scene) + evidence(file.evidence, scene)
        }
        return lines
    }

    /// Who else has it open, in a line that is blank otherwise: nothing moves for it.
    private static func handlers(_ file: ReturnFile, _ scene: Scene) -> [Label] {
        guard !file.handlers.isEmpty else { return [] }
        return file.handlers.map { [Label($0.text(in: scene), .warn)] }
            .joined(separator: [Label("; ", .dim)]).reduce(into: [Label("! ", .warn)]) {
                $0.append($1)
            }
    }

    private static func reason(_ rejection: Return.Rejection, _ scene: Scene) -> [Label] {
        let ground = rejection.ground.label(in: scene.language)
        return filed(
            ColumnTitle.reason.title(in: scene.language),
            dotted([Label(ground, .warn), Label(rejection.note)])
        )
    }

    private static func customer(_ order: Order, _ scene: Scene) -> [Label] {
        filed(ColumnTitle.customer.title(in: scene.language), [Label(order.buyer.name)])
    }

    private static func contact(_ order: Order, _ scene: Scene) -> [Label] {
        filed(
            scene.say("Contact", "Kontakt"),
            dotted([Label(order.buyer.email, .dim), Label(order.buyer.phone, .dim)])
        )
    }

    private static func order(_ order: Order, _ scene: Scene) -> [Label] {
        let language = scene.language
        let ways = order.payments.map { $0.instrument.label(in: language) }
        return filed(
            ColumnTitle.order.title(in: language),
            aligned(
                (Label(order.number), 15),
                (Label(language.day(order.placed.day, today: scene.today), .dim), 10),
                (Label(language.money(order.total, order.currency), .dim), -13),
                (Label(ways.joined(separator: ", "), .dim), nil)
            )
        )
    }

    private static func parcel(_ goods: Return, _ scene: Scene) -> [Label] {
        let language = scene.language
        let first = goods.receptions.standing.first
        let received = first.map { reception in
            let moment = language.dayAndTime(reception.at.at, in: scene.zone, today: scene.today)
            let by = reception.author.name(in: scene)
            return scene.say("received \(moment) by \(by)", "przyjęta \(moment) przez: \(by)")
        }
        return filed(
            ColumnTitle.parcel.title(in: language),
            aligned(
                (Label(goods.wayBack.label(in: language)), 15),
                (Label(scene.shelf(first?.shelf ?? ""), .dim), 10),
                (Label(received ?? "", .dim), nil)
            )
        )
    }

    private static func statement(_ goods: Return, _ scene: Scene) -> [Label] {
        let language = scene.language
        let sent = language.day(goods.dates.statementSent.day, today: scene.today)
        let reached = language.day(goods.dates.statementReached.day, today: scene.today)
        return filed(
            scene.say("Statement", "Oświadczenie"),
            dotted([
                Label(scene.say("sent ", "wysłano ") + sent, .dim),
                Label(scene.say("reached us ", "dotarło ") + reached, .dim),
                Label(goods.lateReason, .warn),
            ])
        )
    }

    private static func step(_ last: Return.LastStep, _ scene: Scene) -> [Label] {
        let time = scene.language.moment(last.at, in: scene.zone, today: scene.today)
        let name = last.author.name(in: scene)
        let text =
            last.kind == .undo
            ? scene.say("undone \(time) by \(name)", "cofnięty \(time) przez: \(name)")
            : last.kind.past(by: name, at: time, in: scene.language)
        return filed(scene.say("Last step", "Ostatni krok"), [Label(text, .dim)])
    }
}

extension Author {
    /// The staff member's name or, for the shop's own machinery, the service's; a
    /// customer is only that.
    func name(in scene: Scene) -> String {
        switch self {
        case .staff(let id): scene.staff[id] ?? "?"
        case .system(let service, _): service
        case .customer: scene.say("the customer", "klient")
        }
    }
}
