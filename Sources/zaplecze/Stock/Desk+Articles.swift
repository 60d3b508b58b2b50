import Panes
import Shop
import ShopStore

extension Desk {
    /// The article with a SKU or EAN.
    func article(_ code: String) throws -> Variant {
        guard let variant = try store.variant(coded: code, by: visitor) else {
            throw StockRefusal.noSuchArticle(code)
        }
        return variant
    }

    /// The bin by its label, in a warehouse or the main one; without a label where goods of
    /// that purpose lie that have no other place.
    func bin(_ text: String) throws -> Bin {
        let warehouses = try store.warehouses(by: visitor)
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let code = parts.count > 1 ? String(parts[0]) : Warehouse.mainCode
        let label = String(parts.last ?? "")
        guard let warehouse = warehouses.all.first(where: { $0.code.folded == code.folded }) else {
            throw StockRefusal.noSuchWarehouse(code)
        }
        let labelled = warehouse.bins.first {
            !$0.code.isEmpty && $0.code.folded == label.folded
        }
        let purpose = Bin.Purpose.allCases.first { $0.rawValue == label.lowercased() }
        let plain = purpose.flatMap { warehouses.bin(for: $0, in: warehouse.id) }
        guard let bin = labelled ?? plain else { throw StockRefusal.noSuchBin(text) }
        return bin
    }

    /// Says how much there now is of an article.
    func tellStock(of variant: ID<Variant>) throws {
        guard let file = try store.stockFile(variant, by: visitor) else { return }
        let levels = file.row.levels
        let numbers = [
            language.choose(english: "on hand ", polish: "na stanie ")
                + language.number(levels.onHand),
            language.choose(english: "reserved ", polish: "zarezerwowane ")
                + language.number(levels.reserved + levels.inCarts),
            language.choose(english: "available ", polish: "dostępne ")
                + (file.row.available.map(language.number) ?? "∞"),
        ]
        let text = "\(file.row.sku): \(numbers.joined(separator: ", "))"
        try answer(output.shown(text) + "\n", json: file.row.json)
    }
}
