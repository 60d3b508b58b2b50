import Shop
import Testing

@testable import Exchange

@Suite struct OfferFileTests {
    let folder: TemporaryFolder
    let cup = Offer(
        sku: "A-1",
        ean: "5901234123457",
        product: "CUP",
        name: "Kubek \"Żuk\" & <spodek>\u{1}",
        description: "Biały.\nDuży\tkubek",
        category: "Dom > Kuchnia",
        brand: "Lubiana",
        price: pln(1_999),
        available: 12,
        link: "https://example.com/?a=1&b=2",
        image: "https://example.com/1.jpg"
    )
    let course = Offer(sku: "=K-1", name: "-kurs", price: pln(5), available: nil)
    let spoon = Offer(sku: "Ł", name: "Łyżka", price: pln(100_000), available: -2)

    init() throws {
        folder = try TemporaryFolder()
    }

    func write(_ format: OfferFormat, _ offers: [Offer]) throws -> String {
        let path = "\(folder.path)/offers"
        var file = try OfferFile(format, at: path)
        for offer in offers { try file.write(offer) }
        try file.finish()
        return try folder.read("offers")
    }

    @Test func `Ceneo gets its XML, without what XML does not allow`() throws {
        let expected = """
            <?xml version="1.0" encoding="utf-8"?>
            <offers xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1">
              <o id="A-1" url="https://example.com/?a=1&amp;b=2" price="19.99" avail="1" stock="12">
                <cat>Dom/Kuchnia</cat>
                <name>Kubek &quot;Żuk&quot; &amp; &lt;spodek&gt;</name>
                <imgs><main url="https://example.com/1.jpg"/></imgs>
                <desc>Biały.&#10;Duży&#9;kubek</desc>
                <attrs><a name="Producent">Lubiana</a><a name="EAN">5901234123457</a></attrs>
              </o>
            </offers>

            """
        #expect(try write(.ceneo, [cup]) == expected)
    }

    @Test func `what Ceneo gets, the mapping for Ceneo reads`() throws {
        _ = try write(.ceneo, [cup, course, spoon])
        let read = try ReadArticles("\(folder.path)/offers", "ceneo")
        #expect(read.faults == [])
        #expect(read.articles.map(\.sku) == ["A-1", "=K-1", "Ł"])
        #expect(read.articles.map(\.fullName) == ["Kubek \"Żuk\" & <spodek>", "-kurs", "Łyżka"])
        #expect(read.articles.map(\.price) == [pln(1_999), pln(5), pln(100_000)])
        #expect(read.articles.map(\.stock) == [.counted(12), nil, .counted(0)])
        #expect(read.articles.map(\.ean) == ["5901234123457", nil, nil])
    }

    @Test(arguments: 0..<30)
    func `whatever an offer is called, Ceneo's file can be read`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        var name = "x"
        for _ in 0..<40 {
            let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
            name.unicodeScalars.append(scalar ?? "&")
        }
        let offer = Offer(sku: "A\(name)", name: name, description: name, price: pln(1))
        _ = try write(.ceneo, [offer])
        #expect(try ReadArticles("\(folder.path)/offers", "ceneo").articles.count == 1)
    }

    @Test func `Ceneo gets zloty only`() throws {
        var file = try OfferFile(.ceneo, at: "\(folder.path)/offers")
        let dear = ArticlePrice(Money(minorUnits: 100), .eur)
        try file.write(Offer(sku: "A", name: "a", price: dear))
        try file.write(cup)
        #expect((file.written, file.leftOut) == (1, 1))
        try file.finish()
    }

    @Test func `Google Merchant gets columns with tabs, whatever is in the texts`() throws {
        let heading =
            "id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tgtin\tbrand\tidentifier_exists\tcondition"
            + "\titem_group_id\tproduct_type\n"
        let cup =
            "A-1\t\"Kubek \"\"Żuk\"\" & <spodek>\"\tBiały. Duży kubek\thttps://example.com/?a=1&b=2"
            + "\thttps://example.com/1.jpg\tin_stock\t19.99 PLN\t5901234123457\tLubiana\tyes\tnew\tCUP"
            + "\tDom > Kuchnia\n"
        let spoon = "Ł\tŁyżka\tŁyżka\t\t\tout_of_stock\t1000.00 PLN\t\t\tno\tnew\t\t\n"
        #expect(try write(.googleMerchant, [self.cup, self.spoon]) == heading + cup + spoon)
    }

    @Test func `a table has no formulas in it`() throws {
        let expected =
            "\u{FEFF}sku;ean;name;available;price;currency\r\n"
            + "A-1;5901234123457;\"Kubek \"\"Żuk\"\" & <spodek> \";12;19,99;PLN\r\n"
            + "'=K-1;;'-kurs;;0,05;PLN\r\n" + "Ł;;Łyżka;0;1000,00;PLN\r\n"
        #expect(try write(.table, [cup, course, spoon]) == expected)
    }

    @Test func `until it is complete, what was there before stays`() throws {
        _ = try folder.write("before", as: "offers")
        do {
            var file = try OfferFile(.ceneo, at: "\(folder.path)/offers")
            try file.write(cup)
        }
        #expect(try folder.read("offers") == "before")
        #expect(folder.names == ["offers"])
    }
}
