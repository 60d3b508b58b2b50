import Dispatch
import Foundation
import Shop
import Synchronization
import Testing

@testable import ShopStore

/// Who is at which desk, and what they have open: as long as they are there.
@Suite struct DeskSessionTests {
    private func make(_ folder: borrowing TemporaryFolder) throws -> String {
        let path = folder.file("shop.sqlite")
        _ = try ShopStore.create(path, owner: "owner", zone: .utc)
        return path
    }

    /// Two stores on one file, or one in memory for both, with a registered return.
    private func stores(
        _ path: String?
    ) throws -> (shop: TestShop, other: ShopStore, goods: Return) {
        let clock = HandClock()
        let shop: TestShop
        let other: ShopStore
        if let path {
            shop = try TestShop(ShopStore.open(path, now: { clock.now }), clock)
            other = try ShopStore.open(path, patience: 5, now: { clock.now })
        } else {
            shop = try TestShop(clock: clock)
            other = shop.store
        }
        return (shop, other, try shop.register(1, of: shop.add(order())))
    }

    private func handler(_ shop: TestShop, for visitor: Visitor) throws -> String {
        let page = try shop.store.returns(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 1,
            by: visitor
        )
        return try #require(page.rows.first).handledBy
    }

    @Test(arguments: [false, true])
    func `whoever has a return open is shown to others, until they are gone`(
        isInMemory: Bool
    ) throws {
        let folder = try TemporaryFolder()
        let (shop, other, goods) = try stores(isInMemory ? nil : make(folder))
        let mine = try shop.store.openSession(for: shop.owner)
        let ewa = try shop.visitor(.warehouse, named: "ewa")
        var theirs: DeskSession? = try other.openSession(for: ewa)
        let theirVisitor = try #require(theirs?.visitor)
        #expect(mine.number == 1)
        #expect(theirs?.number == 2)
        #expect(try !shop.store.handlersHaveLeft())
        try other.keep(.handle(goods.id), for: ewa, in: theirs)

        #expect(try handler(shop, for: mine.visitor) == "ewa")
        #expect(try handler(shop, for: shop.owner) == "ewa")
        #expect(try handler(shop, for: theirVisitor) == "")
        let expected = Handler(staff: ewa.staff.id, since: shop.clock.now, terminal: "pts/2")
        #expect(try shop.store.goodsReturned(goods.id, by: mine.visitor)?.handlers == [expected])
        #expect(try shop.store.goodsReturned(goods.id, by: theirVisitor)?.handlers == [])
        let parcel = try shop.log("P-1", returns: [goods.id])
        let file = try shop.store.parcel(parcel.id, by: mine.visitor)
        #expect(file?.returns.map(\.handledBy) == ["ewa"])

        #expect(try !shop.store.handlersHaveLeft())
        theirs = nil
        #expect(try shop.store.handlersHaveLeft())
        #expect(try !shop.store.handlersHaveLeft())
        #expect(try handler(shop, for: mine.visitor) == "")
        #expect(try shop.store.goodsReturned(goods.id, by: mine.visitor)?.handlers == [])
        #expect(try shop.store.check() == [])
    }

    @Test func `a session that ends with nothing open is no news`() throws {
        let (shop, _, goods) = try stores(nil)
        var theirs: DeskSession? = try shop.store.openSession(for: shop.owner)
        try shop.store.keep(.handle(goods.id), for: shop.owner, in: theirs)
        try shop.store.keep(.release, for: shop.owner, in: theirs)
        #expect(try !shop.store.handlersHaveLeft())
        theirs = nil
        #expect(try !shop.store.handlersHaveLeft())
    }

