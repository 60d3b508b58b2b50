import CNcurses
import Glibc

/// Restores the terminal when the program crashes.
///
/// The state behind it is static in C, so everything that touches it stays in
/// this file and is never inlined elsewhere.
enum CrashGuard {
    /// Remembers how the terminal is now, which is how a crash leaves it.
    @inline(never)
    static func arm() {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
        zaplecze_arm_guard(&modes)
    }

    /// Leaves crashes to whoever handled them before.
    @inline(never)
    static func disarm() { zaplecze_disarm_guard() }
}
