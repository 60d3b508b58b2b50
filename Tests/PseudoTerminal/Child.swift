import CPty
import Glibc

/// A program started by a test, in a session of its own.
///
/// It begins with every signal unblocked and handled by default, and with no
/// descriptor but its first three. It does not outlive this value.
final class Child {
    let id: pid_t
    /// A descriptor that becomes readable when the program ends.
    let ending: Int32
    private var status: ExitStatus?

    /// Starts a program, found by path or through `PATH`.
    ///
    /// `prepare` says what the first three descriptors are.
    init(
        _ program: String,
        _ arguments: [String],
        _ environment: [String: String],
        prepare: (inout posix_spawn_file_actions_t) -> Void
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        prepare(&actions)
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }

        let words = CStrings([program] + arguments)
        let variables = CStrings(environment.map { "\($0)=\($1)" })
        var id = pid_t()
        let error = posix_spawnp(
            &id,
            program,
            &actions,
            &attributes,
            words.pointers,
            variables.pointers
        )
        guard error == 0 else { throw SystemError("posix_spawn \(program)", error) }
        self.id = id
        ending = pty_open_process(id)
        guard ending >= 0 else { throw SystemError("pidfd_open") }
    }

    deinit {
        stop()
        close(ending)
    }

    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = Int32(pty_spawn_setsid) | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }
}

extension Child {
    /// Waits for the end, which must be near, and remembers it.
    @discardableResult
    func reap() -> ExitStatus {
        if let status { return status }
        var waitStatus: Int32 = 0
        while waitpid(id, &waitStatus, 0) < 0, errno == EINTR {}
        let ended = ExitStatus(waitStatus: waitStatus)
        status = ended
        return ended
    }

    /// Sends a signal, unless the program has ended.
    func signal(_ number: Int32) {
        if status == nil { kill(id, number) }
    }

    /// Ends the program and what it started in its process group.
    func stop() {
        if status == nil { kill(-id, SIGKILL) }
        reap()
    }
}

/// Strings as C wants them: an array of pointers with a null at its end.
private final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) {
        pointers = strings.map { strdup($0) } + [nil]
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
