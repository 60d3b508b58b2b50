package import Shop

/// What comes out of an order file, one after the other.
package enum Item: Hashable, Sendable {
    case order(IncomingOrder)
    case cancellation(IncomingCancellation)
    /// One row of an order that cannot be taken; the others follow.
    case rejected(Reject)
}

/// A row that cannot be taken.
package struct Reject: Hashable, Sendable {
    /// 1 for the first row after the heading.
    package var row: Int
    package var reason: Unreadable
    /// The row as it stands in the file, without its end of line.
    package var bytes: [UInt8]
    /// How many cells it has.
    var cells: Int
}

/// How far a file has been read.
package struct Progress: Hashable, Sendable {
    package var rows = 0
    /// Rows in all; 0 until they have been counted.
    package var rowsTotal = 0
    package var bytes = 0
    package var bytesTotal = 0
    /// Items handed out; who resumes after so many drops as many.
    package var items = 0
}

/// What the rows read so far came to.
package struct Tally: Hashable, Sendable {
    /// Rows without a single filled cell.
    package var blankRows = 0
    package var orders = 0
    package var orderLines = 0
    package var cancellations = 0
    package var cancellationLines = 0
    package var rejectedRows = 0
    package var rejectedOrders = 0
    /// Rows set aside by the mapping's kinds, in its order.
    package var setAside: [SetAside] = []

    /// Rows of a kind that is no order and no cancellation.
    package struct SetAside: Hashable, Sendable {
        package var name: String
        package var rows: Int
    }
}
