import Foundation
import PseudoTerminal
import Testing

/// Files of products and stock, and suppliers' feeds, by commands.
@Suite struct CommandLineArticleTests {
    private static let products = """
        sku,product,name,variant,price,cost,ean,stock,category,components
        KUB-1,KUBEK,Kubek,biały,49.90,20.00,5901234123457,10,Kuchnia > Kubki,
        KUB-2,KUBEK,Kubek,czarny,54.90,21.00,,4,,
        TAL-2,,Talerz,,30.00,,,6,,
        ZESTAW,,Zestaw,,99.00,,,,,"KUB-1*1, TAL-2*2"

        """

    private static let woo = """
        ID,Type,SKU,Name,Parent,Regular price,Stock,Categories,Attribute 1 value(s)
        1,variable,HOOD,Hoodie,,,,Clothing > Hoodies,"M, L"
        2,variation,HOOD-M,Hoodie,HOOD,149,4,,M
        3,variation,HOOD-L,Hoodie,HOOD,149,0,,L
        4,"simple, virtual",ALBUM,Album,,15,,Music,

        """

    private static let shopify = """
        Handle,Title,Type,Option1 Value,Option2 Value,Option3 Value,Variant SKU,Variant Barcode,\
        Variant Price,Variant Inventory Qty,Variant Inventory Tracker,Variant Requires Shipping
        shirt,Shirt,Shirts,S,,,SH-S,,80.00,3,shopify,true
        shirt,,,M,,,SH-M,,80.00,2,shopify,true

        """

    /// A supplier's offers in the format of Ceneo.
    private static func feed(_ offers: (String, price: String, stock: Int)...) -> String {
        let lines = offers.map { code, price, stock in
            "<o id=\"\(code)\" price=\"\(price)\" stock=\"\(stock)\"><name>\(code)</name></o>"
        }
        return "<?xml version=\"1.0\"?>\n<offers>\n\(lines.joined(separator: "\n"))\n</offers>\n"
    }

