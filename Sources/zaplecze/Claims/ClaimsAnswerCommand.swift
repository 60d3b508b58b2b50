import ArgumentParser
import Shop

struct ClaimsAnswerCommand: ClaimStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Accept a claim with what it gives, or refuse it with the reason."
    )

    @OptionGroup var claim: ClaimOptions

    @Option(help: ArgumentHelp("Accept it, and give this.", valueName: "remedy"))
    var accept: Claim.Demand?

    @Option(help: "How much a price cut gives back, such as 25.00.")
    var amount: String?

    @Flag(help: "Refuse it.")
    var refuse = false

    @Option(help: "What the customer is told; a refusal must have one.")
    var reason: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (accept == nil) == refuse else {
            throw ValidationError("Give either '--accept' or '--refuse'.")
        }
        guard (accept == .priceCut) == (amount != nil) else {
            throw ValidationError("'--amount' goes with '--accept price-cut', and only with it.")
        }
    }

    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step {
        .answer(try verdict(in: file.purchase.order.currency), reason: reason ?? "")
    }

    private func verdict(in currency: Currency) throws -> Claim.Verdict {
        switch accept {
        case nil: .refused
        case .repair: .accepted(.repair)
        case .exchange: .accepted(.exchange)
        case .money: .accepted(.money)
        case .priceCut:
            .accepted(.priceCut(try Money(typed: amount ?? "", in: currency)))
        }
    }
}
