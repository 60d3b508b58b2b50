package import Shop

/// What a screen wants done; it does nothing itself.
package enum Request: Hashable, Sendable {
    /// Look something up; the answer comes back under the ticket.
    case ask(Ticket, Question)
    /// Change the shop; whether it was done comes back under the ticket.
    case act(Ticket, Action)
    /// Text for the clipboard of whoever looks at the terminal.
    case copy(String)
    case use(theme: String)
    case ring
    case repaint
    case suspend
    case quit
}

/// Tells an answer that is still wanted from one that is not.
package struct Ticket: Hashable, Sendable, Comparable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static func < (left: Ticket, right: Ticket) -> Bool {
        left.number < right.number
    }
}

/// What a screen can look up.
package enum Question: Hashable, Sendable {
    case orders(Query<OrderField>, Sort<OrderSort>, Anchor, limit: Int)
    case orderTally(Query<OrderField>)
    case order(ID<Order>)
    case returns(Query<ReturnField>, Sort<ReturnSort>, Anchor, limit: Int)
    case returnTally(Query<ReturnField>)
    case goodsReturned(ID<Return>)
    case history(Query<DeedField>, of: Deed.Subject?, Anchor, limit: Int)
    case historyTally(Query<DeedField>, of: Deed.Subject?)
    case staff
    /// How many returns wait for a decision, for the bar.
    case waiting
    /// The rules and staff that every screen needs to know.
    case house
}

/// A change of the shop that a screen asks for.
package enum Action: Hashable, Sendable {
    case register(Announcement, of: ID<Order>)
    case take(Return.Step, with: ID<Return>, seen: Int)
    case addStaff(String, Role, isShared: Bool)
    case setRole(Role, of: String)
    case removeStaff(String)
    case set(Setting, String)
}

/// What comes back under a ticket.
package enum Answer: Sendable {
    case orders(Page<OrderRow>)
    case returns(Page<ReturnRow>)
    case history(Page<DeedRow>)
    case tally(Tally)
    case order(OrderFile?)
    case goodsReturned(ReturnFile?)
    case staff([Staff])
    case waiting(Tally)
    case house(Rules, staff: [ID<Staff>: String], rights: Set<Right>)
    case registered(ID<Return>, number: String)
    /// A step was taken; the return as it is now.
    case stepped(Return.Step.Kind, Return)
    case done
    /// Refused or failed; nothing has changed.
    case failed(any Error)
}
