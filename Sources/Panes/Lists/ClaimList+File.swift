import Canvas
import Shop

extension ClaimList: RecordKind {
    static func question(of id: Int64) -> Question { .claim(ID(id)) }

    static func id(of file: ClaimFile) -> Int64 { file.claim.id.key }

    static func title(of file: ClaimFile, isShort: Bool, in scene: Scene) -> [Label] {
        let claim = file.claim
        let accepted = claim.answer.map { $0.verdict.remedy != nil }
        let title = [
            Label(claim.number, .heading), Label(" · ", .dim),
            Claim.state(claim.status, isAccepted: accepted, in: scene.language),
        ]
        let term = file.term(in: scene)
        guard term != .nothingDue else { return title }
        let style = term.label(in: scene).style
        let text =
            isShort
            ? term.short(today: scene.today, in: scene.language) : file.termPhrase(in: scene)
        return title + [Label(" · ", .dim), Label(text, style)]
    }

    static func lines(
        of file: ClaimFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let claim = file.claim
        let order = file.purchase.order
        var lines = [
            filed(ColumnTitle.customer.title(in: scene.language), customer(order, scene)),
            bought(order, scene), received(file, scene), demanded(claim, order.currency, scene),
        ]
        lines += text(ColumnTitle.defect, claim.defect, width, scene)
        if !claim.lateReason.isEmpty, !isBrief {
            lines += text(ColumnTitle.lateReason, claim.lateReason, width, scene)
        }
        lines.append([])
        lines += articles(file, width: width, scene)
        lines.append([])
        lines += answer(file, width: width, scene)
        lines += goods(file, scene)
        if !claim.outcome.isEmpty {
            lines += text(ColumnTitle.outcome, claim.outcome, width, scene)
        }
        if !isBrief { lines.append(lastStep(claim, scene)) }
        return lines
    }

    private static func customer(_ order: Order, _ scene: Scene) -> [Label] {
        let kind = order.buyer.kind
        let label = kind == .consumer ? "" : kind.label(in: scene.language)
        return dotted([
            Label(order.buyer.name), Label(order.buyer.email, .dim),
            Label(order.buyer.phone, .dim), Label(label, .dim),
        ])
    }

    private static func bought(_ order: Order, _ scene: Scene) -> [Label] {
        let language = scene.language
        let delivered = order.lastDelivery.map {
            scene.say("delivered ", "doręczono ") + language.day($0.day, today: scene.today)
        }
        let liable = order.lastClaimDay(under: scene.rules).map {
            scene.say("liable until ", "odpowiedzialność do ") + language.date($0)
        }
        return filed(
            ColumnTitle.order.title(in: language),
            dotted([
                Label(order.number),
                Label(language.day(order.placed.day, today: scene.today), .dim),
                Label(delivered ?? "", .dim), Label(liable ?? "", .dim),
            ])
        )
    }

    private static func received(_ file: ClaimFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let last = file.claim.answerBy(under: scene.rules)
        return filed(
            ColumnTitle.claimed.title(in: language),
            dotted([
                Label(language.weekday(file.claim.received.day, today: scene.today)),
                Label(
                    scene.say("last day to answer: ", "ostatni dzień na odpowiedź: ")
                        + language.weekday(last, today: scene.today),
                    .dim
                ),
            ])
        )
    }

    private static func demanded(
        _ claim: Claim,
        _ currency: Currency,
        _ scene: Scene
    ) -> [Label] {
        let amount = claim.amount.map { scene.language.money($0, currency) }
        return filed(
            ColumnTitle.demand.title(in: scene.language),
            dotted([Label(claim.demand.label(in: scene.language)), Label(amount ?? "")])
        )
    }

    private static func text(
        _ title: ColumnTitle,
        _ text: String,
        _ width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let title = title.title(in: scene.language)
        let lines = [Label(text)].wrapped(to: max(20, width - 14))
        return lines.enumerated().map { filed($0 == 0 ? title : "", $1) }
    }

    private static func articles(
        _ file: ClaimFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable(
            [
                Column(title(.article), .flexible(16, upTo: 44), priority: 9),
                .number(scene.say("Claimed", "Reklam."), 8, priority: 8),
                .number(title(.bought), 8, priority: 6),
                .number(scene.say("Paid", "Zapłacono"), 14, priority: 7),
                Column(title(.sku), .flexible(8, upTo: 16), priority: 2),
            ],
            articles: 0
        )
        let order = file.purchase.order
        for claimed in file.claim.lines {
            guard let line = order.line(claimed.orderLine) else { continue }
            table.add([
                Label(line.name), Label(language.number(claimed.units)),
                Label(language.number(line.units)),
                Label(language.money(line.paid, order.currency)), Label(line.sku, .dim),
            ])
        }
        return table.lines(width: width)
    }

