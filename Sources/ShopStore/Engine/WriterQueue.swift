import Foundation
import Shop

/// The line in which writers of all sessions wait for one shop (DECISIONS 2).
///
/// An advisory lock on a file beside the database, never on the database itself.
/// The kernel serves those who wait in their order, which SQLite's own back-off
/// does not; and no checkpoint ever runs beside a commit.
struct WriterQueue: Sendable {
    /// The lock file; it is made where it is missing.
    let path: String
    /// How many seconds one waits before giving up.
    var patience = defaultPatience

    static let defaultPatience = 10.0

    /// Runs a body while nobody else writes.
    ///
    /// - Throws: `ShopFile.Refusal.busy` with the holder's process when patience, as a
    ///   rule of ten seconds, has run out in line.
    func first<Value>(_ body: () throws -> Value) throws -> Value {
        let place = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard place >= 0 else { throw ShopFile.Refusal.notWritable(path) }
        try wait(at: place)
        defer { close(place) }
        sign(place)
        return try body()
    }

    /// Lets at a file beside the database whoever may open that, as SQLite does with its
    /// log.
    static func admit(whoeverMayOpen database: String, to path: String) {
        var status = stat()
        guard stat(database, &status) == 0 else { return }
        _ = chmod(path, status.st_mode & 0o666)
    }

    /// Comes back with the lock, which closing the place gives up.
    private func wait(at place: Int32) throws {
        if flock(place, LOCK_EX | LOCK_NB) == 0 { return }
        let turn = Turn()
        Thread.detachNewThread {
            // Only a signal, and thus another try, comes between a file and its lock.
            while flock(place, LOCK_EX) != 0, errno == EINTR {}
            if !turn.hasCome() { close(place) }
        }
        guard turn.wait(seconds: patience) else {
            throw ShopFile.Refusal.busy(holder: holder(at: place))
        }
    }

    /// Leaves word of who is writing, for those who wait in vain.
    private func sign(_ place: Int32) {
        let name = "\(getpid())\n"
        _ = name.withCString { pwrite(place, $0, strlen($0), 0) }
        ftruncate(place, off_t(name.utf8.count))
    }

    private func holder(at place: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(place, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Whether the lock came before patience ran out; both sides learn the same.
private final class Turn: @unchecked Sendable {
    private let condition = NSCondition()
    private var isHere = false
    private var isGivenUp = false

    /// Says that the lock is held; false where nobody waits for it any more.
    func hasCome() -> Bool {
        condition.withLock {
            isHere = true
            condition.signal()
            return !isGivenUp
        }
    }

    func wait(seconds: Double) -> Bool {
        let limit = Date(timeIntervalSinceNow: seconds)
        return condition.withLock {
            while !isHere {
                guard condition.wait(until: limit) else {
                    isGivenUp = !isHere
                    return isHere
                }
            }
            return true
        }
    }
}
