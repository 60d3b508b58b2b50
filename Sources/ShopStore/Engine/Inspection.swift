import Foundation
import GRDB
import Shop

/// A look at a file before it is opened for work: whether it is ours and readable.
///
/// By its first bytes or, where a log lies beside it, by a plain read-only
/// connection; neither changes anything in a foreign file.
enum Inspection {
    /// Refuses what is no shop that this program can open.
    ///
    /// Not for a file that this process has open already: closing a descriptor of it
    /// would give up the locks that SQLite holds on it.
    static func admit(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ShopFile.Refusal.notFound(path)
        }
        guard !isFolder.boolValue else { throw ShopFile.Refusal.notADatabase(path) }
        guard access(path, R_OK) == 0 else { throw ShopFile.Refusal.notReadable(path) }
        guard let heading = heading(of: path) else {
            throw ShopFile.Refusal.notADatabase(path)
        }
        let (application, version) = try hasLog(path) ? identity(of: path) : identity(in: heading)
        guard application == ShopFile.applicationID else { throw ShopFile.Refusal.notOurs(path) }
        guard version >= 0 else {
            throw ShopFile.Refusal.damaged(path, detail: "user_version \(version)")
        }
        let known = Schema.migrations.count
        guard version <= known else {
            throw ShopFile.Refusal.newer(path, version: version, known: known)
        }
        let folder = (path as NSString).deletingLastPathComponent
        guard access(path, W_OK) == 0, access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw ShopFile.Refusal.notWritable(path)
        }
    }

    /// The first hundred bytes, if they are those of a database.
    private static func heading(of path: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        guard let heading = try? file.read(upToCount: 100), heading.count == 100,
            heading.starts(with: Data("SQLite format 3\0".utf8))
        else { return nil }
        return Array(heading)
    }

    /// Whether the heading may be older than what a log beside the file says.
    private static func hasLog(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "-wal")
    }

    /// Read from the bytes, since even a reader's connection to a file in WAL mode
    /// leaves files beside it.
    private static func identity(in heading: [UInt8]) -> (application: Int, version: Int) {
        func number(at offset: Int) -> Int {
            let bits = heading[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Int(Int32(bitPattern: bits))
        }
        return (application: number(at: 68), version: number(at: 60))
    }

    private static func identity(of path: String) throws -> (application: Int, version: Int) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            // Whoever leaves last writes the log back, and lets nobody look meanwhile.
            configuration.busyMode = .timeout(5)
            let plain = try DatabaseQueue(path: path, configuration: configuration)
            return try plain.inDatabase { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw ShopFile.Refusal.busy(holder: "")
        } catch let error as DatabaseError {
            throw ShopFile.Refusal.damaged(path, detail: error.message ?? "")
        }
    }
}
