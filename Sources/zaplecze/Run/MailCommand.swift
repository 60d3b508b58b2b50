import Glibc
import Panes

/// The command to which messages are handed over: whoever runs the program names it in
/// their own configuration, never the shop's file.
struct MailCommand: Hashable {
    var line: String
    /// Its time is up after so many seconds.
    var seconds: Int
    /// Where it is set up, for whoever has to change it.
    var configuration: String

    /// Whether a shell makes nothing of it, and so would say yes to every message: it is
    /// variables that are empty, and nothing else.
    func isNothing(where value: (String) -> String?) -> Bool {
        line.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            guard let name = word.variable else { return false }
            return value(name)?.allSatisfy(\.isWhitespace) ?? true
        }
    }

    static let standard = "sendmail -t -i"
    static let patience = 60

    /// As the user's file says.
    ///
    /// - Throws: `Unreadable` for a file that cannot be read.
    static func configured(in folders: Folders = .own) throws -> MailCommand {
        let wishes = try Configuration.read(in: folders)
        return MailCommand(
            line: wishes.mailCommand ?? standard,
            seconds: wishes.mailTimeout ?? patience,
            configuration: folders.configuration
        )
    }
}

extension MailCommand {
    /// The same, by the variables that the command would have.
    var isNothing: Bool {
        isNothing { name in getenv(name).map { String(cString: $0) } }
    }
}

extension Substring {
    /// The variable that it is all of, as `$NAME`, `${NAME}` or either in quotes.
    fileprivate var variable: String? {
        var word = self
        if word.count > 1, word.hasPrefix("\""), word.hasSuffix("\"") {
            word = word.dropFirst().dropLast()
        }
        guard word.hasPrefix("$") else { return nil }
        word = word.dropFirst()
        if word.hasPrefix("{"), word.hasSuffix("}") { word = word.dropFirst().dropLast() }
        let isName = !word.isEmpty && word.utf8.allSatisfy { $0.isWord }
        return isName ? String(word) : nil
    }
}

extension UInt8 {
    fileprivate var isWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        case _: false
        }
    }
}
