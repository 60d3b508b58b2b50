/// What a message tells, frozen when it was written (DECISIONS 25), so that it says the
/// same whenever it is handed over.
///
/// Amounts are minor units of `currency`, times UTC milliseconds, days ISO 8601. Words such
/// as a verdict are those under which the shop stores them; templates get them in the
/// reader's language.
package struct MessagePayload: Hashable, Codable, Sendable {
    /// What the record that it is about is called; empty for a code.
    package var number = ""
    package var order = ""
    /// The word under which the return's kind is stored; nil where it is about no return.
    package var kind: String?
    /// The customer's name as it stands on the order.
    package var name = ""
    package var currency = "PLN"
    package var amount: Int?
    /// When the customer's statement reached the shop, which is what is acknowledged.
    package var reached: Int64?
    package var sent: Int64?
    package var reason: String?
    package var ground: String?
    package var lines: [Line] = []
    /// What a refund is made of.
    package var rows: [Row] = []
    /// By which ways money went out.
    package var payouts: [Payout] = []
    package var document: String?
    package var wayBack: String?
    package var lockerCode: String?
    /// What the return label will cost the customer; nil where it costs nothing.
    package var label: Int?
    /// Masked; where a transfer goes to, or has come back from.
    package var account: String?
    /// Whether the customer has yet to name the account that a transfer can go to.
    package var asksAccount: Bool?
    package var carrier: String?
    package var tracking: String?
    /// The linked order of an exchange, and what is to be paid for it.
    package var exchange: Exchange?
    /// What an exchange that is asked for would cost beyond what was paid; nothing too.
    package var surcharge: Int?
    package var claim: Claim?
    /// The key of the one-time code that it carries; never the code.
    package var code: Int64?
    package var coupon: Coupon?
    /// The gift card of which it carries the code.
    package var voucher: Voucher?
    /// How the reader stands in the loyalty programme; nil for who collects no points.
    package var loyalty: Loyalty?

    package init() {}

    /// Names under which facts are stored; see ``init(from:)``.
    enum CodingKeys: String, CodingKey {
        case number, order, kind, name, currency, amount, reached, sent, reason, ground, lines
        case rows, payouts, document, wayBack, lockerCode, label, account, asksAccount, carrier
        case tracking, exchange, surcharge, claim, code, coupon, voucher, loyalty
    }

    package struct Line: Hashable, Codable, Sendable {
        package var name: String
        package var units: Int
        /// `announced`, `received`, `missing`, `wrong` for what is none of the order's,
        /// `accepted`, or the ground on which it is refused; `refunded` for what was to be
        /// exchanged and could not be had, `sent` for what goes out in exchange.
        package var verdict: String
        package var disposition: String?
        /// What is wanted in its place, what one of it costs where that is not the price
        /// paid, and the last day on which it is waited for.
        package var wanted: String?
        package var wantedPrice: Int?
        package var wantedUntil: String?

        package init(
            name: String,
            units: Int,
            verdict: String,
            disposition: String? = nil,
            wanted: String? = nil,
            wantedPrice: Int? = nil,
            wantedUntil: String? = nil
        ) {
            self.name = name
            self.units = units
            self.verdict = verdict
            self.disposition = disposition
            self.wanted = wanted
            self.wantedPrice = wantedPrice
            self.wantedUntil = wantedUntil
        }
    }

    package struct Row: Hashable, Codable, Sendable {
        /// The word under which the row is stored, such as `units`.
        package var kind: String
        package var amount: Int
        /// The article it is about, or the finding or reason in words.
        package var name: String?
        package var text: String?
        package var units: Int?

        package init(
            kind: String,
            amount: Int,
            name: String? = nil,
            text: String? = nil,
            units: Int? = nil
        ) {
            self.kind = kind
            self.amount = amount
            self.name = name
            self.text = text
            self.units = units
        }
    }

    package struct Payout: Hashable, Codable, Sendable {
        package var instrument: String
        package var amount: Int
        package var reference: String
        /// Masked, where it is a bank account.
        package var account: String?

        package init(
            instrument: String,
            amount: Int,
            reference: String,
            account: String? = nil
        ) {
            self.instrument = instrument
            self.amount = amount
            self.reference = reference
            self.account = account
        }
    }

    package struct Voucher: Hashable, Codable, Sendable {
        /// The card's key; never its code.
        package var card: Int64
        package var lastDay: String

        package init(card: Int64, lastDay: String) {
            self.card = card
            self.lastDay = lastDay
        }
    }

    package struct Exchange: Hashable, Codable, Sendable {
        package var order: String
        package var toPay: Int
        /// What its goods cost.
        package var price: Int?
        /// What is sent with it; nil where an earlier program did not note it.
        package var sent: [Line]?

        package init(order: String, toPay: Int, price: Int? = nil, sent: [Line]? = nil) {
            self.order = order
            self.toPay = toPay
            self.price = price
            self.sent = sent
        }
    }

    package struct Claim: Hashable, Codable, Sendable {
        package var demand: String
        /// The last day on which it is answered in time.
        package var answerBy: String
        /// `accepted` or `refused`, once it is answered.
        package var verdict: String?
        /// The demand that an accepted claim meets.
        package var remedy: String?
        /// What does not conform, in the customer's words.
        package var defect: String?
        /// What a price cut comes to: as demanded, once it is answered as granted.
        package var amount: Int?
        /// The number of the return under which its goods come in.
        package var goods: String?
        /// Whether its goods were expected and are not any more.
        package var needsNoGoods: Bool?

        package init(
            demand: String,
            answerBy: String,
            verdict: String? = nil,
            remedy: String? = nil,
            defect: String? = nil,
            amount: Int? = nil,
            goods: String? = nil,
            needsNoGoods: Bool? = nil
        ) {
            self.demand = demand
            self.answerBy = answerBy
            self.verdict = verdict
            self.remedy = remedy
            self.defect = defect
            self.amount = amount
            self.goods = goods
            self.needsNoGoods = needsNoGoods
        }
    }
}
