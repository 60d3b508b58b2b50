import ArgumentParser
import Panes
import Shop
import ShopStore

/// Takes one step with several returns, each for itself, and tells what has become of each.
protocol PayoutStepCommand: ShopCommand {
    var numbers: [String] { get }
    var step: Return.Step { get }
}

extension PayoutStepCommand {
    func run(at desk: Desk) throws {
        let outcomes = numbers.map { number in
            Outcome(number: number, result: Result { try take(number, at: desk) })
        }
        try desk.answer(
            outcomes.map { $0.text(at: desk) + "\n" }.joined(),
            json: .list(outcomes) { $0.json(at: desk) }
        )
        guard outcomes.allSatisfy(\.isDone) else { throw ExitCode(1) }
    }

    private func take(_ number: String, at desk: Desk) throws -> Return {
        let file = try desk.goodsReturned(number)
        do {
            return try desk.store.take(
                step,
                with: file.goods.id,
                seen: file.goods.version,
                by: desk.signatory
            )
        } catch {
            throw Concerning(error: error, currency: file.currency, staff: file.staff)
        }
    }
}

private struct Outcome {
    let number: String
    let result: Result<Return, any Error>

    var isDone: Bool {
        switch result {
        case .success: true
        case .failure: false
        }
    }

    private func reason(at desk: Desk) -> String? {
        guard case .failure(let error) = result else { return nil }
        if let trouble = error as? Trouble { return trouble.explanation(in: desk.language) }
        let concerning = error as? Concerning
        return desk.explanation(
            of: concerning?.error ?? error,
            in: concerning?.currency ?? .pln
        ) ?? String(describing: type(of: error))
    }

    func text(at desk: Desk) -> String {
        switch result {
        case .success(let goods): "\(goods.number): \(goods.status.label(in: desk.language))"
        case .failure: "\(desk.output.shown(number)): ✗ \(reason(at: desk) ?? "")"
        }
    }

    func json(at desk: Desk) -> JSON {
        switch result {
        case .success(let goods):
            [
                "return": .text(goods.number),
                "done": .flag(true),
                "status": .word(goods.status),
                "reason": .null,
            ]
        case .failure:
            [
                "return": .text(number),
                "done": .flag(false),
                "status": .null,
                "reason": .optional(reason(at: desk)),
            ]
        }
    }
}

struct PayoutsClearCommand: PayoutStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Note that the bank has carried transfers out; the returns are settled."
    )

    @Argument(help: "The returns' numbers.")
    var numbers: [String]

    @OptionGroup var shared: SharedOptions

    var step: Return.Step { .clear }
}

struct PayoutsBounceCommand: PayoutStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce",
        abstract: "Note that the bank has sent transfers back; they are due again."
    )

    @Argument(help: "The returns' numbers.")
    var numbers: [String]

    @Option(help: "What the bank says.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    var step: Return.Step { .bounce(entry: nil, reason: reason) }
}

struct PayoutsWithdrawCommand: PayoutStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take transfers out of a bank file that no bank was given; they are due again."
    )

    @Argument(help: "The returns' numbers.")
    var numbers: [String]

    @Option(help: "Why the bank never had them; the customer is told nothing.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    var step: Return.Step { .withdraw(reason: reason) }
}
