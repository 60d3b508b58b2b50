import ArgumentParser

/// Opens the full-screen app.
struct OpenCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the app (the default)."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try OpenCommand.openApp(at: desk)
    }

    /// The one place where the command line hands over to the screen.
    static func openApp(at desk: Desk) throws {
        let configuration = try Configuration.read()
        try App.run(
            store: desk.store,
            visitor: desk.visitor,
            language: desk.language,
            theme: configuration.theme ?? ThemeFiles.standard,
            recogniser: configuration.recogniser,
            labelCommand: configuration.labelCommand
        )
    }
}
