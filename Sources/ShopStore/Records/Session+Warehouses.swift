import Shop

extension Session {
    /// All warehouses with their bins, the main one first.
    func warehouses() throws -> Warehouses {
        if let known = memory.warehouses { return known }
        let warehouses = try readWarehouses()
        memory.warehouses = warehouses
        return warehouses
    }

    private func readWarehouses() throws -> Warehouses {
        var bins: [ID<Warehouse>: [Bin]] = [:]
        try each("SELECT id, warehouse_id, code, purpose FROM bins ORDER BY id", from: "bins") {
            row in
            let bin = Bin(
                id: try row.id(),
                warehouse: try row.id(),
                code: try row.text(),
                purpose: try row.word()
            )
            bins[bin.warehouse, default: []].append(bin)
        }
        return Warehouses(
            try all("SELECT id, code, name FROM warehouses ORDER BY id", from: "warehouses") {
                row in
                let id: ID<Warehouse> = try row.id()
                return Warehouse(
                    id: id,
                    code: try row.text(),
                    name: try row.text(),
                    bins: bins[id] ?? []
                )
            }
        )
    }

    /// When the shop began to keep stock; nil where it has not.
    func stockOpening() throws -> Moment? {
        try first("SELECT at, day FROM openings WHERE chapter = 'stock'", from: "openings") {
            try $0.moment()
        }
    }
}
