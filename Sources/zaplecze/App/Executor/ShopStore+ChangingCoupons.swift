import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Does what a screen asks for with a coupon, and tells what it is like then.
    func changeCoupon(
        _ change: CouponChange,
        of id: ID<Coupon>,
        by visitor: Visitor
    ) throws -> CouponFile {
        let signatory = visitor.signatory
        switch change {
        case .use(let number):
            let orders = try orders(numbered: number, by: visitor)
            guard let order = orders.first, orders.count == 1 else {
                throw Coupon.Refusal.noOneOrder(number, found: orders.count)
            }
            try use(id, on: order, by: signatory)
        case .reopen: try reopen(id, by: signatory)
        case .giveBack: try giveBack(id, by: signatory)
        }
        guard let file = try coupon(id, by: visitor) else { throw Coupon.Refusal.unknownCode }
        return file
    }

    func changeReward(_ change: RewardChange, by visitor: Visitor) throws -> RewardRow {
        let reward =
            switch change {
            case .add(let terms): try add(terms, by: visitor.signatory)
            case .change(let id, let terms, let version):
                try self.change(id, to: terms, seen: version, by: visitor.signatory)
            case .offer(let id, let isOffered, let version):
                try offer(id, isOffered, seen: version, by: visitor.signatory)
            }
        guard let row = try rewardRow(reward.id, by: visitor) else {
            throw Reward.Refusal.noSuchReward(reward.terms.name)
        }
        return row
    }

    /// Redeems points for a reward that was chosen on the screen.
    func redeemReward(
        _ reward: ID<Reward>,
        for account: String,
        by visitor: Visitor
    ) throws -> CouponFile {
        let coupon = try redeem(reward, for: account, by: visitor.signatory)
        guard let file = try self.coupon(coupon.id, by: visitor) else {
            throw Coupon.Refusal.unknownCode
        }
        return file
    }
}
