import Panes
import Shop

extension Telling {
    /// The names that templates may use.
    static let vocabulary = Vocabulary<Telling>(
        shop.merging(record) { own, _ in own }.merging(money) { own, _ in own }
    )

    private static let shop: [String: Term<Telling>] = [
        "shop_name": .text { telling in
            telling.rules.shopName.isEmpty
                ? telling.language.choose(english: "The shop", polish: "Sklep")
                : telling.rules.shopName.inline
        },
        "shop_address": .text { $0.rules.shopAddress.inline },
        "shop_tax_number": .text { $0.rules.shopTaxNumber.inline },
        "shop_account": .text { $0.rules.bankAccount?.grouped },
        "adr_statement": .text { $0.rules.adrStatement.inline },
        "refund_term": .text { $0.language.number($0.rules.refundTerm) },
    ]

    private static let record: [String: Term<Telling>] = [
        "number": .text { $0.payload.number.inline },
        "order": .text { $0.payload.order.inline },
        "name": .text { $0.payload.name.inline },
        "is_withdrawal": .flag { $0.payload.kind == Return.Kind.withdrawal.rawValue },
        "is_claim": .flag { $0.payload.kind == Return.Kind.claim.rawValue },
        "is_undelivered": .flag { $0.payload.kind == Return.Kind.undelivered.rawValue },
        "sent": .text { $0.moment($0.payload.sent) },
        "reached": .text { $0.moment($0.payload.reached) },
        "reason": .text { $0.payload.reason?.paragraphs },
        "ground": .text { telling in
            telling.payload.ground.flatMap(Ground.init).map { $0.sentence(in: telling.language) }
        },
        "goods_number": .text { telling in
            (telling.payload.claim?.goods ?? telling.payload.number).inline
        },
        "at_our_cost": .flag { telling in
            telling.payload.claim != nil || telling.payload.kind == Return.Kind.claim.rawValue
        },
        "lines": .list(line) { $0.lines(\.isThere) },
        "came": .list(line) { $0.lines(\.isThere) },
        "has_came": .flag { $0.payload.lines.contains(where: \.isThere) },
        "missing": .list(line) { $0.lines(\.isMissing) },
        "has_missing": .flag { $0.payload.lines.contains(where: \.isMissing) },
        "wrong": .list(line) { $0.lines(\.isWrong) },
        "has_wrong": .flag { $0.payload.lines.contains(where: \.isWrong) },
        "has_wanted": .flag { $0.payload.lines.contains { $0.wanted != nil } },
        "surcharge": .text { telling in
            telling.payload.surcharge.flatMap { $0 > 0 ? telling.money($0) : nil }
        },
        "has_no_surcharge": .flag { $0.payload.surcharge == 0 },
        "accepted": .list(line) { $0.lines(\.isAccepted) },
        "not_exchanged": .list(line) { $0.lines(\.isRefunded) },
        "has_not_exchanged": .flag { $0.payload.lines.contains(where: \.isRefunded) },
        "refused": .list(line) { $0.lines { $0.ground != nil } },
        "own_parcel": .flag { $0.payload.wayBack == "own" },
        "in_person": .flag { $0.payload.wayBack == "person" },
        "locker": .group(locker) { $0.locker },
        "carrier": .text { $0.payload.carrier?.inline },
        "tracking": .text { $0.payload.tracking?.inline },
        "claim": .group(claim) { $0.part($0.payload.claim) },
        "code": .text { $0.code?.inline },
        "loyalty": .group(loyalty) { $0.part($0.payload.loyalty) },
        "coupon": .group(coupon) { $0.part($0.payload.coupon) },
        "valid_until": .text { $0.day($0.payload.voucher?.lastDay) },
    ]

    private static let money: [String: Term<Telling>] = [
        "amount": .text { $0.money($0.payload.amount) },
        "money_due": .flag { ($0.payload.amount ?? 0) > 0 },
        "rows": .list(row) { $0.parts($0.payload.sum) },
        "diminished": .list(row) { $0.rows("diminished") },
        "return_shipping": .list(row) { $0.rows("label") },
        "adjustments": .list(row) { $0.rows("adjustment") },
        "payouts": .list(payout) { $0.parts($0.payload.payouts) },
        "document": .text { $0.payload.document?.inline },
        "account": .text { $0.payload.account?.inline },
        "asks_account": .flag { $0.payload.asksAccount ?? false },
        "exchange": .group(exchange) { $0.part($0.payload.exchange) },
    ]

