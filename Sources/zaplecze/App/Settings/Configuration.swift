import Exchange
import Foundation
import Panes
import Shop

/// What the user wishes for every shop: `$XDG_CONFIG_HOME/zaplecze/config.toml`.
///
///     theme = "light"
///     language = "pl"
///     label-command = "lp -d labels"
struct Configuration: Hashable {
    /// The name of a theme that there is, where one is chosen.
    var theme: String?

    /// The language, where one is chosen; the command line goes before it.
    var language: Language?

    /// A line of shell that prints the label it reads, where labels are printed.
    var labelCommand: String?
}

extension Configuration {
    /// Reads the user's file; without one, nothing is chosen.
    ///
    /// - Throws: `Unreadable` at the line and column, or at the key.
    static func read(in folders: Folders = .own) throws(Unreadable) -> Configuration {
        let path = folders.configuration
        guard FileManager.default.fileExists(atPath: path) else { return Configuration() }
        let root = try Section.root(at: path)
        try root.allow(only: ["theme", "language", "label-command"])
        let themes = ThemeFiles(in: folders.themes).names
        let language = try root.choice("language", among: Language.allCases.map(\.rawValue))
        return Configuration(
            theme: try root.choice("theme", among: themes),
            language: language.flatMap(Language.init(rawValue:)),
            labelCommand: try root.string("label-command")
        )
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
}
