package import Shop

/// The warehouses that IdoSell lists in a file of its own beside an offer (IOF 3.0,
/// *stocks*), so that people can be told what the codes in the offer mean.
package struct WarehouseList: Hashable, Sendable {
    package let warehouses: [IncomingWarehouse]

    /// No shop has more.
    private static let limit = 10_000

    package init(path: String) throws {
        let file = try InputFile(path: path)
        var outline = Outline([Path("stocks/stock")].compactMap(\.self))
        for column in ["@id", "@name"] {
            if let path = Path(column) { outline.add(column: column, path) }
        }
        var warehouses: [IncomingWarehouse] = []
        let bytes = try XMLBytes(file, named: nil)
        try withoutActuallyEscaping({ (rows: [Record]) in
            for row in rows.map(\.row) {
                let cells = (0...1).map { String(decoding: row[$0], as: UTF8.self) }
                warehouses.append(IncomingWarehouse(code: cells[0], name: cells[1]))
            }
            return warehouses.count < WarehouseList.limit
        }) { take in
            try ElementReader(outline, bytes, path: path) { records, _ in take(records) }.read()
        }
        self.warehouses = warehouses
    }
}
