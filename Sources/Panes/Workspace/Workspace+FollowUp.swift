import Canvas
import Shop

/// What arrives after the decision gets a return of its own, in one key.
extension Workspace {
    var refusalToFollowUp: String? {
        guard let row = returns.listing.selected else { return noRecord }
        guard row.order != nil, returns.current?.goods.importedFrom == nil else {
            return explanation(of: Return.Refusal.isHistory)
        }
        if let refusal = refusal(without: .register) { return refusal }
        if isForMarked {
            return oneAtATime
        }
        let status = returns.current?.goods.status ?? row.status
        switch status {
        case .accepted, .settled, .rejected: return nil
        case .registered, .awaiting, .cancelled:
            return explanation(of: Return.Refusal.notDecided(status))
        }
    }

    mutating func openFollowUp() {
        guard let row = returns.listing.selected else { return }
        act(.followUp(ID(row.id)))
    }

    /// The follow-up is registered: what came is counted at once, unless somebody has
    /// gone on to something else meanwhile.
    mutating func followedUp(_ first: ID<Return>, by id: ID<Return>, _ number: String) {
        let first = returns.listing.rows.first { $0.id == first.key }?.number ?? ""
        undoable = Undoable(registered: id, number: number, of: nil, in: scene)
        let news = scene.say("\(number) follows \(first).", "\(number) kontynuuje \(first).")
        guard overlay == nil, view == .returns else {
            notice = Notice(kind: .done, text: news)
            return
        }
        showReturns(.field(.number, .text([number.folded])))
        awaited = .receive
        let wayBack = scene.say(" Esc, then u takes it back.", " Esc, potem u: cofa to.")
        notice = Notice(kind: .done, text: news + wayBack)
    }
}
