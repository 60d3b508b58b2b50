import ArgumentParser
import Panes
import Shop
import ShopStore

/// Which return a step is taken with, and what one knows of it.
struct ReturnOptions: ParsableArguments {
    @Argument(help: "The return's number, such as R-2026-000123.")
    var number: String

    @Option(
        help: ArgumentHelp(
            "The version that the step was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}

/// A command that takes one step with one return.
protocol StepCommand: ShopCommand {
    var goods: ReturnOptions { get }

    /// The step that the arguments come to.
    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step
}

extension StepCommand {
    func run(at desk: Desk) throws {
        let file = try desk.goodsReturned(goods.number)
        do {
            let step = try step(with: file, at: desk)
            try desk.store.take(
                step,
                with: file.goods.id,
                seen: goods.version ?? file.goods.version,
                by: desk.signatory
            )
        } catch {
            throw Concerning(error: error, currency: file.currency, staff: file.staff)
        }
        try desk.tell(file.goods.id)
    }
}

extension ReturnFile {
    /// The order, without which no step can be taken.
    var knownPurchase: Purchase {
        get throws {
            guard let purchase else { throw Return.Refusal.isHistory }
            return purchase
        }
    }
}

extension Desk {
    /// Says what a step has made of a return.
    func tell(_ id: ID<Return>) throws {
        guard let file = try store.goodsReturned(id, by: visitor) else { return }
        let rules = try store.rules()
        let refund = language.money(file.refund.map(\.amount).total, file.currency)
        let status = file.goods.status.label(in: language)
        let amount =
            switch file.goods.status {
            case .registered, .awaiting:
                language.choose(english: ", expected \(refund)", polish: ", spodziewane \(refund)")
            case .accepted, .settled:
                language.choose(english: ", refund \(refund)", polish: ", kwota \(refund)")
            case .rejected, .cancelled: ""
            }
        let undone = file.goods.lastStep?.kind == .undo
        let step = undone ? Return.Step.Kind.undo.past(in: language) + " · " : ""
        let waits =
            file.goods.proposal == nil ? "" : ", " + Proposal.isWaiting.text(in: language)
        let bank =
            file.goods.transfer == nil
            ? "" : language.choose(english: ", at the bank", polish: ", w banku")
        try answer(
            "\(file.goods.number): \(step)\(status)\(amount)\(exchange(file))\(waits)\(bank)\n",
            json: file.json(under: rules)
        )
    }

    /// The order that was made in exchange, while it is not called off.
    private func exchange(_ file: ReturnFile) -> String {
        guard let linked = file.purchase?.exchange(for: file.goods.id), linked.status != .cancelled
        else { return "" }
        return ", \(linked.number): " + language.difference(of: linked)
    }
}
