import Glibc
import PseudoTerminal
import Shop
import ShopStore
import Testing

@testable import zaplecze

/// The app as people use it: on a terminal, over a file.
@Suite(.serialized) struct AppTerminalTests {
    @Test func `q leaves the terminal as it was found`() throws {
        let place = try Place()
        let session = try place.session()
        try session.send(keys: "q")
        #expect(try session.waitForExit() == .success)
        #expect(session.leftovers == [])
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `a signal ends it in good order`(signal: Int32) throws {
        let place = try Place()
        let session = try place.session()
        session.signal(signal)
        #expect(try session.waitForExit() == .exited(128 + signal))
        #expect(session.leftovers == [])
    }

    @Test func `a lost connection ends it`() throws {
        let place = try Place()
        let session = try place.session()
        session.hangUp()
        #expect(try session.waitForExit() == .exited(128 + SIGHUP))
    }

    @Test func `only what others change is written while one rests`() throws {
        let place = try Place()
        let session = try place.session()
        try session.send(keys: "9")
        try session.wait(for: place.user)
        try session.waitUntilQuiet()
        let count = session.screen.byteCount
        try session.waitUntilQuiet(for: .milliseconds(600))
        #expect(session.screen.byteCount == count)
        try place.store.addStaff("ewa", role: .viewer, by: place.owner.signatory)
        try session.wait(for: "ewa", within: .seconds(1))
    }

    @Test func `the window may have any size`() throws {
        let place = try Place()
        let session = try place.session()
        for (columns, rows) in [(200, 60), (20, 5), (1, 1), (100, 30)] {
            try session.resize(columns: columns, rows: rows)
            try session.waitUntilQuiet()
        }
        try session.wait(for: "Returns")
        try session.send(keys: "q")
        #expect(try session.waitForExit() == .success)
    }

    @Test func `many keys at once are few frames`() throws {
        let place = try Place()
        let session = try place.session()
        try session.waitUntilQuiet()
        let chunks = session.screen.chunkCount
        try session.send(keys: String(repeating: "12", count: 100))
        try session.waitUntilQuiet()
        #expect(session.screen.chunkCount - chunks < 20)
    }

    @Test func `without a shell Ctrl-Z comes straight back`() throws {
        let place = try Place()
        let session = try place.session()
        try session.send(keys: [.control("z")])
        try session.waitUntilQuiet()
        try session.send(keys: "9")
        try session.wait(for: place.user)
        try session.send(keys: "q")
        #expect(try session.waitForExit() == .success)
    }

    @Test func `Ctrl-Z gives the shell its terminal, fg takes it back`() throws {
        let place = try Place()
        let program = try Binary.path(named: "zaplecze")
        let session = try Session(
            "/bin/sh",
            arguments: ["-i"],
            environment: place.environment.merging(["PS1": "shell> "]) { $1 }
        )
        try session.wait(for: "shell>")
        try session.send(keys: "\(program) --db \(place.path)\r")
        try session.wait(for: "[2 ")
        try session.send(keys: [.control("z")])
        try session.wait(for: "the shell's next prompt") { screen in
            screen.contains("Stopped") && screen.row(screen.cursorRow) == "shell>"
        }
        #expect(!session.screen.modes.alternateScreen && session.screen.modes.cursorVisible)
        try session.send(keys: "fg\r")
        try session.wait(for: "[2 ")
        try session.send(keys: "q")
        try session.wait(for: "shell>")
    }

    @Test(arguments: ["dumb", "klingon"])
    func `an unusable terminal is refused in one line`(kind: String) throws {
        let place = try Place()
        let session = try Session(
            try Binary.path(named: "zaplecze"),
            arguments: ["--db", place.path],
            environment: place.environment.merging(["TERM": kind]) { $1 },
            columns: 200
        )
        #expect(try session.waitForExit() == .exited(1))
        #expect(session.screen.text.contains("TERM=xterm-256color"))
    }
}

/// A shop's file, and nobody else's settings.
private struct Place: ~Copyable {
    let folder: TrialFolder
    let store: ShopStore
    let owner: Visitor

    var path: String { folder.path + "/shop.sqlite" }
    var user: String { owner.staff.name }

    var environment: [String: String] {
        ["XDG_CONFIG_HOME": folder.path, "XDG_DATA_DIRS": folder.path]
    }

    init() throws {
        let folder = try TrialFolder()
        let entry = try #require(getpwuid(geteuid()))
        let user = String(cString: entry.pointee.pw_name)
        let store = try ShopStore.create(folder.path + "/shop.sqlite", owner: user, zone: .utc)
        let owner = try store.signIn(user)
        self.folder = folder
        self.store = store
        self.owner = owner
    }

    /// The app on its first screen.
    func session() throws -> Session {
        try folder.write("scan-prefix = \"Ctrl-B\"", to: "zaplecze/config.toml")
        let session = try Session(
            try Binary.path(named: "zaplecze"),
            arguments: ["--db", path],
            environment: environment
        )
        try session.wait(for: "[2 ")
        return session
    }
}
