package import Shop
import TOMLKit

extension Section {
    /// The largest file that is read.
    private static let sizeLimit = 1 << 20

    /// The whole of a file in TOML.
    ///
    /// - Throws: `Unreadable` at the file, at the line and column, or at the key.
    package static func root(at path: String) throws(Unreadable) -> Section {
        try root(of: text(at: path), file: path)
    }

    /// The whole of a text in TOML; the file's name is for messages.
    package static func root(of text: String, file: String) throws(Unreadable) -> Section {
        guard !text.utf8.contains(0) else { throw Unreadable(.binary, at: .file(file)) }
        try TableHeader.check(text, file: file)
        do {
            return Section(try TOMLTable(string: text), file: file)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            let place = Unreadable.Place.text(file: file, line: begin.line, column: begin.column)
            throw Unreadable(.syntax(error.description), at: place)
        } catch {
            throw Unreadable(.syntax("\(error)"), at: .file(file))
        }
    }

    /// The text of a mapping that ships with the product, by its name, or of one's own,
    /// by its path.
    static func text(
        named name: String,
        among shipped: [String: [UInt8]]
    ) throws(Unreadable) -> String {
        if let bytes = shipped[name] { return try text(of: bytes, file: name) }
        if name.contains("/") || name.hasSuffix(".toml") { return try text(at: name) }
        let known = shipped.keys.sorted()
        throw Unreadable(.unknownMapping(name, known: known), at: .file(name))
    }

    static func text(at path: String) throws(Unreadable) -> String {
        let file = try InputFile(path: path)
        guard file.size <= sizeLimit else {
            throw Unreadable(.fieldTooLong(limit: sizeLimit), at: .file(path))
        }
        return try text(of: file.bytes(in: 0..<file.size), file: path)
    }

    package static func text(of bytes: [UInt8], file: String) throws(Unreadable) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Unreadable(.encoding(TextEncoding.utf8.rawValue), at: .file(file))
        }
        return text
    }
}
