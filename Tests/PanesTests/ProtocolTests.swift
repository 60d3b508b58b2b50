import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ProtocolTests {
    private func shop() throws -> PaperShop {
        var shop = try PaperShop.november()
        shop.rules.shopName = "Kubki i Spółka sp. z o.o."
        shop.rules.shopAddress = "ul. Długa 1, 00-001 Warszawa"
        shop.rules.shopTaxNumber = "5250000000"
        return shop
    }

    private func text(
        of key: Int64,
        in language: Language,
        width: Int = AcceptanceProtocol.width,
        _ shop: PaperShop
    ) throws -> String {
        let paper = try AcceptanceProtocol(
            of: try #require(shop.file(of: ID(key))),
            under: shop.rules,
            in: language,
            zone: shop.zone
        )
        let lines = paper.lines(width: width, at: shop.now)
        #expect(lines.allSatisfy { $0.width <= width })
        return lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test func `before a decision it says what came, and what it comes to`() throws {
        let paper = try text(of: 301, in: .polish, shop())
        let expected = """
            """
        #expect(paper == expected)
    }

    @Test func `after it, what was decided, what is refused and why`() throws {
        var shop = try shop()
        let judgement = Judgement(decisions: [
            Decision(
                line: ID(30),
                condition: .asNew,
                units: 1,
                verdict: .accepted(
                    Decision.Diminished(amount: grosze(8_000), finding: "ślady na rękawie")
                ),
                disposition: .outlet
            ),
            Decision(
                line: ID(31),
                condition: .used,
                units: 1,
                verdict: .refused(.swapped),
                disposition: .backToCustomer
            ),
            Decision(
                line: ID(32),
                condition: .asNew,
                units: 1,
                verdict: .accepted(nil),
                disposition: .restock
            ),
        ])
        try shop.take(.accept(judgement), with: ID(301), by: "anna")
        let paper = try text(of: 301, in: .english, shop)
        let expected = """
            """
        #expect(paper == expected)
    }

    @Test func `a settled one names the money and the document, a rejected one the reason`() throws
    {
        let settled = try text(of: 280, in: .polish, shop())
        #expect(settled.contains("Wypłacono 178,00 zł, "))
        #expect(settled.contains("Dokument: ewidencja zwrotów"))
        let rejected = try text(of: 283, in: .polish, shop())
        #expect(rejected.contains("Nic do zwrotu"))
        #expect(rejected.contains("Odrzucony: towar podmieniony, W paczce inny czajnik."))
    }

    @Test func `there is none before goods are here, nor of history`() throws {
        let shop = try shop()
        #expect(throws: AcceptanceProtocol.Refusal.notReceived) {
            try text(of: 308, in: .english, shop)
        }
        #expect(throws: AcceptanceProtocol.Refusal.isHistory) {
            try text(of: 14, in: .english, shop)
        }
    }

    @Test(arguments: [40, 60, 72])
    func `a narrow screen loses nothing of it`(width: Int) throws {
        let paper = try text(of: 301, in: .english, width: width, shop())
        let words = paper.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains("Płaszcz wełniany granatowy, r. 40"))
    }

    @Test func `names from outside cannot act, and none is cut`() throws {
        let name = "\u{1B}[31mPłaszcz\u{202E} " + String(repeating: "x", count: 200)
        let lines = name.lines(width: 30)
        #expect(lines.allSatisfy { $0.width <= 30 })
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
        #expect(lines.joined().filter { $0 == "x" }.count == 200)
    }

    @Test func `V shows it over the list, wherever returns are`() throws {
        var desk = Desk(try shop())
        desk.type("V")
        #expect(desk.screen.contains("Return protocol R-2026-000287"))
        #expect(desk.screen.contains("Kubki i Spółka"))
        desk.press(.escape)
        desk.type("EV")
        #expect(desk.screen.contains("Return protocol R-2026-000280"))
        desk.press(.escape, .enter)
        desk.type("V")
        #expect(desk.screen.contains("Return protocol R-2026-000280"))
    }

    @Test func `V says why there is none`() throws {
        var desk = Desk(try shop())
        desk.press(.down, .down, .down, .down)
        #expect(desk.selected == "R-2026-000308")
        desk.type("V")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.screen.contains("Nothing is received yet"))
        desk.press(.down)
        desk.type("V")
        #expect(desk.screen.contains("This return is imported"))
        var empty = Desk(.empty())
        empty.type("2V")
        #expect(empty.screen.contains("Nothing is selected"))
    }
}
