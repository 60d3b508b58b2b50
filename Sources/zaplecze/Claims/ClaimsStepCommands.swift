import ArgumentParser
import Shop

struct ClaimsExpectGoodsCommand: ClaimStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "expect-goods",
        abstract: "Open a return under which a claim's goods come in."
    )

    @OptionGroup var claim: ClaimOptions

    @Option(help: "How they come.", completion: .list(Return.WayBack.all.map(\.word)))
    var way: WayArgument = WayArgument(.ownParcel)

    @OptionGroup var shared: SharedOptions

    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step {
        .expectGoods(way.way)
    }
}

struct ClaimsCloseCommand: ClaimStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close an answered claim: how it ended."
    )

    @OptionGroup var claim: ClaimOptions

    @Option(help: "How it ended.")
    var outcome: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step {
        .close(outcome: outcome)
    }
}

struct ClaimsWithdrawCommand: ClaimStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Note that the customer has given a claim up."
    )

    @OptionGroup var claim: ClaimOptions

    @Option(help: "How the customer said so.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step {
        .withdraw(note: note)
    }
}

struct ClaimsUndoCommand: ClaimStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take your own last step back, while its message is still held."
    )

    @OptionGroup var claim: ClaimOptions
    @OptionGroup var shared: SharedOptions

    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step {
        .undo
    }
}
