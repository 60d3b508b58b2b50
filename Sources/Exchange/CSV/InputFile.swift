import Glibc
import Shop

/// A regular file, open for reading from its first byte to its last.
final class InputFile {
    let path: String
    let size: Int
    private let descriptor: Int32
    private let before: stat

    /// Opens the file at a path.
    ///
    /// Reading it twice must be possible, so pipes and devices are not allowed.
    init(path: String) throws(Unreadable) {
        let descriptor = path.utf8.contains(0) ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .file(path, path.utf8.contains(0) ? ENOENT : errno)
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            let isDirectory = facts.st_mode & S_IFMT == S_IFDIR
            close(descriptor)
            throw Unreadable(isDirectory ? .isDirectory : .notAllowed, at: .file(path))
        }
        self.path = path
        self.descriptor = descriptor
        size = facts.st_size
        before = facts
    }

    deinit {
        close(descriptor)
    }

    /// Reads from a position on; returns how many bytes there were, 0 at the end.
    func read(
        into buffer: UnsafeMutableRawBufferPointer,
        at position: Int
    ) throws(Unreadable) -> Int {
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, position)
            if count >= 0 { return count }
            guard errno == EINTR else { throw .file(path, errno) }
        }
    }

    /// The bytes of a part of the file; fewer where it has become shorter.
    func bytes(in range: Range<Int>) throws(Unreadable) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < bytes.count {
            let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(Unreadable) in
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
                let raw = UnsafeMutableRawBufferPointer(rest)
                return try read(into: raw, at: range.lowerBound + filled)
            }
            guard count > 0 else { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Whether somebody wrote to the file since it was opened.
    var hasChanged: Bool {
        var now = stat()
        return fstat(descriptor, &now) != 0 || now.st_size != before.st_size
            || now.st_mtim.tv_sec != before.st_mtim.tv_sec
            || now.st_mtim.tv_nsec != before.st_mtim.tv_nsec
    }

    /// Whether a path leads to this very file.
    func isSame(as other: String) -> Bool {
        var facts = stat()
        return stat(other, &facts) == 0 && facts.st_dev == before.st_dev
            && facts.st_ino == before.st_ino
    }
}

extension Unreadable {
    /// What an error number of the operating system says of a file.
    static func file(_ path: String, _ number: Int32) -> Unreadable {
        let problem: Problem =
            switch number {
            case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
            case EACCES, EPERM, ELOOP, EROFS: .notAllowed
            case EISDIR: .isDirectory
            default: .system(number)
            }
        return Unreadable(problem, at: .file(path))
    }
}
