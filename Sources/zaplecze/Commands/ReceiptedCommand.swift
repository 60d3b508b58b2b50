import Glibc
import Shop

/// A line of shell that leaves word of how it ended also where nobody of us is alive any
/// more to see it.
///
/// It is run by a small shell of its own session, which holds the lock of whoever hands
/// things over, so that nobody else does while it is at work.
struct ReceiptedCommand {
    let line: String
    /// Its time is up after so many seconds.
    let seconds: Int

    /// The command's own shell gets neither the lock nor the file for complaints: what it
    /// leaves behind in the background must not keep either.
    ///
    /// Whoever is asked to end waits for the command. Where its time is up, timeout(1) ends as
    /// soon as the command's own shell does; what that shell had started and does not mind TERM
    /// has five more seconds, then the whole group is killed. sendmail lies where few have their
    /// path. What the command said is on the disk before the shell ends: after a power cut a yes
    /// that was lost would send twice.
    private static let script = """
        lasting() { sync "$1" 2>/dev/null || sync || :; }
        trap : TERM INT HUP
        PATH="$PATH:/usr/sbin:/usr/lib"
        exec 5<&0
        timeout -k 5 "$2" /bin/sh -c "$1" <&5 5<&- >/dev/null 2>&4 3>&- 4>&- &
        group=$!
        while
            wait "$group"
            status=$?
            kill -0 "$group" 2>/dev/null
        do :; done
        if [ "$status" -eq 124 ]; then
            for second in 1 2 3 4 5; do
                kill -s 0 -- -"$group" 2>/dev/null || break
                sleep 1
            done
            kill -s KILL -- -"$group" 2>/dev/null
        fi
        {
            echo "$status"
            [ "$status" -eq 0 ] || tail -c 2000 /proc/self/fd/4
            :
        } >"$3.new" && chmod "$4" "$3.new" && lasting "$3.new" && mv -f "$3.new" "$3" &&
            lasting "${3%/*}"
        exit "$status"
        """

    /// Runs it and waits for its end.
    ///
    /// - Parameters:
    ///   - input: What it reads.
    ///   - complaints: Where its standard error goes.
    ///   - receipt: Where the shell writes how it ended.
    ///   - mode: Who may read that, whatever the mask of whoever runs it.
    ///   - lock: What the shell holds for so long.
    func run(
        reading input: NamelessFile,
        complainingTo complaints: NamelessFile,
        receipt: String,
        mode: mode_t,
        holding lock: Int32
    ) throws(Detached.NotStarted) -> Message.Outcome {
        let arguments = [
            "-c", Self.script, "zaplecze", line, String(seconds), receipt,
            String(mode, radix: 8),
        ]
        let child = try Detached.start("/bin/sh", arguments) { files in
            posix_spawn_file_actions_adddup2(&files, input.descriptor, STDIN_FILENO)
            posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
            // Both are moved out of the way first: either may lie where the other goes.
            posix_spawn_file_actions_adddup2(&files, lock, Self.highest - 1)
            posix_spawn_file_actions_adddup2(&files, complaints.descriptor, Self.highest)
            posix_spawn_file_actions_adddup2(&files, Self.highest - 1, 3)
            posix_spawn_file_actions_adddup2(&files, Self.highest, 4)
            posix_spawn_file_actions_addclose(&files, Self.highest - 1)
            posix_spawn_file_actions_addclose(&files, Self.highest)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if let told = try? Self.outcome(in: receipt) { return told }
        guard status & 0x7F == 0 else { return .unknown }
        return .exited(
            Int((status >> 8) & 0xFF),
            said: String(lastWords: complaints.descriptor.contents(upTo: 100_000))
        )
    }

    /// Far above what we ever have open, below what any system allows.
    private static let highest: Int32 = 255

    /// What a receipt tells; nil where there is none that is whole.
    ///
    /// - Throws: `notReadable` where there may be one that this user cannot read: who takes
    ///   that for none sends again what was taken.
    static func outcome(in receipt: String) throws(ShopFile.Refusal) -> Message.Outcome? {
        let place = open(receipt, O_RDONLY | O_CLOEXEC)
        guard place >= 0 else {
            guard errno == ENOENT else { throw .notReadable(receipt) }
            return nil
        }
        defer { close(place) }
        let bytes = place.contents(upTo: 4_096)
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
        guard let status = Int(String(decoding: head, as: UTF8.self)) else { return nil }
        return .exited(status, said: String(lastWords: bytes.dropFirst(head.count)))
    }
}

extension Int32 {
    /// What is in a file, from its beginning.
    fileprivate func contents(upTo limit: Int) -> [UInt8] {
        var room = [UInt8](repeating: 0, count: limit)
        let count = pread(self, &room, limit, 0)
        return Array(room.prefix(Swift.max(0, count)))
    }
}
