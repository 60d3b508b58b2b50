import PseudoTerminal
import Testing

/// Scans at a real terminal, as fast and as slow as scanners and lines are.
@Suite struct EndToEndScanTests {
    @Test(arguments: [
        Duration.microseconds(500), .milliseconds(1), .milliseconds(2), .milliseconds(5),
        .milliseconds(10),
    ])
    func `a number opens its return from anywhere, and its digits go nowhere`(
        pace: Duration
    ) throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-2", "SCARF=1")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.press("1", until: "[1 ")
        try session.scan(number, every: pace, until: "Returns › \(number)")
        try session.press(.escape, until: "[1 ")
        try session.press("?", until: "↑↓ choose")
        try session.scan(number, every: pace, until: "Returns › \(number)")
        #expect(try session.leavePages())
    }

    @Test(arguments: [[3], [6], [1, 4, 4], [13], [2, 2, 2, 2, 2, 2]])
    func `keys that come in clumps are one scan`(clumps: [Int]) throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-2", "SCARF=1")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.press("1", until: "[1 ")
        try session.scan(number, every: .milliseconds(25), clumps: clumps)
        try session.wait(for: "Returns › \(number)")
        #expect(try session.leavePages())
    }

    @Test func `a scan in a half typed filter opens what it names`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-2", "SCARF=1")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.press("1", until: "ZP-3")
        try session.press("/", until: "Tab ")
        try session.typeByHand("ZP", every: .milliseconds(400))
        try session.scan(number, until: "Returns › \(number)")
        #expect(try session.leavePages())
    }

    @Test func `an unknown code is told, kept, and can be taken off the list`() throws {
        let shop = try CommandLineShop.desk()
        let session = try shop.session("--as", "anna", hasScanner: true)
        let bells = session.screen.bellCount
        try session.scan(
            CommandLineShop.stranger,
            until: "\(CommandLineShop.stranger) is not known here"
        )
        #expect(session.screen.bellCount > bells)
        try session.press("U", until: "Unknown codes")
        try session.wait(for: "›  \(CommandLineShop.stranger)")
        try session.press(.delete, until: "Every code that was scanned was known")
        try session.press("2", until: "by deadline")
        #expect(try session.leave())
    }

    @Test func `scan and key in one breath mean the scanned return, not the row before`() throws {
        let shop = try CommandLineShop.desk()
        _ = try shop.announce("ZP-1", "SCARF=1")
        let second = try shop.announce("ZP-2", "COAT-L=2")
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.scan(second, every: .zero)
        try session.send(keys: "e")
        try session.wait(for: "› \(second) › receiving")
        try session.press(.escape, until: "› \(second)")
        #expect(try session.leavePages())
    }
}

extension Session {
    /// Goes back out of whatever is open, and leaves.
    func leavePages() throws -> Bool {
        for _ in 0..<3 {
            try send(keys: [.escape])
            try waitUntilQuiet()
        }
        return try leave()
    }
}
