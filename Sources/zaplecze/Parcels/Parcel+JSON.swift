import Shop

extension ParcelRow {
    var json: JSON {
        [
            "tracking": .text(tracking),
            "version": .integer(version),
            "status": .word(status),
            "carrier": .text(carrier),
            "sender": .text(sender),
            "shelf": .text(shelf),
            "logged_at": .instant(logged.at),
            "records": .list(records, JSON.text),
            "finding": finding.map { .choice($0) } ?? .null,
            "due": .day(due),
        ]
    }
}

extension ParcelFile {
    /// The numbers of its returns, or of the order whose shipment it is.
    var records: [String] {
        returns.isEmpty ? order.map { [$0.number] } ?? [] : returns.map(\.number)
    }

    /// The parcel with its case; staff by their names.
    func json(naming names: [ID<Staff>: String]) -> JSON {
        [
            "tracking": .text(parcel.tracking),
            "version": .integer(parcel.version),
            "status": .word(parcel.status),
            "carrier": .text(parcel.carrier),
            "sender": .text(parcel.sender),
            "shelf": .text(parcel.shelf),
            "logged_at": .instant(parcel.logged.at),
            "logged_by": .text(parcel.author.name(in: names)),
            "returns": .list(returns) { .text($0.number) },
            "order": .optional(order?.number),
            "contents": .list(parcel.contents, JSON.text),
            "case": parcel.inquiry.map { json($0, names) } ?? .null,
        ]
    }

    private func json(_ inquiry: Parcel.Case, _ names: [ID<Staff>: String]) -> JSON {
        [
            "finding": .choice(inquiry.finding),
            "note": .text(inquiry.note),
            "opened_at": .instant(inquiry.opened.at),
            "opened_by": .text(inquiry.author.name(in: names)),
            "due": .day(inquiry.due),
            "outcome": .optional(inquiry.outcome?.text),
            "closed_at": .instant(inquiry.outcome?.at),
            "closed_by": .optional(inquiry.outcome?.author.name(in: names)),
        ]
    }
}

extension Author {
    /// The staff member's name or, for the shop's own machinery, the service's.
    func name(in names: [ID<Staff>: String]) -> String {
        switch self {
        case .staff(let id): names[id] ?? ""
        case .system(let service, _): service
        case .customer: "customer"
        }
    }
}
