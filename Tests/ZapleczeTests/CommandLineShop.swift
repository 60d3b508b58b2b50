import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// A shop in a folder of its own, worked in by the command line.
final class CommandLineShop {
    let folder: String
    private var wishes: [String] = []
    var path: String { "\(folder)/shop.sqlite" }

    /// A folder without a shop in it yet.
    init() throws {
        folder = NSTemporaryDirectory() + "zaplecze-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// An empty shop that belongs to whoever runs the tests.
    static func founded() throws -> CommandLineShop {
        let shop = try CommandLineShop()
        try #require(try shop.run("init").status == .success)
        return shop
    }

    /// A shop with the orders of ``orders``.
    static func withOrders() throws -> CommandLineShop {
        let shop = try founded()
        let file = try shop.write(orders, to: "orders.csv")
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        return shop
    }

    /// Two orders that were sent, one that was not.
    static let orders = """
        order,date,sku,product,quantity,price,name,email,status,payment,order_discount,shipping
        Z-1,2026-03-01 10:00,KUB-1,Kubek,2,49.90,Anna Żółć,anna@example.com,shipped,blik,10.00,12.50
        Z-1,2026-03-01 10:00,TAL-2,Talerz,1,30.00,Anna Żółć,anna@example.com,shipped,blik,10.00,12.50
        Z-2,2026-03-02 11:00,KUB-1,Kubek,1,49.90,作者,author@example.com,shipped,card,,
        Z-3,2026-03-03 12:00,TAL-2,Talerz,3,30.00,Jan Nowak,jan@example.com,paid,transfer,,

        """

    /// Writes a file into the folder and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Adds to what the user wishes for every shop.
    func configure(_ wish: String) throws {
        guard !wishes.contains(wish) else { return }
        wishes.append(wish)
        let settings = "\(folder)/.config/zaplecze"
        try FileManager.default.createDirectory(
            atPath: settings,
            withIntermediateDirectories: true
        )
        _ = try write(wishes.joined(separator: "\n"), to: ".config/zaplecze/config.toml")
    }

    func read(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(folder)/\(name)").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    var environment: [String: String] {
        ["ZAPLECZE_DB": path, "HOME": folder, "TMPDIR": folder]
    }

    /// Runs the program without a terminal; its arguments stand between spaces.
    func run(_ line: String = "") throws -> Outcome {
        try PseudoTerminal.run(
            Binary.path(named: "zaplecze"),
            arguments: line.split(separator: " ").map(String.init),
            environment: environment
        )
    }

    /// Runs a line of shell in which `$Z` is the program.
    func shell(_ line: String) throws -> Outcome {
        var environment = environment
        environment["Z"] = try Binary.path(named: "zaplecze")
        return try PseudoTerminal.run(
            "/bin/sh",
            arguments: ["-c", line],
            environment: environment
        )
    }

    /// The object that the program answers with `--json`.
    func object(_ line: String) throws -> [String: Any] {
        try #require(try json(line) as? [String: Any])
    }

    /// The list of objects that it answers.
    func objects(_ line: String) throws -> [[String: Any]] {
        try #require(try json(line) as? [[String: Any]])
    }

    private func json(_ line: String) throws -> Any {
        let outcome = try run(line + " --json")
        try #require(outcome.status == .success, "\(outcome)")
        return try JSONSerialization.jsonObject(with: Data(outcome.outputBytes))
    }
}

extension Outcome {
    /// What was answered, with plain spaces in amounts.
    var answer: String { output.replacing("\u{A0}", with: " ") }

    /// The one line on standard error of a command that was refused; nil for any other.
    var refusal: String? {
        guard status == .exited(1), output.isEmpty, errors.hasSuffix("\n") else { return nil }
        let line = errors.dropLast()
        return line.contains(where: \.isNewline) ? nil : String(line)
    }
}

/// Whether the shell of SQLite is here, for tests that play another hand.
let hasSQLite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// Who runs the tests.
func unixUser() throws -> String {
    let entry = try #require(getpwuid(geteuid()))
    return String(cString: entry.pointee.pw_name)
}
