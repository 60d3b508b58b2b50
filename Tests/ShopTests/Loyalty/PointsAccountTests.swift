import Testing

@testable import Shop

@Suite struct PointsAccountTests {
    private let day = Day(number: 20_000)
    private let order = ID<Order>(7)

    /// An account with lots that were released on ``day``, each with its lifetime.
    private func account(_ lots: (points: Int, lifetime: Int?)...) -> PointsAccount {
        var account = PointsAccount(of: ID(1))
        for (number, lot) in lots.enumerated() {
            let id = account.earn(lot.points, for: ID(Int64(number + 1)), lifetime: lot.lifetime)
            account.setRelease(day, of: id)
        }
        account.bringUpToDate(on: day)
        return account
    }

    private func points(_ account: PointsAccount) -> [Int] {
        account.lots.sorted { $0.id < $1.id }.map(\.available)
    }

    @Test func `points wait for their day, and are then there to be spent`() {
        var account = PointsAccount(of: ID(1))
        let lot = account.earn(120, for: order, lifetime: 30)
        #expect(account.pending == 120)
        #expect(account.balance == 0)
        account.bringUpToDate(on: day)
        #expect(account.pending == 120)
        account.setRelease(day + 3, of: lot)
        account.bringUpToDate(on: day + 2)
        #expect(account.available == 0)
        account.bringUpToDate(on: day + 5)
        #expect(account.pending == 0)
        #expect(account.balance == 120)
        #expect(account[lot]?.expiry == day + 33)
        #expect(account.entries.map(\.kind) == [.earned, .released])
    }

    @Test func `what expires soonest is spent first, then what is older`() throws {
        var account = account((100, nil), (50, 90), (40, 30), (40, 30))
        try account.redeem(60, for: ID(1))
        #expect(points(account) == [100, 50, 0, 20])
        try account.redeem(80, for: ID(2))
        #expect(points(account) == [90, 0, 0, 0])
        #expect(throws: PointsRefusal.notThere(asked: 91, there: 90)) {
            try account.redeem(91, for: ID(3))
        }
        #expect(points(account) == [90, 0, 0, 0])
    }

    @Test func `points can be spent to the end of their last day`() {
        var account = account((40, 30))
        account.bringUpToDate(on: day + 30)
        #expect(account.balance == 40)
        account.bringUpToDate(on: day + 31)
        #expect(account.balance == 0)
        #expect(account.entries.last?.kind == .expired)
        let before = account
        account.bringUpToDate(on: day + 32)
        #expect(account == before)
    }

    @Test func `what goods gave is taken from what waits, then from its own, then from the rest`()
        throws
    {
        var account = account((100, 30), (100, 60))
        let pending = account.earn(100, for: order, lifetime: 30)
        let points = OrderPoints(order: order, lot: pending, granted: 100)
        account.settle(points, due: 70)
        #expect(account.pending == 70)
        #expect(account.balance == 200)

        let own = OrderPoints(order: ID(2), lot: ID(2), granted: 100)
        try account.redeem(150, for: ID(1))
        account.settle(own, due: 0)
        #expect(account.pending == 70)
        #expect(account.available == 0)
        #expect(account.owed == 50)
        #expect(account.balance == -50)
    }

    @Test func `new points make up first for what is owed`() throws {
        var account = account((100, 30))
        try account.redeem(100, for: ID(1))
        account.settle(OrderPoints(order: ID(1), lot: ID(1), granted: 100), due: 0)
        #expect(account.balance == -100)
        try account.adjust(by: 130, because: "sorry", lifetime: nil, on: day)
        #expect(account.owed == 0)
        #expect(account.balance == 30)
        #expect(account.entries.suffix(2).map(\.kind) == [.setOff, .setOff])
    }

    @Test func `what has expired is not taken again through what was spent of it`() throws {
        var account = account((100, 30))
        try account.redeem(60, for: ID(1))
        account.bringUpToDate(on: day + 31)
        let expired = OrderPoints(order: ID(1), lot: ID(1), granted: 100, expired: 40)
        account.settle(expired, due: 50)
        #expect(account.balance == -10)
        var rest = expired
        rest.clawedBack = 10
        account.settle(rest, due: 0)
        #expect(account.balance == -60)
        rest.clawedBack = 60
        account.settle(rest, due: 0)
        #expect(account.balance == -60)
        account.settle(rest, due: 100)
        account.bringUpToDate(on: day + 31)
        #expect(account.balance == 0)
    }

    @Test func `restored points keep their expiry, and what has expired is gone at once`() throws {
        var account = account((30, 30), (50, 60))
        try account.redeem(60, for: ID(1))
        account.bringUpToDate(on: day + 31)
        account.restore([ID(1): 30, ID(2): 30], of: ID(1))
        account.bringUpToDate(on: day + 31)
        #expect(points(account) == [0, 50])
        #expect(account[ID(2)]?.expiry == day + 60)
    }

    @Test func `a correction has a reason and never takes what is not there`() {
        var account = account((30, nil))
        #expect(throws: PointsRefusal.missingReason) {
            try account.adjust(by: 5, because: " ", lifetime: nil, on: day)
        }
        #expect(throws: PointsRefusal.nothingToBook) {
            try account.adjust(by: 0, because: "x", lifetime: nil, on: day)
        }
        #expect(throws: PointsRefusal.notThere(asked: 31, there: 30)) {
            try account.adjust(by: -31, because: "x", lifetime: nil, on: day)
        }
        #expect(throws: PointsRefusal.tooMany) {
            try account.adjust(by: .max, because: "x", lifetime: nil, on: day)
        }
        #expect(account.balance == 30)
    }

    @Test func `a refund in points can be recalled while they are there`() throws {
        var account = PointsAccount(of: ID(1))
        try account.refund(40, for: ID(3), entry: 1, lifetime: 10, on: day)
        #expect(account.lots.first?.expiry == day + 10)
        try account.redeem(15, for: ID(1))
        #expect(throws: PointsRefusal.spentMeanwhile(missing: 15)) {
            try account.recall(40, of: ID(3), entry: 1)
        }
        try account.recall(25, of: ID(3), entry: 1)
        #expect(account.balance == 0)
    }
}
