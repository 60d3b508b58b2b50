import CNcurses
import Glibc

/// The signals that a full-screen program answers, as something to wait for.
///
/// Create it before any thread exists, so that every thread leaves these
/// signals alone. A child process inherits that: give it an empty mask.
package struct Signals: ~Copyable {
    /// What is asked of the program.
    package enum Signal: Hashable, Sendable {
        /// The window may have another size: ``Terminal/resizeToWindow()``.
        case resize

        /// Stop for a while: ``Terminal/suspend()``, a SIGSTOP, ``Terminal/resume()``.
        case stop

        /// The program runs again after a stop.
        case goOn

        /// End in good order; the signal's number decides the exit status.
        case end(Int32)
    }

    /// What to wait for with `poll`.
    package let descriptor: Int32

    /// Holds the signals back from now on.
    package init() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT] {
            sigaddset(&set, signal)
        }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        descriptor = signalfd(-1, &set, zaplecze_signalfd_flags)
    }

    deinit { close(descriptor) }

    /// The next signal that has arrived, or nil.
    package func next() -> Signal? {
        var info = signalfd_siginfo()
        let size = MemoryLayout.size(ofValue: info)
        guard read(descriptor, &info, size) == size else { return nil }
        switch Int32(bitPattern: info.ssi_signo) {
        case SIGWINCH: return .resize
        case SIGTSTP: return .stop
        case SIGCONT: return .goOn
        default: return .end(Int32(bitPattern: info.ssi_signo))
        }
    }
}
