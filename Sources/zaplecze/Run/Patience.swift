import Glibc
import Terminal

/// Waiting between rounds, which a signal to end cuts short.
///
/// The signals are held back from when it is made, so that nothing is cut short that is
/// under way.
final class Patience {
    private let signals = Signals()
    private var isOver = false

    /// Whether nobody has asked for the end yet.
    var lasts: Bool {
        while let signal = signals.next() { take(signal) }
        return !isOver
    }

    /// Whether the time has passed, and nobody has asked for the end.
    func wait(seconds: Int) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while lasts {
            let left = max(0, Int((end - .now) / .milliseconds(1)))
            guard left > 0 else { return true }
            var look = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&look, 1, Int32(clamping: left))
        }
        return false
    }

    private func take(_ signal: Signals.Signal) {
        switch signal {
        case .end: isOver = true
        case .stop: raise(SIGSTOP)
        case .resize, .goOn: break
        }
    }
}
