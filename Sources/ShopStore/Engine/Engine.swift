import Foundation
import GRDB
import Shop

/// The database under a store: SQLite through GRDB.
///
/// Two connections to a file: one reads, for whoever may not wait, and notices
/// other people's commits; the other writes, one writer at a time over all
/// sessions. A shop in memory has one connection for both and nobody to wait for.
final class Engine: Sendable {
    private let reading: DatabaseQueue
    private let writing: DatabaseQueue
    private let queue: WriterQueue?
    /// Who is at work on it.
    let desks: DeskLocks
    /// What one-time codes are made from.
    let codeKey: CodeKey
    /// The file; nil for a shop in memory.
    let path: String?

    /// The log is written back once it has grown beyond so many bytes.
    private static let longLog = 4 << 20

    private init(
        reading: DatabaseQueue,
        writing: DatabaseQueue,
        queue: WriterQueue?,
        path: String?
    ) {
        self.reading = reading
        self.writing = writing
        self.queue = queue
        self.path = path
        desks = DeskLocks(beside: path)
        codeKey = CodeKey(beside: path)
    }

    /// The writer goes last: only it can write the log back, so that a shop which
    /// nobody has open is whole in its one file.
    deinit {
        try? reading.close()
        try? writing.close()
    }

    /// A shop that lives as long as this value.
    static func inMemory() throws -> Engine {
        let only = try DatabaseQueue(configuration: configuration())
        try migrate(only)
        return Engine(reading: only, writing: only, queue: nil, path: nil)
    }

    /// Opens a shop's file, as it is or newly made, and brings its schema up to date.
    ///
    /// - Parameter patience: For how many seconds a writer waits for its turn.
    static func open(_ path: String, patience: Double) throws -> Engine {
        let queue = WriterQueue(path: path + "-queue", patience: patience)
        return try reported(path) {
            try queue.first {
                WriterQueue.admit(whoeverMayOpen: path, to: queue.path)
                let writing = try DatabaseQueue(path: path, configuration: configuration())
                try writing.inDatabase { database in
                    try database.execute(sql: "PRAGMA journal_mode = WAL")
                    try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
                    // A log that was written back starts again short, so that its
                    // length keeps telling how much of it is new.
                    try database.execute(sql: "PRAGMA journal_size_limit = 0")
                }
                try migrate(writing)
                var readOnly = configuration()
                readOnly.readonly = true
                let reading = try DatabaseQueue(path: path, configuration: readOnly)
                return Engine(reading: reading, writing: writing, queue: queue, path: path)
            }
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Without it OR REPLACE slips past the triggers that keep ledgers append-only.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            try database.execute(sql: "PRAGMA synchronous = FULL")
            database.add(function: folded)
            database.add(function: digits)
            database.add(function: sortKey)
            database.add(function: searchText)
        }
        return configuration
    }
}

extension Engine {
    /// Reads in one transaction, without waiting for writers.
    func read<Value>(_ body: (Session) throws -> Value) throws -> Value {
        try Engine.reported(path) {
            try reading.read { try body(Session($0, codeKey)) }
        }
    }

    /// Writes in one transaction, when it is this session's turn: all of it or nothing.
    func write<Value>(_ body: (Session) throws -> Value) throws -> Value {
        try Engine.reported(path) {
            guard let queue else { return try commit(body) }
            return try queue.first {
                let value = try commit(body)
                // What is committed stays so, whether the log can be written back or not.
                try? writeLogBack()
                return value
            }
        }
    }

    private func commit<Value>(_ body: (Session) throws -> Value) throws -> Value {
        try writing.writeWithoutTransaction { database in
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(Session(database, codeKey))
                return .commit
            }
            guard let value else { throw CancellationError() }
            return value
        }
    }

    /// Moves with each commit on the file by any session, this one's too.
    func dataVersion() throws -> Int {
        try Engine.reported(path) {
            try reading.inDatabase { database in
                // In memory all commits are the one connection's own, which SQLite
                // does not count here.
                guard path != nil else { return database.totalChangesCount }
                return try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
            }
        }
    }

    /// Stops whatever the reading connection is busy with.
    func interruptReading() {
        reading.interrupt()
    }

    /// Reads back a setting of the connections, for the check that they hold.
    func pragma(_ name: String) throws -> (reading: Int, writing: Int) {
        let ask = { (database: Database) in
            try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? -1
        }
        return (try reading.inDatabase(ask), try writing.inDatabase(ask))
    }

    private func writeLogBack() throws {
        guard let path,
            (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))
                .flatMap({ $0[.size] as? Int }) ?? 0 > Engine.longLog
        else { return }
        try writing.writeWithoutTransaction { database in
            _ = try database.checkpoint(.passive)
        }
    }
}

extension Engine {
    /// Brings the schema to the newest version, one frozen step after the other.
    private static func migrate(_ writing: DatabaseQueue) throws {
        try writing.writeWithoutTransaction { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            for (index, migration) in Schema.migrations.enumerated().dropFirst(version) {
                try database.inTransaction(.immediate) {
                    try database.execute(sql: migration)
                    try database.execute(sql: "PRAGMA user_version = \(index + 1)")
                    try database.execute(
                        sql: "PRAGMA application_id = \(ShopFile.applicationID)"
                    )
                    return .commit
                }
            }
        }
    }

    /// What SQLite says, as a refusal that a person can read.
    private static func reported<Value>(
        _ path: String?,
        _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let path = path ?? ""
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw ShopFile.Refusal.busy(holder: "")
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                throw ShopFile.Refusal.notWritable(path)
            case .SQLITE_FULL: throw ShopFile.Refusal.diskFull(path)
            case .SQLITE_INTERRUPT: throw CancellationError()
            default:
                // Its own words, never the statement: nobody should read SQL on a screen.
                throw ShopFile.Refusal.damaged(path, detail: error.message ?? "")
            }
        }
    }
}
