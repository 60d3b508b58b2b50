import Foundation
import Shop

/// A message of this transaction whose reader may collect points.
struct WrittenMessage {
    var id: Int64
    var payload: MessagePayload
    var reader: ID<Customer>
}

extension Session {
    /// Puts into each message of this transaction how its reader stands now, when everything
    /// is booked: a step writes its message before its points follow.
    func tellStandings(at now: Moment) throws {
        let letters = memory.letters
        guard !letters.isEmpty, try loyaltyOpening() != nil else { return }
        memory.letters = []
        for letter in letters {
            guard let standing = try standing(of: letter.reader, at: now) else { continue }
            var payload = letter.payload
            payload.loyalty = standing
            try run(
                """
                UPDATE messages SET payload = \(try payload.stored) WHERE id = \(letter.id)
                """
            )
        }
    }

    private func standing(
        of customer: ID<Customer>,
        at now: Moment
    ) throws -> MessagePayload.Loyalty? {
        guard let open = try openAccount(of: customer), let terms = try terms(at: now.at) else {
            return nil
        }
        let (account, tier) = (open.account, open.standing.tier)
        let spent = try spending(of: customer, on: now.day)
        let seeker = Reward.Seeker(balance: account.balance, tier: tier)
        let prospect = Reward.next(
            for: seeker,
            among: try offers(for: customer),
            on: now.day
        )
        let threshold = terms.tiers[tier]?.threshold ?? .zero
        let toKeep = try open.standing.until.map { until in
            max(.zero, threshold - (try spending(of: customer, on: until + 1))).minorUnits
        }
        return MessagePayload.Loyalty(
            points: account.balance,
            pending: account.pending,
            tier: tier.rawValue,
            tierUntil: open.standing.until?.iso,
            toNextTier: terms.missing(toTierAbove: tier, after: spent)?.minorUnits,
            toKeepTier: toKeep,
            reward: prospect.open.last?.terms.name,
            nextReward: prospect.next?.terms.name,
            missing: prospect.next.map { _ in prospect.missing }
        )
    }

    /// Writes to a customer whose tier is about to end.
    func tellOfTierEnd(
        _ customer: ID<Customer>,
        on until: Day,
        _ occasion: Occasion
    ) throws {
        let reader = try first(
            """
            SELECT a.number, c.name, c.email, c.country FROM point_accounts AS a
            JOIN customers AS c ON c.id = a.customer_id WHERE a.customer_id = \(customer)
            """,
            from: "customers"
        ) { row in
            (
                account: try row.text(), name: try row.text(), email: try row.text(),
                country: try row.text()
            )
        }
        guard let reader, !reader.email.isEmpty else { return }
        var payload = MessagePayload()
        payload.number = reader.account
        payload.name = reader.name
        payload.currency = Rules.currency.code
        try write(
            OwedMessage(
                template: .tierEnding,
                cause: "account:\(customer.key):\(until.iso)",
                record: reader.account,
                recipient: OwedMessage.Recipient(
                    email: reader.email,
                    name: reader.name,
                    language: reader.country.language
                ),
                customer: customer,
                payload: payload,
                holdUntil: occasion.now.at
            ),
            at: occasion.now
        )
    }
}

extension MessagePayload {
    /// The payload as it is kept.
    var stored: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
