import Shop
import Testing

@testable import Exchange

/// Feeds that nobody meant to be read: whatever they hold, nothing traps or hangs, and what
/// is handed out is within the bounds of the domain.
@Suite struct HostileFeedTests {
    private static let scraps = [
        "<", ">", "</", "/>", "<o id=\"", "<o>", "</o>", "<offers>", "</offers>", "<name>",
        "</name>",
        "\"", "'", "&", "&amp;", "&#0;", "&#x110000;", "&lt", "<![CDATA[", "]]>", "<!--", "-->",
        "<?x", "?>", "<!DOCTYPE", "[", "]", "-1", "9999999999999999999999", "0.5", "price=\"", "\n",
        "stock=\"", "Ż", "\u{202E}", "xmlns:a=\"b\"", "a:b", "=", " ", "=cmd()", "\u{1B}[2J",
    ]

    private func soup(_ seed: Int, _ length: Int) -> [UInt8] {
        var random = SplitMix(state: UInt64(seed))
        return (0..<length).flatMap { _ -> [UInt8] in
            if Int.random(in: 0..<60, using: &random) == 0 {
                return [UInt8.random(in: .min ... .max)]
            }
            return Array((Self.scraps.randomElement(using: &random) ?? "").utf8)
        }
    }

    private func expectWithinBounds(_ bytes: [UInt8], _ mapping: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, as: "feed")
        do {
            for article in try ReadArticles(path, mapping).articles {
                #expect(
                    article.price.map { $0.amount >= .zero && $0.amount <= Money.limit } ?? true
                )
                #expect(article.stock?.units.map { $0 >= 0 } ?? true)
                #expect(article.sku != nil || article.ean != nil || article.supplierCode != nil)
            }
        } catch {
            let unreadable = try #require(error as? Unreadable)
            switch unreadable.place {
            case .line(let line, _): #expect(line > 0)
            case .row(let row, _): #expect(row >= 0)
            case .file(let file): #expect(file == path)
            case .text, .key: Issue.record("\(unreadable)")
            }
        }
    }

    @Test(arguments: 0..<100)
    func `scraps at random come to articles or an error`(seed: Int) throws {
        try expectWithinBounds(Array("<offers><o id=\"1\">".utf8) + soup(seed, 200), "ceneo")
        try expectWithinBounds(soup(seed, 50), "ceneo")
    }

    @Test(arguments: 0..<60)
    func `a feed with bytes changed comes to articles or an error`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        var bytes = Array(try Section.text(at: fixture("iof-full.xml")).utf8)
        for _ in 0..<Int.random(in: 1...10, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        try expectWithinBounds(bytes, "iof")
    }

    @Test(arguments: 0..<60)
    func `a table with bytes changed comes to articles or an error`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let name = seed % 2 == 0 ? "woocommerce-products" : "shopify-products"
        var bytes = Array(try Section.text(at: fixture("\(name).csv")).utf8)
        for _ in 0..<Int.random(in: 1...10, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        try expectWithinBounds(bytes, name)
    }

    @Test func `a table cut off anywhere comes to articles or an error`() throws {
        let bytes = Array(try Section.text(at: fixture("shopify-products.csv")).utf8)
        for length in 0..<bytes.count {
            try expectWithinBounds(Array(bytes[..<length]), "shopify-products")
        }
    }
}
