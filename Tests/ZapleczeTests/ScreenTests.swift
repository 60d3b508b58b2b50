import PseudoTerminal
import Testing

@Suite struct ScreenTests {
    @Test func `x`() throws {
        let s = try Session("/bin/sh", arguments: ["-c", "read a; echo got $a"])
        try s.send(keys: ["abc", .enter])
        try s.wait(for: "got abc")
        #expect(try s.waitForExit() == .success)
        #expect(s.leftovers == [])
    }
}
