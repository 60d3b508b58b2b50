package import Shop

extension ShopStore {
    /// Keeps working state for whoever is at the desk, in their session where it is
    /// about one.
    ///
    /// It is no fact of the shop and nobody signs for it. Others are told only of what
    /// they can see: handlers and unknown scans, never drafts.
    package func keep(_ keeping: Keeping, for visitor: Visitor, in desk: DeskSession?) throws {
        guard visitor.rights.contains(.look) else { throw Forbidden(.look) }
        let staff = visitor.staff.id
        try keep { session in
            switch keeping {
            case .draft(let draft):
                try session.checkReturn(draft.name.subject)
                try session.keep(draft, of: staff)
            case .noDraft(let name): try session.drop(name, of: staff)
            case .handle(let id):
                try session.checkReturn(id)
                try session.dropHandlers(exceptOf: engine.desks.held())
                if let desk { try session.handle(id, for: desk.number, at: now()) }
            case .release:
                try session.dropHandlers(exceptOf: engine.desks.held())
                if let desk { try session.release(desk.number) }
            case .unknownScan(let code, let place):
                try session.note(code, at: moment, by: staff, place)
            case .forgetScan(let id): try session.forgetScan(id)
            case .count(let count): try session.keep(count, of: staff, at: moment)
            }
        }
    }
}

extension Session {
    fileprivate func checkReturn(_ id: ID<Return>) throws {
        guard try number("SELECT count(*) FROM returns WHERE id = \(id)") == 1 else {
            throw Return.Refusal.noSuchReturn
        }
    }
}
