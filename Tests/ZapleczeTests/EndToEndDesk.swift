import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// What the end-to-end tests of the return desk need: goods with barcodes, several
/// people at one shop, and a look at what was counted.
extension CommandLineShop {
    static let coat = "5903344556675"
    static let scarf = "5901111222235"
    static let boots = "5907654321091"
    /// An article that the shop never sold.
    static let stranger = "5901234123457"

    /// A shop on a shared account in which these people work as managers.
    static func desk(
        _ numbers: ClosedRange<Int> = 1...3,
        people: [String] = ["anna", "ewa", "marek"]
    ) throws -> CommandLineShop {
        let shop = try CommandLineShop()
        let store = try ShopStore.create(shop.path, owner: "ola", zone: .utc)
        let owner = try store.signIn("ola").signatory
        try store.addStaff(unixUser(), role: .manager, isShared: true, by: owner)
        for name in people { try store.addStaff(name, role: .manager, by: owner) }
        let file = try shop.write(goods(numbers), to: "orders.csv")
        let outcome = try shop.run("import orders \(file) --map generic --as \(people[0])")
        try #require(outcome.status == .success, "\(outcome)")
        return shop
    }

    /// Orders `ZP-1` and so on: two coats, a scarf and a pair of boots, paid by card,
    /// delivered yesterday.
    private static func goods(_ numbers: ClosedRange<Int>) -> String {
        let day = Date(timeIntervalSinceNow: -86_400)
            .formatted(.iso8601.year().month().day())
        let head = "order,date,delivered,sku,ean,product,quantity,price,name,email,status,payment\n"
        let articles = [
            "COAT-L,\(coat),Kurtka,2,129.90", "SCARF,\(scarf),Szalik,1,59.90",
            "BOOTS-39,\(boots),Botki,1,249.00",
        ]
        return numbers.reduce(into: head) { text, number in
            for article in articles {
                text += "ZP-\(number),\(day) 08:00,\(day) 18:00,\(article),"
                text += "Łucja Żółć,\(number)@example.com,delivered,card\n"
            }
        }
    }

    /// Announces a return and gives its number.
    func announce(_ order: String, _ lines: String..., by name: String = "anna") throws -> String {
        let lines = lines.map { " --line \($0)" }.joined()
        let outcome = try run("returns register \(order)\(lines) --as \(name)")
        try #require(outcome.status == .success, "\(outcome)")
        return String(outcome.output.prefix { $0 != ":" })
    }

    /// Announces a return and takes it so far.
    func returned(
        _ order: String,
        _ lines: String,
        steps: [String],
        by name: String = "anna"
    ) throws -> String {
        let number = try announce(order, lines, by: name)
        for step in steps {
            let outcome = try run("returns \(step) \(number) --as \(name)")
            try #require(outcome.status == .success, "\(outcome)")
        }
        return number
    }

    func goods(_ number: String, as name: String = "anna") throws -> [String: Any] {
        try object("returns show \(number) --as \(name)")
    }

    /// The units that were received of a return, by SKU; wrong items by what they are.
    func received(_ number: String, as name: String = "anna") throws -> [String: Int] {
        let receptions = try #require(
            try goods(number, as: name)["receptions"] as? [[String: Any]]
        )
        return receptions.reduce(into: [:]) { units, reception in
            let item = reception["sku"] as? String ?? reception["wrong_item"] as? String ?? "?"
            units[item, default: 0] += reception["units"] as? Int ?? 0
        }
    }

    /// Whether all adds up, as seen by somebody on the shared account.
    func isSound(as name: String) throws -> Bool {
        try run("check --as \(name)").output == "All is well.\n"
    }
}

extension Session {
    /// Plays a scanner and waits for what the scan brings.
    func scan(
        _ code: String,
        every pace: Duration = .milliseconds(2),
        until text: String
    ) throws {
        try scan(code, every: pace)
        try wait(for: text)
    }
}
