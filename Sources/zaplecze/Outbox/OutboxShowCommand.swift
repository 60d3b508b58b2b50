import ArgumentParser
import Panes
import Shop
import ShopStore

struct OutboxShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a message: its letter, and what became of it."
    )

    @Argument(help: "Its id, as outbox list has it.")
    var id: Int

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.message(id)
        let page = MessagePage(
            file: file,
            language: desk.language,
            zone: desk.store.zone,
            now: desk.store.moment
        )
        try desk.answer(page.text(on: desk.output), json: file.json(at: desk.store.moment.at))
    }
}

extension Desk {
    /// The message with an id.
    func message(_ id: Int) throws -> MessageFile {
        guard let file = try store.messageInWords(Int64(id), for: visitor) else {
            throw Message.Refusal.noSuchMessage(Int64(id))
        }
        return file
    }

    /// Says what has become of a message.
    func tellMessage(_ id: Int) throws {
        let file = try message(id)
        let now = store.moment.at
        let parts = [
            file.row.template.label(in: language), file.row.standing(at: now).label(in: language),
        ]
        let text = "\(id) (\(file.row.record)): \(parts.joined(separator: ", "))"
        try answer(output.shown(text) + "\n", json: file.json(at: now))
    }
}
