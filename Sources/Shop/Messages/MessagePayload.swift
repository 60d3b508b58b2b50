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
    /// The price of the return label.
    package var label: Int?
    package var carrier: String?
    package var tracking: String?
    /// The linked order of an exchange, and what is to be paid for it.
    package var exchange: Exchange?
    package var claim: Claim?
    /// The key of the one-time code that it carries; never the code.
    package var code: Int64?

    package init() {}

    package struct Line: Hashable, Codable, Sendable {
        package var name: String
        package var units: Int
        /// `announced`, `received`, `accepted`, or the ground on which it is refused.
        package var verdict: String
        package var disposition: String?
        /// What is wanted in its place.
        package var wanted: String?

        package init(
            name: String,
            units: Int,
            verdict: String,
            disposition: String? = nil,
            wanted: String? = nil
        ) {
            self.name = name
            self.units = units
            self.verdict = verdict
            self.disposition = disposition
            self.wanted = wanted
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

    package struct Exchange: Hashable, Codable, Sendable {
        package var order: String
        package var toPay: Int

        package init(order: String, toPay: Int) {
            self.order = order
            self.toPay = toPay
        }
    }

    package struct Claim: Hashable, Codable, Sendable {
        package var demand: String
        /// The last day on which it is answered in time.
        package var answerBy: String
        /// `accepted` or `refused`, once it is answered.
        package var verdict: String?
        package var remedy: String?
        /// The number of the return under which its goods or money go.
        package var goods: String?

        package init(
            demand: String,
            answerBy: String,
            verdict: String? = nil,
            remedy: String? = nil,
            goods: String? = nil
        ) {
            self.demand = demand
            self.answerBy = answerBy
            self.verdict = verdict
            self.remedy = remedy
            self.goods = goods
        }
    }
}
