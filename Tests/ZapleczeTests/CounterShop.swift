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

    /// Orders delivered yesterday, of plates that come in two sizes.
    static func withSizes() throws -> CommandLineShop {
        let shop = try CommandLineShop.withCounter()
        let plates = """
            product,sku,name,variant,price,stock
            TAL,TAL-2,Talerz,20 cm,30.00,5
            TAL,TAL-3,Talerz,25 cm,30.00,5

            """
        let file = try shop.write(plates, to: "plates.csv")
        for part in ["products", "stock"] {
            let taken = try shop.run("import \(part) \(file) --map generic-products")
            try #require(taken.status == .success, "\(taken)")
        }
        return shop
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
