import Foundation

/// A process that answers line by line, so that one answer is measured without its start.
final class Dialogue {
    private let process = Process()
    private let questions = Pipe()
    private let answers = Pipe()
    private var rest = Data()

    init(_ command: [String]) throws {
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
    }

    deinit {
        try? questions.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Asks, reads until a line ends with `end`, and tells how long both took.
    func seconds(_ question: String, until end: String) throws -> Double {
        let start = ContinuousClock.now
        try questions.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
        let last = Data((end + "\n").utf8)
        rest.removeAll(keepingCapacity: true)
        while rest.suffix(last.count) != last {
            let part = answers.fileHandleForReading.availableData
            guard !part.isEmpty else { throw CocoaError(.fileReadUnknown) }
            rest.append(part)
        }
        return start.seconds
    }
}
