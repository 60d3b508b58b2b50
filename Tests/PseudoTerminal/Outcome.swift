import CPty
import Glibc

/// What a program without a terminal did.
package struct Outcome: Sendable {
    package let status: ExitStatus
    package let outputBytes: [UInt8]
    package let errorBytes: [UInt8]

    package var output: String { String(decoding: outputBytes, as: UTF8.self) }
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

extension Outcome: CustomStringConvertible {
    package var description: String {
        "\(status)\n--- output\n\(output)\n--- errors\n\(errors)"
    }
}

/// Runs a program without a terminal and returns what it wrote.
///
/// Its input and outputs are nameless files, so neither side waits for the
/// other, however much they write. The environment is that of
/// ``Session/init(_:arguments:environment:columns:rows:)``.
///
/// - Throws: ``SystemError`` when it cannot be started or does not end in time;
///   then it is killed.
package func run(
    _ program: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    input: String = "",
    within limit: Duration = .seconds(60)
) throws -> Outcome {
    let source = try TemporaryFile()
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    try source.fill(Array(input.utf8))
    let variables = Surroundings.variables(environment)
    let child = try Child(program, arguments, variables) { actions in
        for (target, file) in [source, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(target))
        }
    }
    guard try Deadline(after: limit).poll((child.ending, POLLIN)) != [0] else {
        throw SystemError("\(program) has not ended within \(limit)", ETIME)
    }
    return Outcome(
        status: child.reap(),
        outputBytes: try output.contents(),
        errorBytes: try errors.contents()
    )
}

/// A file without a name, gone when this value is.
private final class TemporaryFile {
    private let stream: UnsafeMutablePointer<FILE>
    var descriptor: Int32 { fileno(stream) }

    init() throws {
        guard let stream = tmpfile() else { throw SystemError("tmpfile") }
        self.stream = stream
        _ = fcntl(fileno(stream), F_SETFD, FD_CLOEXEC)
    }

    deinit {
        fclose(stream)
    }

    func fill(_ bytes: [UInt8]) throws {
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
            throw SystemError("fwrite")
        }
        lseek(descriptor, 0, SEEK_SET)
    }

    func contents() throws -> [UInt8] {
        let size = Int(try uninterrupted("lseek") { lseek(descriptor, 0, SEEK_END) })
        lseek(descriptor, 0, SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = try bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return try uninterrupted("read") { read(descriptor, rest.baseAddress, rest.count) }
            }
            guard count > 0 else { break }
            filled += count
        }
        return Array(bytes[..<filled])
    }
}
