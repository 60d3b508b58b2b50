import Shop
import Testing

@testable import Exchange

@Suite struct MappedFilesTests {
    func money(_ minorUnits: Int) -> Money { Money(minorUnits: minorUnits) }

    @Test func `a Shopify export is read with its discounts, taxes and statuses`() throws {
        let path = fixture("shopify-orders.csv")
        var file = try OrderExport(path: path, mapping: try Mapping("shopify")) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.map(\.number) == ["#1001", "#1002", "#1003", "#1004"])
        #expect(read.orders.map(\.status) == [.shipped, .new, .cancelled, .cancelled])
        #expect(read.orders.map(\.instrument) == [.card, .cashOnDelivery, .external, .external])
        let first = try #require(read.orders.first)
        #expect(first.externalID == "5500000000001")
        #expect(first.placed == Instant(milliseconds: 1_709_644_951_000))
        #expect(first.lines.map(\.gross) == [money(7_980), money(10_000)])
        #expect(first.lines.first?.name == "Kubek \"Ranek\", 300 ml")
        #expect((first.discount, first.delivery) == (money(1_000), money(1_299)))
        #expect(first.tags == ["vip", "prezent"])
        #expect(first.note == "proszę\no pakowanie")
        #expect(first.customer.city == "Łódź")
    }

    @Test func `taxes on top of the prices are brought into them, to the grosz`() throws {
        let path = fixture("shopify-orders.csv")
        var file = try OrderExport(path: path, mapping: try Mapping("shopify")) { _ in .utc }
        let order = try #require(try file.all().orders.first { $0.number == "#1002" })
        #expect(order.lines.map(\.gross) == [money(3_690), money(2_460)])
        #expect(order.delivery == money(1_230))
        #expect(order.total == money(7_380))
    }

    @Test func `a Shopify order whose total cannot be explained is rejected whole`() throws {
        let path = fixture("shopify-orders.csv")
        var file = try OrderExport(path: path, mapping: try Mapping("shopify")) { _ in .utc }
        let rejects = try file.all().rejects
        let problem = Unreadable.Problem.totalDiffers(stated: money(3_600), computed: money(3_500))
        #expect(rejects.map(\.row) == [7, 8])
        #expect(rejects.map(\.reason.problem) == [problem, .orderRejected(row: 7)])
    }

    @Test func `a plain file is read with the mapping that shops copy`() throws {
        let text = """
            order;date;email;name;sku;ean;product;quantity;price;discount;shipping;payment;status
            A/1;5.03.2024;a@example.com;Anna;MUG;5901234123457;Kubek;2;39.90;5;12.99;Pobranie;Wysłane
            A/1;05.03.2024 10:00;a@example.com;Anna;KET;;Czajnik;1;120;;12.99;Pobranie;Wysłane
            A/2;05.03.2024;;;MUG;;Kubek;1;39.90;;;PayU;
            A/3;05.03.2024;;;MUG;;Kubek;1;39.90;40;;BLIK;nowe
            A/4;05.03.2024;;;MUG;;Kubek;1;39.90;;;BLIK;zgubione
            """
        let read = try items(
            text.replacing("5.03.2024;a", with: "05.03.2024;a").replacing("005.", with: "05."),
            try Mapping("generic")
        )
        #expect(read.orders.map(\.status) == [.shipped, .paid])
        #expect(read.orders.map(\.instrument) == [.cashOnDelivery, .external])
        #expect(read.orders.first?.lines.map(\.gross) == [money(7_480), money(12_000)])
        #expect(read.orders.first?.delivery == money(1_299))
        #expect(read.rejects.map(\.reason.problem).first == .discountTooLarge(money(4_000)))
        guard case .noSuchValue("zgubione", _) = read.rejects.last?.reason.problem else {
            Issue.record("an unknown status is an error")
            return
        }
    }

    @Test func `prices without tax become prices with it, rounded once`() throws {
        let mapping = try Mapping(
            text: """
                [file]
                encoding = "windows-1250"
                [numbers]
                decimal = ","
                thousands = " "
                prices = "net"
                [order]
                id = "Numer"
                placed = "Data"
                currency = { constant = "PLN" }
                status = { constant = "paid" }
                [line]
                name = "Artykuł"
                units = "Ilość"
                price = "Cena"
                vat = { column = "VAT", values = { "zw." = "0" } }
                """,
            name: "test.toml"
        )
        let text =
            "Numer;Data;Artykuł;Ilość;Cena;VAT\n"
            + "1;2024-03-05;Żyrandol;3;1 000,335;23%\n2;2024-03-05;Książka;1;10;zw.\n3;2024-03-05;X;1;10;\n"
        let folder = try TemporaryFolder()
        let bytes = TextEncoding.windows1250.bytes(text)
        var file = try OrderExport(path: try folder.write(bytes), mapping: mapping) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.flatMap(\.lines).map(\.gross) == [money(369_124), money(1_000)])
        #expect(read.orders.flatMap(\.lines).map(\.vat) == [2_300, 0])
        #expect(read.orders.first?.lines.first?.name == "Żyrandol")
        #expect(
            read.rejects.map(\.reason) == [Unreadable(.missingValue, at: .row(3, column: "VAT"))]
        )
    }

    @Test func `the traps of a real shop's file are told apart`() throws {
        let mapping = try Mapping(fixture("online-retail.toml"))
        #expect(mapping.zoneName == "Europe/London")
        let summer = Zone.Period(start: Instant(milliseconds: 0), offset: 3_600)
        var file = try OrderExport(path: fixture("online-retail.csv"), mapping: mapping) { name in
            name.map { Zone(name: $0, periods: [summer]) }
        }
        let read = try file.all()
        #expect(read.orders.map(\.externalID) == ["700002", "700006", "700001", "700009"])
        #expect(read.orders[2].lines.map(\.gross.minorUnits) == [1_530, 101, 101, 1_800])
        #expect(read.orders[2].placed == Instant(milliseconds: 1_309_764_360_000))
        #expect(read.orders.map(\.customer.externalID) == ["", "20002", "20001", "20003"])
        #expect(read.cancellations.map(\.document) == ["C700003"])
        #expect(read.cancellations.first?.lines.map(\.gross.minorUnits) == [510, 425])
        #expect(read.rejects.isEmpty)
        let counts = file.tally.setAside.map { "\($0.name) \($0.rows)" }
        #expect(counts == ["bad debt 2", "write-off 2", "zero price 1"])
    }
}
