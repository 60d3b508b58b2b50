import Shop

/// Puts rows together to orders, wherever in the file they stand.
///
/// Holds the order being read, and those that come again further on.
struct Gathering {
    private let columns: Columns
    private let stretches: Stretches
    private var current: OrderGroup?
    private var held: [UInt64: [OrderGroup]] = [:]
    /// What is complete and has not been taken yet, in order.
    private(set) var complete: [Complete] = []
    private(set) var tally: Tally

    enum Complete {
        case document(Item)
        case row(OrderGroup.Place, Unreadable)
    }

    init(_ columns: Columns, _ stretches: Stretches) {
        self.columns = columns
        self.stretches = stretches
        tally = Tally(setAside: columns.setAside)
    }

    mutating func takeComplete() -> [Complete] {
        defer { complete.removeAll(keepingCapacity: true) }
        return complete
    }

    /// Takes the next row of the file.
    mutating func add(_ row: Row) {
        if row.fault == nil, row.isBlank() {
            tally.blankRows += 1
            return
        }
        let key = columns.key(row)
        guard !key.isEmpty else {
            addWithoutKey(row)
            return
        }
        if current.map({ key.elementsEqual($0.key) }) != true {
            close(before: row.number)
            open(key)
        }
        if let fault = columns.fault(row) {
            current?.add(row, fault)
            return
        }
        switch columns.kind(row) {
        case .sale: current?.add(row, calledBack: false, columns)
        case .cancellation: current?.add(row, calledBack: true, columns)
        case .setAside(let index): tally.setAside[index].rows += 1
        }
    }

    /// Takes the end of the file.
    mutating func finish() {
        close(before: .max)
        for group in held.values.joined().sorted(by: { $0.firstRow < $1.firstRow }) {
            finish(group)
        }
        held = [:]
    }
}

extension Gathering {
    /// Goes on with an order that was held, or begins one.
    private mutating func open(_ key: ArraySlice<UInt8>) {
        let hash = Stretches.hash(key)
        let index = held[hash]?.firstIndex { key.elementsEqual($0.key) }
        current = index.flatMap { held[hash]?.remove(at: $0) } ?? OrderGroup(key: key)
    }

    /// Leaves the current order: it is complete, or comes again after this row.
    private mutating func close(before row: Int) {
        guard let group = current else { return }
        current = nil
        let hash = Stretches.hash(group.key)
        guard let last = stretches.lastRow(hash) else {
            finish(group)
            return
        }
        held[hash, default: []].append(group)
        guard last < row else { return }
        let groups = held.removeValue(forKey: hash) ?? []
        for group in groups.sorted(by: { $0.firstRow < $1.firstRow }) { finish(group) }
    }

    private mutating func finish(_ group: OrderGroup) {
        guard !group.rows.isEmpty else { return }
        switch group.outcome(columns) {
        case .documents(let documents):
            for document in documents { tally.count(document) }
            complete += documents.map(Complete.document)
        case .rejected(let rows):
            tally.rejectedOrders += 1
            tally.rejectedRows += rows.count
            complete += rows.map { Complete.row($0.place, $0.reason) }
        }
    }

    /// Takes a row that belongs to no order: a sum at the foot of the file, or a bad one.
    private mutating func addWithoutKey(_ row: Row) {
        let fault = columns.fault(row)
        if fault == nil, case .setAside(let index) = columns.kind(row) {
            tally.setAside[index].rows += 1
            return
        }
        tally.rejectedRows += 1
        complete.append(.row(OrderGroup.Place(row), fault ?? columns.keyMissing(row)))
    }
}

extension Tally {
    fileprivate mutating func count(_ document: Item) {
        switch document {
        case .order(let order):
            orders += 1
            orderLines += order.lines.count
        case .cancellation(let cancellation):
            cancellations += 1
            cancellationLines += cancellation.lines.count
        case .rejected:
            rejectedRows += 1
        }
    }
}
