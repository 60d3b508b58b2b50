package import Shop

// Exchange reads and writes the files of others: this target knows what their columns
// mean, and nothing of the shop's own store.

/// A shop's order file, read with a mapping, one order after the other.
///
/// The file is read twice: once by ``survey(_:)``, which counts its rows and learns which
/// orders come in several places, and once by ``next()``. An order comes out as soon as
/// its last row has been read; memory holds the order being read and those that go on
/// further down, and 64 bits for every other. So a file whose rows are sorted by anything
/// but their order is held in memory nearly whole.
///
///     var file = try OrderExport(path: path, mapping: mapping) { zones[$0 ?? shopZone] }
///     try file.survey { bytes, progress in hash(bytes) }
///     while let item = try file.next() { ... }
package struct OrderExport {
    /// How far the file has been read, in the survey or after it.
    package private(set) var progress: Progress
    package let mapping: Mapping
    let file: InputFile
    /// The heading as it stands in the file.
    let heading: OrderGroup.Place
    private var reader: RowReader
    private var row = Row()
    private let columns: Columns
    private var gathering: Gathering?
    private var complete: ArraySlice<Gathering.Complete> = []
    /// Whether the last row has been read.
    private var isAtEnd = false

    /// After how many rows without an item whoever waits for one is asked again.
    private static let patience = 4_096

    /// Opens a file, and finds the mapping's columns in its heading.
    ///
    /// - Parameter zone: The zone of a name; the shop's own where there is none.
    package init(
        path: String,
        mapping: Mapping,
        zone: (_ name: String?) -> Zone?
    ) throws(Unreadable) {
        guard let zone = zone(mapping.zoneName) else {
            let place = Unreadable.Place.key(file: mapping.name, path: "dates.zone")
            throw Unreadable(.noSuchValue(mapping.zoneName ?? "", allowed: []), at: place)
        }
        file = try InputFile(path: path)
        reader = try RowReader(file, delimiter: mapping.delimiter)
        guard try reader.next(into: &row) else { throw Unreadable(.empty, at: .file(path)) }
        let heading = try Heading(row, encoding: mapping.encoding, path: path)
        self.heading = OrderGroup.Place(row)
        self.mapping = mapping
        columns = try Columns(mapping, in: heading, zone: zone)
        progress = Progress(bytesTotal: file.size)
    }

    /// What stands between the cells of the file.
    var delimiter: UInt8 { reader.delimiter }

    /// What the rows read so far came to.
    package var tally: Tally { gathering?.tally ?? Tally(setAside: columns.setAside) }

    /// Where the rows that cannot be taken are usually written.
    package var rejectsPath: String {
        (file.path.hasSuffix(".csv") ? String(file.path.dropLast(4)) : file.path) + ".rejects.csv"
    }

    /// Whether every item has been handed out.
    package var isFinished: Bool { isAtEnd && complete.isEmpty }

    /// The next item, or nil after the last.
    ///
    /// The items and their order depend on nothing but the file and the mapping, so that
    /// who has stopped after `n` of them goes on by dropping as many.
    ///
    /// - Parameter goesOn: Asked now and then while rows come to no item; where it says
    ///   no, nil is returned and ``isFinished`` stays false.
    /// - Throws: what makes reading on senseless; rows that cannot be taken are items.
    package mutating func next(
        while goesOn: (Progress) -> Bool = { _ in true }
    ) throws(Unreadable) -> Item? {
        if gathering == nil, try !survey({ goesOn($1) }) { return nil }
        while complete.isEmpty {
            guard !isAtEnd else { return nil }
            try readOn()
            if progress.rows % Self.patience == 0, !goesOn(progress) { return nil }
        }
        progress.items += 1
        switch complete.removeFirst() {
        case .document(let item):
            return item
        case .row(let place, let reason):
            let bytes = try file.bytes(in: place.bytes)
            let cells = place.cells
            return .rejected(Reject(row: place.row, reason: reason, bytes: bytes, cells: cells))
        }
    }

    private mutating func readOn() throws(Unreadable) {
        if try reader.next(into: &row) {
            progress.rows = row.number
            progress.bytes = row.place.upperBound
            gathering?.add(row)
        } else {
            progress.bytes = progress.bytesTotal
            gathering?.finish()
            isAtEnd = true
        }
        if let done = gathering?.takeComplete(), !done.isEmpty { complete = done[...] }
    }
}

extension OrderExport {
    /// Reads the file once without looking into its orders.
    ///
    /// - Parameter each: Gets the bytes of the whole file, piece by piece, and says
    ///   whether to go on.
    /// - Returns: False where `each` did not want to go on.
    /// - Throws: where the file cannot be cut into rows.
    @discardableResult
    package mutating func survey(
        _ each: (_ bytes: UnsafeRawBufferPointer, _ progress: Progress) -> Bool
    ) throws(Unreadable) -> Bool {
        var survey = Survey(reader, columns, of: file.size)
        guard try survey.run(file, each) else { return false }
        progress = Progress(rowsTotal: survey.progress.rows, bytesTotal: file.size)
        gathering = Gathering(columns, survey.stretches)
        reader = reader.rewound()
        _ = try reader.next(into: &row)
        return true
    }
}
