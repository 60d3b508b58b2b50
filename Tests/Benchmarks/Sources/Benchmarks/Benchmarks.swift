import ArgumentParser
import Foundation
import Glibc

/// Measures the program on shops of several sizes, and beside each figure the same
/// work done by raw SQL in the `sqlite3` shell on the same file, in turn, so that
/// the ratio means something on a noisy machine.
@main struct Benchmarks: ParsableCommand {
    @Argument(help: "The zaplecze binary, built for release.")
    var program: String

    @Argument(help: "How many orders the made-up shops have.")
    var sizes: [Int] = [10_000, 100_000]

    @Option(help: "How many times each thing is measured.")
    var runs = 9

    @Option(help: "Measures points instead, in a shop with so many accounts.")
    var accounts: Int?

    @Option(help: "Where that shop is, or is written and stays; otherwise a temporary file.")
    var shop: String?

    func run() throws {
        if let accounts { return try measurePoints(of: accounts) }
        for size in sizes {
            let shop = FileManager.default.temporaryDirectory
                .appendingPathComponent("zaplecze-\(size)-\(UUID().uuidString).sqlite").path
            defer { remove(shop) }
            let demo = [program, "demo", "--orders", "\(size)", "--into", shop]
            let making = try Stopwatch.seconds(demo)
            print("\(size) orders, written in \(making.shown) s")
            for task in Task.all { try measure(task, on: shop) }
        }
    }

    private func measurePoints(of accounts: Int) throws {
        let path =
            shop
            ?? FileManager.default.temporaryDirectory
            .appendingPathComponent("zaplecze-points-\(UUID().uuidString).sqlite").path
        defer { if shop == nil { remove(path) } }
        let points = PointsShop(program: program, path: path, accounts: accounts)
        if !FileManager.default.fileExists(atPath: path) {
            let start = ContinuousClock.now
            try points.make()
            print("\(accounts) accounts, written in \(start.seconds.shown) s")
        }
        try points.measureBalances(runs: 2_000)
        for task in Task.points { try measure(task, on: path) }
        try points.measureExpiry()
    }

    private func measure(_ task: Task, on shop: String) throws {
        var ours: [Double] = []
        var raw: [Double] = []
        for _ in 0..<runs {
            ours.append(try Stopwatch.seconds([program] + task.arguments + ["--db", shop]))
            raw.append(try Stopwatch.seconds(["/usr/bin/sqlite3", shop, task.sql]))
        }
        let ratio = ours.median / raw.median
        let name = task.name.padding(toLength: 34, withPad: " ", startingAt: 0)
        defer { fflush(nil) }
        print("  \(name) \(ours.median.shown) s, raw \(raw.median.shown) s, ratio \(ratio.shown)")
    }

    private func remove(_ shop: String) {
        for ending in ["", "-wal", "-shm", "-queue"] {
            try? FileManager.default.removeItem(atPath: shop + ending)
        }
    }
}

/// Something the program does, and the same in SQL.
///
/// Starting the process is part
/// of both.
struct Task {
    var name: String
    var arguments: [String]
    var sql: String

    static let all = [
        Task(
            name: "first page of orders",
            arguments: ["orders", "list", "--limit", "50", "--json"],
            sql: "SELECT * FROM orders ORDER BY placed_at DESC, id DESC LIMIT 50"
        ),
        Task(
            name: "first page of returns",
            arguments: ["returns", "list", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM returns AS r LEFT JOIN orders AS o ON o.id = r.order_id
                ORDER BY r.due_rank, r.due_day, r.id LIMIT 50
                """
        ),
        Task(
            name: "orders by a part of an e-mail",
            arguments: ["orders", "list", "kowalsk", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM orders
                WHERE name_search LIKE '% kowalsk%' OR email_search LIKE '%kowalsk%'
                ORDER BY placed_at DESC, id DESC LIMIT 50
                """
        ),
        Task(
            name: "what matches nothing",
            arguments: ["orders", "list", "qqqqzz", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM orders
                WHERE name_search LIKE '% qqqqzz%' OR email_search LIKE '%qqqqzz%'
                    OR number_key LIKE '%qqqqzz%'
                ORDER BY placed_at DESC, id DESC LIMIT 50
                """
        ),
        Task(
            name: "first page of stock",
            arguments: ["stock", "list", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM stock_totals AS t JOIN variants AS v ON v.id = t.variant_id
                ORDER BY v.name_key, v.id LIMIT 50
                """
        ),
        Task(
            name: "stock ledger added up",
            arguments: ["stock", "check"],
            sql: """
                SELECT variant_id, bin_id, sum(delta), sum(value) FROM stock_movements
                GROUP BY variant_id, bin_id
                """
        ),
        Task(
            name: "check",
            arguments: ["check"],
            sql: "PRAGMA integrity_check; PRAGMA foreign_key_check;"
        ),
    ]
}

enum Stopwatch {
    /// How long a command takes, from its start to its end.
    ///
    /// Started and waited for by the system's own calls: Foundation's `Process` looks
    /// for the end only every 50 ms.
    static func seconds(_ command: [String]) throws -> Double {
        try cost(of: command).seconds
    }

    /// The same, and the most memory that it needed, in MB.
    static func cost(of command: [String]) throws -> (seconds: Double, memory: Double) {
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer {
            for argument in arguments { free(argument) }
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var child = pid_t()
        var status: Int32 = 0
        var usage = rusage()
        let start = ContinuousClock.now
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0,
            wait4(child, &status, 0, &usage) == child, status == 0
        else { throw ValidationError("\(command.joined(separator: " ").prefix(200)) failed") }
        return (start.seconds, Double(usage.ru_maxrss) / 1_024)
    }
}

extension ContinuousClock.Instant {
    /// What has passed since.
    var seconds: Double { (ContinuousClock.now - self) / .seconds(1) }
}

extension [Double] {
    var median: Double { share(50) }

    /// The value below which so many of a hundred lie.
    func share(_ percent: Int) -> Double {
        isEmpty ? 0 : sorted()[Swift.min(count - 1, count * percent / 100)]
    }
}

extension Double {
    var shown: String {
        String(format: "%.3f", self)
    }
}
