import Glibc
import Synchronization

/// Whether somebody has asked this process to stop: by Ctrl-C, or by ending the session.
///
/// Work that writes in batches looks at it between two of them.
enum Interruption {
    private static let isAsked = Atomic(false)

    static var isWanted: Bool { isAsked.load(ordering: .relaxed) }

    /// From now on only notes that it is to stop; asked a second time, it stops at once.
    static func watch() {
        _ = isWanted
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                Interruption.isAsked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
