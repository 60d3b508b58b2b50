import Shop

@testable import Panes

/// Routines, rivals and what a desk keeps, done on paper.
extension PaperShop {
    /// What a routine would do with each of the marked returns.
    func plan(_ routine: Routine, for marked: [Marked]) -> [PlannedStep] {
        marked.map { mark in
            PlannedStep(
                id: mark.id.key,
                number: mark.number,
                seen: mark.seen,
                verdict: verdict(routine, mark)
            )
        }
    }

    private func verdict(_ routine: Routine, _ marked: Marked) -> PlannedStep.Verdict {
        guard let file = file(of: marked.id) else { return .cannot(.noSuchReturn) }
        guard let purchase = file.purchase else { return .cannot(.isHistory) }
        do {
            try check(file.goods, seen: marked.seen)
        } catch {
            if let stale = error as? Stale { return .changed(stale) }
        }
        return purchase.plan(routine, for: file.goods, on: occasion(visitor))
    }

    mutating func run(
        _ routine: Routine,
        with id: ID<Return>,
        seen: Int
    ) throws -> Return {
        guard let file = file(of: id), let purchase = file.purchase else {
            throw Return.Refusal.noSuchReturn
        }
        try check(file.goods, seen: seen)
        let day = zone.moment(at: now).day
        let step = try purchase.step(routine, for: file.goods, on: day)
        try take(step, with: id, by: visitor)
        return self.file(of: id)?.goods ?? file.goods
    }

    /// A step takes its draft away.
    mutating func handIn(_ step: Return.Step.Kind, _ id: ID<Return>) {
        guard let kind = Draft.Kind(step) else { return }
        drafts[Draft.Name(kind, of: id)] = nil
    }
}
