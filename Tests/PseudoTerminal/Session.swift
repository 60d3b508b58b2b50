import CPty
import Glibc

/// A program on a pseudo-terminal, with a person's hands and eyes.
///
/// This target lets the end-to-end tests use Zaplecze as its users do: press
/// keys, look at the screen, close the window.
///
///     let session = try Session(try Binary.path(named: "zaplecze"))
///     try session.wait(for: "Orders")
///     try session.send(keys: [.down, .enter])
///     try session.wait(for: "ZP-00000002")
///     try session.send(keys: "q")
///     #expect(try session.waitForExit() == .success)
///     #expect(session.leftovers == [])
///
/// Everything waits by `poll`, with a deadline, and nothing sleeps. The program
/// is killed when the session goes away.
package final class Session {
    /// What the terminal has shown up to the last wait.
    package internal(set) var screen: Screen
    let line: Line
    let child: Child
    let isTmux: Bool

    /// Starts a program as the leader of a session with its own terminal.
    ///
    /// Its environment is the one given. `PATH`, `LD_LIBRARY_PATH`, `HOME` and
    /// `LLVM_PROFILE_FILE` are inherited, and `TERM` is xterm-256color and
    /// `LC_ALL` C.UTF-8, unless they are given.
    ///
    /// The kernel does not let such a leader be stopped by Ctrl-Z. To test
    /// that, start `sh -i` and let it start the program.
    ///
    /// - Throws: ``SystemError`` when the program cannot be started.
    package init(
        _ program: String,
        arguments: [String] = [],
        environment: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws {
        let variables = Surroundings.variables(environment)
        let line = try Line(columns: columns, rows: rows)
        child = try Child(program, arguments, variables) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, line.path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
        self.line = line
        screen = Screen(columns: columns, rows: rows)
        let terminal = variables["TERM"] ?? ""
        isTmux = terminal.hasPrefix("tmux") || terminal.hasPrefix("screen")
    }
}

extension Session {
    /// Changes the window's size, which also tells the program.
    package func resize(columns: Int, rows: Int) throws {
        try drain()
        screen.resize(columns: columns, rows: rows)
        line.resize(columns: columns, rows: rows)
    }

    /// Sends a signal to the program, `SIGTERM` for instance.
    package func signal(_ number: Int32) {
        child.signal(number)
    }

    /// Closes the terminal, as when the window is closed or the connection lost.
    ///
    /// Nothing can be read or typed afterwards; the end can be waited for.
    package func hangUp() {
        line.hangUp()
    }

    /// Ends the program at once, and what it started in its process group.
    package func kill() {
        child.stop()
    }

    /// What the program has left switched on in the terminal.
    ///
    /// Empty when the shell that comes next finds everything as it was.
    package var leftovers: [String] {
        let fresh = Screen.Modes()
        let modes = screen.modes
        let faults: [(String, Bool)] = [
            ("alternate screen", modes.alternateScreen),
            ("hidden cursor", !modes.cursorVisible),
            ("bracketed paste", modes.bracketedPaste),
            ("mouse reports", modes.reportsMouse || modes.extendedMouse),
            ("focus reports", modes.focusReports),
            ("application keys", modes.applicationCursorKeys || modes.applicationKeypad),
            ("scrolling region", screen.region != 0..<screen.rows),
            ("colours or attributes", screen.rendition != Screen.Rendition()),
            ("line settings", !line.hasFirstSettings),
        ]
        let named = faults.filter(\.1).map(\.0)
        return named.isEmpty && modes != fresh ? ["other modes"] : named
    }
}
