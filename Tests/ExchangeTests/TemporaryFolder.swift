import Exchange
import Glibc
import Shop
import Testing

/// A folder of a test's own, removed with all that is in it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/zaplecze-exchange-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        path = String(cString: try #require(made))
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// What the folder holds.
    var names: [String] { Self.names(in: path) }

    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256, String.init(cString:))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Writes a file and returns its path.
    func write(_ bytes: [UInt8], as name: String = "orders.csv") throws -> String {
        let path = "\(path)/\(name)"
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        return path
    }

    func write(_ text: String, as name: String = "orders.csv") throws -> String {
        try write(Array(text.utf8), as: name)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try bytes(of: name), as: UTF8.self)
    }

    func bytes(of name: String) throws -> [UInt8] {
        let file = try #require(fopen("\(path)/\(name)", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        return bytes
    }
}

/// A file of the tests' own folder.
func fixture(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Files/\(name)"
}

extension OrderExport {
    /// All items that are left.
    mutating func all() throws -> [Item] {
        var items: [Item] = []
        while let item = try next() { items.append(item) }
        return items
    }
}

/// What a text comes to with a mapping, in UTC.
func items(_ text: String, _ mapping: Mapping) throws -> [Item] {
    let folder = try TemporaryFolder()
    var file = try OrderExport(path: try folder.write(text), mapping: mapping) { _ in .utc }
    return try file.all()
}

extension [Item] {
    var orders: [IncomingOrder] {
        compactMap { if case .order(let order) = $0 { order } else { nil } }
    }

    var cancellations: [IncomingCancellation] {
        compactMap { if case .cancellation(let document) = $0 { document } else { nil } }
    }

    var rejects: [Reject] {
        compactMap { if case .rejected(let reject) = $0 { reject } else { nil } }
    }
}

/// The error that a piece of code throws, if it is one that a person may read.
func unreadable(_ body: () throws -> Void) -> Unreadable? {
    do {
        try body()
        return nil
    } catch {
        return error as? Unreadable
    }
}
