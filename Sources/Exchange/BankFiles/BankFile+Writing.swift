import Glibc
package import Shop

extension BankFile {
    /// Writes the file to a place where there is none yet; only its owner may read it.
    ///
    /// It is written beside its place and put there when it is complete, so that nobody ever
    /// sends half of one.
    ///
    /// - Throws: `alreadyThere` where there is a file; that is left as it is.
    package func write(to path: String) throws(Unreadable) {
        let unfinished = "\(path).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(unfinished, flags, 0o600)
        guard descriptor >= 0 else { throw .file(path, errno) }
        defer {
            close(descriptor)
            unlink(unfinished)
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(path, errno) }
            rest.removeFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .file(path, errno) }
        // A link, unlike a renaming, never takes the place of what is there.
        guard link(unfinished, path) == 0 else {
            throw errno == EEXIST
                ? Unreadable(.alreadyThere, at: .file(path)) : .file(path, errno)
        }
    }

    /// Refuses a place in which something is already.
    package static func checkPlace(_ path: String) throws(Unreadable) {
        var status = stat()
        if lstat(path, &status) == 0 { throw Unreadable(.alreadyThere, at: .file(path)) }
    }
}
