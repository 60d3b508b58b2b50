import Glibc
import Terminal

/// Waiting between rounds, which a signal to end cuts short.
///
/// The signals are held back from when it is made, so that a round is never cut short.
struct Patience: ~Copyable {
    private let signals = Signals()

    /// Whether the time has passed, and nobody has asked for the end.
    func wait(seconds: Int) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = max(0, Int((end - .now) / .milliseconds(1)))
            var look = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&look, 1, Int32(clamping: left))
            switch signals.next() {
            case .end?: return false
            case .stop?: raise(SIGSTOP)
            case .resize?, .goOn?: break
            case nil: if ContinuousClock.now >= end { return true }
            }
        }
    }
}
