import Panes
import Shop

@testable import Post

/// Rules of a shop that has set what letters tell.
let rules: Rules = {
    var rules = Rules()
    rules.shopName = "Sklep Zażółć"
    rules.shopAddress = "ul. Długa 1, 00-001 Warszawa"
    return rules
}()

/// Clocks in Warsaw in winter.
let zone = Zone(
    name: "Europe/Warsaw",
    periods: [Zone.Period(start: Instant(milliseconds: 0), offset: 3_600)]
)

func renderer(own: [TemplateName: String] = [:]) -> Renderer {
    Renderer(own: own, rules: rules, zone: zone)
}

extension MessagePayload {
    /// What a message of each kind could well tell.
    static func sample(of template: Message.Template) -> MessagePayload {
        switch template {
        case .returnRegistered: registered
        case .returnReceived: received
        case .returnAccepted: accepted
        case .returnRejected: rejected
        case .returnSettled: settled
        case .returnCancelled, .lockerCode: registered
        case .refundBounced: bounced
        case .orderPaid, .orderPicking, .orderPacked, .orderShipped, .orderDelivered,
            .orderUndelivered, .orderCancelled:
            onItsWay
        case .claimRegistered, .claimWithdrawn: complaint
        case .claimAnswered: refusedClaim
        case .backInStock: backInStock
        case .giftCardSold: giftCard
        case .counterCode: MessagePayload()
        case .couponIssued: couponIssued
        case .tierEnding: tierEnding
        }
    }

    static var tierEnding: MessagePayload {
        var payload = MessagePayload()
        payload.number = "L-000123"
        payload.name = "Anna Żółć"
        payload.loyalty = .sample
        return payload
    }

    private static var goods: MessagePayload {
        var payload = MessagePayload()
        payload.number = "R-2026-000123"
        payload.order = "ZP-104201"
        payload.kind = "withdrawal"
        payload.name = "Anna Żółć"
        return payload
    }

    static var couponIssued: MessagePayload {
        var payload = MessagePayload()
        payload.number = "KP-2026-000001"
        payload.name = "Anna Żółć"
        payload.coupon = Coupon(
            key: 7,
            reward: "Kawa gratis",
            kind: "amount-off",
            value: 2_000,
            points: 400,
            until: "2026-12-31"
        )
        return payload
    }

    static var backInStock: MessagePayload {
        var payload = MessagePayload()
        payload.number = "KUB-1"
        payload.name = "Anna Żółć"
        payload.lines = [Line(name: "Kubek „Łódź”", units: 1, verdict: "available")]
        return payload
    }

    static var giftCard: MessagePayload {
        var payload = MessagePayload()
        payload.number = "G-2026-000007"
        payload.amount = 12_050
        payload.voucher = Voucher(card: 7, lastDay: "2027-11-23")
        return payload
    }

    static var registered: MessagePayload {
        var payload = goods
        payload.sent = 1_795_100_520_000
        payload.reached = 1_795_104_120_000
        payload.lines = [
            Line(name: "Kubek „Łódź”", units: 2, verdict: "announced"),
            Line(
                name: "Kurtka M",
                units: 1,
                verdict: "announced",
                wanted: "Kurtka L",
                wantedPrice: 11_990,
                wantedUntil: "2026-12-03"
            ),
        ]
        payload.wayBack = "locker-a"
        payload.lockerCode = "4821993017"
        payload.label = 999
        payload.account = "PL61 … 2874"
        payload.surcharge = 2_000
        return payload
    }

    static var received: MessagePayload {
        var payload = goods
        payload.amount = 13_365
        payload.lines = [
            Line(name: "Kubek „Łódź”", units: 1, verdict: "received"),
            Line(name: "Kurtka M", units: 1, verdict: "received"),
            Line(name: "Kubek „Łódź”", units: 1, verdict: "missing"),
            Line(name: "5901234123457", units: 1, verdict: "wrong"),
        ]
        return payload
    }

