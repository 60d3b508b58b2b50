import Foundation
import PseudoTerminal
import Testing

/// Files that shops and IdoSell really write, where they are at hand.
@Suite struct CommandLineSampleTests {
    private static let samples = [
        ("woocommerce/sample_products.csv", "woocommerce-products"),
        ("shopify/products_apparel.csv", "shopify-products"), ("iof/light.xml", "iof"),
        ("iof/full.xml", "iof"),
    ]

    @Test(.enabled(if: path("iof/full.xml") != nil), arguments: samples)
    func `products come in, and the same file again adds nothing`(
        name: String,
        mapping: String
    ) throws {
        let file = try #require(Self.path(name))
        let shop = try CommandLineShop.founded()
        let line = "import products \(file) --map \(mapping) --rejects \(shop.folder)/rejects.csv"
        let dry = try shop.object("\(line) --dry-run")
        let first = try shop.object(line)
        #expect(first["new"] as? Int == dry["new"] as? Int)
        #expect(first["rejected"] as? Int == dry["rejected"] as? Int)
        let new = try #require(first["new"] as? Int)
        #expect(new >= 20)
        let before = try shop.deeds()
        #expect(try shop.object(line)["unchanged"] as? Int == new)
        #expect(try shop.deeds() == before)
        #expect(try shop.run("check").status == .success)
    }

    @Test(.enabled(if: path("iof/light.xml") != nil))
    func `a supplier's offer is applied whole, and again`() throws {
        let file = try #require(Self.path("iof/light.xml"))
        let shop = try CommandLineShop.founded()
        let line = "import products \(file) --map iof-supplier --supplier Hurt"
        let first = try shop.object(line)
        #expect(first["new"] as? Int == 31)
        #expect(try shop.object(line)["unchanged"] as? Int == 31)
        #expect(try shop.run("check").status == .success)
    }

    /// A file of the samples that others have written, which are no part of the project.
    private static func path(_ name: String) -> String? {
        let root = #filePath.components(separatedBy: "/Tests/ZapleczeTests").first ?? ""
        let shared = ProcessInfo.processInfo.environment["ZAPLECZE_SHARED"] ?? "\(root)/../shared"
        let path = "\(shared)/data/formats/\(name)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
