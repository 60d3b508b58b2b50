import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Parcels, second persons, late arrivals and files as evidence, at a real terminal.
@Suite struct EndToEndDockTests {
    @Test func `a parcel is logged by its label, matched by what lies inside, and counted`() throws
    {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-2", "SCARF=1")
        _ = try shop.announce("ZP-1", "COAT-L=1")
        let session = try shop.session("--as", "anna", rows: 30, hasScanner: true)
        try session.press("p", until: "No parcels yet")
        try session.scan("1000123456789U", until: "If logged now")
        try session.press(.function(2), until: "1000123456789U: unassigned")
        try session.press(.escape, until: "›  1000123456789U")
        try session.press("m", until: "1000123456789U › match")
        try session.scan(CommandLineShop.scarf, until: "›  \(number)")
        try session.press(.function(2), until: "matched: \(number)")
        try session.press("e", until: "receiving")
        try session.scan(CommandLineShop.scarf, until: "1 of 1 counted")
        try session.press(.function(2), until: "✓ \(number): received")
        #expect(try session.leavePages())
        #expect(try shop.received(number) == ["SCARF": 1])
        let parcel = try #require(try shop.objects("parcels list --as anna").first)
        #expect(parcel["status"] as? String == "matched")
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `an empty parcel keeps the refund back until its case is closed`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.returned("ZP-1", "COAT-L=1", steps: ["receive", "accept"])
        for command in ["log P-77 --return \(number)", "report P-77 empty --note lekka"] {
            let outcome = try shop.run("parcels \(command) --as anna")
            try #require(outcome.status == .success, "\(outcome)")
        }
        let refused = try shop.run("returns settle \(number) --as anna")
        #expect(refused.refusal?.contains("P-77") == true)
        let session = try shop.session("--as", "ewa", hasScanner: true)
        try session.scan(number, until: "refund held back")
        try session.press(.escape, until: "! held back")
        try session.scan("P-77", until: "P-77")
        try session.press("p", until: "›  P-77")
        try session.press("z", until: "If closed now")
        try session.send(keys: [.text("nadawca dosyła towar"), .function(2)])
        try session.wait(for: "case closed")
        #expect(try session.leavePages())
        #expect(try shop.run("returns settle \(number) --as anna").status == .success)
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `above the limit one proposes and another confirms, never the same`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.returned(
            "ZP-1",
            "COAT-L=2 --line SCARF=1 --line BOOTS-39=1",
            steps: ["receive", "accept"]
        )
        let anna = try shop.session("--as", "anna")
        try anna.press("t", until: "wait for a second person")
        try anna.press(.function(2), until: "waits for a second person")
        #expect(try shop.goods(number)["status"] as? String == "accepted")
        try anna.press("t", until: "somebody else has to confirm")
        let alone = try shop.run("returns confirm \(number) --as anna")
        #expect(alone.refusal?.contains("anna") == true)
        let ewa = try shop.session("--as", "ewa")
        try ewa.press("t", until: "What is proposed")
        try ewa.press("c", until: "If confirmed now")
        try ewa.press(.function(2), until: "✓ \(number): settled")
        #expect(try anna.leave())
        #expect(try ewa.leave())
        let goods = try shop.goods(number)
        #expect(goods["status"] as? String == "settled")
        #expect((goods["payouts"] as? [[String: Any]])?.count == 1)
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `what arrives after the decision is counted under a number of its own`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "COAT-L=2")
        for step in ["receive \(number) --unit COAT-L=1", "accept \(number)"] {
            let outcome = try shop.run("returns \(step) --as anna")
            try #require(outcome.status == .success, "\(outcome)")
        }
        let session = try shop.session("--as", "anna", hasScanner: true)
        try session.scan(number, until: "› \(number)")
        try session.press("f", until: "R-2026-000002 › receiving")
        try session.scan(CommandLineShop.coat, until: "1 of 1 counted")
        try session.press(.function(2), until: "✓ R-2026-000002: received")
        #expect(try session.leavePages())
        #expect(try shop.received("R-2026-000002") == ["COAT-L": 1])
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `a shipment that nobody collected is called off, and the money goes back once`()
        throws
    {
        let shop = try CommandLineShop.desk()
        let day = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601.year().month().day())
        let file = try shop.write(
            """
            order,date,sku,product,quantity,price,name,email,status,payment,tracking
            ZP-9,\(day) 08:00,COAT-L,Kurtka,1,129.90,Jan,9@example.com,shipped,card,TRACK-0009

            """,
            to: "sent.csv"
        )
        let imported = try shop.run("import orders \(file) --map generic --as anna")
        try #require(imported.status == .success, "\(imported)")
        let logged = try shop.run("parcels log TRACK-0009 --as anna")
        try #require(logged.status == .success, "\(logged)")
        let rivals = ["anna", "ewa", "marek"].map {
            "$Z parcels cancel TRACK-0009 --note nieodebrana --as \($0) & "
        }
        let outcome = try shop.shell(rivals.joined() + "wait")
        #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome)")
        #expect(try shop.object("orders show ZP-9 --as anna")["status"] as? String == "cancelled")
        let refunds = try shop.objects("returns list kind:undelivered --as anna")
        #expect(refunds.compactMap { $0["refund"] as? Int } == [12_990])
        #expect(try shop.isSound(as: "anna"))
    }

    @Test func `a payout that the bank sent back is due again`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.returned(
            "ZP-1",
            "SCARF=1",
            steps: ["receive", "accept", "settle"]
        )
        let session = try shop.session("--as", "ewa")
        try session.press("b", until: "If marked now")
        try session.send(keys: "rachunek zamknięty")
        try session.wait(for: "rachunek zamknięty")
        try session.press(.function(2), until: "✓ \(number): payout marked as bounced")
        #expect(try session.leave())
        let goods = try shop.goods(number)
        #expect(goods["status"] as? String == "accepted")
        #expect(try shop.object("orders show ZP-1 --as ewa")["refunded"] as? Int == 0)
        #expect(try shop.isSound(as: "ewa"))
    }

    @Test func `files named by a return's number become evidence, once`() throws {
        let shop = try CommandLineShop.desk()
        let number = try shop.announce("ZP-1", "SCARF=1")
        let photos = "\(shop.folder)/photos"
        try FileManager.default.createDirectory(
            atPath: photos,
            withIntermediateDirectories: true
        )
        for name in ["\(number)-1.jpg", "\(number.lowercased()) bok.png", "lunch.jpg"] {
            let path = try shop.write("photo \(name)", to: "photos/\(name)")
            let past = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -60)]
            try FileManager.default.setAttributes(past, ofItemAtPath: path)
        }
        let store = try ShopStore.open(shop.path)
        try store.set(.evidenceFolder, to: photos, by: store.signIn("ola").signatory)
        let first = try shop.run("run --once --as anna")
        #expect(first.output.contains("2"), "\(first)")
        let again = try shop.run("run --once --as anna")
        #expect(again.status == .success && again.output.isEmpty, "\(again)")
        let session = try shop.session("--as", "ewa", rows: 40)
        try session.press(.enter, until: "\(number)-1.jpg")
        #expect(try session.leavePages())
        let evidence = try #require(try shop.goods(number)["evidence"] as? [[String: Any]])
        #expect(evidence.count == 2)
        #expect(try shop.isSound(as: "anna"))
    }
}
