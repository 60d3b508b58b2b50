import Panes
import Shop
import Testing

@testable import zaplecze

/// The command that makes the ten digits for a parcel locker.
@Suite struct LockerCommandTests {
    let parcel = LockerParcel(goods: ID(1), number: "R-2026-000123", size: .b)

    @Test(arguments: [
        ("echo 4821993017", "4821993017"), ("echo '4821 9930 17'", "4821993017"),
        ("echo made; echo 4821993017 # done", "4821993017"),
        ("test $ZAPLECZE_NUMBER$ZAPLECZE_SIZE = R-2026-000123B && echo 1234567890", "1234567890"),
    ])
    func `what it prints last is the code`(command: String, code: String) {
        #expect(LockerCommand(line: command).code(for: parcel) == code)
    }

    @Test(arguments: [
        "true", "echo 482199301", "echo 4821993017 >&2", "echo 4821993017; false", "kill -9 $$",
        "}", "if", "sleep 100",
    ])
    func `anything else is none`(command: String) {
        #expect(LockerCommand(line: command, patience: 1).code(for: parcel) == nil)
    }

    @Test func `without a command there is none`() {
        #expect(LockerCommand(line: nil).code(for: parcel) == nil)
    }
}
