import Shop

/// How far the page of a record is that was asked for.
enum Arrival: Hashable, Sendable {
    case coming
    case here
    /// It is not there, or could not be read.
    case missing
}

/// Going to one record that was scanned, and back to the list as it was.
extension RecordPane {
    /// Opens a record's page, at once or as soon as its row has come.
    mutating func visit(_ id: Int64, by query: Query<Kind.Field>, _ desk: inout RequestDesk) {
        listing.visit(id, by: query, &desk)
        if listing.isAwaited {
            openLater(id)
        } else {
            openPage()
            look(&desk)
        }
    }

    /// Closes the page, and shows the list as it was before records were visited.
    mutating func leavePage(_ desk: inout RequestDesk) {
        let isVisit = listing.isVisiting
        listing.endVisit(&desk)
        closePage()
        if isVisit { look(&desk) }
    }

    /// Whether the file of the record under the cursor was asked for and is not here.
    var isFileComing: Bool { listing.selected.map { isAwaitedFile(of: $0.id) } ?? false }

    func arrival(of id: Int64) -> Arrival {
        if listing.isAwaited { return .coming }
        guard isOpen, listing.selected?.id == id else { return .missing }
        if current != nil { return .here }
        return isAwaitedFile(of: id) ? .coming : .missing
    }
}
