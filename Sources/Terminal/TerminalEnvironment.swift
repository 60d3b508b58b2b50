import Glibc

/// What the environment says about the terminal.
struct TerminalEnvironment {
    /// The name of its description.
    let kind: String

    /// Whether colours are wanted.
    let isColourful: Bool

    private let hasEveryColour: Bool

    init() {
        kind = value(of: "TERM")
        isColourful = value(of: "NO_COLOR").isEmpty
        hasEveryColour = ["truecolor", "24bit"].contains(value(of: "COLORTERM"))
    }

    /// The descriptions to try, the best first.
    ///
    /// A terminal that says it shows every colour gets the description that can
    /// say so, where it is installed.
    var candidates: [String] {
        guard isColourful, hasEveryColour, !kind.hasSuffix("-direct") else { return [kind] }
        let families = ["xterm", "tmux"].filter(kind.hasPrefix)
        return families.map { $0 + "-direct" } + [kind]
    }
}

private func value(of name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
}
