import Glibc
import Shop

/// A file without a name: whoever holds it can read all of it, and it goes with the last
/// who does, however that one ends.
final class NamelessFile {
    private let stream: UnsafeMutablePointer<FILE>

    var descriptor: Int32 { fileno(stream) }

    /// A file with a text in it, to be read from its beginning.
    ///
    /// - Throws: `ShopFile.Refusal` where the system has no room for one.
    init(_ text: String = "") throws(ShopFile.Refusal) {
        guard let stream = tmpfile() else { throw Self.refusal }
        self.stream = stream
        _ = fcntl(fileno(stream), F_SETFD, FD_CLOEXEC)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(fileno(stream), $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let refusal = Self.refusal
                fclose(stream)
                throw refusal
            }
            bytes = bytes.dropFirst(count)
        }
        lseek(fileno(stream), 0, SEEK_SET)
    }

    private static var refusal: ShopFile.Refusal {
        errno == ENOSPC ? .diskFull(P_tmpdir) : .notWritable(P_tmpdir)
    }

    deinit {
        fclose(stream)
    }
}
