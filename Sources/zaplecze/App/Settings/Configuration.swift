import Canvas
import Exchange
import Foundation
import Panes
import Shop

/// What the user wishes for every shop: `$XDG_CONFIG_HOME/zaplecze/config.toml`.
///
///     theme = "light"
///     language = "pl"
///     scan-gap = 40
///     scan-prefix = "Ctrl-B"
///     label-command = "lp -d labels"
///     mail-command = "msmtp -t"
///     mail-timeout = 30
///     locker-command = "parcel-code"
struct Configuration: Hashable {
    /// The name of a theme that there is, where one is chosen.
    var theme: String?

    /// The language, where one is chosen; the command line goes before it.
    var language: Language?

    /// Keys that come within so many milliseconds may be a scanner's; with 0 none are.
    var scanGap: Int?

    /// The key that the scanner sends before each code, where it sends one.
    var scanPrefix: Key?

    /// A line of shell that prints the label it reads, where labels are printed.
    var labelCommand: String?

    /// A line of shell that takes the mail it reads to whom the mail names; it ends with 0
    /// only when it has taken it.
    var mailCommand: String?

    /// After so many seconds that command is stopped.
    var mailTimeout: Int?

    /// A line of shell that prints the ten digits for a parcel by locker, where a counter
    /// gives them out.
    var lockerCommand: String?
}

extension Configuration {
    /// Reads the user's file; without one, nothing is chosen.
    ///
    /// - Throws: `Unreadable` at the line and column, or at the key.
    static func read(in folders: Folders = .own) throws(Unreadable) -> Configuration {
        let path = folders.configuration
        guard FileManager.default.fileExists(atPath: path) else { return Configuration() }
        let root = try Section.root(at: path)
        try root.allow(
            only: [
                "theme", "language", "scan-gap", "scan-prefix", "label-command", "mail-command",
                "mail-timeout", "locker-command",
            ]
        )
        let themes = ThemeFiles(in: folders.themes).names
        let language = try root.choice("language", among: Language.allCases.map(\.rawValue))
        return Configuration(
            theme: try root.choice("theme", among: themes),
            language: language.flatMap(Language.init(rawValue:)),
            scanGap: try root.integer("scan-gap", in: 0...1_000),
            scanPrefix: try root.scanPrefix("scan-prefix"),
            labelCommand: try root.command("label-command"),
            mailCommand: try root.command("mail-command"),
            mailTimeout: try root.integer("mail-timeout", in: 1...3_600),
            lockerCommand: try root.command("locker-command")
        )
    }

    /// Tells a scanner from a person as the user's file says.
    var recogniser: ScanRecogniser {
        scanGap.map { ScanRecogniser(gap: $0, prefix: scanPrefix) }
            ?? ScanRecogniser(prefix: scanPrefix)
    }
}

extension Section {
    fileprivate func choice(_ key: String, among words: [String]) throws(Unreadable) -> String? {
        guard let word = try string(key) else { return nil }
        guard words.contains(word) else {
            throw error(.noSuchValue(word, allowed: words), key)
        }
        return word
    }

    /// A line of shell that does something: a shell is content with nothing at all, and says
    /// so with the same 0 as a command that has done its work.
    fileprivate func command(_ key: String) throws(Unreadable) -> String? {
        guard let line = try string(key) else { return nil }
        let does = line.split(whereSeparator: \.isNewline).contains { line in
            let word = line.drop(while: \.isWhitespace)
            return !word.isEmpty && !word.hasPrefix("#")
        }
        guard does else { throw error(.missingValue, key) }
        return line
    }

    fileprivate func scanPrefix(_ key: String) throws(Unreadable) -> Key? {
        guard let name = try string(key) else { return nil }
        guard let prefix = Key(scanPrefix: name) else {
            throw error(.wrongType(expected: "one sign, or a key such as Ctrl-B"), key)
        }
        return prefix
    }
}
