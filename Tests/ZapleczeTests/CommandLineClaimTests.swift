import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Claims by commands.
@Suite struct CommandLineClaimTests {
    @Test func `a claim is taken in, answered, undone, answered and closed`() throws {
        let shop = try CommandLineShop.withOrders()
        let opened = try shop.object(
            "claims register Z-1 --line KUB-1=1 --defect chipped --demand money --goods"
        )
        let number = try #require(opened["number"] as? String)
        #expect(number.hasPrefix("K-") && opened["status"] as? String == "registered")
        #expect(opened["defect"] as? String == "chipped")
        let returns = try #require(opened["returns"] as? [String])
        let goods = try #require(returns.first)
        let file = try shop.object("returns show \(goods)")
        #expect(file["claim"] as? String == number && file["kind"] as? String == "claim")

        let unanswered = try #require(try shop.run("claims close \(number) --outcome x").refusal)
        #expect(unanswered.contains("this step is not open"))
        let answered = try shop.object("claims answer \(number) --accept repair")
        let answer = try #require(answered["answer"] as? [String: Any])
        #expect(answer["remedy"] as? String == "repair" && answer["accepted"] as? Bool == true)
        let undone = try shop.object("claims undo \(number)")
        #expect(undone["answer"] is NSNull)
        let refused = try shop.run("claims answer \(number) --refuse --reason dropped")
        #expect(refused.answer == "\(number): answered, \(goods)\n")
        #expect(refused.errors.contains("config set adr-statement"))
        let open = try #require(try shop.run("claims close \(number) --outcome x").refusal)
        #expect(open.contains("\(goods) was opened for it and is under way"))
        _ = try shop.run("returns cancel \(goods) --note late")
        let closed = try shop.run("claims close \(number) --outcome told")
        #expect(closed.answer.hasPrefix("\(number): closed"))
        let rows = try shop.objects("claims list status:closed")
        #expect(rows.map { $0["number"] as? String } == [number])
        #expect(try shop.run("claims show \(number)").answer.contains("chipped"))
    }

    @Test func `a price cut names its amount, and no more than was paid`() throws {
        let shop = try CommandLineShop.withOrders()
        let opened = try shop.object(
            "claims register Z-1 --line KUB-1=1 --defect stained --demand price-cut"
        )
        let number = try #require(opened["number"] as? String)
        let bare = try shop.run("claims answer \(number) --accept price-cut")
        #expect(bare.status == .exited(64))
        let cut = "claims answer \(number) --accept price-cut --amount"
        let refusal = try #require(try shop.run("\(cut) 99999.00").refusal)
        #expect(refusal.contains("at most"))
        let answered = try shop.object("\(cut) 1.50")
        let goods = try #require((answered["returns"] as? [String])?.first)
        let file = try shop.object("returns show \(goods)")
        #expect(file["status"] as? String == "accepted" && file["refund"] as? Int == 150)
        #expect(file["remedy"] as? String == "price-cut")
    }

    @Test func `an unknown claim, and more than was bought, are refused in one line`() throws {
        let shop = try CommandLineShop.withOrders()
        let unknown = try #require(try shop.run("claims show K-2026-999999").refusal)
        #expect(unknown.contains("There is no claim"))
        let nine = "claims register Z-1 --line KUB-1=9 --defect chipped"
        let tooMany = try #require(try shop.run(nine).refusal)
        #expect(tooMany.contains("Kubek"))
    }
}
