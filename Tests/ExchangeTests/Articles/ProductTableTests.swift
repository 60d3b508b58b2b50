import Shop
import Testing

@testable import Exchange

@Suite struct ProductTableTests {
    @Test func `WooCommerce variations are siblings, wherever their product stands`() throws {
        let read = try ReadArticles(fixture("woocommerce-products.csv"), "woocommerce-products")
        #expect(read.faults == [])
        let hoodie = IncomingProduct(key: "HOOD", name: "Hoodie", category: "Clothing > Hoodies")
        let red = try #require(read["HOOD-RED-M"])
        #expect(red.product == hoodie)
        #expect(red.fullName == "Hoodie, Red, M")
        #expect(red.ean == "5901234123457")
        #expect(red.price == pln(14_900))
        #expect(red.stock == .counted(4))
        #expect(red.place == .row(1, column: nil))
        #expect(read["HOOD-BLUE-L"]?.product == hoodie)
        #expect(read["HOOD-BLUE-L"]?.stock == .counted(0))
    }

    @Test func `a WooCommerce product without a SKU is called by its id`() throws {
        let read = try ReadArticles(fixture("woocommerce-products.csv"), "woocommerce-products")
        let mug = try #require(read["MUG-WHITE"])
        #expect(mug.product == IncomingProduct(key: "id:21", name: "Mug", category: "Kitchen"))
        #expect(mug.stock == nil)
    }

    @Test func `a simple WooCommerce product is its own only variant`() throws {
        let read = try ReadArticles(fixture("woocommerce-products.csv"), "woocommerce-products")
        let cap = try #require(read["CAP"])
        #expect(cap.fullName == "Cap")
        #expect(cap.price == pln(6_990))
        let album = try #require(read["ALBUM"])
        #expect(album.isDigital)
        #expect(album.stock == .uncounted)
        #expect(read.tally.articles == 5)
        #expect(read.tally.parents == 2)
        #expect(read.tally.setAside.map { "\($0.name) \($0.rows)" } == ["grouped 1", "external 1"])
    }

    @Test func `what Shopify says on the first row goes for all of its handle`() throws {
        let read = try ReadArticles(fixture("shopify-products.csv"), "shopify-products")
        #expect(read.faults == [])
        let shirt = IncomingProduct(key: "linen-shirt", name: "Linen shirt", category: "Shirts")
        let medium = try #require(read["LS-M-W"])
        #expect(medium.product == shirt)
        #expect(medium.fullName == "Linen shirt, M, White")
        #expect(medium.stock == .counted(0))
        #expect(medium.cost == pln(8_000))
        #expect(read["LS-S-W"]?.product == shirt)
        #expect(read.tally.setAside.map(\.rows) == [1])
    }

    @Test func `Shopify variants without a SKU get one of what they have`() throws {
        let read = try ReadArticles(fixture("shopify-products.csv"), "shopify-products")
        let socks = try #require(read["wool-socks"])
        #expect(socks.fullName == "Wool socks")
        #expect(socks.stock == .uncounted)
        #expect(read["gift-card"]?.isDigital == true)
    }

    @Test func `Shopify's newer headings say the same`() throws {
        let text = """
            Title,URL handle,Type,SKU,Barcode,Option1 name,Option1 value,Price,Inventory tracker,\
            Inventory quantity,Requires shipping
            Mug,mug,Kitchen,MUG-S,,Size,S,19.90,shopify,4,TRUE
            ,mug,,,,,L,24.90,shopify,0,TRUE
            ,mug,,,,,,,,,
            """
        let read = try ReadArticles(text: text + "\n", "shopify-products-2024")
        #expect(read.faults == [])
        #expect(read.articles.map(\.sku) == ["MUG-S", "mug-L"])
        #expect(read.articles.map(\.fullName) == ["Mug, S", "Mug, L"])
        #expect(read.articles.map(\.stock) == [.counted(4), .counted(0)])
        #expect(read.tally.setAside.map(\.rows) == [1])
    }

    @Test func `a Shopify inventory counts each variant in each of its places`() throws {
        let read = try ReadArticles(fixture("shopify-inventory.csv"), "shopify-inventory")
        #expect(read.faults == [])
        let levels = read.articles.map(\.levels)
        let expected = [
            [IncomingLevel(.counted(5), in: "Warsaw")], [],
            [IncomingLevel(.counted(0), in: "Warsaw")], [IncomingLevel(.counted(3), in: "Cracow")],
        ]
        #expect(levels == expected)
    }

    @Test func `what a plain file leaves out says nothing`() throws {
        let read = try ReadArticles(text: "sku;name\nA-1;Cup\n", "generic-products")
        let expected = IncomingArticle(
            place: .row(1, column: nil),
            product: IncomingProduct(name: "Cup"),
            sku: "A-1"
        )
        #expect(read.articles == [expected])
        #expect(read.articles.first?.stock == nil)
    }

