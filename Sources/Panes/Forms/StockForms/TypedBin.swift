import Canvas
import Shop

extension Warehouses {
    /// The bin that people call so: by its label or by what lies there, with the warehouse
    /// before it where it is another: `A-04-2`, `quarantine`, `SHOP/A-04-2`.
    func bin(typed text: String, in home: ID<Warehouse>?) throws(StockRefusal) -> Bin {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let label = (parts.last ?? "").trimmed.folded
        var warehouse = home.flatMap { self[$0] } ?? main
        if parts.count > 1 {
            let code = parts[0].trimmed
            warehouse = all.first { $0.code.folded == code.folded }
            guard warehouse != nil else { throw .noSuchWarehouse(code) }
        }
        let bins = warehouse?.bins ?? []
        let labelled = bins.first { !$0.code.isEmpty && $0.code.folded == label }
        let purpose = Bin.Purpose.allCases.first { purpose in
            purpose.rawValue == label
                || Language.allCases.contains { purpose.label(in: $0).folded == label }
        }
        let plain = purpose.flatMap { purpose in
            warehouse.flatMap { self.bin(for: purpose, in: $0.id) }
        }
        guard let bin = labelled ?? plain else { throw .noSuchBin(text) }
        return bin
    }

    /// What people would type for a bin.
    func typed(_ bin: Bin, in language: Language) -> String {
        let name = bin.name(in: language)
        guard let warehouse = self[bin.warehouse], warehouse.id != main?.id else { return name }
        return "\(warehouse.code)/\(name)"
    }

    /// A bin with its warehouse: `MAIN A-04-2`.
    func name(of bin: Bin, in language: Language) -> String {
        "\(self[bin.warehouse]?.code ?? "") \(bin.name(in: language))"
    }
}

extension Substring {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