    static var accepted: MessagePayload {
        var payload = goods
        payload.amount = 10_866
        payload.asksAccount = true
        payload.lines = [
            Line(name: "Kurtka M", units: 1, verdict: "accepted", disposition: "restock"),
            Line(name: "Lampa", units: 1, verdict: "accepted", disposition: "outlet"),
            Line(
                name: "Szczoteczka",
                units: 1,
                verdict: "excludedByLaw",
                disposition: "backToCustomer"
            ),
            Line(name: "Obrus", units: 2, verdict: "missing"),
            Line(name: "5901234123457", units: 1, verdict: "wrong"),
        ]
        payload.rows = [
            Row(kind: "units", amount: 9_990, name: "Kurtka M", units: 1),
            Row(kind: "units", amount: 1_990, name: "Lampa", units: 1),
            Row(kind: "units", amount: 1_989, name: "Lampa", units: 1),
            Row(kind: "diminished", amount: -2_104, name: "Kurtka M", text: "plama na rękawie"),
            Row(kind: "label", amount: -999),
        ]
        payload.lines.append(
            Line(name: "Lampa", units: 2, verdict: "refunded", wanted: "Lampa duża")
        )
        payload.exchange = Exchange(
            order: "ZP-104377",
            toPay: 2_000,
            price: 11_990,
            sent: [Line(name: "Kurtka L", units: 1, verdict: "sent")]
        )
        return payload
    }

    static var rejected: MessagePayload {
        var payload = goods
        payload.ground = "outOfTime"
        payload.reason = "Zamówienie złożono 2 stycznia, oświadczenie wysłano 19 listopada."
        payload.lines = [
            Line(
                name: "Kurtka M",
                units: 1,
                verdict: "outOfTime",
                disposition: "backToCustomer"
            )
        ]
        return payload
    }

    static var settled: MessagePayload {
        var payload = goods
        payload.amount = 10_866
        payload.payouts = [
            Payout(
                instrument: "transfer",
                amount: 9_866,
                reference: "P-2026-000001",
                account: "PL61 … 2874"
            ),
            Payout(instrument: "external", amount: 1_000, reference: "PAYU-77"),
        ]
        payload.document = "FK/12/2026"
        return payload
    }

    static var bounced: MessagePayload {
        var payload = goods
        payload.amount = 9_866
        payload.account = "PL61 … 2874"
        return payload
    }

    static var onItsWay: MessagePayload {
        var payload = MessagePayload()
        payload.number = "ZP-104201"
        payload.order = "ZP-104201"
        payload.name = "Anna Żółć"
        payload.carrier = "DPD"
        payload.tracking = "0000123456789"
        payload.reason = "Towar jest niedostępny u producenta."
        payload.lines = [Line(name: "Kubek „Łódź”", units: 2, verdict: "ordered")]
        return payload
    }

    static var complaint: MessagePayload {
        var payload = goods
        payload.number = "K-2026-000007"
        payload.kind = nil
        payload.reached = 1_795_104_120_000
        payload.lines = [Line(name: "Lampa", units: 1, verdict: "claimed")]
        payload.claim = Claim(
            demand: "priceCut",
            answerBy: "2026-12-03",
            defect: "Nie świeci po tygodniu.",
            amount: 3_000,
            goods: "R-2026-000130"
        )
        payload.wayBack = "own"
        return payload
    }

    static var refusedClaim: MessagePayload {
        var payload = complaint
        payload.claim?.verdict = "refused"
        payload.claim?.goods = nil
        payload.reason = "Żarówka została rozbita; lampa jest sprawna."
        return payload
    }

    static func acceptedClaim(_ remedy: String) -> MessagePayload {
        var payload = complaint
        payload.claim?.verdict = "accepted"
        payload.claim?.remedy = remedy
        // What is kept is not sent in.
        if remedy == "priceCut" { payload.claim?.goods = nil }
        return payload
    }
}

extension MessagePayload.Loyalty {
    static let sample = MessagePayload.Loyalty(
        points: 320,
        pending: 45,
        tier: "silver",
        tierUntil: "2026-12-31",
        toNextTier: 180_000,
        toKeepTier: 25_050,
        reward: "Darmowa dostawa",
        nextReward: "Kawa gratis",
        missing: 80
    )
}
