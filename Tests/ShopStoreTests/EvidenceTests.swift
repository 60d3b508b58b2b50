import Foundation
import Shop
import Testing

@testable import ShopStore

/// Files named by a return's number become evidence, and stay where they lie.
@Suite struct EvidenceTests {
    /// A shop with the return R-2026-000001.
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        return shop
    }

    private func takeIn(_ folder: borrowing TemporaryFolder, _ shop: TestShop) throws -> Int {
        try shop.store.takeInEvidence(from: folder.path, by: shop.owner.signatory)
    }

    private func evidence(_ shop: TestShop) throws -> [Evidence] {
        try #require(try shop.store.goodsReturned(ID(1), by: shop.owner)).evidence
    }

    private let helloDigest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

    @Test func `a file is taken in once, with what is in it`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", "R-2026-000001.jpg", in: folder)
        let files = try folder.contents()
        #expect(try takeIn(folder, shop) == 1)
        let now = moment("2026-03-10")
        let expected = Evidence(
            name: "R-2026-000001.jpg",
            digest: helloDigest,
            size: 5,
            modified: now.at + -60,
            taken: now
        )
        #expect(try evidence(shop) == [expected])
        #expect(try takeIn(folder, shop) == 0)
        #expect(try folder.contents() == files)
        let deeds = try shop.store.history(
            Query("action:evidence"),
            at: .first,
            limit: 9,
            by: shop.owner
        ).rows
        #expect(deeds.map(\.record) == ["R-2026-000001"])
        #expect(deeds.first?.after == [Deed.Fact("file", "\(helloDigest) R-2026-000001.jpg")])
        #expect(try shop.store.check() == [])
    }

    @Test func `one deed tells of all that a run takes in about a return`() throws {
        let shop = try shop()
        try shop.register(1, of: ID(1))
        let folder = try TemporaryFolder()
        for name in ["R-2026-000001-1.jpg", "r-2026-000001 przód.png", "R-2026-000002.pdf"] {
            try shop.lay("hello", name, in: folder)
        }
        let topics = try shop.store.topics()
        #expect(try takeIn(folder, shop) == 3)
        #expect(
            try evidence(shop).map(\.name) == ["R-2026-000001-1.jpg", "r-2026-000001 przód.png"]
        )
        let after = try shop.store.topics()
        #expect(after["returns"] == (topics["returns"] ?? 0) + 2)
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: [
        "R-2026-000099.jpg", "R-2026-0000011.jpg", "R-2026-00001.jpg", "zdjęcie R-2026-000001.jpg",
        ".R-2026-000001.jpg", "R_2026_000001.jpg",
    ])
    func `files of other names are left alone`(name: String) throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", name, in: folder)
        let before = try shop.store.dump()
        #expect(try takeIn(folder, shop) == 0)
        #expect(try shop.store.dump() == before)
    }

    @Test func `links, folders, pipes and empty files are no evidence`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", "zdjęcie.jpg", in: folder)
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.file("R-2026-000001.jpg"),
            withDestinationPath: folder.file("zdjęcie.jpg")
        )
        try files.createDirectory(
            atPath: folder.file("R-2026-000001"),
            withIntermediateDirectories: false
        )
        #expect(mkfifo(folder.file("R-2026-000001-1"), 0o600) == 0)
        try shop.lay("", "R-2026-000001-2", in: folder)
        shop.clock.advance(seconds: 400 * 86_400)
        #expect(try takeIn(folder, shop) == 0)
    }

    @Test func `a file that is still being written waits`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hel", "R-2026-000001.jpg", in: folder, ago: 1)
        #expect(try takeIn(folder, shop) == 0)
        shop.clock.advance(seconds: 1)
        #expect(try takeIn(folder, shop) == 1)
    }

    @Test func `what changes is taken in beside what it was`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", "R-2026-000001.jpg", in: folder)
        #expect(try takeIn(folder, shop) == 1)
        try shop.lay("hello", "R-2026-000001.jpg", in: folder, ago: 30)
        #expect(try takeIn(folder, shop) == 0)
        try shop.lay("hello!", "R-2026-000001.jpg", in: folder, ago: 20)
        #expect(try takeIn(folder, shop) == 1)
        #expect(try evidence(shop).map(\.size) == [5, 6])
        #expect(try shop.store.check() == [])
    }

    @Test func `a folder that is not there is said`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        let missing = folder.file("nie ma")
        #expect(throws: Unreadable(.notFound, at: .file(missing))) {
            try shop.store.takeInEvidence(from: missing, by: shop.owner.signatory)
        }
        try shop.lay("x", "plik", in: folder)
        let file = folder.file("plik")
        #expect(throws: Unreadable(.system(ENOTDIR), at: .file(file))) {
            try shop.store.takeInEvidence(from: file, by: shop.owner.signatory)
        }
    }

    @Test func `it is taken in by those who receive goods`() throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", "R-2026-000001.jpg", in: folder)
        let service = try shop.visitor(.customerService)
        #expect(throws: Forbidden(.process)) {
            try shop.store.takeInEvidence(from: folder.path, by: service.signatory)
        }
        #expect(try evidence(shop) == [])
    }

    @Test(arguments: [
        "UPDATE evidence SET digest = 'x'", "UPDATE evidence SET name = 'x' WHERE id = 1",
        "DELETE FROM evidence WHERE id = 2", "DELETE FROM evidence",
        "INSERT INTO evidence VALUES (9, 1, 'x', 'x', 1, 0, 0, 0)",
    ])
    func `evidence that another hand has changed is found`(change: String) throws {
        let shop = try shop()
        let folder = try TemporaryFolder()
        try shop.lay("hello", "R-2026-000001.jpg", in: folder)
        try shop.lay("hello", "R-2026-000001\t2\n.jpg", in: folder)
        #expect(try takeIn(folder, shop) == 2)
        #expect(try shop.store.check() == [])
        try shop.store.tamper(change)
        #expect(try shop.store.check() == [.evidence(number: "R-2026-000001")])
    }
}

extension TestShop {
    /// Lays a file down that was last written some seconds ago by the shop's clock.
    func lay(
        _ text: String,
        _ name: String,
        in folder: borrowing TemporaryFolder,
        ago: Int = 60
    ) throws {
        let path = folder.file(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let written = Double(clock.now.milliseconds) / 1_000 - Double(ago)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: written)],
            ofItemAtPath: path
        )
    }
}
