import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// What the end-to-end tests need beside the command line: screens, and a look at
/// whether the file is sound.
extension CommandLineShop {
    /// A shop that has taken in a file of orders by two people, delivered yesterday.
    static func delivered(_ numbers: ClosedRange<Int>) throws -> CommandLineShop {
        let shop = try founded()
        let file = try shop.write(orders(numbers), to: "orders.csv")
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        return shop
    }

    /// The file: `ZP-1` and so on, each of two mugs and a plate, paid by BLIK.
    static func orders(_ numbers: ClosedRange<Int>) -> String {
        let day = Date(timeIntervalSinceNow: -86_400)
            .formatted(.iso8601.year().month().day())
        let head = "order,date,delivered,sku,product,quantity,price,name,email,status,payment\n"
        return numbers.reduce(into: head) { text, number in
            let order = "ZP-\(number),\(day) 08:00,\(day) 18:00"
            let name = number.isMultiple(of: 2) ? "Żaneta Łęcka" : "作者"
            let rest = "\(name),\(number)@example.com,delivered,blik"
            text += "\(order),KUB-1,Kubek,2,49.90,\(rest)\n\(order),TAL-2,Talerz,1,30.00,\(rest)\n"
        }
    }

    /// The app on its first screen.
    ///
    /// A test types faster than anybody; where nothing is scanned, a prefix for scans
    /// keeps its keys from being taken for a scanner's. Where something is, the keys of a
    /// scan may lie further apart than a scanner would ever leave them, since a machine
    /// that runs many tests at once may well stop in the middle of one.
    func session(
        _ arguments: String...,
        language: String = "en",
        columns: Int = 80,
        rows: Int = 24,
        hasScanner: Bool = false
    ) throws -> Session {
        try configure(hasScanner ? "scan-gap = 200" : "scan-prefix = \"Ctrl-B\"")
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: arguments + ["--lang", language],
            environment: environment,
            columns: columns,
            rows: rows
        )
        try session.wait(for: "[2 ")
        return session
    }

    /// Whether all figures, entries and the history's chain agree.
    var isSound: Bool {
        get throws { try run("check").output == "All is well.\n" }
    }

    /// The file looked into as it is, for what no screen shows.
    func column(_ query: String) throws -> [String] {
        let outcome = try PseudoTerminal.run("sqlite3", arguments: [path, query])
        try #require(outcome.status == .success, "\(outcome)")
        return outcome.output.split(separator: "\n").map(String.init)
    }
}

extension Session {
    /// Presses a key and waits for what it brings.
    func press(_ keys: Keystroke..., until text: String) throws {
        try send(keys: keys)
        try wait(for: text)
    }

    /// Leaves the app with q; whether it left as it should.
    func leave() throws -> Bool {
        try send(keys: "q")
        return try waitForExit() == .success && leftovers == []
    }
}
