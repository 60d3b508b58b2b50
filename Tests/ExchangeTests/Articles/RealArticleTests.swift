import Foundation
import Shop
import Testing

@testable import Exchange

/// Files that shop systems really write.
@Suite(
    .enabled(
        if: FileManager.default.isReadableFile(atPath: "\(SharedData.folder)/formats/iof/full.xml"),
        "the shared data is neither beside the checkout nor named by ZAPLECZE_SHARED"
    )
)
struct RealArticleTests {
    private func read(_ name: String, _ mapping: String) throws -> ReadArticles {
        try ReadArticles("\(SharedData.folder)/formats/\(name)", mapping)
    }

    @Test func `IdoSell's full offer`() throws {
        let read = try read("iof/full.xml", "iof")
        #expect(read.faults == [])
        #expect(read.articles.count == 31)
        #expect(read["33-1"]?.product.name == "Przykładowy towar 33")
        #expect(read["33-1"]?.stock == .uncounted)
        #expect(read["33-5"]?.stock == nil)
        #expect(read["34-5"]?.stock == .counted(103))
        #expect(read["34-1"]?.ean == "9780000341013")
        #expect(read["35-1"]?.levels.map(\.warehouse) == ["0", "1"])
        #expect(read["35-1"]?.stock == .counted(33))
        #expect(read["42-uniw"]?.components.count == 5)
        #expect(read.articles.filter(\.isDigital).map(\.sku) == ["41-uniw", "47-uniw"])
        #expect(read.articles.allSatisfy { $0.price?.currency == .pln })
    }

    @Test func `IdoSell's light offer tells what the full one does, without names`() throws {
        let light = try read("iof/light.xml", "iof")
        let full = try read("iof/full.xml", "iof")
        #expect(light.faults == [])
        #expect(light.articles.count == full.articles.count)
        #expect(light["33-1"]?.price == full["33-1"]?.price)
        #expect(light.articles.allSatisfy { $0.fullName == nil })
        #expect(light["34-1"]?.stock == .counted(102))
    }

    @Test func `IdoSell's list of warehouses`() throws {
        let path = "\(SharedData.folder)/formats/iof/stocks.xml"
        let warehouses = try WarehouseList(path: path).warehouses
        #expect(warehouses.map(\.code) == ["1", "2", "3", "0"])
        #expect(warehouses.map(\.name).last == "Magazyn obcy")
        #expect(
            unreadable { _ = try read("iof/stocks.xml", "iof") }?.problem
                == .noSuchElement("offer/products/product", root: "stocks")
        )
    }

    @Test func `Shopify's products`() throws {
        let read = try read("shopify/products_apparel.csv", "shopify-products")
        #expect(read.faults == [])
        let sizes = read.articles.filter { $0.product.key == "classic-varsity-top" }
        #expect(
            sizes.map(\.fullName) == [
                "Classic Varsity Top, Small", "Classic Varsity Top, Medium",
                "Classic Varsity Top, Large",
            ]
        )
        #expect(sizes.map(\.sku).last == "classic-varsity-top-Large")
        #expect(read["ocean-blue-shirt"]?.fullName == "Ocean Blue Shirt")
        #expect(Set(read.articles.compactMap(\.product.name)).count == 20)
    }

    @Test func `WooCommerce's products`() throws {
        let read = try read("woocommerce/sample_products.csv", "woocommerce-products")
        #expect(read.faults == [])
        let hoodies = read.articles.filter { $0.product.key == "cc-hoodie" }
        #expect(hoodies.count == 6)
        #expect(hoodies.allSatisfy { $0.product.name == "Hoodie" })
        #expect(read["cc-hoodie-red"]?.fullName == "Hoodie, Red, No")
        #expect(read["cc-album"]?.isDigital == true)
        #expect(read.tally.parents == 2)
        #expect(read.tally.setAside.map { "\($0.name) \($0.rows)" } == ["grouped 1", "external 1"])
    }
}
