import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// A shop with a counter in it, and the mail that its customers read.
extension CommandLineShop {
    /// Orders delivered yesterday, and labels for parcel lockers.
    static func withCounter() throws -> CommandLineShop {
        let shop = try CommandLineShop.delivered(1...2)
        let set = try shop.run("config set locker-prices 1499,1699,1999")
        try #require(set.status == .success, "\(set)")
        return shop
    }

    /// A made-up shop whose clothes come in sizes.
    static func withSizes() throws -> CommandLineShop {
        let shop = try CommandLineShop()
        let made = try shop.run("demo --orders 1000 --into \(shop.path)")
        try #require(made.status == .success, "\(made)")
        return shop
    }

    /// An order of which nothing has come back yet, paid by BLIK, with a line in one of
    /// several sizes.
    func orderOfSizes() throws -> (number: String, email: String, place: Int) {
        for row in try objects("orders list status:delivered placed<25d --limit 100") {
            guard let number = row["number"] as? String, let email = row["email"] as? String,
                row["returns"] as? Int == 0
            else { continue }
            let order = try object("orders show \(number)")
            let paid = order["payments"] as? [[String: Any]] ?? []
            let skus = (order["lines"] as? [[String: Any]] ?? []).map { $0["sku"] as? String ?? "" }
            let place = skus.firstIndex { $0.hasSuffix("-M") || $0.hasSuffix("-L") }
            guard let place, paid.map({ $0["instrument"] as? String }) == ["blik"] else { continue }
            return (number, email, place)
        }
        throw CocoaError(.fileReadNoSuchFile)
    }

    func counter(_ arguments: String..., environment more: [String: String] = [:]) throws -> Session
    {
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["counter", "--lang", "en"] + arguments,
            environment: environment.merging(more) { $1 }
        )
        try session.wait(for: "Returns and complaints")
        return session
    }

    /// The code in the newest message that has one.
    func code() throws -> String {
        let store = try ShopStore.open(path)
        let codes = try (1...40).reversed().lazy.compactMap { try store.oneTimeCode(for: $0) }
        return try #require(codes.first)
    }
}

extension Session {
    /// Asks for a code and comes to where it is typed.
    func ask(_ address: String, _ number: String) throws {
        try press(.enter, until: "Your e-mail address")
        try press(.text(address), .enter, until: "The order's number")
        try press(.text(number), .enter, until: "The code from the e-mail")
    }

    func letIn(to shop: CommandLineShop, _ number: String) throws {
        try ask("1@example.com", number)
        try press(.text(try shop.code()), .enter, until: "Return goods")
    }
}