    @Test func `products come in, then stock, then an exchange is among siblings`() throws {
        let shop = try CommandLineShop.withOrders()
        let file = try shop.write(Self.products, to: "products.csv")
        let text = try shop.run("import products \(file) --map generic-products").answer
        let expected = """
            Articles: read 4, new 2, changed 2, unchanged 0, rejected 0
            Changes: price 2, name 1, purchase price 1, codes 1, product 1

            """
        #expect(text == expected)
        let stock = try shop.run("import stock \(file) --map generic-products --lang pl").answer
        #expect(
            stock == """
                Artykuły: przeczytane 4, nowe 0, zmienione 3, bez zmian 1, odrzucone 0
                Zmiany: stan 3

                """
        )
        let mug = try shop.object("stock show KUB-1")
        #expect(mug["on_hand"] as? Int == 10)
        #expect(mug["value"] as? Int == 20_000)
        #expect(try shop.object("stock show ZESTAW")["available"] as? Int == 3)
        let exchange = try shop.run("returns register Z-1 --line KUB-1=1 --exchange KUB-1=KUB-2")
        #expect(exchange.status == .success, "\(exchange)")
        #expect(try shop.run("check").status == .success)
    }

    @Test(arguments: [("woocommerce-products", woo, 3), ("shopify-products", shopify, 2)])
    func `what other shops export comes in, and the same file again adds nothing`(
        mapping: String,
        text: String,
        articles: Int
    ) throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(text, to: "file.csv")
        let first = try shop.object("import products \(file) --map \(mapping)")
        #expect(first["new"] as? Int == articles)
        let before = try shop.deeds()
        let again = try shop.object("import products \(file) --map \(mapping)")
        #expect(again["unchanged"] as? Int == articles)
        #expect(try shop.deeds() == before)
        #expect(try shop.run("import stock \(file) --map \(mapping)").status == .success)
        let text = try shop.run("import stock \(file) --map \(mapping)").answer
        #expect(text.contains("All of it is in the shop already.\n"))
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a dry run shows what would change and writes nothing`() throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(Self.feed(("H-1", "10.00", 5)), to: "feed.xml")
        let line = "import products \(file) --map ceneo --supplier Hurt"
        try #require(try shop.run(line).status == .success)
        let later = Self.feed(("H-1", "12.00", 7), ("H-2", "3.00", 1), ("H-3", "-3", 1))
        _ = try shop.write(later, to: "feed.xml")
        let text = try shop.run("\(line) --dry-run").answer
        let expected = """
            Articles: read 3, new 1, changed 1, unchanged 0, rejected 1
            Changes: price 1, stock 1
            In stock: now 1, would have none 0, no longer in the file 0

            Rejected
              Line 5, “@price”: “-3” is below zero. Correct it.

            Changed
              H-1  H-1  price 10.00 zł → 12.00 zł, at the supplier 5 → 7

            New
              H-2  H-2

            A dry run: nothing was written.

            """
        #expect(text == expected)
        let json = try shop.object("\(line) --dry-run")
        let rows = try #require(json["rows"] as? [[String: Any]])
        #expect(rows.map { $0["kind"] as? String } == ["changed", "new", "rejected"])
        let refusal = try #require(try shop.run(line).refusal)
        #expect(refusal.contains("Articles that cannot be taken: 1 of 3. Line 5"))
        #expect(try shop.objects("stock list").count == 1)
    }

    @Test(
        arguments: [
            ("<offers><o id=\"A\" price=\"1\"", "Line 1"),
            ("<!DOCTYPE o [<!ENTITY a \"aaaa\">]>\n<offers><o id=\"&a;\"/></offers>", "Line 1"),
            (feed(("A", "1", 1), ("A", "2", 1)), "Line 4"), ("", "nothing in it"),
            ("<offers></offers>", "no element"),
        ]
    )
    func `a bad feed changes nothing and says where`(text: String, place: String) throws {
        let shop = try CommandLineShop.founded()
        let good = try shop.write(Self.feed(("A", "5.00", 5), ("B", "5.00", 5)), to: "good.xml")
        let options = "--map ceneo --supplier Hurt"
        try #require(try shop.run("import products \(good) \(options)").status == .success)
        let before = try shop.deeds()
        let bad = try shop.write(text, to: "bad.xml")
        let refusal = try #require(try shop.run("import products \(bad) \(options)").refusal)
        #expect(refusal.contains(place), "\(refusal)")
        #expect(try shop.deeds() == before)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a count may be of another warehouse than the main one`() throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write("sku,name,stock\nA,A,5\n", to: "p.csv")
        let rest = "\(file) --map generic-products"
        try #require(try shop.run("import products \(rest)").status == .success)
        let refusal = try #require(try shop.run("import stock \(rest) --warehouse X").refusal)
        #expect(refusal.contains("no warehouse “X”"))
        try #require(try shop.run("stock places --add SKLEP").status == .success)
        let outcome = try shop.run("import stock \(rest) --warehouse sklep")
        #expect(outcome.status == .success, "\(outcome)")
        let places = try shop.object("stock show A")["places"] as? [[String: Any]]
        #expect(places?.compactMap { $0["warehouse"] as? String } == ["SKLEP"])
    }

    @Test func `a feed that empties half the range wants to be confirmed`() throws {
        let shop = try CommandLineShop.founded()
        let path = try shop.write(Self.feed(("A", "5.00", 5), ("B", "5.00", 5)), to: "f.xml")
        let line = "import products \(path) --map ceneo --supplier Hurt"
        try #require(try shop.run(line).status == .success)
        _ = try shop.write(Self.feed(("A", "5.00", 5)), to: "f.xml")
        let refusal = try #require(try shop.run(line).refusal)
        #expect(refusal.contains("would have none: 1 of 2"))
        #expect(refusal.hasSuffix("\(line) --yes"))
        let done = try shop.object("\(line) --yes")
        #expect(done["gone"] as? Int == 1)
    }

    @Test(arguments: [("n\r", 5), ("y\r", 0)])
    func `at a terminal it asks, and does what is answered`(
        answer: String,
        units: Int
    ) throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write("sku,name,stock\nA,A,5\n", to: "p.csv")
        for what in ["products", "stock"] {
            let line = "import \(what) \(file) --map generic-products"
            try #require(try shop.run(line).status == .success)
        }
        _ = try shop.write("sku,name,stock\nA,A,0\n", to: "p.csv")
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["import", "stock", file, "--map", "generic-products"],
            environment: shop.environment
        )
        try session.wait(for: "[y/N]")
        try session.send(keys: answer)
        #expect(try session.waitForExit() == (units == 5 ? .exited(1) : .success))
        #expect(try shop.object("stock show A")["on_hand"] as? Int == units)
    }

    @Test func `an import that is killed at any moment is done whole or not at all`() throws {
        let shop = try CommandLineShop.founded()
        let rows = (1...2_000).map { "A-\($0),Artykuł \($0),1.00\n" }
        let file = try shop.write("sku,name,price\n" + rows.joined(), to: "p.csv")
        let outcome = try shop.shell(
            """
            for rounds in 3000 20000 60000 120000 180000 240000 300000; do
                $Z import products \(file) --map generic-products >>"$HOME/said" 2>&1 &
                n=0; while [ $n -lt $rounds ]; do n=$((n+1)); done
                kill -9 $! 2>>"$HOME/killed"; wait $! 2>>"$HOME/killed"
                $Z stock list --json | grep -c '"sku"' >>"$HOME/counts"
            done
            $Z import products \(file) --map generic-products
            """
        )
        #expect(outcome.status == .success)
        let counts = try #require(shop.read("counts")).split(separator: "\n")
        #expect(counts.count == 7)
        #expect(Set(counts).isSubset(of: ["0", "2000"]), "\(counts)")
        #expect(try shop.objects("stock list").count == 2_000)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `of the shop's own file the good rows are taken, the others written down`() throws {
        let shop = try CommandLineShop.founded()
        let bad = Self.products + "KUB-1,,Kubek,,1,,,,,\nX,,Iks,,-1,,,,,\nY,,Set,,1,,,,,NIC*1\n"
        let file = try shop.write(bad, to: "products.csv")
        let summary = try shop.object("import products \(file) --map generic-products")
        #expect(summary["new"] as? Int == 4)
        #expect(summary["rejected"] as? Int == 3)
        let rejects = try #require(shop.read("products.rejects.csv")).split(separator: "\n")
        #expect(rejects.count == 4)
        #expect(rejects[3].contains("NIC"))
    }

    @Test func `what can be sold is written for other channels`() throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(Self.products + "BEZ,,Bez ceny,,,,,1,,\n", to: "p.csv")
        for what in ["products", "stock"] {
            let line = "import \(what) \(file) --map generic-products"
            try #require(try shop.run(line).status == .success)
        }
        try #require(try shop.run("stock reserve KUB-1 2 --cart c1").status == .success)
        for format in ["ceneo", "google", "csv"] {
            let out = "\(shop.folder)/out.\(format)"
            let line = "stock export --format \(format) --out \(out)"
            let done = try shop.object("\(line) --url https://sklep.example/{product}/{sku}")
            #expect(done["written"] as? Int == 4)
            #expect(done["left_out"] as? Int == 1)
        }
        let ceneo = try #require(shop.read("out.ceneo"))
        #expect(ceneo.contains("id=\"KUB-1\" url=\"https://sklep.example/KUBEK/KUB-1\""))
        #expect(ceneo.contains("price=\"49.90\" avail=\"1\" stock=\"8\""))
        #expect(ceneo.contains("<cat>Kuchnia/Kubki</cat>"))
        let google = try #require(shop.read("out.google"))
        #expect(google.contains("\t99.00 PLN\t"))
        let table = try #require(shop.read("out.csv"))
        #expect(table.contains("ZESTAW;;Zestaw;3;99,00;PLN"))
    }
}
