import Canvas
import Glibc
import Shop

/// A line of shell that is run apart from the program: in a session of its own, so that
/// it has no terminal to write to, and with no file of ours but what it is given.
struct ShellCommand {
    let line: String
    /// What it reads; at most what a pipe holds.
    let input: String
    /// Variables besides our own.
    let environment: [(String, String)]

    /// How it ended.
    enum End: Hashable {
        /// With a status, and the last line that it wrote to standard error.
        case exited(Int32, said: String)
        case killed(signal: Int32)
        /// It was stopped, with all that it had started.
        case tookTooLong
    }

    /// Runs it and waits, for so long at most.
    func run(seconds: Int) throws(ItemLabel.Refusal) -> End {
        let given = try Pipe()
        let errors = try Pipe()
        given.fill(with: input)
        let child = try spawn(reading: given.reader, complaining: errors.writer)
        given.closeReader()
        errors.closeWriter()
        return watch(child, errors.reader, seconds)
    }

    private func spawn(
        reading input: Int32,
        complaining errors: Int32
    ) throws(ItemLabel.Refusal) -> pid_t {
        do throws(Detached.NotStarted) {
            return try Detached.start("/bin/sh", ["-c", line], environment) { files in
                posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
                posix_spawn_file_actions_addopen(
                    &files,
                    STDOUT_FILENO,
                    "/dev/null",
                    O_WRONLY,
                    0
                )
                posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO)
            }
        } catch {
            throw .notStarted(error.number)
        }
    }

    /// Reads what it complains of until it ends, or its time is up.
    private func watch(_ child: pid_t, _ errors: Int32, _ seconds: Int) -> End {
        _ = fcntl(errors, F_SETFL, O_NONBLOCK)
        let end = ContinuousClock.now + .seconds(seconds)
        var said: [UInt8] = []
        var isOpen = true
        while ContinuousClock.now < end {
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) == child {
                if isOpen { isOpen = errors.drain(into: &said) }
                return Self.end(status, said)
            }
            // A child of its own may hold standard error open for longer than it lives.
            var look = pollfd(fd: isOpen ? errors : -1, events: Int16(POLLIN), revents: 0)
            poll(&look, 1, 20)
            if look.revents != 0 { isOpen = errors.drain(into: &said) }
        }
        kill(-child, SIGKILL)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .tookTooLong
    }

    private static func end(_ status: Int32, _ said: [UInt8]) -> End {
        let signal = status & 0x7F
        guard signal == 0 else { return .killed(signal: signal) }
        return .exited((status >> 8) & 0xFF, said: String(lastWords: said))
    }
}

extension Int32 {
    /// Takes what is there, and keeps its end; whether more may come.
    fileprivate func drain(into bytes: inout [UInt8]) -> Bool {
        var room = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(self, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 && errno == EAGAIN }
            bytes = Array((bytes + room.prefix(count)).suffix(4_096))
        }
    }
}
