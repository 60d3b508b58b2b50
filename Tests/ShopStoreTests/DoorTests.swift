import Shop
import Testing

@testable import ShopStore

/// What the store's three doors let through.
@Suite struct DoorTests {
    @Test func `working state is kept without a signature, all of it or nothing`() throws {
        struct Fault: Error {}
        let shop = try TestShop()
        let before = try entries(of: shop)
        try shop.store.keep { try $0.note("a") }
        #expect(throws: Fault.self) {
            try shop.store.keep { session in
                try session.note("b")
                throw Fault()
            }
        }
        let kept = try shop.store.engine.read { session in
            try session.all("SELECT digest FROM imports", from: "imports") { try $0.text() }
        }
        #expect(kept == ["a"])
        #expect(try entries(of: shop) == before)
    }

    private func entries(of shop: TestShop) throws -> Int {
        try shop.store.engine.read { try $0.number("SELECT count(*) FROM deeds") }
    }
}

extension Session {
    fileprivate func note(_ digest: String) throws {
        try run(
            """
            INSERT INTO imports (digest, mapping, position, is_finished)
            VALUES (\(digest), 'generic', 0, 0)
            """
        )
    }
}
