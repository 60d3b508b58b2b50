/// Who comes to buy, order by order: new faces at the rate at which the shop grows,
/// and among the known ones those the likeliest who bought lately and often, so that
/// a few buy much and most buy once.
struct Clientele: Sendable {
    let people: Int
    private var orders: Int
    private var known = 0
    /// Buyers of the last orders, in a ring.
    private var recent: [Int32] = []
    private var turn = 0

    /// How many different people stand behind so many orders.
    static func size(forOrders orders: Int) -> Int {
        orders == 0 ? 0 : max(1, orders * 46 / 100)
    }

    init(orders: Int) {
        self.orders = orders
        people = Self.size(forOrders: orders)
    }

    /// The number of the next buyer, from 0 on.
    mutating func next(with dice: inout Dice) -> Int {
        let buyer = choose(with: &dice)
        orders -= 1
        let room = max(16, people / 3)
        if recent.count < room {
            recent.append(Int32(buyer))
        } else {
            recent[turn] = Int32(buyer)
            turn = (turn + 1) % room
        }
        return buyer
    }

    private mutating func choose(with dice: inout Dice) -> Int {
        let unseen = people - known
        if known == 0 || dice.below(max(1, orders)) < unseen {
            known = min(people, known + 1)
            return known - 1
        }
        return dice.falls(800) ? Int(dice.pick(recent)) : dice.below(known)
    }
}
