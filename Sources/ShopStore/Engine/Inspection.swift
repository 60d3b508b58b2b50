import Foundation
import GRDB
import Shop

/// A look at a file before it is opened for work: whether it is ours and readable.
///
/// By a plain read-only connection, which changes nothing in a foreign file.
enum Inspection {
    /// Refuses what is no shop that this program can open.
    static func admit(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ShopFile.Refusal.notFound(path)
        }
        guard !isFolder.boolValue else { throw ShopFile.Refusal.notADatabase(path) }
        guard access(path, R_OK) == 0 else { throw ShopFile.Refusal.notReadable(path) }
        guard hasSQLiteHeading(path) else { throw ShopFile.Refusal.notADatabase(path) }
        let (application, version) = try identity(of: path)
        guard application == ShopFile.applicationID else { throw ShopFile.Refusal.notOurs(path) }
        let known = Schema.migrations.count
        guard version <= known else {
            throw ShopFile.Refusal.newer(path, version: version, known: known)
        }
        let folder = (path as NSString).deletingLastPathComponent
        guard access(path, W_OK) == 0, access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw ShopFile.Refusal.notWritable(path)
        }
    }

    private static func hasSQLiteHeading(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let heading = try? file.read(upToCount: 16)
        return heading == Data("SQLite format 3\0".utf8)
    }

    private static func identity(of path: String) throws -> (application: Int, version: Int) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let plain = try DatabaseQueue(path: path, configuration: configuration)
            return try plain.inDatabase { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
        } catch let error as DatabaseError {
            throw ShopFile.Refusal.damaged(path, detail: error.message ?? "")
        }
    }
}
