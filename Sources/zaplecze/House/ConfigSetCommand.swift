import ArgumentParser
import Shop
import ShopStore

struct ConfigSetCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set one of the shop's rules."
    )

    @Argument(help: "The setting.")
    var name: Setting

    @Argument(help: "Its value.")
    var value: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.set(name, to: value, by: desk.signatory)
        let value = name.value(in: try desk.store.rules())
        try desk.answer("\(name.word): \(value)\n", json: [name.jsonKey: .text(value)])
    }
}
