import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Gift cards by commands: sold, spent, explained, and never spent twice.
@Suite struct CommandLineGiftCardTests {
    @Test func `a card is sold, spent in parts against an order, and explained`() throws {
        let shop = try CommandLineShop.withOrders()
        let sold = try shop.object("giftcards sell 100 --until 2027-03-31")
        let code = try #require(sold["code"] as? String)
        #expect(sold["number"] as? String == "G-\(year)-000001")
        #expect(sold["balance"] as? Int == 10_000)
        let number = "G-\(year)-000001"
        #expect(
            try shop.run("giftcards spend \(code.lowercased()) 30,50 --order z-1").answer
                == "\(number): balance 69.50 zł, valid until 31 Mar 2027\n"
        )
        #expect(
            try shop.run("giftcards spend \(number) 19.50 --lang pl").answer
                == "\(number): saldo 50,00 zł, ważna do 31 mar 2027\n"
        )
        let rows = try shop.objects("giftcards list status:active")
        #expect(rows.map { $0["balance"] as? Int } == [5_000])
        let file = try shop.object("giftcards show \(number)")
        let entries = try #require(file["entries"] as? [[String: Any]])
        #expect(
            entries.map { $0["kind"] as? String } == ["spent", "spent", "activated", "sold"]
        )
        #expect(entries.map { $0["balance"] as? Int } == [5_000, 6_950, 10_000, 10_000])
        #expect(entries[1]["record"] as? String == "Z-1")
        #expect(file["code"] == nil)
        #expect(try shop.run("giftcards show \(number)").output.contains(code) == false)
        #expect(try shop.run("giftcards show \(number) --code").output.contains(code))
        #expect(try shop.run("giftcards undo \(number)").answer.contains("balance 69.50 zł"))
        #expect(try shop.run("check").status == .success)
    }

    @Test func `what cannot be is refused in one line`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("giftcards sell 100").status == .success)
        try #require(try shop.run("giftcards sell 50 --inactive").status == .success)
        let (first, second) = ("G-\(year)-000001", "G-\(year)-000002")
        let refusals = [
            "spend \(first) 100.01": "There is 100.00 zł on gift card \(first), not 100.01 zł.",
            "spend \(first) 0": "Give an amount above zero.",
            "spend \(second) 1": "is not activated yet",
            "spend G-1999-000001 1": "There is no gift card “G-1999-000001”",
            "spend \(first) 1 --order Z-99": "There is no order “Z-99”",
            "activate \(first)": "is active already",
            "unblock \(first) --reason x": "is not blocked",
            "undo \(first)": "nothing to undo",
            "sell 10000.01": "takes at most 10,000.00 zł",
            "sell 10 --until 2001-01-01": "cannot be valid until 1 Jan 2001",
            "sell 10 --email nikt": "No mail can go to “nikt”",
            "correct \(first) --by -200 --reason x": "There is 100.00 zł",
        ]
        for (line, words) in refusals {
            let refusal = try shop.run("giftcards \(line)").refusal?.replacing("\u{A0}", with: " ")
            #expect(refusal?.contains(words) == true, "\(line): \(refusal ?? "done")")
        }
        try #require(try shop.run("giftcards block \(first) --reason zgubiona").status == .success)
        let blocked = try shop.run("giftcards spend \(first) 1 --lang pl").refusal
        #expect(blocked?.contains("Karta \(first) jest zablokowana") == true)
        #expect(try shop.run("giftcards sell x").refusal?.contains("is no amount") == true)
    }

    @Test func `eight tills at once take exactly what is on a card`() throws {
        let shop = try CommandLineShop.founded()
        try #require(try shop.run("giftcards sell 100").status == .success)
        let card = "G-\(year)-000001"
        let outcome = try shop.shell(
            """
            for till in 1 2 3 4 5 6 7 8; do
                (for time in 1 2 3; do
                    $Z giftcards spend \(card) 7 >>"$HOME/done" 2>>"$HOME/refused"
                done) &
            done
            wait
            """
        )
        #expect(outcome.status == .success, "\(outcome)")
        let done = try #require(shop.read("done")).split(separator: "\n").count
        let refused = try #require(shop.read("refused")).split(separator: "\n")
        #expect(done == 14, "\(refused)")
        #expect(refused.count == 10 && refused.allSatisfy { $0.contains("on gift card \(card)") })
        let file = try shop.object("giftcards show \(card)")
        #expect(file["balance"] as? Int == 200)
        #expect((file["entries"] as? [Any])?.count == 16)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `run books out what has expired, once`() throws {
        let shop = try CommandLineShop.founded()
        let user = try unixUser()
        do {
            let store = try ShopStore.open(shop.path) { ShopStore.clock() + -40 * 86_400 }
            let owner = try store.signIn(user)
            try store.set(.giftCardDays, to: "30", by: owner.signatory)
            let sale = GiftCardSale(amount: Money(minorUnits: 12_345))
            _ = try store.sell(sale, by: owner.signatory)
        }
        #expect(try shop.run("run --once").answer.contains("Gift cards expired"))
        #expect(try shop.run("run --once").answer == "")
        let row = try #require(try shop.objects("giftcards list status:expired").first)
        #expect(row["balance"] as? Int == 0)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a card's code leaves by mail and is kept nowhere`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        try #require(try shop.run("run --once").status == .success)
        let sold = try shop.object("giftcards sell 30 --email ewa@example.com")
        let code = try #require(sold["code"] as? String)
        let id = try #require(try shop.objects("outbox list").compactMap { $0["id"] as? Int }.max())
        let before = try #require(try shop.message(id)["body"] as? String)
        #expect(before.contains("Code: ••••••") || before.contains("Kod: ••••••"))
        try #require(try shop.run("run --once").status == .success)
        let mails = try FileManager.default.contentsOfDirectory(atPath: "\(shop.folder)/mail")
        #expect(mails.count { shop.read("mail/\($0)")?.contains(code) == true } == 1)
        #expect(try shop.message(id)["body"] as? String == before)
        let file = try #require(FileManager.default.contents(atPath: shop.path))
        #expect(file.firstRange(of: Data(code.utf8)) == nil)
        #expect(file.firstRange(of: Data(code.filter { $0 != "-" }.utf8)) == nil)
        #expect(try shop.run("check").status == .success)
    }

    private var year: String { Date.now.formatted(.iso8601.year()) }
}
