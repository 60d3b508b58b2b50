import Crypto
import Foundation
import Shop

/// How an entry of the history is sealed (DECISIONS 4).
///
/// An entry's hash is SHA-256 over its columns exactly as they are stored, each
/// behind its length, the records that it is about, and the hash of the entry before.
/// Personal text is in it only as a salted digest.
enum AuditChain {
    /// The hash that the first entry follows.
    static let origin = String(repeating: "0", count: 64)

    struct Entry {
        var id: Int64
        var at: Moment
        var staff: ID<Staff>?
        var service: String?
        var terminal: String
        var action: String
        var record: String
        var before: String
        var after: String
        var noteDigest: String
        /// The records that it is about, one to a line, sorted.
        var subjects: String
        var previous: String

        var hash: String {
            var seal = SHA256()
            let columns = [
                String(id), String(at.at.milliseconds), String(at.day.number),
                staff.map { String($0.key) } ?? "-", service.map { "+\($0)" } ?? "-",
                terminal, action, record, before, after, noteDigest, subjects, previous,
            ]
            for column in columns {
                seal.update(data: Data("\(column.utf8.count):\(column)".utf8))
            }
            return seal.finalize().hexadecimal
        }
    }

    /// The digest under which a note enters the chain.
    static func digest(of note: String, salt: String) -> String {
        note.isEmpty ? "" : SHA256.hash(data: Data("\(salt)\(note)".utf8)).hexadecimal
    }

    /// A salt that nobody can guess.
    static func randomSalt() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
            bytes.hexadecimal
        }
    }

    /// A salt that follows from a seed, for made-up shops, which are the same each time.
    static func salt(from seed: String, deed: Int64) -> String {
        String(SHA256.hash(data: Data("\(seed)/\(deed)".utf8)).hexadecimal.prefix(32))
    }
}

extension Sequence<UInt8> {
    /// Two digits for each byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
