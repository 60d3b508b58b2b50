import Shop

/// What comes back.
extension Listing {
    /// Takes a page in, if it is the one that is waited for.
    mutating func take(_ page: Page<Row>, _ ticket: Ticket, _ desk: inout RequestDesk) {
        guard let wanted, wanted.ticket == ticket else { return }
        self.wanted = nil
        isLoaded = true
        switch wanted.reading {
        case .whole(let anchor): window.replace(by: page, at: anchor, of: tally)
        case .earlier: window.prepend(page)
        case .later: window.append(page)
        case .again(let index) where index < 3 && window.isElsewhere(page, from: index):
            renew(from: index + 1, &desk)
            return
        case .again: window.renew(by: page)
        }
        follow(&desk)
    }

    mutating func take(_ tally: Tally, _ ticket: Ticket) {
        guard ticket == wantedTally else { return }
        wantedTally = nil
        self.tally = tally
        if !isAwaited { window.count(tally) }
    }

    /// Gives up what a ticket was for, so that it can be asked for again.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        switch ticket {
        case wanted?.ticket: wanted = nil
        case wantedTally: wantedTally = nil
        case _: return false
        }
        return true
    }
}
