import Shop

@testable import Panes

/// Coupons and rewards, done on paper.
extension PaperShop {
    /// Puts a reward on the list, and one coupon of it into Anna's hands.
    mutating func issueCoupon() {
        let terms = Reward.Terms(
            name: "20 zł mniej",
            gives: .amountOff(Money(minorUnits: 2_000)),
            cost: 400,
            validDays: 30
        )
        if rewards.isEmpty { _ = keepReward(.add(terms)) }
        let now = zone.moment(at: now)
        let key = Int64(coupons.count + 1)
        let slip = Coupon.Slip(
            id: ID(key),
            number: "KP-2026-00000\(key)",
            hint: Self.code(of: Int(key)).hint
        )
        let coupon = Coupon(
            slip,
            customer: ID(1),
            reward: ID(1),
            name: terms.name,
            gives: terms.gives,
            cost: terms.cost,
            lastDay: now.day + terms.validDays,
            events: [Coupon.Event(kind: .issued, at: now, author: author)]
        )
        coupons.append(
            CouponFile(
                coupon: coupon,
                code: Self.code(of: Int(key)),
                account: "L-000001",
                holder: "Anna Lewandowska",
                staff: names
            )
        )
    }

    func couponRows(_ query: Query<CouponField>) -> [CouponRow] {
        coupons.map { row(of: $0) }.filter { row in
            query.holds(words: row.number) { field, test in
                switch (field, test) {
                case (.number, .text(let texts)):
                    texts.contains { row.number.folded.contains($0) }
                case (.status, .choice(let words)): words.contains(row.status.rawValue)
                case _: true
                }
            }
        }.reversed()
    }

    mutating func changeCoupon(
        _ change: CouponChange,
        of id: ID<Coupon>
    ) throws -> CouponFile {
        guard let place = coupons.firstIndex(where: { $0.coupon.id == id }) else {
            throw Coupon.Refusal.unknownCode
        }
        let occasion = Occasion(
            author: author,
            rights: Set(Right.allCases),
            now: zone.moment(at: now),
            rules: rules
        )
        switch change {
        case .use(let number):
            let order = purchases.map(\.order).first { $0.number.folded == number.folded }
            guard let order else { throw Coupon.Refusal.noOneOrder(number, found: 0) }
            try coupons[place].coupon.use(on: order, occasion)
        case .reopen: try coupons[place].coupon.reopen(on: occasion)
        case .giveBack: try coupons[place].coupon.giveBack(on: occasion)
        }
        return coupons[place]
    }

    mutating func keepReward(_ change: RewardChange) -> RewardRow {
        switch change {
        case .add(let terms):
            let reward = Reward(id: ID(Int64(rewards.count + 1)), terms: terms)
            rewards.append(RewardRow(offer: Reward.Offer(reward), used: 0))
            return rewards[rewards.count - 1]
        case .change(let id, let terms, _):
            return alter(id) { $0.terms = terms }
        case .offer(let id, let isOffered, _):
            return alter(id) { $0.isOffered = isOffered }
        }
    }

    func choices(for balance: Int) -> [Reward.Choice] {
        Reward.choices(
            for: Reward.Seeker(balance: balance, tier: .bronze),
            among: rewards.map(\.offer),
            on: zone.moment(at: now).day
        )
    }

    private mutating func alter(
        _ id: ID<Reward>,
        _ body: (inout Reward) -> Void
    ) -> RewardRow {
        let place = rewards.firstIndex { $0.reward.id == id } ?? 0
        body(&rewards[place].offer.reward)
        rewards[place].offer.reward.version += 1
        return rewards[place]
    }

    private var author: Author {
        .staff(names.first { $0.value == visitor }?.key ?? ID(1))
    }

    private func row(of file: CouponFile) -> CouponRow {
        let coupon = file.coupon
        return CouponRow(
            id: coupon.id.key,
            number: coupon.number,
            hint: coupon.hint,
            version: coupon.version,
            status: coupon.standing(on: zone.moment(at: now).day),
            name: coupon.name,
            gives: coupon.gives,
            cost: coupon.cost,
            issued: coupon.events.first?.at ?? zone.moment(at: now),
            lastDay: coupon.lastDay,
            customer: coupon.customer,
            account: file.account,
            holder: file.holder,
            order: coupon.use?.number ?? ""
        )
    }
}
