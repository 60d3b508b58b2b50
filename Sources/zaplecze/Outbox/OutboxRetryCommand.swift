import ArgumentParser
import Shop
import ShopStore

struct OutboxRetryCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Have a message tried again that failed or was dropped."
    )

    @OptionGroup var message: MessageOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let seen = try message.version ?? desk.message(message.id).row.version
        try desk.store.retry(Int64(message.id), seen: seen, by: desk.signatory)
        try desk.tellMessage(message.id)
    }
}

/// Which message a step is taken with, and what one knows of it.
struct MessageOptions: ParsableArguments {
    @Argument(help: "Its id, as outbox list has it.")
    var id: Int

    @Option(
        help: ArgumentHelp(
            "The version that the step was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}
