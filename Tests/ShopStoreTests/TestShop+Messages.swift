import Shop
import Testing

@testable import ShopStore

extension TestShop {
    static let letter = Letter(subject: "Zwrot", body: "Dzień dobry")

    /// A shop with so many messages, each of a return of its own, whose time has come.
    static func withMessages(_ count: Int = 1) throws -> TestShop {
        let shop = try TestShop()
        for number in 1...count {
            try shop.register(1, of: shop.add(order("ZP-\(number)")))
            shop.clock.advance(seconds: 1)
        }
        shop.clock.advance(seconds: 60)
        return shop
    }

    func next() throws -> OutgoingMessage? {
        try store.nextMessage(by: owner.signatory)
    }

    /// Begins an attempt at whatever is due.
    func begin() throws -> DeliveryName {
        let due = try #require(try next())
        return try #require(try store.begin(due, saying: Self.letter, by: owner.signatory))
    }

    /// Makes an attempt at whatever is due, and ends it with a status.
    @discardableResult
    func attempt(_ status: Int, said: String = "") throws -> Message.Consequence? {
        try store.end(begin(), .exited(status, said: said), by: owner.signatory)
    }

    func message(_ id: Int64 = 1, by visitor: Visitor? = nil) throws -> MessageFile {
        try #require(try store.message(id, by: visitor ?? owner))
    }

    func messages(
        _ text: String = "",
        sort: Sort<MessageSort> = Sort(.waiting),
        by visitor: Visitor? = nil
    ) throws -> [MessageRow] {
        try store.messages(
            Query(text),
            sort: sort,
            at: .first,
            limit: 99,
            by: visitor ?? owner
        ).rows
    }

    func retryMessage(_ id: Int64 = 1, by visitor: Visitor? = nil) throws {
        let version = try message(id).row.version
        try store.retry(id, seen: version, by: (visitor ?? owner).signatory)
    }

    func dropMessage(_ id: Int64 = 1, _ reason: String = "nieaktualne") throws {
        let version = try message(id).row.version
        try store.drop(id, because: reason, seen: version, by: owner.signatory)
    }
}