    @Test(arguments: [false, true])
    func `a free place is taken again, and what its last holder had open is free`(
        isInMemory: Bool
    ) throws {
        let folder = try TemporaryFolder()
        let (shop, other, goods) = try stores(isInMemory ? nil : make(folder))
        var first: DeskSession? = try shop.store.openSession(for: shop.owner)
        let second = try other.openSession(for: shop.owner)
        try shop.store.keep(.handle(goods.id), for: shop.owner, in: first)
        first = nil
        let topics = try other.topics()
        let third = try other.openSession(for: shop.owner)
        #expect(second.number == 2)
        #expect(third.number == 1)
        #expect(try other.number("SELECT count(*) FROM handlers") == 0)
        #expect(try other.number("SELECT count(*) FROM sessions") == 2)
        #expect(try other.topics()["handlers"] == (topics["handlers"] ?? 0) + 1)
        withExtendedLifetime([second, third]) {}
    }

    @Test func `what the dead had open is swept by the next who opens something`() throws {
        let (shop, other, goods) = try stores(nil)
        let mine = try shop.store.openSession(for: shop.owner)
        var theirs: DeskSession? = try other.openSession(for: shop.owner)
        try other.keep(.handle(goods.id), for: shop.owner, in: theirs)
        theirs = nil
        try shop.store.keep(.release, for: shop.owner, in: mine)
        #expect(try shop.store.number("SELECT count(*) FROM handlers") == 0)
    }

    @Test func `many sessions hold many places, with gaps`() throws {
        let folder = try TemporaryFolder()
        let (shop, other, _) = try stores(make(folder))
        var sessions: [DeskSession?] = try (0..<12).map { index in
            try (index.isMultiple(of: 2) ? shop.store : other).openSession(for: shop.owner)
        }
        for index in [0, 1, 5, 11] { sessions[index] = nil }
        let alive: Set = [3, 4, 5, 7, 8, 9, 10, 11]
        #expect(try shop.store.engine.desks.held() == alive)
        #expect(try other.engine.desks.held() == alive)
        withExtendedLifetime(sessions) {}
    }

    @Test func `those who sit down at once sit apart`() throws {
        let folder = try TemporaryFolder()
        let (shop, other, _) = try stores(make(folder))
        let sessions = Mutex<[DeskSession]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            let store = thread.isMultiple(of: 2) ? shop.store : other
            guard let session = try? store.openSession(for: shop.owner) else { return }
            sessions.withLock { $0.append(session) }
        }
        #expect(sessions.withLock { $0.map(\.number).sorted() } == Array(1...8))
    }

    @Test func `whoever may open the shop may sit down at it`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        chmod(path, 0o666)
        let store = try ShopStore.open(path)
        let session = try store.openSession(for: store.signIn("owner"))
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "-sessions")
        #expect(attributes[.posixPermissions] as? Int == 0o666)
        withExtendedLifetime(session) {}
    }

    @Test func `a killed process handles nothing any more`() async throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let (shop, _, goods) = try stores(path)
        let mine = try shop.store.openSession(for: shop.owner)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try ShopStore.open(path)
            let owner = try store.signIn("owner")
            let session = try store.openSession(for: owner)
            try store.keep(.handle(ID(1)), for: owner, in: session)
            guard session.number == 2,
                try store.goodsReturned(ID(1), by: owner)?.handlers.count == 1
            else { exit(1) }
            kill(getpid(), SIGKILL)
        }
        #expect(try shop.store.number("SELECT count(*) FROM handlers") == 1)
        #expect(try handler(shop, for: mine.visitor) == "")
        #expect(try shop.store.goodsReturned(goods.id, by: mine.visitor)?.handlers == [])
        #expect(try shop.store.openSession(for: shop.owner).number == 2)
        #expect(try shop.store.number("SELECT count(*) FROM handlers") == 0)
        #expect(try shop.store.check() == [])
    }

    @Test func `sitting down leaves the locks on the shop's file alone`() async throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let (shop, _, _) = try stores(path)
        for _ in 0..<3 { _ = try shop.store.openSession(for: shop.owner) }
        _ = try shop.store.handlersHaveLeft()
        // Were they gone, another process would take the shop for one that nobody has
        // open, and its log away when it leaves.
        await #expect(processExitsWith: .success) { [path = path as String] in
            do {
                _ = try ShopStore.open(path).check()
            }
            exit(0)
        }
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        try shop.store.set(.undoHold, to: "5", by: shop.owner.signatory)
        #expect(try shop.store.check() == [])
    }
}
