import Foundation
import PseudoTerminal
import Testing

/// The terminal, given back as it was found whatever happens.
@Suite struct EndToEndTerminalTests {
    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT])
    func `a crash gives the terminal back`(signal: Int32) throws {
        let quiet = ["SWIFT_BACKTRACE": "enable=no"]
        let session = try CommandLineShop.delivered(1...2).onScreen(quiet)
        session.signal(signal)
        #expect(try session.waitForExit() == .signalled(signal))
        #expect(session.leftovers == [])
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
    func `a signal in the middle of a form gives it back and saves nothing`(
        signal: Int32
    ) throws {
        let shop = try CommandLineShop.delivered(1...1)
        let session = try shop.session()
        try session.press("1", until: "›  ZP-1")
        try session.press("i", until: "If registered now")
        try session.send(keys: [.right])
        session.signal(signal)
        #expect(try session.waitForExit() == .exited(128 + signal))
        #expect(session.leftovers == [])
        #expect(try shop.objects("returns list").isEmpty)
    }

    @Test func `Ctrl-Z and back, twice, leaves the shell's terminal as it was`() throws {
        let shop = try CommandLineShop.founded()
        let session = try Session(
            "/bin/sh",
            arguments: ["-i"],
            environment: shop.environment.merging(["PS1": "shell> "]) { $1 }
        )
        try session.wait(for: "shell>")
        try session.send(keys: "\(try Binary.path(named: "zaplecze"))\r")
        for _ in 1...2 {
            try session.wait(for: "[2 ")
            try session.send(keys: [.control("z")])
            try session.waitForPrompt(after: "Stopped")
            #expect(session.leftovers == [])
            try session.send(keys: "fg\r")
        }
        try session.wait(for: "[2 ")
        try session.send(keys: "q")
        try session.waitForPrompt(after: "fg")
        #expect(session.leftovers == [])
    }

    @Test func `what is ended while it is stopped leaves the shell its terminal`() throws {
        let shop = try CommandLineShop.founded()
        let session = try Session(
            "/bin/sh",
            arguments: ["-i"],
            environment: shop.environment.merging(["PS1": "shell> "]) { $1 }
        )
        try session.wait(for: "shell>")
        try session.send(keys: "\(try Binary.path(named: "zaplecze"))\r")
        try session.wait(for: "[2 ")
        try session.send(keys: [.control("z")])
        try session.waitForPrompt(after: "Stopped")
        try session.send(keys: "kill %1; fg; echo left $?\r")
        try session.waitForPrompt(after: "left 143")
        #expect(session.leftovers == [])
    }

    @Test(arguments: ["xterm-256color", "xterm-direct", "tmux-256color", "xterm", "linux", "vt100"])
    func `every kind of terminal shows a name, and is given back`(kind: String) throws {
        let session = try CommandLineShop.delivered(1...2).onScreen(["TERM": kind])
        #expect(try session.leave())
    }

    @Test(arguments: ["C", "POSIX", "pl_PL.ISO-8859-2", ""])
    func `a locale without UTF-8 shows names all the same`(locale: String) throws {
        let session = try CommandLineShop.delivered(1...2).onScreen(["LC_ALL": locale])
        #expect(session.screen.contains("› "))
        #expect(try session.leave())
    }

    @Test func `without TERM it says in one line what to do`() throws {
        let shop = try CommandLineShop.founded()
        for (language, words) in [("en", "TERM is not set"), ("pl", "TERM nie jest ustawiona")] {
            let session = try Session(
                Binary.path(named: "zaplecze"),
                arguments: ["--lang", language],
                environment: shop.environment.merging(["TERM": ""]) { $1 },
                columns: 200
            )
            #expect(try session.waitForExit() == .exited(1))
            #expect(session.screen.text.hasPrefix("zaplecze: "))
            #expect(session.screen.contains(words))
            #expect(session.leftovers == [])
        }
    }

    @Test func `a key that asks the shop nothing is one write`() throws {
        let shop = try CommandLineShop.delivered(1...40)
        let session = try shop.session()
        try session.press("1", until: "40 · by date")
        try session.wait(for: "1 of 40")
        var pieces: [Int] = []
        for round in 0..<6 {
            let isOpening = round.isMultiple(of: 2)
            let count = try session.waitUntilQuiet().chunkCount
            try session.send(keys: [isOpening ? .text("o") : .escape])
            try session.wait(for: isOpening ? "[x] Placed" : "›  ZP-40")
            pieces.append(try session.waitUntilQuiet().chunkCount - count)
        }
        // The kernel may hand one write over in two pieces, but not each time.
        #expect(pieces.filter { $0 == 1 }.count > pieces.count / 2, "\(pieces)")
    }
}

extension Session {
    /// Waits until the shell asks for the next command, below a certain text.
    fileprivate func waitForPrompt(after text: String) throws {
        try wait(for: "the shell's prompt after “\(text)”") { screen in
            screen.contains(text) && screen.row(screen.cursorRow) == "shell>"
        }
    }
}

extension CommandLineShop {
    /// The app with its orders on the screen, in other surroundings.
    fileprivate func onScreen(_ surroundings: [String: String]) throws -> Session {
        let session = try Session(
            Binary.path(named: "zaplecze"),
            environment: environment.merging(surroundings) { $1 }
        )
        try session.wait(for: "[2 ")
        try session.press("1", until: "Żaneta Łęcka")
        try session.wait(for: "作者")
        return session
    }
}
