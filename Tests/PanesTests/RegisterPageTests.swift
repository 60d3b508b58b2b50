import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct RegisterPageTests {
    private let period = day("2026-11-01")...day("2026-11-30")

    private func record(_ name: String = "Płaszcz wełniany granatowy, r. 40") throws
        -> RegisterRecord
    {
        let orphan = try #require(PaperShop.november().orphans.first)
        var record = try #require(
            RegisterRecord(orphan: orphan.goods, [], .pln, settled: day("2026-11-17"))
        )
        record.number = "R-2026-000301"
        record.kind = .claim
        record.isImported = false
        record.sold = day("2026-10-28")
        record.order = ID(3)
        record.orderNumber = "ZP-104266"
        record.invoice = "FV/2026/10/0017"
        record.document = .register
        record.entries = [
            RegisterEntry(
                .goods,
                sku: "5901234567893",
                article: name,
                units: 1,
                rate: 2_300,
                gross: grosze(79_900)
            ),
            RegisterEntry(.delivery, rate: nil, gross: grosze(1_499)),
        ]
        record.charges = [RefundRow(.label(price: grosze(1_299)), grosze(-1_299))]
        record.refunded = grosze(80_100)
        return record
    }

    private func page(_ book: ReturnBook, _ records: [RegisterRecord], in language: Language)
        -> [String]
    {
        var rules = Rules()
        rules.shopName = "Kubki i Spółka sp. z o.o."
        var sums = RegisterSums()
        for record in records { sums.add(record) }
        let page = RegisterPage(book, of: period, in: language)
        let now = moment("2026-11-30", 18, 5).at
        let zone = PaperShop.empty().zone
        let lines =
            page.head(of: rules, sums, at: now, in: zone)
            + records.flatMap { page.lines(of: $0, from: 1) } + page.foot(sums)
        return lines.map { $0.replacing("\u{A0}", with: " ") }
    }

    @Test func `the paper says whose, of when, by which query, how many, and what it comes to`()
        throws
    {
        let paper = try page(.register, [record()], in: .polish).joined(separator: "\n")
        let expected = """
            Kubki i Spółka sp. z o.o.

            EWIDENCJA ZWROTÓW I UZNANYCH REKLAMACJI
            Okres 2026-11-01 – 2026-11-30 · wydruk 2026-11-30 18:05 · zapytanie rozliczony>=2026-11-01 rozliczony<=2026-11-30 · zwroty: 1,
            pozycje: 2
            Podstawa: § 3 ust. 3 rozporządzenia Ministra Finansów z 29 kwietnia 2019 r. w sprawie kas rejestrujących. Protokół przyjęcia ma
            numer zwrotu.

              Lp. Zwrot dnia Sprzedaż   Nr zwrotu     Rodzaj      Zamówienie      Towar lub usługa            Szt. VAT %       Brutto  Kwota VAT
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                1 2026-11-17 2026-10-28 R-2026-000301 reklamacja  ZP-104266       5901234567893 Płaszcz          1    23       799,00     149,41
                                                                  FV/2026/10/0017 wełniany granatowy, r. 40
                2 2026-11-17 2026-10-28 R-2026-000301 reklamacja  ZP-104266       dostawa                              –        14,99          –
                                                                  FV/2026/10/0017
                  = R-2026-000301 (część): 813,99 zł, VAT 149,41 zł · przesyłka zwrotna −12,99 zł · wypłacono 801,00 zł
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
            PLN                                               Brutto      Kwota VAT
            VAT 23%                                           799,00         149,41
            VAT zw. lub nieznana                               14,99           0,00
            Razem                                             813,99         149,41
            Poza korektą                                      −12,99
            Wypłacono                                         801,00
            """
        #expect(paper == expected)
    }

    @Test func `corrections name their invoices`() throws {
        var corrected = try record()
        corrected.document = .correctionInvoice("KOR/11/2026")
        let lines = page(.corrections, [corrected], in: .english)
        #expect(lines.contains("RETURNS WITH A CORRECTION INVOICE"))
        #expect(lines.contains { $0.contains("correction invoice KOR/11/2026") })
    }

    @Test func `a period without any says so`() {
        let lines = page(.register, [], in: .english)
        #expect(lines.contains("Nothing was settled in this period."))
    }

    @Test func `no name is cut, none is wider than its column, and none can act`() throws {
        let name = "\u{1B}[2J" + String(repeating: "Bardzo długa nazwa ", count: 9) + "作作作作作作作作"
        let lines = try page(.register, [record(name)], in: .polish)
        #expect(lines.allSatisfy { $0.width <= RegisterPage.width })
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
        let text = lines.joined()
        #expect(text.filter { $0 == "作" }.count == 8)
        #expect(text.components(of: "Bardzo") == 9)
    }
}

extension String {
    fileprivate func components(of word: String) -> Int {
        ranges(of: word).count
    }
}
