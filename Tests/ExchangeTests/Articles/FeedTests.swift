import Shop
import Testing

@testable import Exchange

@Suite struct FeedTests {
    @Test func `a full IOF tells of each size as a variant`() throws {
        let read = try ReadArticles(fixture("iof-full.xml"), "iof")
        #expect(read.faults == [])
        #expect(read.articles.map(\.sku) == ["33-1", "33-2", "33-3", "41-uniw", "42-uniw"])
        let small = try #require(read["33-1"])
        let expected = IncomingArticle(
            place: .line(13, path: nil),
            product: IncomingProduct(key: "33", name: "Kurtka <Alaska>", category: "Odzież/Kurtki"),
            sku: "33-1",
            ean: "5901234123457",
            supplierCode: "AL-S",
            name: "S",
            price: pln(38_990),
            vat: 2_300,
            levels: [IncomingLevel(.uncounted, in: "0"), IncomingLevel(.counted(4), in: "1")]
        )
        #expect(small == expected)
        #expect(small.stock == .counted(4))
    }

    @Test func `a size without a price has its product's, one without stock says nothing`() throws {
        let read = try ReadArticles(fixture("iof-full.xml"), "iof")
        #expect(read["33-2"]?.price == pln(39_990))
        #expect(read["33-2"]?.stock == .counted(5))
        #expect(read["33-3"]?.stock == nil)
        #expect(read["33-3"]?.ean == nil)
    }

    @Test func `what IOF does not count, sells without goods or bundles is told so`() throws {
        let read = try ReadArticles(fixture("iof-full.xml"), "iof")
        let course = try #require(read["41-uniw"])
        #expect(course.isDigital)
        #expect(course.fullName == "Kurs szycia")
        #expect(course.price?.currency == .eur)
        let bundle = try #require(read["42-uniw"])
        #expect(bundle.stock == .uncounted)
        let parts = [
            IncomingComponent(product: "33"),
            IncomingComponent(sku: "35-1", product: "35", units: 2),
        ]
        #expect(bundle.components == parts)
    }

    @Test func `a supplier's IOF tells what the shop pays, and under the supplier's codes`() throws
    {
        let text = """
            <offer><products currency="EUR"><product id="7" vat="23.0">
            <price gross="61.50" net="50.00"/><srp gross="99.90"/>
            <sizes><size name="S" code="7-S" code_producer="ABC-1"><stock id="1" quantity="2.750"/>
            </size><size name="M" code="7-M"><srp gross="0"/><stock id="1" quantity="-1"/></size>
            </sizes></product></products></offer>
            """
        let read = try ReadArticles(text: text, "iof-supplier")
        #expect(read.faults == [])
        #expect(read.articles.map(\.supplierCode) == ["7-S", "7-M"])
        #expect(read.articles.map(\.sku) == [nil, nil])
        #expect(read.articles.map(\.ean) == [nil, nil])
        #expect(read.articles.map(\.cost?.amount.minorUnits) == [5_000, 5_000])
        #expect(read.articles.map(\.price?.amount.minorUnits) == [9_990, nil])
        #expect(read.articles.map(\.stock) == [.counted(2), .uncounted])
    }

    @Test func `a price without tax is brought up by it, where there is no other`() throws {
        let text = """
            <offer><products><product id="7" vat="8"><price net="10.00"/></product>
            <product id="8" vat="8"><price gross="11" net="10"/></product>
            <product id="9"><price net="10"/></product></products></offer>
            """
        let read = try ReadArticles(text: text, "iof")
        #expect(read.articles.map(\.price) == [pln(1_080), pln(1_100)])
        #expect(read.faults == [Unreadable(.missingValue, at: .line(3, path: "@vat"))])
    }

    @Test func `a light IOF tells prices and units, and no names`() throws {
        let read = try ReadArticles(fixture("iof-light.xml"), "iof")
        #expect(read.articles.map(\.fullName) == [nil, nil])
        #expect(read.articles.map(\.price) == [pln(38_990), pln(39_990)])
        #expect(read.articles.map(\.stock) == [.counted(9), .counted(0)])
    }

    @Test func `a Ceneo file is read, with groups and without`() throws {
        let read = try ReadArticles(fixture("ceneo.xml"), "ceneo")
        #expect(read.faults == [])
        #expect(read.articles.map(\.fullName) == ["Kubek \"Żuk\" & spodek", "Łyżka"])
        #expect(read.articles.map(\.ean) == ["5901234123457", nil])
        #expect(read.articles.map(\.price) == [pln(1_999), pln(500)])
        #expect(read.articles.map(\.stock) == [.counted(12), nil])
        #expect(read["A-1"]?.product.category == "Dom/Kuchnia")
    }