    @Test func `a plain file may say everything`() throws {
        let heading =
            "product;name;category;sku;ean;supplier_code;variant;price;cost;currency;vat;stock;"
            + "components;type\n"
        let row = "P;Set;Gifts;A-1;590-1234123457;S1;big;12.50;7;EUR;8%;3;B-1*2, B-2;\n"
        let article = try #require(
            try ReadArticles(text: heading + row, "generic-products").articles.first
        )
        #expect(article.price == ArticlePrice(Money(minorUnits: 1_250), .eur))
        #expect(article.cost == ArticlePrice(Money(minorUnits: 700), .eur))
        #expect(article.vat == 800)
        #expect(article.ean == "5901234123457")
        #expect(article.fullName == "Set, big")
        let parts = [IncomingComponent(sku: "B-1", units: 2), IncomingComponent(sku: "B-2")]
        #expect(article.components == parts)
    }

    @Test(
        arguments: [
            ("A;-1;1", "price", .belowZero("-1")), ("A;1;-2", "stock", .belowZero("-2")),
            ("A;1;1.5", "stock", .stockOutOfRange("1.5")),
            ("A;1;1000000001", "stock", .stockOutOfRange("1000000001")),
            ("A;1;many", "stock", .notANumber("many")), ("A;x;1", "price", .notAnAmount("x")),
            ("A;99999999999;1", "price", .amountTooLarge("99999999999")),
            (";1;1", "sku", .missingValue),
        ] as [(String, String, Unreadable.Problem)]
    )
    func `a bad row is told by its number and column, and the others are read`(
        row: String,
        column: String,
        problem: Unreadable.Problem
    ) throws {
        let text = "sku;price;stock;name\nB;1;1;b\n\(row);x\nC;1;1;c\n"
        let read = try ReadArticles(text: text, "generic-products")
        #expect(read.articles.map(\.sku) == ["B", "C"])
        #expect(read.faults == [Unreadable(problem, at: .row(2, column: column))])
    }

    @Test func `a row of more cells than the heading has is told so`() throws {
        let read = try ReadArticles(text: "sku,name\nA,a,b,c\nB,b\n", "generic-products")
        #expect(read.articles.map(\.sku) == ["B"])
        let problem = Unreadable.Problem.tooManyCells(4, expected: 2)
        #expect(read.faults == [Unreadable(problem, at: .row(1, column: nil))])
    }

    @Test func `a row in which the file ends is told as cut off`() throws {
        let cut = try ReadArticles(text: "sku,name,price\nA,a,1\nB,b", "generic-products")
        #expect(cut.articles.map(\.sku) == ["A"])
        #expect(cut.faults == [Unreadable(.cutOff, at: .row(2, column: nil))])
        let short = try ReadArticles(text: "sku,name,price\nA,a\nB,b,1", "generic-products")
        #expect(short.articles.map(\.price) == [nil, pln(100)])
    }

    @Test func `a code that comes twice names both rows`() throws {
        let text = "sku,ean,name\nA,5901234123457,a\nB,,b\nA,,c\nC,5901234123457,d\nD,,e\n"
        let read = try ReadArticles(text: text, "generic-products")
        #expect(read.articles.map(\.sku) == ["A", "B", "D"])
        let first = Unreadable.Place.row(1, column: nil)
        let expected = [
            Unreadable(.duplicate("A", first: first), at: .row(3, column: nil)),
            Unreadable(.duplicate("5901234123457", first: first), at: .row(4, column: nil)),
        ]
        #expect(read.faults == expected)
    }

    @Test func `a supplier's code may be that of several sizes, unless it is all there is`() throws
    {
        let text = "sku,name,supplier_code\nA,a,M\nB,b,M\n,c,M\n,d,M\n"
        let read = try ReadArticles(text: text, "generic-products")
        #expect(read.articles.map(\.fullName) == ["a", "b", "c"])
        let first = Unreadable.Place.row(3, column: nil)
        #expect(
            read.faults == [Unreadable(.duplicate("M", first: first), at: .row(4, column: nil))]
        )
    }

    @Test func `rejected rows stand in the rejects file as they were`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("sku;price;name\nA;1;a\nB;-1;\"b;c\"\n", as: "p.csv")
        var file = try ArticleFile(
            path: path,
            mapping: try ArticleMapping("generic-products"),
            currency: .pln
        )
        #expect(file.rejectsPath == "\(folder.path)/p.rejects.csv")
        var rejects = try RejectsFile(of: file, at: file.rejectsPath) { _ in "below zero" }
        try file.read { entry, progress in
            if case .failure(let fault) = entry.result {
                try rejects.write(try entry.reject(because: fault))
            }
            return progress.bytes <= progress.bytesTotal
        }
        try rejects.finish()
        let expected = """
            sku;price;name;"rejected_row";"rejected_reason"
            B;-1;"b;c";"2";"below zero"

            """
        #expect(try folder.read("p.rejects.csv") == expected)
    }
}
