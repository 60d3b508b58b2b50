import Foundation
import PseudoTerminal
import Shop
import Testing

/// Bank files that no bank was given, and what is noted before the money goes out.
@Suite struct CommandLineWithdrawTests {
    private static let annas = "PL27114020040000300201355387"

    @Test func `a file that was not handed in is withdrawn, and made anew`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let two = try shop.payable("T-2", "TAL-2", account: Self.annas)
        let made = try shop.object(
            "payouts bank-file \(one) \(two) --format elixir --out \(shop.folder)/1.txt"
        )
        let number = try #require(made["number"] as? String)
        let letters = try shop.objects("outbox list --limit 99").count

        let single = try shop.run("payouts withdraw \(one) R-1 --reason pomyłka")
        #expect(single.status == .exited(1) && single.answer.contains("R-1: ✗"))
        #expect(single.answer.contains("\(one): accepted\n"))
        let left = Data(try shop.run("payouts show \(number)").outputBytes)
        #expect(left.split(separator: 10).count == 1)
        let part = try #require(try shop.objects("payouts files").first)
        #expect(part["withdrawn"] as? Bool == false && part["withdrawn_transfers"] as? Int == 1)

        let whole = try shop.object("payouts withdraw-file \(number) --reason pomyłka")
        #expect(whole["withdrawn"] as? Bool == true)
        #expect(try shop.run("payouts files").answer.contains("withdrawn"))
        let again = try #require(
            try shop.run("payouts withdraw-file \(number) --reason x").refusal
        )
        #expect(again.contains("was withdrawn"))
        #expect(try #require(try shop.run("payouts show \(number)").refusal).contains("withdrawn"))
        let told = try shop.object("payouts show \(number)")
        let orders = try #require(told["orders"] as? [[String: Any]])
        #expect(orders.map { $0["withdrawn_reason"] as? String } == ["pomyłka", "pomyłka"])

        let goods = try shop.object("returns show \(two)")
        #expect(goods["status"] as? String == "accepted" && goods["transfer"] is NSNull)
        #expect(goods["account"] as? String == Self.annas)
        let withdrawals = try #require(goods["withdrawals"] as? [[String: Any]])
        #expect(withdrawals.map { $0["bank_file"] as? String } == [number])
        #expect(try shop.run("returns show \(two)").answer.contains("pomyłka"))
        #expect(try shop.objects("outbox list --limit 99").count == letters)

        let next = try shop.object(
            "payouts bank-file --all --format elixir --out \(shop.folder)/2.txt"
        )
        #expect(next["transfers"] as? Int == 2)
        let second = try #require(next["number"] as? String)
        try #require(try shop.run("payouts clear \(one)").status == .success)
        let late = try #require(
            try shop.run("payouts withdraw-file \(second) --reason x").refusal
        )
        #expect(late.contains("The bank has \(second)") && late.contains(one))
        #expect(try shop.run("check").status == .success)
    }

    @Test func `an invoiced sale goes by bank file once its correction is noted`() throws {
        let shop = try CommandLineShop.paying()
        let goods = try shop.payable("T-4", "TAL-2", account: Self.annas)
        let plan = "payouts bank-file \(goods) --format elixir --dry-run"
        #expect(try shop.run(plan).answer.contains("The correction invoice has no number."))
        let noted = try shop.object("payouts correction \(goods) FK/1/2026")
        #expect(noted["correction_invoice"] as? String == "FK/1/2026")
        #expect(try shop.run("returns show \(goods)").answer.contains("FK/1/2026"))
        let off = try shop.object("payouts correction \(goods) off")
        #expect(off["correction_invoice"] is NSNull)
        try #require(try shop.run("payouts correction \(goods) FK/2/2026").status == .success)
        let path = "\(shop.folder)/1.txt"
        let made = try shop.object(
            "payouts bank-file \(goods) --format elixir --out \(path)"
        )
        #expect(made["transfers"] as? Int == 1)
        try #require(try shop.run("payouts clear \(goods)").status == .success)
        let settled = try shop.object("returns show \(goods)")
        let document = try #require(settled["document"] as? [String: Any])
        #expect(document["number"] as? String == "FK/2/2026")
        #expect(try shop.run("check").status == .success)
    }

    @Test func `paid by card, an account needs the customer's request, which is kept`() throws {
        let shop = try CommandLineShop.paying()
        let refused = try #require(
            try shop.run("returns register T-3 --line KUB-1=1 --account \(Self.annas)").refusal
        )
        #expect(refused.contains("Write down how the customer agreed to it."))
        let goods = try shop.payable(
            "T-3",
            "KUB-1",
            account: Self.annas,
            " --account-consent telefonicznie"
        )
        let known = try shop.object("returns show \(goods)")
        #expect(known["account_consent"] as? String == "telefonicznie")
        let off = try shop.object("payouts account \(goods) off")
        #expect(off["account_consent"] is NSNull)
        let missing = try #require(
            try shop.run("payouts account \(goods) \(Self.annas)").refusal
        )
        #expect(missing.contains("agreed"))
        let line = "payouts account \(goods) \(Self.annas) --consent e-mailem"
        try #require(try shop.run(line).status == .success)
        let path = "\(shop.folder)/1.txt"
        let made = try shop.object(
            "payouts bank-file \(goods) --format elixir --out \(path)"
        )
        #expect(made["transfers"] as? Int == 1)
        try #require(try shop.run("payouts clear \(goods)").status == .success)
        let settled = try shop.object("returns show \(goods)")
        let payouts = try #require(settled["payouts"] as? [[String: Any]])
        #expect(payouts.first?["instrument"] as? String == "transfer")
        #expect(payouts.first?["consent"] as? String == "e-mailem")
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a million goes through another system`() throws {
        let shop = try CommandLineShop.paying()
        try #require(try shop.run("config set four-eyes-limit off").status == .success)
        let goods = try shop.payable("T-5", "ZŁO-1", account: Self.annas)
        let plan = try shop.run("payouts bank-file \(goods) --format elixir --dry-run").answer
        #expect(plan.contains("Elixir-0 takes transfers below 1,000,000.00 zł"))
        #expect(plan.contains("SORBNET"))
    }
}
