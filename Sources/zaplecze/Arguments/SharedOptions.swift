import ArgumentParser
import Glibc
import Panes

/// What every subcommand takes: which shop, who acts, in which language, in which form.
struct SharedOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp(
            "The shop's file.",
            discussion: """
                Otherwise the one that ZAPLECZE_DB names, otherwise \
                $XDG_DATA_HOME/zaplecze/shop.sqlite.
                """,
            valueName: "file"
        ),
        completion: .file()
    )
    var database: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who acts, on an account that is marked shared.", valueName: "name")
    )
    var person: String?

    @Option(name: .customLong("lang"), help: "The language, otherwise the locale's.")
    var chosenLanguage: Language?

    @Flag(name: .customLong("json"), help: "Answer in JSON.")
    var isJSON = false
}

extension SharedOptions {
    /// The options that take a value, and the one that takes none.
    fileprivate static let withValue = ["--db", "--as", "--lang"]
    fileprivate static let flag = "--json"

    /// As asked for here, else as the user's configuration says, else the locale's.
    ///
    /// A configuration that cannot be read is told by the app, not by every command.
    var language: Language {
        chosenLanguage ?? (try? Configuration.read())?.language ?? .ofLocale
    }

    var path: String {
        if let database { return database }
        if let named = environment("ZAPLECZE_DB") { return named }
        let home = environment("HOME") ?? UnixUser.home
        let data = environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? "\(home)/.local/share") + "/zaplecze/shop.sqlite"
    }
}

extension Language {
    /// The language that the environment asks messages to be in.
    fileprivate static var ofLocale: Language {
        let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
        return Language(locale: locales.first ?? "")
    }
}

/// A variable of the environment; an empty one counts as none.
private func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
}

extension [String] {
    /// The arguments with shared options that stand before a subcommand behind it, where
    /// they belong: `zaplecze --db shop.sqlite orders list` is said as often as thought.
    var withSharedOptionsLast: [String] {
        var rest = self[...]
        while let first = rest.first {
            let name = first.prefix { $0 != "=" }
            if first == SharedOptions.flag || name != first[...] {
                guard first == SharedOptions.flag || SharedOptions.withValue.contains(String(name))
                else { break }
                rest = rest.dropFirst()
            } else {
                guard SharedOptions.withValue.contains(first), rest.count > 1 else { break }
                rest = rest.dropFirst(2)
            }
        }
        let leading = prefix(count - rest.count)
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end] + leading + rest[end...])
    }
}
