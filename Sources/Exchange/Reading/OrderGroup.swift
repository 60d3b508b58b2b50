import Shop

/// The rows of one order, as far as they have been read.
struct OrderGroup {
    /// What the rows have in common, as it stands in the file.
    let key: [UInt8]
    /// The first row, its empty cells filled from later ones.
    private(set) var head: Row?
    private(set) var currency: Currency?
    private(set) var sold: [IncomingLine] = []
    private(set) var calledBack: [IncomingLine] = []
    /// All rows that have a part in the order, good or bad.
    private(set) var rows: [Place] = []
    private var faults: [Int: Unreadable] = [:]

    /// Where a row stands, so that it can be read again as it is.
    struct Place {
        let row: Int
        let bytes: Range<Int>
        let cells: Int

        init(_ row: Row) {
            self.row = row.number
            bytes = row.place
            cells = row.count
        }
    }

    init(key: ArraySlice<UInt8>) {
        self.key = Array(key)
    }

    var firstRow: Int { rows.first?.row ?? 0 }

    /// Adds a row that says nothing but why it cannot be read.
    mutating func add(_ row: Row, _ fault: Unreadable) {
        rows.append(Place(row))
        faults[row.number] = fault
    }

    /// Adds a row of a sale or of a cancellation.
    mutating func add(_ row: Row, calledBack isCalledBack: Bool, _ columns: Columns) {
        rows.append(Place(row))
        do throws(Unreadable) {
            let currency = try join(row, columns)
            let line = try columns.lines.line(row, in: currency, calledBack: isCalledBack)
            if isCalledBack { calledBack.append(line) } else { sold.append(line) }
        } catch {
            faults[row.number] = error
        }
    }

    /// What the order comes to: its documents, or a reason for each of its rows.
    func outcome(_ columns: Columns) -> Outcome {
        guard faults.isEmpty, let head, let currency else { return rejected(faults) }
        do throws(Unreadable) {
            var documents: [Item] = []
            if !sold.isEmpty {
                documents.append(.order(try columns.orders.order(head, sold, in: currency)))
            }
            if !calledBack.isEmpty {
                let cancellation = try columns.orders.cancellation(head, calledBack, in: currency)
                documents.append(.cancellation(cancellation))
            }
            return .documents(documents)
        } catch {
            return rejected([head.number: error])
        }
    }

    enum Outcome {
        case documents([Item])
        case rejected([(place: Place, reason: Unreadable)])
    }
}

extension OrderGroup {
    /// Takes what a row says of the whole order; returns the order's currency.
    private mutating func join(_ row: Row, _ columns: Columns) throws(Unreadable) -> Currency {
        guard var head else {
            self.head = row
            let currency = try columns.orders.currency(row)
            self.currency = currency
            return currency
        }
        for column in columns.ofOrder {
            let cell = row[column.index]
            let first = head[column.index]
            if cell.isEmpty || cell == first { continue }
            if first.isEmpty {
                head.fill(column.index, with: cell)
                self.head = head
            } else if column.mustAgree {
                throw columns.contradiction(column.index, head, row)
            }
        }
        guard let currency else { throw .orderRejected(by: head.number, row.number) }
        return currency
    }

    private func rejected(_ faults: [Int: Unreadable]) -> Outcome {
        let first = faults.keys.min() ?? firstRow
        return .rejected(
            rows.map { place in
                (place, faults[place.row] ?? .orderRejected(by: first, place.row))
            }
        )
    }
}

extension Unreadable {
    fileprivate static func orderRejected(by bad: Int, _ row: Int) -> Unreadable {
        Unreadable(.orderRejected(row: bad), at: .row(row, column: nil))
    }
}
