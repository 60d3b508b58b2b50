package import Shop

extension ShopStore {
    /// Opens a return for what arrived after the decision on another.
    package func followUp(
        _ first: ID<Return>,
        by signatory: Signatory
    ) throws -> (id: ID<Return>, number: String) {
        throw Return.Refusal.noSuchReturn
    }

    /// Takes a step as it is taken with many, with one return.
    package func run(
        _ routine: Routine,
        with id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        throw Return.Refusal.noSuchReturn
    }

    /// What a routine would do with each of the marked returns now.
    package func plan(
        _ routine: Routine,
        for marked: [Marked],
        by visitor: Visitor
    ) throws -> [PlannedStep] {
        []
    }

    /// What happened to a return after a version of it, the latest first.
    package func changes(
        of id: ID<Return>,
        since version: Int,
        by visitor: Visitor
    ) throws -> [DeedRow] {
        []
    }

    /// What a code names, of the first kind of which there is anything (DECISIONS 21).
    package func targets(of code: Code, by visitor: Visitor) throws -> [ScanTarget] {
        []
    }
}
