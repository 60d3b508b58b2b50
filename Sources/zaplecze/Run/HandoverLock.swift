import Foundation
import Shop

/// The right to hand messages over, which one has at a time.
///
/// It is the kernel's lock on a file beside the database, and goes with the last process
/// that holds the opening: this one, or the shell of a command that outlives it.
final class HandoverLock {
    let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Takes it, or nil where somebody has it.
    static func take(beside database: String) throws -> HandoverLock? {
        let path = database + "-post"
        let place = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard place >= 0 else { throw ShopFile.Refusal.notWritable(path) }
        var facts = stat()
        if stat(database, &facts) == 0 { fchmod(place, facts.st_mode & 0o666) }
        let lock = HandoverLock(place)
        while flock(place, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { return nil }
        }
        return lock
    }
}
