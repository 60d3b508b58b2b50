import Shop

/// Where requests are gathered while a message is handled, each under a ticket.
struct RequestDesk: Sendable {
    private(set) var requests: [Request] = []
    private var lastTicket = 0

    mutating func ask(_ question: Question) -> Ticket {
        let ticket = draw()
        requests.append(.ask(ticket, question))
        return ticket
    }

    mutating func act(_ action: Action) -> Ticket {
        let ticket = draw()
        requests.append(.act(ticket, action))
        return ticket
    }

    mutating func keep(_ keeping: Keeping) -> Ticket {
        let ticket = draw()
        requests.append(.keep(ticket, keeping))
        return ticket
    }

    mutating func print(_ label: ItemLabel) -> Ticket {
        let ticket = draw()
        requests.append(.print(ticket, label))
        return ticket
    }

    mutating func post(_ request: Request) {
        requests.append(request)
    }

    /// Hands over what was gathered.
    mutating func clear() -> [Request] {
        defer { requests = [] }
        return requests
    }

    private mutating func draw() -> Ticket {
        lastTicket += 1
        return Ticket(lastTicket)
    }
}
