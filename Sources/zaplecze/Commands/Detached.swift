import Canvas
import Glibc

/// Programs apart from ours: in a session of their own, without our terminal, and with no
/// file of ours but what they are given.
enum Detached {
    /// The system would not start it, by its error number.
    struct NotStarted: Error {
        let number: Int32
    }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: Its path.
    ///   - arguments: What follows its name.
    ///   - environment: Variables besides our own.
    ///   - give: Says which files it has.
    static func start(
        _ program: String,
        _ arguments: [String],
        _ environment: [(String, String)] = [],
        give: (inout posix_spawn_file_actions_t) -> Void
    ) throws(NotStarted) -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        give(&files)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        attributes.standAlone()
        var child: pid_t = 0
        let number = withCStrings([program] + arguments) { arguments in
            withCStrings(variables(with: environment)) { variables in
                posix_spawn(&child, program, &files, &attributes, arguments, variables)
            }
        }
        guard number == 0 else { throw NotStarted(number: number) }
        return child
    }

    /// Our own environment with the variables that are given.
    private static func variables(with environment: [(String, String)]) -> [String] {
        var variables: [String] = []
        var place = environ
        while let variable = place.pointee {
            variables.append(String(cString: variable))
            place += 1
        }
        let names = environment.map { $0.0 + "=" }
        return variables.filter { variable in !names.contains { variable.hasPrefix($0) } }
            + environment.map { "\($0.0)=\($0.1)" }
    }
}

extension posix_spawnattr_t {
    /// POSIX_SPAWN_SETSID, which the system's headers show to GNU programs only.
    private static var ownSession: Int32 { 0x80 }

    /// A session of its own, no signal held back, a broken pipe as fatal as ever.
    fileprivate mutating func standAlone() {
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&self, &none)
        var standard = sigset_t()
        sigemptyset(&standard)
        sigaddset(&standard, SIGPIPE)
        posix_spawnattr_setsigdefault(&self, &standard)
        let flags = Self.ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&self, Int16(flags))
    }
}

extension String {
    /// The last line that a command has written, harmless and not too long.
    init(lastWords bytes: some Sequence<UInt8>) {
        let lines = String(decoding: Array(bytes), as: UTF8.self)
            .split(whereSeparator: \.isNewline)
        let last = lines.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
        self = String(last).cleaned.cut(to: 120)
    }
}

/// Texts as the system takes them: pointers with an empty one behind the last.
private func withCStrings<Result>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
