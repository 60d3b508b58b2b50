import ArgumentParser
import Shop
import ShopStore

struct ParcelsLogCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Log a parcel that has come; with a label of the shop's own it is undelivered."
    )

    @Argument(help: "The number on its label.")
    var tracking: String

    @Option(help: "Who brought it.")
    var carrier: String?

    @Option(help: "Who sent it.")
    var sender: String?

    @Option(help: "Where it stands now.")
    var shelf: String?

    @Option(
        name: .customLong("return"),
        help: ArgumentHelp(
            "A return that it belongs to; may be given several times.",
            valueName: "number"
        )
    )
    var returns: [String] = []

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let parcel = IncomingParcel(
            tracking: tracking,
            carrier: carrier ?? "",
            sender: sender ?? "",
            shelf: shelf ?? "",
            returns: try returns.map { try desk.goodsReturned($0).goods.id }
        )
        try desk.tell(try desk.store.log(parcel, by: desk.signatory).id)
    }
}
