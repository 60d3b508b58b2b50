/// A parcel as its list shows it.
package struct ParcelRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var tracking: String
    package var carrier: String
    package var sender: String
    package var shelf: String
    package var status: Parcel.Status
    package var version: Int
    package var logged: Moment
    /// The numbers of its returns, or of the order whose shipment it is.
    package var records: [String]
    /// What is being cleared up about it, and until when, where it is.
    package var finding: Parcel.Finding?
    package var due: Day?

    package init(
        id: Int64,
        tracking: String,
        carrier: String,
        sender: String,
        shelf: String,
        status: Parcel.Status,
        version: Int,
        logged: Moment,
        records: [String],
        finding: Parcel.Finding?,
        due: Day?
    ) {
        self.id = id
        self.tracking = tracking
        self.carrier = carrier
        self.sender = sender
        self.shelf = shelf
        self.status = status
        self.version = version
        self.logged = logged
        self.records = records
        self.finding = finding
        self.due = due
    }
}

extension ParcelRow {
    /// Why a step is not open, as far as the row tells.
    package func refusal(of step: Parcel.Step.Kind) -> Parcel.Refusal? {
        status.refusal(of: step, open: finding)
    }
}

/// What parcels can be sorted by.
package enum ParcelSort: String, CaseIterable, Sendable {
    /// What waits for somebody first: open cases by their day, then what is not
    /// assigned, then undelivered shipments, then the rest, withdrawn ones last, each
    /// oldest first.
    case waiting
    case logged
    case tracking
}

/// One parcel with all that its page shows.
package struct ParcelFile: Hashable, Sendable {
    package var parcel: Parcel
    /// Its returns as the queue shows them.
    package var returns: [ReturnRow]
    /// The order whose shipment it is.
    package var order: Order?
    /// The names of articles found inside, by their codes, where they are known.
    package var articles: [String: String]
    /// What its returns announce, by their keys.
    package var announced: [ID<Return>: [AnnouncedArticle]]

    package init(
        parcel: Parcel,
        returns: [ReturnRow],
        order: Order?,
        articles: [String: String] = [:],
        announced: [ID<Return>: [AnnouncedArticle]] = [:]
    ) {
        self.parcel = parcel
        self.returns = returns
        self.order = order
        self.articles = articles
        self.announced = announced
    }
}

/// An article that a return announces, and how many units of it.
package struct AnnouncedArticle: Hashable, Sendable {
    package var name: String
    package var units: Int

    package init(name: String, units: Int) {
        self.name = name
        self.units = units
    }
}
