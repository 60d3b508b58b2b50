import ArgumentParser
import Shop
import ShopStore

struct StaffRemoveCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Let somebody go; the history keeps their name."
    )

    @Argument(help: "Who.")
    var name: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.removeStaff(name, by: desk.signatory)
        try desk.tellStaff(name)
    }
}
