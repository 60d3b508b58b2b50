import ArgumentParser

/// What to list, in which order, and how much of it.
struct ListOptions<Key: ListKey>: ParsableArguments {
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "What to look for, such as: \(Key.example)",
            valueName: "query"
        )
    )
    var query: [String] = []

    @Option(help: ArgumentHelp("What to sort by.", valueName: "field"))
    var sort: Key?

    @Flag(help: "The other way round.")
    var reverse = false

    @Option(
        help: ArgumentHelp(
            "The most rows to list; otherwise all, or 100 on a terminal.",
            valueName: "n"
        )
    )
    var limit: Int?

    func validate() throws {
        if let option = query.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
            throw ValidationError("Unknown option '\(option)'")
        }
        guard limit ?? 1 > 0 else { throw ValidationError("'--limit' must be 1 or more.") }
    }
}
