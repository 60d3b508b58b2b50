import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// The return desk by commands: second persons, late arrivals, parcels, what is due.
@Suite struct CommandLineDeskTests {
    @Test func `above the limit somebody else confirms, or declines with a reason`() throws {
        let shop = try CommandLineShop.shared()
        let number = try shop.accepted(by: "anna")
        let proposed = try shop.run("returns settle \(number) --reference PX-7 --as anna")
        #expect(
            proposed.answer
                == "\(number): accepted, refund 49.90 zł, waits for a second person\n"
        )
        let own = try #require(try shop.run("returns confirm \(number) --as anna").refusal)
        #expect(own.contains("anna proposed this settlement"))

        let file = try shop.object("returns show \(number) --as ewa")
        let proposal = try #require(file["proposal"] as? [String: Any])
        #expect(proposal["by"] as? String == "anna")
        let payouts = try #require(proposal["payouts"] as? [[String: Any]])
        #expect(payouts.map { $0["amount"] as? Int } == [4_990])
        #expect(payouts.map { $0["reference"] as? String } == ["PX-7"])
        let rows = try shop.objects("returns list proposed:yes --as ewa")
        #expect(rows.map { $0["number"] as? String } == [number])
        #expect(rows.map { $0["proposed"] as? Bool } == [true])
        #expect(try shop.run("returns show \(number) --as ewa").answer.contains("Proposed"))

        let declined = try shop.run("returns decline \(number) --reason dearly --as ewa")
        #expect(declined.answer == "\(number): accepted, refund 49.90 zł\n")
        let again = try #require(try shop.run("returns confirm \(number) --as ewa").refusal)
        #expect(again.contains("No settlement of it waits"))
        _ = try shop.run("returns settle \(number) --as anna")
        let settled = try shop.object("returns confirm \(number) --as ewa")
        #expect(settled["status"] as? String == "settled")
        #expect(settled["paid_out"] as? Int == 4_990)
    }

    @Test func `what arrives after the decision gets a return of its own`() throws {
        let shop = try CommandLineShop.withOrders()
        let first = try shop.register("Z-1", "KUB-1=2")
        let early = try #require(try shop.run("returns follow-up \(first)").refusal)
        #expect(early.contains("what arrives now is received with it"))
        _ = try shop.run("returns receive \(first) --unit KUB-1=1")
        _ = try shop.run("returns accept \(first)")
        let opened = try shop.object("returns follow-up \(first)")
        let number = try #require(opened["number"] as? String)
        #expect(opened["follows"] as? String == first)
        #expect(opened["status"] as? String == "registered")
        let before = try shop.object("returns show \(first)")
        #expect(before["followed_by"] as? [String] == [number])
        let received = try shop.object("returns receive \(number)")
        #expect(received["status"] as? String == "awaiting")
    }

    @Test func `a note, a broken seal and a locker's code are told again`() throws {
        let shop = try CommandLineShop.withOrders()
        _ = try shop.shell("$Z config set locker-prices 1299,1499,1699")
        let registered = try shop.shell(
            "$Z returns register Z-1 --line KUB-1=1 --way locker-a --locker-code '4821 9930 17'"
        )
        let number = String(registered.output.prefix { $0 != ":" })
        _ = try shop.shell("$Z returns receive \(number) --unit 'KUB-1=1:used:outlet::bent: left'")
        let goods = try shop.object("returns show \(number)")
        #expect(goods["locker_code"] as? String == "4821993017")
        let receptions = try #require(goods["receptions"] as? [[String: Any]])
        #expect(receptions.map { $0["note"] as? String } == ["bent: left"])
        let page = try shop.run("returns show \(number)").answer
        #expect(page.contains("bent: left"))
        #expect(page.contains("4821993017"))
    }

    @Test func `a parcel is logged, found empty, and its refund waits until that is closed`() throws
    {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        let logged = try shop.run("parcels log PX-100 --carrier DPD --shelf D-1 --return \(number)")
        #expect(logged.answer == "PX-100: matched, \(number)\n")
        let rows = try shop.objects("parcels list status:matched")
        #expect(rows.map { $0["tracking"] as? String } == ["PX-100"])
        #expect(rows.map { $0["records"] as? [String] } == [[number]])
        _ = try shop.run("returns receive \(number)")

        let reported = try shop.run("parcels report PX-100 empty --note tape")
        #expect(reported.answer == "PX-100: matched, empty, \(number)\n")
        let frozen = try #require(try shop.run("returns accept \(number)").refusal)
        #expect(frozen.contains("open case about parcel PX-100"))
        let goods = try shop.object("returns show \(number)")
        let holds = try #require(goods["held_back_by"] as? [[String: Any]])
        #expect(holds.map { $0["finding"] as? String } == ["empty"])

        let closed = try shop.object("parcels close PX-100 --outcome found")
        let inquiry = try #require(closed["case"] as? [String: Any])
        #expect(inquiry["outcome"] as? String == "found")
        #expect(inquiry["closed_by"] as? String == (try unixUser()))
        #expect(try shop.run("parcels show PX-100").answer.contains("found"))
        #expect(try shop.run("returns accept \(number)").status == .success)
    }

    @Test func `a parcel is matched later, or taken off again`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        #expect(try shop.run("parcels log PX-101").answer == "PX-101: unassigned\n")
        let matched = try shop.run("parcels match PX-101 \(number)")
        #expect(matched.answer == "PX-101: matched, \(number)\n")
        let none = try shop.run("parcels match PX-101 --none")
        #expect(none.answer == "PX-101: unassigned\n")
        for step in ["resend PX-101 --tracking PX-102", "cancel PX-101 --note no"] {
            let refusal = try #require(try shop.run("parcels \(step)").refusal)
            #expect(refusal.contains("has the status “unassigned”"))
        }
        let unknown = try #require(try shop.run("parcels show PX-999 --json").errorsAsObject)
        #expect(unknown["error"] as? String == "not_found")
    }

    @Test func `files named by a return become evidence, once`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        #expect(try shop.run("run").output == "")
        _ = try shop.run("config set evidence-folder \(shop.folder)")
        let file = try shop.write("a photograph", to: "\(number)-1.jpg")
        _ = try shop.shell("touch -d '2026-03-01 12:00' \(file)")
        #expect(try shop.run("run --once").answer == "Taken in as evidence: 1 file\n")
        let second = try shop.run("run")
        #expect(second.output == "")
        #expect(second.status == .success)
        let goods = try shop.object("returns show \(number)")
        let evidence = try #require(goods["evidence"] as? [[String: Any]])
        #expect(evidence.map { $0["name"] as? String } == ["\(number)-1.jpg"])
        #expect(evidence.map { $0["size"] as? Int } == [12])
        #expect(try shop.run("check").status == .success)
    }

    @Test func `somebody else's step with an order stays, and names them`() throws {
        let shop = try CommandLineShop.shared()
        try #require(try shop.run("orders pick Z-3 --as anna").status == .success)
        let refusal = try #require(try shop.run("orders undo Z-3 --as ewa").refusal)
        #expect(refusal.contains("somebody else's: anna"))
        #expect(try shop.run("orders undo Z-3 --as anna").answer == "Z-3: paid\n")
    }
}

