import ArgumentParser

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make up a shop, to be tried out."
    )
    @OptionGroup var shared: SharedOptions
}
