import CNcurses
import Glibc

/// Restores the terminal when the program crashes.
///
/// The state behind it is static in C, so everything that touches it stays in
/// this file and is never inlined elsewhere.
enum CrashGuard {
    /// From now on a crash leaves the terminal in these modes.
    @inline(never)
    static func arm(restoring modes: termios) {
        var modes = modes
        zaplecze_arm_guard(&modes)
    }

    /// Leaves crashes to whoever handled them before.
    @inline(never)
    static func disarm() { zaplecze_disarm_guard() }
}
