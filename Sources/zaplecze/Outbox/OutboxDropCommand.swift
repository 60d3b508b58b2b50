import ArgumentParser
import Shop
import ShopStore

struct OutboxDropCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Give a message up that has not left yet."
    )

    @OptionGroup var message: MessageOptions

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let seen = try message.version ?? desk.message(message.id).row.version
        try desk.store.drop(
            Int64(message.id),
            because: reason,
            seen: seen,
            by: desk.signatory
        )
        try desk.tellMessage(message.id)
    }
}
