import Shop

@testable import Panes

// Shops that keep stock.
extension PaperShop {
    /// A shop with articles in every state: plenty, low, short, a bundle, a digital one.
    static func stocked() throws -> PaperShop {
        var shop = try PaperShop.november()
        shop.keepStock()
        shop.addMug()
        shop.add(
            2,
            "SUK-LN-38",
            "Sukienka lniana z kieszeniami, zielona, r. 38",
            StockLevels(onHand: 2, value: grosze(17_000)),
            price: 17_990,
            reorder: 5,
            sold: 3
        )
        shop.add(
            3,
            "PAS-SK",
            "Pasek skórzany",
            StockLevels(awaited: 4, incoming: 30),
            price: 6_990,
            reorder: 10,
            sold: 31
        )
        shop.add(
            4,
            "KUR-PRZ-GRA-XXL",
            "Kurtka przeciwdeszczowa z odpinanym kapturem i ociepliną, granatowa, r. XXL",
            StockLevels(onHand: 12_480, value: grosze(98_765_432)),
            price: 129_900,
            sold: 2
        )
        shop.addBundle()
        shop.add(
            6,
            "EBOOK-1",
            "Poradnik prania lnu (e-book)",
            .init(),
            kind: .digital,
            price: 1_900
        )
        return shop
    }

    /// So many articles of which each has as many units as its number.
    static func crowdedShelves(_ count: Int) -> PaperShop {
        var shop = PaperShop.empty()
        shop.keepStock()
        for key in 1...count {
            let name = "Towar \(padded(key, 6))"
            let levels = StockLevels(onHand: key, value: grosze(key * 100))
            shop.add(Int64(key), "T-\(padded(key, 6))", name, levels)
        }
        return shop
    }

    mutating func keepStock() {
        stockSince = zone.moment(at: now + -8_000_000)
        let main = ID<Warehouse>(1)
        let shop = ID<Warehouse>(2)
        warehouses = Warehouses([
            Warehouse(
                id: main,
                code: "MAIN",
                name: "",
                bins: [
                    Bin(id: ID(1), warehouse: main, code: "", purpose: .shelf),
                    Bin(id: ID(2), warehouse: main, code: "", purpose: .quarantine),
                    Bin(id: ID(6), warehouse: main, code: "A-04-2", purpose: .shelf),
                    Bin(id: ID(7), warehouse: main, code: "B-01-1", purpose: .shelf),
                ]
            ),
            Warehouse(
                id: shop,
                code: "SKLEP",
                name: "ul. Długa 1",
                bins: [Bin(id: ID(8), warehouse: shop, code: "", purpose: .shelf)]
            ),
        ])
    }

    mutating func add(
        _ id: Int64,
        _ sku: String,
        _ name: String,
        _ levels: StockLevels,
        kind: Variant.Kind = .counted,
        price: Int? = nil,
        reorder: Int? = nil,
        sold: Int = 0
    ) {
        let bin = Bin(id: ID(6), warehouse: ID(1), code: "A-04-2", purpose: .shelf)
        let place = StockPlace(warehouse: "MAIN", bin: bin, units: levels.onHand)
        articles.append(
            StockFile(
                row: StockRow(
                    variant: ID(id),
                    sku: sku,
                    ean: "59012345670\(padded(Int(id), 2))",
                    name: name,
                    kind: kind,
                    levels: levels,
                    price: price.map(grosze),
                    reorderPoint: reorder,
                    sold: sold
                ),
                places: levels.onHand > 0 && kind == .counted ? [place] : [],
                movements: [],
                claims: [],
                layers: [],
                components: [],
                course: Array(repeating: levels.onHand, count: StockFile.courseDays),
                sales: SalesFigures()
            )
        )
    }

    /// The one of which all is known.
    private mutating func addMug() {
        let levels = StockLevels(
            onHand: 16,
            unsellable: 2,
            reserved: 3,
            inCarts: 1,
            incoming: 20,
            value: grosze(40_000)
        )
        add(1, "KUB-LAS", "Kubek emaliowany „Las”", levels, price: 4_990, reorder: 10, sold: 22)
        let place = articles.count - 1
        articles[place].places[0].units = 10
        articles[place].places += [
            StockPlace(warehouse: "MAIN", bin: bin(2), units: 2),
            StockPlace(warehouse: "SKLEP", bin: bin(8), units: 4),
        ]
        articles[place].claims = [
            StockClaim(
                holder: .order("ZP-104118"),
                held: 3,
                awaited: 0,
                since: moment("2026-11-12", 9, 30).at
            ),
            StockClaim(holder: .cart("k-77", until: now + 600), held: 1, awaited: 0, since: now),
        ]
        articles[place].layers = [
            CostLayerRow(
                came: moment("2026-11-01", 8, 0),
                reference: "PZ-2026-000012",
                unitsLeft: 16,
                valueLeft: grosze(40_000)
            )
        ]
        articles[place].movements = mugMovements
        articles[place].course =
            Array(repeating: 0, count: 74) + Array(repeating: 40, count: 8)
            + Array(repeating: 28, count: 5) + [20, 18, 16]
        articles[place].sales = SalesFigures(
            units: 24,
            revenue: grosze(97_366),
            cost: grosze(60_000)
        )
    }

    private var mugMovements: [StockMovementRow] {
        func row(
            _ id: Int64,
            _ day: String,
            _ delta: Int,
            _ kind: StockMovement.Kind,
            _ value: Int,
            _ reference: String,
            _ bin: Bin,
            by author: String
        ) -> StockMovementRow {
            StockMovementRow(
                id: id,
                at: moment(day, 11, 5),
                kind: kind,
                delta: delta,
                value: grosze(value),
                warehouse: warehouses[bin.warehouse]?.code ?? "",
                bin: bin.code,
                purpose: bin.purpose,
                reference: reference,
                author: author
            )
        }
        return [
            row(7, "2026-11-17", 2, .goodsReturned, 5_000, "ZP-104093", bin(2), by: "marek"),
            row(6, "2026-11-16", -4, .adjustment, -10_000, "stłuczone", bin(6), by: "anna"),
            row(5, "2026-11-15", 4, .transfer, 0, "MM-2026-000003", bin(8), by: "marek"),
            row(4, "2026-11-15", -4, .transfer, 0, "MM-2026-000003", bin(6), by: "marek"),
            row(3, "2026-11-12", -22, .sale, -55_000, "ZP-104118", bin(6), by: "ola"),
            row(1, "2026-11-01", 40, .receipt, 100_000, "PZ-2026-000012", bin(6), by: "marek"),
        ]
    }

    private func bin(_ key: Int64) -> Bin {
        warehouses[ID<Bin>(key)] ?? Bin(id: ID(key), warehouse: ID(1), code: "", purpose: .shelf)
    }

    private mutating func addBundle() {
        add(
            5,
            "ZES-PREZ",
            "Zestaw prezentowy: dwa kubki i pasek",
            StockLevels(onHand: 0),
            kind: .bundle,
            price: 14_900
        )
        articles[articles.count - 1].components = [
            StockComponent(sku: "KUB-LAS", name: "Kubek emaliowany „Las”", units: 2, available: 10),
            StockComponent(sku: "PAS-SK", name: "Pasek skórzany", units: 1, available: 0),
        ]
    }
}
