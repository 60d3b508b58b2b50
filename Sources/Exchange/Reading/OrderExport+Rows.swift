package import Shop

extension OrderExport {
    /// The rows of orders that could be read and are refused all the same, each as it is.
    ///
    /// Reads the file once more; memory holds what is asked for.
    ///
    /// - Parameter reasons: Why, by the number of the row.
    package func rejects(of reasons: [Int: Unreadable]) throws(Unreadable) -> [Reject] {
        var reader = try RowReader(file, delimiter: delimiter)
        var row = Row()
        var rejects: [Reject] = []
        while rejects.count < reasons.count, try reader.next(into: &row) {
            guard let reason = reasons[row.number] else { continue }
            let bytes = try file.bytes(in: row.place)
            rejects.append(
                Reject(row: row.number, reason: reason, bytes: bytes, cells: row.count)
            )
        }
        return rejects
    }
}