    private static func lastStep(_ claim: Claim, _ scene: Scene) -> [Label] {
        let last = claim.lastStep
        let time = scene.language.moment(last.at, in: scene.zone, today: scene.today)
        let past = last.kind.past(in: scene.language)
        let by = last.author.name(in: scene)
        return filed(
            scene.say("Last step", "Ostatni krok"),
            [Label(scene.say("\(past) \(time) by \(by)", "\(past) \(time), \(by)"), .dim)]
        )
    }
}

/// What was answered, and what has come of it.
extension ClaimList {
    private static func answer(
        _ file: ClaimFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let title = ColumnTitle.answer.title(in: scene.language)
        guard let answer = file.claim.answer else {
            guard file.claim.status == .registered else { return [] }
            return [
                filed(title, [Label("a", .key), Label(scene.say(" answers it", " odpowiada"))])
            ]
        }
        let language = scene.language
        let day = language.dayAndTime(answer.at.at, in: scene.zone, today: scene.today)
        let by = answer.author.name(in: scene)
        let line = filed(
            title,
            dotted([
                answer.verdict.label(file.purchase.order.currency, in: language),
                Label(scene.say("\(day) by \(by)", "\(day), \(by)"), .dim),
            ])
        )
        guard !answer.reason.isEmpty else { return [line] }
        return [line] + text(ColumnTitle.reason, answer.reason, width, scene)
    }

    private static func goods(_ file: ClaimFile, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let purchase = file.purchase
        let returns = purchase.returns.filter { $0.claim == file.claim.id }
        return returns.enumerated().map { index, goods in
            let amount = purchase.expectation(for: goods).map(\.amount).total
            let deadline = goods.deadline(under: scene.rules)
            return filed(
                index == 0 ? ColumnTitle.returns.title(in: language) : "",
                dotted([
                    Label(goods.number),
                    Label(
                        "\(goods.status.sign) \(goods.status.label(in: language))",
                        goods.status.style
                    ),
                    deadline == .nothingOwed
                        ? Label("")
                        : Label(deadline.phrase(today: scene.today, in: language), .dim),
                    Label(
                        amount > .zero ? language.money(amount, purchase.order.currency) : ""
                    ),
                ])
            )
        }
    }
}

extension Claim.Verdict {
    /// `✓ accepted: price cut 30.00 zł`, `✗ refused`.
    func label(_ currency: Currency, in language: Language) -> Label {
        switch self {
        case .refused: return Label("✗ " + Wording.refused.text(in: language), .warn)
        case .accepted(let remedy):
            let what = remedy.demand.label(in: language)
            var text = "✓ \(Wording.accepted.text(in: language)): \(what)"
            if case .priceCut(let amount) = remedy {
                text += " " + language.money(amount, currency)
            }
            return Label(text, .ok)
        }
    }
}

extension ClaimFile {
    var isConsumers: Bool { purchase.order.buyer.kind.hasConsumersRights }

    /// How its clock stands now.
    func term(in scene: Scene) -> Claim.Term {
        claim.term(under: scene.rules, on: scene.today, isConsumers: isConsumers)
    }

    func termPhrase(in scene: Scene) -> String {
        term(in: scene).phrase(today: scene.today, isConsumers: isConsumers, in: scene.language)
    }
}

extension OrderList {
    /// The claims about an order, one to a line.
    static func claims(_ purchase: Purchase, _ scene: Scene) -> [[Label]] {
        guard !purchase.claims.isEmpty else { return [] }
        let lines = purchase.claims.map { claim -> [Label] in
            let file = ClaimFile(claim: claim, purchase: purchase, staff: [:])
            let accepted = claim.answer.map { $0.verdict.remedy != nil }
            let term = file.term(in: scene)
            return dotted([
                Label(claim.number),
                Claim.state(claim.status, isAccepted: accepted, in: scene.language),
                term == .nothingDue
                    ? Label("") : Label(file.termPhrase(in: scene), term.label(in: scene).style),
                Label(claim.demand.label(in: scene.language)),
            ])
        }
        return [[]] + lines
    }
}

extension ReturnList {
    /// The claim that has opened a return, and what that gives.
    static func claim(
        of goods: Return,
        _ purchase: Purchase,
        _ scene: Scene
    ) -> [[Label]] {
        guard let claim = goods.claim.flatMap(purchase.claim) else { return [] }
        let accepted = claim.answer.map { $0.verdict.remedy != nil }
        return [
            filed(
                Return.Kind.claim.label(in: scene.language).capitalisedFirst,
                dotted([
                    Label(claim.number),
                    Claim.state(claim.status, isAccepted: accepted, in: scene.language),
                    Label(goods.remedy.map { $0.label(in: scene.language) } ?? "", .dim),
                ])
            )
        ]
    }
}
