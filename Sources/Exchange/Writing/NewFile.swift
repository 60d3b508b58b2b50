import Glibc
package import Shop

/// A file in the making: written beside its place and put there when it is complete.
///
/// What it holds may be personal: only its owner may read it, unless it is said to be for
/// everybody. A file that is there already is only replaced where that was said.
package struct NewFile: ~Copyable {
    private let path: String
    private let unfinished: String
    private let replaces: Bool
    private let descriptor: Int32
    private var pending: [UInt8] = []

    /// - Throws: `alreadyThere` where the path is taken and nothing may be replaced.
    package init(
        at path: String,
        replaces: Bool,
        isPublic: Bool = false
    ) throws(Unreadable) {
        var status = stat()
        if lstat(path, &status) == 0, !replaces {
            throw Unreadable(.alreadyThere, at: .file(path))
        }
        let unfinished = "\(path).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(unfinished, flags, isPublic ? 0o644 : 0o600)
        guard descriptor >= 0 else { throw .file(path, errno) }
        self.path = path
        self.replaces = replaces
        self.unfinished = unfinished
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
        unlink(unfinished)
    }

    package mutating func write(_ bytes: [UInt8]) throws(Unreadable) {
        pending += bytes
        if pending.count > 1 << 16 { try flush() }
    }

    /// Puts the file in its place.
    package consuming func finish() throws(Unreadable) {
        try flush()
        guard fsync(descriptor) == 0 else { throw .file(path, errno) }
        if replaces {
            guard rename(unfinished, path) == 0 else { throw .file(path, errno) }
            return
        }
        // A link is made only where nothing has taken the name in the meantime.
        guard link(unfinished, path) == 0 else {
            throw errno == EEXIST
                ? Unreadable(.alreadyThere, at: .file(path)) : .file(path, errno)
        }
    }

    private mutating func flush() throws(Unreadable) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(path, errno) }
            rest.removeFirst(count)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
