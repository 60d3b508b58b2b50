import ArgumentParser
import Panes
import Shop
import ShopStore

/// Which claim a step is taken with, and what one knows of it.
struct ClaimOptions: ParsableArguments {
    @Argument(help: "The claim's number, such as K-2026-000123.")
    var number: String

    @Option(
        help: ArgumentHelp(
            "The version that the step was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}

/// A command that takes one step with one claim.
protocol ClaimStepCommand: ShopCommand {
    var claim: ClaimOptions { get }

    /// The step that the arguments come to.
    func step(with file: ClaimFile, at desk: Desk) throws -> Claim.Step
}

extension ClaimStepCommand {
    func run(at desk: Desk) throws {
        let file = try desk.claim(claim.number)
        do {
            try desk.store.take(
                try step(with: file, at: desk),
                with: file.claim.id,
                seen: claim.version ?? file.claim.version,
                by: desk.signatory
            )
        } catch {
            let currency = file.purchase.order.currency
            throw Concerning(error: error, currency: currency, staff: file.staff)
        }
        try desk.tell(file.claim.id)
    }
}

extension Desk {
    func claim(_ number: String) throws -> ClaimFile {
        guard let id = try store.claimNumbered(number, by: visitor),
            let file = try store.claim(id, by: visitor)
        else { throw Claim.Refusal.noSuchClaim(number) }
        return file
    }

    /// Says what a step has made of a claim.
    func tell(_ id: ID<Claim>) throws {
        guard let file = try store.claim(id, by: visitor) else { return }
        let rules = try store.rules()
        let claim = file.claim
        let undone = claim.lastStep.kind == .undo
        let parts = [
            undone ? Claim.Step.Kind.undo.past(in: language) : "",
            claim.status.label(in: language),
            file.term(under: rules, on: today) == .nothingDue
                ? "" : file.termPhrase(under: rules, on: today, in: language),
            claim.goods.flatMap { file.purchase[$0]?.number } ?? "",
        ]
        let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        try answer(
            output.shown("\(claim.number): \(text)") + "\n",
            json: file.json(under: rules, on: today)
        )
        guard claim.lastStep.kind == .answer, claim.answer?.verdict == .refused,
            rules.adrStatement.isEmpty, file.purchase.order.buyer.kind.hasConsumersRights
        else { return }
        Failure.print(Rules.missingDisputeStatement.text(in: language))
    }
}
