import Foundation

/// Where files of the user and of the system lie, by the XDG base directory rules.
///
/// A variable that is empty or holds no absolute path counts as not set.
struct Folders: Hashable {
    /// The user's configuration file.
    let configuration: String

    /// The folders that may hold themes, the most important last.
    let themes: [String]

    init(environment: [String: String], home: String) {
        let user = Self.paths(environment["XDG_CONFIG_HOME"]).first ?? home + "/.config"
        let named = Self.paths(environment["XDG_DATA_DIRS"])
        let system = named.isEmpty ? ["/usr/local/share", "/usr/share"] : named
        configuration = user + "/zaplecze/config.toml"
        themes = (system.reversed() + [user]).map { $0 + "/zaplecze/Themes" }
    }

    /// The folders of the process's own user.
    static var own: Folders {
        let environment = ProcessInfo.processInfo.environment
        let home = Self.paths(environment["HOME"]).first ?? NSHomeDirectory()
        return Folders(environment: environment, home: home)
    }

    private static func paths(_ list: String?) -> [String] {
        (list ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }
}
