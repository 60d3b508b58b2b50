import Dispatch
import Foundation
import Shop
import Synchronization
import Testing

@testable import ShopStore

/// Many sessions on one file.
@Suite struct WriterQueueTests {
    private func make(_ folder: borrowing TemporaryFolder) throws -> String {
        let path = folder.file("shop.sqlite")
        _ = try ShopStore.create(path, owner: "owner", zone: .utc)
        return path
    }

    /// Another session of this process on a file: without a look at it first, since
    /// closing any descriptor of a file gives up the locks that the process has on it.
    private func again(_ path: String, _ clock: HandClock = HandClock()) throws -> ShopStore {
        try ShopStore.open(path, patience: 0.5, now: { clock.now })
    }

    @Test func `writers at once lose nothing and draw no number twice`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let clock = HandClock()
        let shop = try TestShop(ShopStore.open(path, now: { clock.now }), clock)
        let other = try again(path, clock)
        let orders = try (0..<8).map { try shop.add(order("ZP-\($0)", [line("A", 20, 2_000)])) }
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            let store = thread.isMultiple(of: 2) ? shop.store : other
            for _ in 0..<5 {
                do {
                    _ = try store.register(
                        shop.announcement(
                            [Return.Line(orderLine: ID(Int64(thread) + 1), units: 1)]
                        ),
                        of: orders[thread],
                        by: shop.owner.signatory
                    )
                } catch {
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        let numbers = try shop.store.returns(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 99,
            by: shop.owner
        ).rows.map(\.number)
        #expect(numbers == (1...40).map { "R-2026-\(padded($0, 6))" })
        #expect(try shop.store.check() == [])
    }

    @Test func `whoever waits in vain is told who writes, and nothing is lost`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let store = try ShopStore.open(path, patience: 0.05)
        let owner = try store.signIn("owner")
        let before = try store.dump()
        let busy = ShopFile.Refusal.busy(holder: String(getpid()))
        try WriterQueue(path: path + "-queue").first { () throws -> Void in
            #expect(throws: busy) {
                try store.set(.undoHold, to: "5", by: owner.signatory)
            }
            #expect(throws: busy) { try again(path) }
            #expect(try store.dump() == before)
        }
        try store.set(.undoHold, to: "5", by: owner.signatory)
        #expect(try store.rules().undoHold == 5)
    }

    @Test func `whoever may open the shop may stand in line`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        chmod(path, 0o666)
        let store = try ShopStore.open(path)
        for file in [path + "-queue", path + "-wal", path + "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect(attributes[.posixPermissions] as? Int == 0o666, "\(file)")
        }
        #expect(try store.check() == [])
    }

    @Test func `a reader does not wait for a writer`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let store = try ShopStore.open(path)
        try store.engine.write { session in
            try session.run("INSERT INTO imports VALUES ('x', 'x', 0, 0)")
            #expect(try store.number("SELECT count(*) FROM imports") == 0)
        }
        #expect(try store.number("SELECT count(*) FROM imports") == 1)
    }

    @Test func `a writer that fails gives its turn to the next and leaves nothing`() throws {
        let folder = try TemporaryFolder()
        let store = try ShopStore.open(try make(folder), patience: 1)
        #expect(throws: CancellationError.self) {
            try store.engine.write { session in
                try session.run("INSERT INTO imports VALUES ('x', 'x', 0, 0)")
                throw CancellationError()
            }
        }
        #expect(try store.number("SELECT count(*) FROM imports") == 0)
        try store.keep { try $0.run("INSERT INTO imports VALUES ('y', 'x', 0, 0)") }
        #expect(try store.number("SELECT count(*) FROM imports") == 1)
    }

    @Test func `other people's commits are noticed, and what they touched`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let mine = try ShopStore.open(path)
        let theirs = try again(path)
        let owner = try theirs.signIn("owner")
        let version = try mine.dataVersion()
        let topics = try mine.topics()
        #expect(try mine.dataVersion() == version)
        try theirs.set(.undoHold, to: "5", by: owner.signatory)
        #expect(try mine.dataVersion() != version)
        let moved = try mine.topics().filter { topics[$0.key] != $0.value }.map(\.key)
        #expect(moved.sorted() == ["history", "rules"])
        let seen = try mine.dataVersion()
        #expect(try mine.dataVersion() == seen)
        try mine.set(.undoHold, to: "6", by: owner.signatory)
        #expect(try mine.dataVersion() != seen)
    }

    @Test func `a shop in memory notices its commits too`() throws {
        let shop = try TestShop()
        let version = try shop.store.dataVersion()
        #expect(try shop.store.dataVersion() == version)
        try shop.store.set(.undoHold, to: "5", by: shop.owner.signatory)
        #expect(try shop.store.dataVersion() != version)
    }

    @Test func `a long log is written back, and short again`() throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let store = try ShopStore.open(path)
        let text = String(repeating: "x", count: 1 << 20)
        for round in 0..<6 {
            try store.keep {
                try $0.run("INSERT INTO imports VALUES (\("\(round)"), \(text), 0, 0)")
            }
        }
        #expect(size(of: path) > 4 << 20)
        try store.keep { try $0.run("INSERT INTO imports VALUES ('y', 'x', 0, 0)") }
        try store.keep { try $0.run("INSERT INTO imports VALUES ('z', 'x', 0, 0)") }
        #expect(size(of: path + "-wal") < 3 << 20)
        #expect(try store.check() == [])
    }

    private func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }

    @Test func `a writer killed in mid-transaction leaves a sound shop and a free queue`()
        async throws
    {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        let before = try ShopStore.open(path).dump()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try ShopStore.open(path)
            try store.engine.write { session in
                let text = String(repeating: "x", count: 1 << 20)
                for round in 0..<8 {
                    try session.run("INSERT INTO imports VALUES (\("\(round)"), \(text), 0, 0)")
                }
                try session.setRule("undo-hold", to: "5")
                kill(getpid(), SIGKILL)
            }
        }
        let store = try ShopStore.open(path, patience: 1)
        #expect(try store.check() == [])
        #expect(try store.dump() == before)
        let owner = try store.signIn("owner")
        try store.set(.undoHold, to: "7", by: owner.signatory)
        #expect(try store.check() == [])
    }

    @Test func `what was acknowledged outlives a kill`() async throws {
        let folder = try TemporaryFolder()
        let path = try make(folder)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try ShopStore.open(path)
            try store.set(.undoHold, to: "7", by: store.signIn("owner").signatory)
            kill(getpid(), SIGKILL)
        }
        let store = try ShopStore.open(path)
        #expect(try store.rules().undoHold == 7)
        #expect(try store.check() == [])
    }
}
