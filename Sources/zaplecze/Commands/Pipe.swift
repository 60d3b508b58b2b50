import Glibc
import Shop

/// A pipe between the program and a command, which no other child inherits; it is closed
/// when nobody needs it any more.
final class Pipe {
    private(set) var reader: Int32
    private(set) var writer: Int32

    init() throws(ItemLabel.Refusal) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .notStarted(errno) }
        (reader, writer) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        closeReader()
        closeWriter()
    }

    /// Writes a text, which the pipe must hold, and closes that end.
    ///
    /// Our own end for reading is open meanwhile, so that no signal comes of it.
    func fill(with text: String) {
        let bytes = Array(text.utf8)
        _ = write(writer, bytes, bytes.count)
        closeWriter()
    }

    func closeReader() {
        if reader >= 0 { close(reader) }
        reader = -1
    }

    func closeWriter() {
        if writer >= 0 { close(writer) }
        writer = -1
    }
}
