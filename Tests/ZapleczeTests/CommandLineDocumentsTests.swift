import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Papers of accounting by commands.
@Suite struct CommandLineDocumentsTests {
    /// Two settled returns: one in the register, one with a correction invoice.
    private func shop() throws -> (shop: CommandLineShop, register: String, corrected: String) {
        let shop = try CommandLineShop.withOrders()
        let first = try shop.register("Z-1", "KUB-1=2", "TAL-2=1")
        let second = try shop.register("Z-2", "KUB-1=1")
        for number in [first, second] {
            try #require(try shop.run("returns receive \(number)").status == .success)
            try #require(try shop.run("returns accept \(number)").status == .success)
        }
        try #require(try shop.run("returns settle \(first)").status == .success)
        let settled = try shop.run("returns settle \(second) --document KOR/1/2026")
        try #require(settled.status == .success)
        return (shop, first, second)
    }

    @Test func `the correction invoice is in the corrections, and not in the register`() throws {
        let (shop, register, corrected) = try shop()
        let page = try shop.run("documents register").answer
        #expect(page.contains("REGISTER OF RETURNS AND ACCEPTED CLAIMS"))
        #expect(page.contains(register) && !page.contains(corrected))
        #expect(page.contains("TAL-2 Talerz"))
        let corrections = try shop.run("documents corrections --lang pl").answer
        #expect(corrections.contains("ZWROTY Z FAKTURĄ KORYGUJĄCĄ"))
        #expect(corrections.contains("faktura korygująca KOR/1/2026"))
        #expect(corrections.contains(corrected) && !corrections.contains(register))
    }

    @Test func `in JSON the sums are those of the rows`() throws {
        let (shop, register, _) = try shop()
        let book = try shop.object("documents register")
        let records = try #require(book["records"] as? [[String: Any]])
        #expect(records.map { $0["number"] as? String } == [register])
        let rows = try #require(records.first?["rows"] as? [[String: Any]])
        #expect(rows.map { $0["no"] as? Int } == [1, 2, 3])
        #expect(rows.map { $0["kind"] as? String } == ["goods", "goods", "delivery"])
        let gross = rows.compactMap { $0["gross"] as? Int }.reduce(0, +)
        #expect(gross == 13_230)
        let sums = try #require((book["sums"] as? [[String: Any]])?.first)
        #expect(sums["gross"] as? Int == gross)
        #expect(sums["refunded"] as? Int == 13_230)
        #expect(records.first?["whole"] as? Bool == true)
        let empty = try shop.object("documents register --to 2020-01-31")
        #expect(empty["from"] as? String == "2020-01-01" && empty["returns"] as? Int == 0)
        #expect((empty["records"] as? [Any])?.isEmpty == true)
        let today = try #require(shop.object("documents register")["made_at"] as? String).prefix(10)
        let since = try shop.object("documents register --from 2020-01-31")
        #expect(since["from"] as? String == "2020-01-31")
        // The shop's day may already be the next one after midnight in UTC.
        #expect(try #require(since["to"] as? String) >= today)
        let page = try shop.run("documents register --from 2020-01-31").answer
        #expect(page.contains("Period 2020-01-31 – \(try #require(since["to"] as? String))"))
    }

    @Test func `a table goes into a file, and replaces none unbidden`() throws {
        let (shop, register, _) = try shop()
        let path = "\(shop.folder)/register.csv"
        let written = try shop.run("documents register --for-spreadsheet --lang pl --out \(path)")
        #expect(written.answer == "Zapisano: \(path)\n")
        let table = try #require(shop.read("register.csv"))
        #expect(table.hasPrefix("\u{FEFF}Lp.;Zwrot dnia;Sprzedaż;"))
        let rows = table.split(separator: "\r\n")
        #expect(rows.count == 4)
        #expect(rows[1].contains(";\(register);") && rows[1].hasSuffix(";PLN"))
        let refused = try #require(try shop.run("documents register --out \(path)").refusal)
        #expect(refused.contains("it is there already"))
        #expect(shop.read("register.csv") == table)
        _ = try shop.run("documents register --format csv --out \(path) --replace")
        #expect(shop.read("register.csv")?.hasPrefix("No.,Returned,") == true)
    }

    @Test func `a protocol is printed once goods are here`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        let early = try #require(try shop.run("documents protocol \(number)").refusal)
        #expect(early.contains("Nothing is received yet"))
        _ = try shop.run("returns receive \(number)")
        let paper = try shop.run("documents protocol \(number) --lang pl")
        #expect(paper.answer.contains("PROTOKÓŁ PRZYJĘCIA ZWROTU \(number)"))
        #expect(paper.answer.contains("Anna Żółć"))
        #expect(paper.answer.contains("data i podpis kupującego"))
        let object = try shop.object("documents protocol \(number)")
        #expect((object["text"] as? String)?.contains("RETURN PROTOCOL") == true)
        let unknown = try #require(try shop.run("documents protocol R-1").refusal)
        #expect(unknown.contains("There is no return"))
    }

    @Test func `days that are none, or the wrong way round, are wrong usage`() throws {
        let shop = try CommandLineShop.founded()
        for line in [
            "register --from 2026-02-30", "register --from 2026-03-02 --to 2026-03-01",
            "register --replace", "register --format text --for-spreadsheet",
        ] {
            #expect(try shop.run("documents \(line)").status == .exited(64), "\(line)")
        }
        #expect(try shop.run("documents register").answer.contains("Nothing was settled"))
    }
}
