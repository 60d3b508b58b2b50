import ArgumentParser
import Shop

struct ParcelsMatchCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say which returns a parcel belongs to."
    )

    @OptionGroup var parcel: ParcelOptions

    @Argument(help: "The numbers of its returns.")
    var returns: [String] = []

    @Flag(help: "It belongs to none of them after all.")
    var none = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard returns.isEmpty == none else {
            throw ValidationError("Give the returns that it belongs to, or '--none'.")
        }
    }

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .match(try returns.map { try desk.goodsReturned($0).goods.id })
    }
}
