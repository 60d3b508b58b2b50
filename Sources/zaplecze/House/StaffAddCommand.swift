import ArgumentParser
import Shop
import ShopStore

struct StaffAddCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Take somebody on, or back."
    )

    @Argument(help: "The name of the Unix account or, with --as, of the person.")
    var name: String

    @Argument(help: "What they may do.")
    var role: Role

    @Flag(
        name: .customLong("shared"),
        help: "Several people use the account; each says who they are by --as."
    )
    var isShared = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.addStaff(name, role: role, isShared: isShared, by: desk.signatory)
        try desk.tellStaff(name)
    }
}
