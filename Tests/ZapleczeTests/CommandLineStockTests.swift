import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Stock by commands: what is there, why, and how it is put right.
@Suite struct CommandLineStockTests {
    @Test func `stock begins, is received, sold, explained and proved`() throws {
        let shop = try CommandLineShop.withOrders()
        let closed = try #require(
            try shop.run("stock adjust KUB-1 --by 3 --reason liczenie").refusal
        )
        #expect(closed.contains("keeps no stock yet"))
        #expect(try shop.run("stock open").answer == "Stock is kept from now on.\n")
        #expect(
            try shop.run("stock receive KUB-1=3:30 --from Hurt --reference FV/7").answer
                == "PZ-2026-000001: 3 pcs\n"
        )
        #expect(
            try shop.run("stock adjust KUB-1 --by -1 --reason stłuczony --lang pl").answer
                == "KUB-1: na stanie 2, zarezerwowane 0, dostępne 2\n"
        )
        let rows = try shop.objects("stock list kubek")
        #expect(rows.map { $0["available"] as? Int } == [2])
        #expect(rows.map { $0["value"] as? Int } == [2_000])
        let behind = try shop.objects("stock explain kub-1")
        #expect(behind.map { $0["kind"] as? String } == ["adjustment", "receipt"])
        #expect(behind.map { $0["level"] as? Int } == [2, 3])
        #expect(behind.map { $0["reference"] as? String } == ["stłuczony", "PZ-2026-000001"])
        let text = try shop.run("stock show KUB-1").answer
        #expect(text.contains("MAIN       shelf    2\n"))
        #expect(try shop.run("stock check").answer == "All is well.\n")
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a warehouse is listed with its own figures`() throws {
        let shop = try CommandLineShop.withOrders()
        for line in [
            "open", "places --add S", "places --add SKLEP", "receive KUB-1=9:30",
            "transfer KUB-1=4 --to SKLEP", "arrive MM-2026-000001 KUB-1=3",
        ] {
            let outcome = try shop.run("stock \(line)")
            #expect(outcome.status == .success, "\(line): \(outcome)")
        }
        let table = try shop.run("stock list --warehouse sklep").answer
        #expect(table.contains("On hand SKLEP"))
        #expect(table.contains("Incoming SKLEP") && !table.contains("Available SKLEP"))
        let row = try #require(try shop.objects("stock list --warehouse SKLEP").first)
        #expect(row["on_hand"] as? Int == 8)
        let place = try #require(row["in_warehouse"] as? [String: Any])
        #expect(place["warehouse"] as? String == "SKLEP")
        #expect(place["on_hand"] as? Int == 3 && place["incoming"] as? Int == 1)
        #expect(try shop.objects("stock list warehouse:sklep on-hand:3").count == 1)
        #expect(try shop.objects("stock list --warehouse S").isEmpty)
        let refusal = try shop.run("stock list --warehouse SKLEPIK").refusal
        #expect(refusal?.contains("There is no warehouse “SKLEPIK”") == true)
    }

    @Test func `what cannot be is refused in one line`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        let refusals = [
            "stock open": "open already",
            "stock show NIC": "There is no article “NIC”",
            "stock adjust KUB-1 --by -1 --reason brak": "Count the shelf",
            "stock receive KUB-1=2 --bin A-99": "There is no bin “A-99”",
            "stock receive KUB-1=2 --order ZD-2026-000009": "There is no document",
            "stock transfer KUB-1=1 --to SKLEP": "There is no warehouse “SKLEP”",
            "stock transfer KUB-1=1 --to MAIN": "goes to another warehouse",
            "stock reserve KUB-1 1 --cart c1": "1 asked for, 0 available",
            "stock reserve KUB-1 1 --cart c1 --minutes 99999999": "a week at most",
            "stock set KUB-1 --kind bundle": "Say what the bundle is made of",
            "stock places --add MAIN/zła/półka": "cannot stand on a label",
        ]
        for (line, words) in refusals {
            let refusal = try #require(try shop.run(line).refusal, "\(line)")
            #expect(refusal.contains(words), "\(line): \(refusal)")
        }
        #expect(try shop.run("stock adjust KUB-1 --by x --reason y").status == .exited(64))
        #expect(try shop.run("stock receive KUB-1").status == .exited(64))
        #expect(try shop.objects("stock explain KUB-1").isEmpty)
    }

    @Test func `goods are ordered, come in part, and travel between warehouses`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        #expect(
            try shop.run("stock order KUB-1=10:100 TAL-2=4 --from Hurt").answer
                == "ZD-2026-000001: 14 pcs\n"
        )
        #expect(
            try shop.run("stock receive KUB-1=3 --order ZD-2026-000001 --lang pl").answer
                == "PZ-2026-000001: 3 szt.\n"
        )
        let order = try #require(try shop.objects("stock orders").first)
        #expect(order["status"] as? String == "partly-received")
        let places = try shop.run("stock places --add SKLEP --name Stary_Rynek")
        #expect(places.answer.contains("SKLEP"))
        try #require(try shop.run("stock places --add SKLEP/A-1").status == .success)
        #expect(
            try shop.run("stock transfer KUB-1=2 --to sklep").answer
                == "MM-2026-000001: 2 pcs\n"
        )
        #expect(try shop.run("stock show KUB-1").answer.contains("Incoming   9"))
        try #require(
            try shop.run("stock arrive MM-2026-000001 --bin SKLEP/A-1").status == .success
        )
        #expect(try shop.run("stock show KUB-1").answer.contains("SKLEP      A-1"))
        try #require(try shop.run("stock close ZD-2026-000001").status == .success)
        #expect(try shop.objects("stock orders").isEmpty)
        #expect(try shop.objects("stock orders --all").count == 1)
        try #require(
            try shop.run("stock set TAL-2 --reorder-at 2 --price 49,90").status == .success
        )
        let needs = try shop.objects("stock suggest")
        #expect(needs.map { $0["sku"] as? String } == ["TAL-2"])
        #expect(needs.map { $0["supplier"] is NSNull } == [true])
        try #require(
            try shop.run("stock receive TAL-2=1:12,50 --from Hurt").status == .success
        )
        let text = try shop.run("stock suggest --lang pl").answer
        #expect(text.hasPrefix("Hurt · 1 towar · 25,00 zł\nSKU"), "\(text)")
        let offers = try shop.object("stock show TAL-2")["suppliers"] as? [[String: Any]]
        #expect(offers?.map { $0["cost"] as? Int } == [1_250])
        #expect(try shop.run("check").status == .success)
    }

    @Test func `what arrived and what is lost are two answers, and parts make a bundle only`()
        throws
    {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        try #require(try shop.run("stock receive KUB-1=5").status == .success)
        try #require(try shop.run("stock places --add SKLEP").status == .success)
        try #require(try shop.run("stock transfer KUB-1=3 --to SKLEP").status == .success)
        let both = "stock arrive MM-2026-000001 KUB-1=2 --lost zgubione"
        #expect(try shop.run(both).status == .exited(64))
        #expect(try shop.run("stock show KUB-1").answer.contains("Incoming   3"))
        #expect(try shop.run("stock set TAL-2 --components KUB-1=2").status == .exited(64))
        let counted = "stock set TAL-2 --kind counted --components KUB-1=2"
        #expect(try shop.run(counted).status == .exited(64))
    }

    @Test func `a place for what is not for sale is told from the shelves`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        for name in ["quarantine", "Kwarantanna"] {
            let refusal = try shop.run("stock places --add MAIN/\(name)").refusal
            #expect(refusal?.contains("There is “\(name)” already") == true)
        }
        try #require(try shop.run("stock count start").status == .success)
        for bin in ["shelf", "quarantine"] {
            let sheet = "stock count sheet INW-2026-000001 \(bin) KUB-1=1"
            try #require(try shop.run(sheet).status == .success)
        }
        let answer = try shop.run("stock count show INW-2026-000001 --json").answer
        let file = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
        let results = file?["results"] as? [[String: Any]] ?? []
        #expect(results.map { $0["purpose"] as? String } == ["shelf", "quarantine"])
        try #require(try shop.run("stock adjust KUB-1 --by 3 --reason liczenie").status == .success)
        let post = "stock count post INW-2026-000001 --keep-count KUB-1@shelf"
        #expect(try shop.run(post).answer.contains("posted"))
        let levels = try shop.objects("stock list KUB-1")
        #expect(levels.map { $0["on_hand"] as? Int } == [2])
    }

    @Test func `sixteen tills at once sell the last hundred, and not one more`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        try #require(try shop.run("stock receive KUB-1=100").status == .success)
        let outcome = try shop.shell(
            """
            for till in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
                (n=0; while $Z stock reserve KUB-1 1 --cart $till-$n --minutes 60 --json
                do n=$((n+1)); done) 2>>"$HOME/refused" &
            done
            wait
            """
        )
        #expect(outcome.output.split(separator: "\n").count == 100)
        let refusals = try #require(shop.read("refused")).split(separator: "\n")
        #expect(refusals.count == 16)
        #expect(refusals.allSatisfy { $0.contains("available") })
        let article = try shop.object("stock show KUB-1")
        #expect(article["in_carts"] as? Int == 100)
        #expect(article["available"] as? Int == 0)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a command that is killed has booked all of it or nothing`() throws {
        let shop = try CommandLineShop.withOrders()
        try #require(try shop.run("stock open").status == .success)
        let outcome = try shop.shell(
            """
            for rounds in 0 3000 6000 9000 12000 15000 18000 21000 24000 27000 30000 60000; do
                $Z stock receive KUB-1=3:10 TAL-2=2:5 --from Hurt >>"$HOME/done" 2>&1 &
                n=0; while [ $n -lt $rounds ]; do n=$((n+1)); done
                kill -9 $! 2>>"$HOME/killed"; wait $! 2>>"$HOME/killed"
            done
            $Z stock receive KUB-1=3:10 TAL-2=2:5 --from Hurt
            """
        )
        #expect(outcome.status == .success)
        #expect(try shop.run("check").status == .success)
        let mug = try shop.object("stock show KUB-1")
        let plate = try shop.object("stock show TAL-2")
        let receipts = try #require(mug["on_hand"] as? Int) / 3
        #expect(mug["on_hand"] as? Int == receipts * 3)
        #expect(plate["on_hand"] as? Int == receipts * 2)
        #expect(mug["value"] as? Int == receipts * 1_000)
        let acknowledged = try #require(shop.read("done")).split(separator: "\n").count + 1
        #expect(receipts >= acknowledged)
    }

    @Test(.enabled(if: hasSQLite, "there is no sqlite3 to let a cart lapse"))
    func `a round clears lapsed carts for who keeps stock, and troubles nobody else`() throws {
        let shop = try CommandLineShop.desk()
        let store = try ShopStore.open(shop.path)
        let ola = try store.signIn("ola").signatory
        try store.addStaff("jan", role: .customerService, by: ola)
        for line in ["open", "receive SCARF=3", "reserve SCARF 2 --cart k1"] {
            try #require(try shop.run("stock \(line) --as anna").status == .success)
        }
        let lapse = "UPDATE cart_reservations SET made_at = 1, expires_at = 2"
        try #require(try shop.shell("sqlite3 '\(shop.path)' '\(lapse)'").status == .success)
        let other = try shop.run("run --once --as jan")
        #expect(other.status == .success, "\(other)")
        #expect(!other.output.contains("carts"))
        let answer = try shop.run("run --once --as anna").answer
        #expect(answer == "Lapsed reservations of carts cleared: 1\n")
        #expect(try shop.isSound(as: "anna"))
    }
}
