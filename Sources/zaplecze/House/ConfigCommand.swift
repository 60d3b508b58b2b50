import ArgumentParser

/// The shop's rules.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show and set the shop's rules.",
        subcommands: [ConfigShowCommand.self, ConfigSetCommand.self]
    )
}