    private static let loyalty = Vocabulary<Part<MessagePayload.Loyalty>>([
        "points": .text { $0.whole.language.points($0.fact.points) },
        "pending": .text { part in
            part.fact.pending > 0 ? part.whole.language.points(part.fact.pending) : nil
        },
        "tier": .text { part in
            Tier(rawValue: part.fact.tier)?.label(in: part.whole.language)
        },
        "tier_until": .text { $0.whole.day($0.fact.tierUntil) },
        "to_next_tier": .text { $0.whole.ownMoney($0.fact.toNextTier) },
        "to_keep_tier": .text { part in
            part.fact.toKeepTier.flatMap { $0 > 0 ? part.whole.ownMoney($0) : nil }
        },
        "reward": .text { $0.fact.reward?.inline },
        "next_reward": .text { $0.fact.nextReward?.inline },
        "missing": .text { part in part.fact.missing.map(part.whole.language.points) },
    ])

    private static let locker = Vocabulary<Locker>([
        "size": .text(\.size),
        "price": .text(\.price),
        "code": .text(\.code),
    ])

    private static let line = Vocabulary<Part<MessagePayload.Line>>([
        "article": .text { $0.fact.name.inline },
        "units": .text { $0.whole.pieces($0.fact.units) },
        "refusal": .text { part in part.fact.ground?.sentence(in: part.whole.language) },
        "goods_go": .text { part in
            part.fact.disposition.flatMap(Disposition.init)?.sentence(in: part.whole.language)
        },
        "wanted": .text { $0.fact.wanted?.inline },
        "wanted_price": .text { $0.whole.money($0.fact.wantedPrice) },
        "wanted_until": .text { $0.whole.day($0.fact.wantedUntil) },
    ])

    private static let coupon = Vocabulary<Part<MessagePayload.Coupon>>([
        "reward": .text { $0.fact.reward.inline },
        "gives": .text { part in part.fact.gives.label(in: part.whole.language).inline },
        "points": .text { Plural.points.text($0.fact.points, in: $0.whole.language) },
        "valid_until": .text { $0.whole.day($0.fact.until) },
    ])

    private static let row = Vocabulary<Part<MessagePayload.Row>>([
        "label": .text { $0.fact.label(in: $0.whole.language) },
        "article": .text { $0.fact.name?.inline },
        "finding": .text { $0.fact.text?.inline },
        "units": .text { $0.whole.pieces($0.fact.units) },
        "amount": .text { $0.whole.money($0.fact.amount) },
        "size": .text { $0.whole.size($0.fact.amount) },
        "waived": .flag { $0.fact.kind == "label" && $0.fact.amount == 0 },
    ])

    private static let payout = Vocabulary<Part<MessagePayload.Payout>>([
        "amount": .text { $0.whole.money($0.fact.amount) },
        "means": .text { part in
            Instrument(rawValue: part.fact.instrument)?.sentence(in: part.whole.language)
        },
        "reference": .text { $0.fact.reference.inline },
        "account": .text { $0.fact.account?.inline },
    ])

    private static let exchange = Vocabulary<Part<MessagePayload.Exchange>>([
        "order": .text { $0.fact.order.inline },
        "price": .text { $0.whole.money($0.fact.price) },
        "to_pay": .text { part in
            part.fact.toPay > 0 ? part.whole.money(part.fact.toPay) : nil
        },
        "sent": .list(line) { $0.whole.parts($0.fact.sent ?? []) },
        "has_sent": .flag { $0.fact.sent?.isEmpty == false },
    ])

    private static let claim = Vocabulary<Part<MessagePayload.Claim>>([
        "demand": .text { part in
            Claim.Demand(rawValue: part.fact.demand)?.label(in: part.whole.language)
        },
        "defect": .text { $0.fact.defect?.paragraphs },
        "answer_by": .text { $0.whole.day($0.fact.answerBy) },
        "accepted": .flag { $0.fact.verdict == "accepted" },
        "refused": .flag { $0.fact.verdict == "refused" },
        "repair": .flag { $0.fact.gives(.repair) },
        "replacement": .flag { $0.fact.gives(.exchange) },
        "price_cut": .flag { $0.fact.gives(.priceCut) },
        "money_back": .flag { $0.fact.gives(.money) },
        "amount": .text { $0.whole.money($0.fact.amount) },
        "goods": .text { $0.fact.goods?.inline },
        "needs_no_goods": .flag { $0.fact.needsNoGoods ?? false },
    ])
}

extension MessagePayload.Coupon {
    /// What it gives; an article by its name where that is known.
    fileprivate var gives: Reward.Gives {
        switch Reward.Kind(rawValue: kind) {
        case .percentOff?: .percentOff(value)
        case .amountOff?: .amountOff(Money(minorUnits: value))
        case .freeDelivery?: .freeDelivery
        case .product?: .product(article ?? reward)
        case .earlyAccess?, nil: .earlyAccess
        }
    }
}

extension MessagePayload.Claim {
    fileprivate func gives(_ demand: Claim.Demand) -> Bool { remedy == demand.rawValue }
}