    @Test func `one's own mapping reads a wholesaler's XML in its own encoding`() throws {
        let read = try ReadArticles(fixture("wholesaler.xml"), fixture("wholesaler.toml"))
        #expect(read.articles.map(\.fullName) == ["Stół", "Krzesło"])
        #expect(read.articles.map(\.supplierCode) == ["H-1", "H-2"])
        let prices = [12_300, 2_159].map { ArticlePrice(Money(minorUnits: $0), .eur) }
        #expect(read.articles.map(\.price) == prices)
        #expect(read.articles.map(\.vat) == [2_300, 800])
        #expect(read.articles.map(\.place) == [.line(3, path: nil), .line(4, path: nil)])
    }

    @Test(arguments: ["utf-8", "windows-1250", "iso-8859-2"])
    func `a feed of many pieces is read as one, in any encoding`(name: String) throws {
        let encodings: [String: TextEncoding] = [
            "utf-8": .utf8, "windows-1250": .windows1250, "iso-8859-2": .latin2,
        ]
        let encoding = try #require(encodings[name])
        let label = "Zażółć gęślą jaźń"
        var text = "<?xml version='1.0' encoding='\(name)'?>\n<offers>\n"
        for number in 1...6_000 {
            let padding = String(repeating: "ż", count: number % 90)
            text += "<o id=\"\(number)\"><desc>\(padding)</desc><name>\(label)</name></o>\n"
        }
        let folder = try TemporaryFolder()
        let path = try folder.write(encoding.bytes(text + "</offers>"), as: "feed.xml")
        let read = try ReadArticles(path, "ceneo")
        #expect(read.articles.map(\.sku) == (1...6_000).map { "\($0)" })
        #expect(read.articles.allSatisfy { $0.fullName == label })
        #expect(read.articles.last?.place == .line(6_002, path: nil))
    }

    @Test func `a bad article is told by its line and path, and the others are read`() throws {
        let text = """
            <offers>
            <o id="A" price="1"/>
            <o id="B" price="-2"/>
            <o id="C" price="1" stock="1,5"/>
            <o id="A" price="3"/>
            <o price="3"/>
            <o id="D" price="4"/>
            </offers>
            """
        let read = try ReadArticles(text: text, "ceneo")
        #expect(read.articles.map(\.sku) == ["A", "D"])
        let expected = [
            Unreadable(.belowZero("-2"), at: .line(3, path: "@price")),
            Unreadable(.notANumber("1,5"), at: .line(4, path: "@stock")),
            Unreadable(.duplicate("A", first: .line(2, path: nil)), at: .line(5, path: nil)),
            Unreadable(.missingValue, at: .line(6, path: "@id")),
        ]
        #expect(read.faults == expected)
    }

    @Test func `a warehouse that an article names twice is told with both lines`() throws {
        let text = """
            <offer><products><product id="7"><sizes><size code="7-S">
            <stock id="1" quantity="2"/>
            <stock id="2" quantity="2"/>
            <stock id="1" quantity="3"/>
            </size></sizes></product></products></offer>
            """
        let read = try ReadArticles(text: text, "iof")
        let place = Unreadable.Place.line(4, path: "sizes/size/stock/@id")
        let problem = Unreadable.Problem.duplicate("1", first: .line(2, path: nil))
        #expect(read.faults == [Unreadable(problem, at: place)])
    }

    @Test func `a rejected article of XML is a row of what was read`() throws {
        let folder = try TemporaryFolder()
        let text = "<offers><o id=\"A\" price=\"-2\"><name>a,\nb</name></o></offers>"
        let mapping = try ArticleMapping("ceneo")
        var file = try ArticleFile(
            path: try folder.write(text, as: "f.xml"),
            mapping: mapping,
            currency: .pln
        )
        var rejects = try RejectsFile(of: file, at: file.rejectsPath) { _ in "below zero" }
        try file.read { entry, _ in
            if case .failure(let fault) = entry.result {
                try rejects.write(try entry.reject(because: fault))
            }
            return true
        }
        try rejects.finish()
        let expected = """
            name,cat,'@id,attrs/a[@name=EAN],attrs/a[@name=GTIN],'@price,'@stock,\
            "rejected_row","rejected_reason"
            "a,
            b",,A,,,'-2,,"1","below zero"

            """
        #expect(try folder.read("f.rejects.csv") == expected)
    }

    @Test func `reading stops where it is told to`() throws {
        let mapping = try ArticleMapping("iof")
        var file = try ArticleFile(
            path: fixture("iof-full.xml"),
            mapping: mapping,
            currency: .pln
        )
        var read = 0
        try file.read { _, _ in
            read += 1
            return read < 2
        }
        #expect(read == 2)
    }
}
