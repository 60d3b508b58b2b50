import Glibc
import Post
import Shop

/// A file that somebody hands in as a template; `-` is standard input.
struct TemplateFile {
    let path: String

    /// What is in it, as far as a template may go and a byte more.
    func text() throws(Unreadable) -> String {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let bytes = try bytes(of: descriptor, upTo: LetterTemplate.limit + 1)
        guard bytes.count <= LetterTemplate.limit else {
            throw Unreadable(.fieldTooLong(limit: LetterTemplate.limit), at: .file(path))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Unreadable(.encoding("utf-8"), at: .file(path))
        }
        return text
    }

    private func bytes(of descriptor: Int32, upTo limit: Int) throws(Unreadable) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var filled = 0
        while filled < limit {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            }
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
        return Array(bytes[..<filled])
    }

    private func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }

    private func failure(_ number: Int32) -> Unreadable {
        let problem: Unreadable.Problem =
            switch number {
            case ENOENT: .notFound
            case EACCES: .notAllowed
            case EISDIR: .isDirectory
            case _: .system(number)
            }
        return Unreadable(problem, at: .file(path))
    }
}
