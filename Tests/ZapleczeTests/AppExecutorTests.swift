import Canvas
import Panes
import Shop
import ShopStore
import Testing

@testable import zaplecze

@Suite struct AppExecutorTests {
    private let query = Query<OrderField>.word("łącka")

    @Test func `every question gets an answer of its kind`() throws {
        let shop = try AppShop()
        let order = try #require(try shop.addOrders(1...3).first)
        let goods = try shop.register(of: order)
        let kinds: [(Question, (Answer) -> Bool)] = [
            (.orders(query, Sort(.placed), .first, limit: 2), { $0.orders?.rows.count == 2 }),
            (.orderTally(query), { $0.tally == Tally(rows: 3) }),
            (.order(order), { $0.order?.purchase.order.number == "ZP-1" }),
            (.order(ID(99)), { if case .order(nil) = $0 { true } else { false } }),
            (.returns(.everything, Sort(.due), .first, limit: 9), { $0.returns?.rows.count == 1 }),
            (.returnTally(.everything), { $0.tally == Tally(rows: 1) }),
            (.goodsReturned(goods), { $0.goods?.goods.id == goods }),
            (
                .history(.everything, of: .order(order), .first, limit: 9),
                { $0.history?.rows.count == 1 }
            ),
            (.historyTally(.everything, of: nil), { $0.tally.map { $0.rows >= 2 } == true }),
            (.staff, { $0.staff?.map(\.name) == ["owner"] }),
            (.waiting, { if case .waiting = $0 { true } else { false } }),
            (.house, { $0.rights == shop.owner.rights }),
        ]
        var executor = shop.executor()
        for (question, isRight) in kinds {
            let answer = executor.ask(Ticket(1), question)
            #expect(answer.map(isRight) == true, "\(question): \(String(describing: answer))")
        }
    }

    @Test func `every action is one operation of the shop`() throws {
        let shop = try AppShop()
        let order = try #require(try shop.addOrders(1...1).first)
        let executor = shop.executor()
        let act = { executor.act(Ticket(1), $0) }
        let registered = act(.register(try shop.announcement(of: order), of: order))
        guard case .registered(let id, "R-2026-000001")? = registered else {
            Issue.record("not registered: \(String(describing: registered))")
            return
        }
        let stepped = act(.take(.cancel(note: "mistake"), with: id, seen: 1))
        guard case .stepped(.cancel, let goods)? = stepped else {
            Issue.record("not cancelled: \(String(describing: stepped))")
            return
        }
        #expect(goods.status == .cancelled)
        let house: [Action] = [
            .addStaff("ewa", .viewer, isShared: false), .setRole(.manager, of: "ewa"),
            .removeStaff("ewa"), .set(.undoHold, "30"),
        ]
        for action in house { #expect(act(action)?.isDone == true, "\(action)") }
        #expect(try shop.store.rules().undoHold == 30)
        #expect(try shop.store.staff(by: shop.owner).first { $0.name == "ewa" }?.isActive == false)
    }

    @Test func `a step with a return that somebody has changed fails as stale`() throws {
        let shop = try AppShop()
        let order = try #require(try shop.addOrders(1...1).first)
        let goods = try shop.register(of: order)
        let executor = shop.executor()
        let cancel = Action.take(.cancel(note: "mistake"), with: goods, seen: 1)
        _ = executor.act(Ticket(1), cancel)
        #expect(executor.act(Ticket(2), cancel)?.error is Stale)
        #expect(executor.act(Ticket(3), .removeStaff("owner"))?.error is Staff.Refusal)
    }

    @Test func `rights that were taken away count no more`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...1)
        try shop.store.addStaff("ewa", role: .manager, by: shop.owner.signatory)
        var executor = Executor(store: shop.store, visitor: try shop.store.signIn("ewa"))
        let list = Question.orders(.everything, Sort(.placed), .first, limit: 1)
        let before = executor.ask(Ticket(1), list)?.orders
        #expect(before?.rows.first?.name == "Anna Łącka")
        try shop.store.setRole(.viewer, of: "ewa", by: shop.owner.signatory)
        _ = executor.ask(Ticket(2), .house)
        let after = executor.ask(Ticket(3), list)?.orders
        #expect(after?.rows.first?.name == "A… Ł…")
        try shop.store.removeStaff("ewa", by: shop.owner.signatory)
        let house = executor.ask(Ticket(4), .house)?.error
        #expect(house is Stranger)
        let gone = executor.ask(Ticket(5), list)?.error
        #expect(gone is Forbidden)
    }

    @Test func `quick questions are answered at once, others by the worker`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...3)
        let bench = WorkBench()
        var executor = shop.executor(bench.worker)
        let list = Question.orders(.everything, Sort(.placed), .first, limit: 9)
        let page = executor.ask(Ticket(1), list)?.orders
        #expect(page?.rows.count == 3)
        let narrowed = Question.orders(query, Sort(.placed), .first, limit: 9)
        let later = [
            executor.ask(Ticket(2), narrowed), executor.ask(Ticket(3), .orderTally(.everything)),
            executor.act(Ticket(4), .set(.undoHold, "5")),
        ]
        #expect(later.allSatisfy { $0 == nil })
        for number in 2...4 { #expect(bench.begun() == number) }
    }
}

extension AppShop {
    fileprivate func register(of order: ID<Order>) throws -> ID<Return> {
        try store.register(announcement(of: order), of: order, by: owner.signatory).id
    }
}

extension Answer {
    fileprivate var orders: Page<OrderRow>? { if case .orders(let it) = self { it } else { nil } }
    fileprivate var order: OrderFile? { if case .order(let it) = self { it } else { nil } }
    fileprivate var returns: Page<ReturnRow>? {
        if case .returns(let it) = self { it } else { nil }
    }
    fileprivate var goods: ReturnFile? {
        if case .goodsReturned(let it) = self { it } else { nil }
    }
    fileprivate var history: Page<DeedRow>? {
        if case .history(let it) = self { it } else { nil }
    }
    fileprivate var tally: Tally? { if case .tally(let it) = self { it } else { nil } }
    fileprivate var staff: [Staff]? { if case .staff(let it) = self { it } else { nil } }
    fileprivate var rights: Set<Right>? {
        if case .house(_, _, let it) = self { it } else { nil }
    }
    fileprivate var isDone: Bool { if case .done = self { true } else { false } }
    var error: (any Error)? { if case .failed(let it) = self { it } else { nil } }
}
