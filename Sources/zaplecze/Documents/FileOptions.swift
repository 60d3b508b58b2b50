import ArgumentParser
import Exchange
import Panes

/// Where an answer goes that is a paper or a table: to standard output, or into a file.
struct FileOptions: ParsableArguments {
    @Option(
        name: .customLong("out"),
        help: ArgumentHelp(
            "A file to write it to, readable by its owner only; otherwise standard output.",
            valueName: "file"
        ),
        completion: .file()
    )
    var path: String?

    @Flag(help: "Replace the file if it is there already.")
    var replace = false

    func validate() throws {
        guard !replace || path != nil else {
            throw ValidationError("'--replace' needs '--out'.")
        }
    }

    /// Hands what is made, piece by piece, to where it was asked for.
    ///
    /// A file is written beside its place and put there when it is complete, and then said.
    func deliver(at desk: Desk, _ make: (([UInt8]) throws -> Void) throws -> Void) throws {
        guard let path else {
            return try make { try desk.output.write(String(decoding: $0, as: UTF8.self)) }
        }
        var file = try NewFile(at: path, replaces: replace)
        try make { try file.write($0) }
        try file.finish()
        let name = desk.output.shown(path)
        try desk.answer(
            desk.language.choose(english: "Written: \(name)\n", polish: "Zapisano: \(name)\n"),
            json: ["file": .text(path)]
        )
    }
}
