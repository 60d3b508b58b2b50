import Canvas
import Glibc

/// Standard output: a terminal, a pipe or a file.
struct Output {
    /// The reader of a pipe has gone; what was asked for is done.
    struct Closed: Error {}

    let isTerminal = isatty(STDOUT_FILENO) == 1

    init() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes a text whole.
    ///
    /// - Throws: ``Closed``, or ``Trouble/output(_:)``.
    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes bytes as they are: a file that is no text of ours.
    func write(_ bytes: [UInt8]) throws {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw errno == EPIPE ? Closed() : Trouble.output(errno)
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// A text from outside as people may see it: harmless on a terminal, which may well
    /// stand at the end of a pipe too.
    func shown(_ text: String) -> String { text.cleaned }
}
