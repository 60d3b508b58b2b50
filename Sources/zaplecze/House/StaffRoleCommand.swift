import ArgumentParser
import Shop
import ShopStore

struct StaffRoleCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Give somebody another role."
    )

    @Argument(help: "Who.")
    var name: String

    @Argument(help: "What they may do from now on.")
    var role: Role

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.setRole(role, of: name, by: desk.signatory)
        try desk.tellStaff(name)
    }
}
