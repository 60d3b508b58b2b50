import Foundation
import Shop

/// A file that lies in the evidence folder and is named by a return's number.
struct EvidenceFile: Hashable {
    let path: String
    let name: String
    /// `R-2026-000123`.
    let number: String
    let size: Int
    let modified: Instant

    /// Files beyond a gigabyte are no photographs; they are left where they lie.
    static let largest = 1 << 30

    /// A file may still be being written until it has lain for so many seconds.
    static let rest = 2

    /// The files of a folder that can be taken in: regular ones, named by a return's
    /// number, and no longer being written.
    static func lying(in folder: String, at now: Instant) throws -> [EvidenceFile] {
        try names(in: folder).sorted().compactMap { name in
            guard let number = returnNumber(in: name),
                let file = EvidenceFile(path: "\(folder)/\(name)", name: name, number: number)
            else { return nil }
            return file.modified + rest <= now ? file : nil
        }
    }

    /// SHA-256 over its content; nil where it cannot be read, or changes meanwhile.
    func digest() -> String? {
        let place = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard place >= 0 else { return nil }
        defer { close(place) }
        guard isSame(place) else { return nil }
        var digest = FileDigest()
        var left = size
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while left > 0 {
            let count = read(place, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            digest.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            left -= count
        }
        return left == 0 && isSame(place) ? digest.text : nil
    }

    private func isSame(_ place: Int32) -> Bool {
        var status = stat()
        guard fstat(place, &status) == 0 else { return false }
        return status.isRegular && Int(status.st_size) == size && status.modified == modified
    }

    /// Nil for what is no regular file of a sane size.
    private init?(path: String, name: String, number: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.isRegular,
            (1...EvidenceFile.largest).contains(Int(status.st_size))
        else { return nil }
        self.path = path
        self.name = name
        self.number = number
        size = Int(status.st_size)
        modified = status.modified
    }

    /// The number that a name begins with, whatever its case; nil where it goes on with
    /// another digit.
    static func returnNumber(in name: String) -> String? {
        let start = String(name.prefix(13))
        guard let code = Code(start), code.text == start, code.isReturnNumber,
            name.dropFirst(13).first?.isNumber != true
        else { return nil }
        return start.uppercased()
    }

    private static func names(in folder: String) throws -> [String] {
        guard let list = opendir(folder) else {
            throw Unreadable(.unopened(errno), at: .file(folder))
        }
        defer { closedir(list) }
        var names: [String] = []
        while let entry = readdir(list) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(validatingCString: $0)
                }
            }
            if let name { names.append(name) }
        }
        return names
    }
}

extension stat {
    fileprivate var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

    fileprivate var modified: Instant {
        Instant(
            milliseconds: Int64(st_mtim.tv_sec) * 1_000 + Int64(st_mtim.tv_nsec) / 1_000_000
        )
    }
}

extension Unreadable.Problem {
    /// Why a folder could not be opened.
    fileprivate static func unopened(_ error: Int32) -> Self {
        switch error {
        case ENOENT: .notFound
        case EACCES, EPERM: .notAllowed
        case _: .system(error)
        }
    }
}