extension CommandLineShop {
    /// A shop on a shared account, where anna and ewa are managers and 40.00 zł is the
    /// most that one of them may send alone.
    fileprivate static func shared() throws -> CommandLineShop {
        let shop = try CommandLineShop()
        let store = try ShopStore.create(shop.path, owner: "ola", zone: .utc)
        let owner = try store.signIn("ola").signatory
        try store.addStaff(unixUser(), role: .viewer, isShared: true, by: owner)
        for name in ["anna", "ewa"] { try store.addStaff(name, role: .manager, by: owner) }
        try store.set(.fourEyesLimit, to: "4000", by: owner)
        let file = try shop.write(orders, to: "orders.csv")
        let imported = try shop.run("import orders \(file) --map generic --as anna")
        try #require(imported.status == .success, "\(imported)")
        return shop
    }

    /// A return of Z-2 that was accepted, with 49.90 zł due.
    fileprivate func accepted(by name: String) throws -> String {
        let registered = try run("returns register Z-2 --line KUB-1=1 --as \(name)")
        try #require(registered.status == .success, "\(registered)")
        let number = String(registered.output.prefix { $0 != ":" })
        try #require(try run("returns receive \(number) --as \(name)").status == .success)
        try #require(try run("returns accept \(number) --as \(name)").status == .success)
        return number
    }
}

extension Outcome {
    /// The object on standard error of a command with `--json` that was refused.
    fileprivate var errorsAsObject: [String: Any]? {
        let object = try? JSONSerialization.jsonObject(with: Data(errors.utf8))
        return object as? [String: Any]
    }
}
