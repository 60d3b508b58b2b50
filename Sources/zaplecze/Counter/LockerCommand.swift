import Dispatch
import Panes
import Shop

/// Has the ten digits for a parcel locker made by a command of the user's, apart from the
/// screen.
///
/// The command finds `ZAPLECZE_NUMBER` and `ZAPLECZE_SIZE` (A, B or C) in its environment
/// and prints the digits. Whatever else it does, the staff will send the code.
final class LockerCommand: Sendable {
    private let line: String?
    private let patience: Int
    private let queue = DispatchQueue(label: "locker")

    init(line: String?, patience: Int = 15) {
        self.line = line
        self.patience = patience
    }

    /// Asks for a code, and tells the ten digits or that there are none.
    func code(for parcel: LockerParcel, whenDone tell: @escaping @Sendable (String?) -> Void) {
        queue.async { tell(self.code(for: parcel)) }
    }

    /// Asks now, and comes back when the command has ended.
    func code(for parcel: LockerParcel) -> String? {
        guard let line else { return nil }
        let shell = ShellCommand(
            line: LockerCommand.telling(line),
            input: "",
            environment: [
                ("ZAPLECZE_NUMBER", parcel.number), ("ZAPLECZE_SIZE", parcel.size.letter),
            ]
        )
        guard case .exited(0, let said)? = try? shell.run(seconds: patience) else { return nil }
        return Announcement.lockerCode(typed: said.trimmed)
    }

    /// The line with what it prints in place of what it complains of, which is what one
    /// hears of a command.
    private static func telling(_ line: String) -> String {
        "{ \(line)\n} 3>&2 2>/dev/null >&3 3>&-"
    }
}
