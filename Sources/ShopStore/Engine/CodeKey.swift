import Crypto
import Foundation
import Shop
import Synchronization

/// The key without which nobody can tell a one-time code from what lies in the database
/// (DECISIONS 4).
///
/// It lies in a file of 0600 beside the database and is made when it is first needed. An
/// account of the shop's group may be let at it (0640), since the counter and `run` may
/// work under different ones; a file that anybody else could read or change is refused.
/// A shop in memory has a key in memory.
final class CodeKey: Sendable {
    private let path: String?
    private let known = Mutex<SymmetricKey?>(nil)

    private static let length = 32

    init(beside database: String?) {
        path = database.map { $0 + "-key" }
    }

    /// The code of some text under this key.
    func seal(_ parts: String...) throws -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: CodeKey.joined(parts), using: try key())
    }

    /// Whether a seal is that of the text, in a time that tells nothing of where it differs.
    func isSeal(_ seal: String, of parts: String...) throws -> Bool {
        guard let bytes = seal.bytesOfHexadecimal else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes,
            authenticating: CodeKey.joined(parts),
            using: try key()
        )
    }

    /// Each part behind its length, so that no two lists of parts are the same text.
    private static func joined(_ parts: [String]) -> Data {
        Data(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }

    /// Makes the key follow from a seed, for made-up shops, which are the same each time and
    /// have nothing to hide; a key that is there already stays.
    func follow(from seed: String) throws {
        try known.withLock { known in
            guard known == nil else { return }
            let made = SymmetricKey(data: SHA256.hash(data: Data("made-up/\(seed)".utf8)))
            known = try path.map { try CodeKey.load($0, or: made) } ?? made
        }
    }

    private func key() throws -> SymmetricKey {
        try known.withLock { known in
            if let known { return known }
            let new = SymmetricKey(size: .bits256)
            let key = try path.map { try CodeKey.load($0, or: new) } ?? new
            known = key
            return key
        }
    }

    private static func load(_ path: String, or new: SymmetricKey) throws -> SymmetricKey {
        if let key = try read(path) { return key }
        try make(path, with: new)
        guard let key = try read(path) else { throw Counter.Refusal.keyNotReadable(path) }
        return key
    }

    /// The key in the file; nil where there is no file yet.
    private static func read(_ path: String) throws -> SymmetricKey? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Counter.Refusal.keyNotReadable(path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Counter.Refusal.keyDamaged(path)
        }
        guard status.st_mode & 0o037 == 0 else { throw Counter.Refusal.keyIsOpen(path) }
        var bytes = [UInt8](repeating: 0, count: length + 1)
        guard Foundation.read(file, &bytes, bytes.count) == length else {
            throw Counter.Refusal.keyDamaged(path)
        }
        return SymmetricKey(data: bytes.prefix(length))
    }

    /// Makes the file with a key in it, whole or not at all; whoever comes second
    /// leaves the first one's.
    private static func make(_ path: String, with key: SymmetricKey) throws {
        let draft = path + "-\(getpid())"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Counter.Refusal.keyNotWritable(path) }
        defer { unlink(draft) }
        let bytes = key.withUnsafeBytes { Array($0) }
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten, link(draft, path) == 0 || errno == EEXIST else {
            throw Counter.Refusal.keyNotWritable(path)
        }
    }
}

extension String {
    /// The bytes that two digits each stand for; nil for any other text.
    fileprivate var bytesOfHexadecimal: [UInt8]? {
        let digits = utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { place in
            UInt8(digits[place] << 4 | digits[place + 1])
        }
    }
}
