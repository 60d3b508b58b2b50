import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// What is not done says so on one line, in both languages, with status 1.
@Suite struct CommandLineRefusalTests {
    @Test func `no shop yet`() throws {
        let shop = try CommandLineShop()
        let english =
            "zaplecze: There is no shop at “\(shop.path)”. "
            + "Make one with zaplecze init, or name another with --db."
        let polish =
            "zaplecze: Nie ma sklepu w pliku „\(shop.path)”. "
            + "Załóż go poleceniem zaplecze init albo wskaż inny przez --db."
        #expect(try shop.run("orders list").refusal == english)
        #expect(try shop.run("orders list --lang pl").refusal == polish)
        #expect(try shop.shell("LC_ALL=pl_PL.UTF-8 $Z check").refusal == polish)
        #expect(try shop.shell("LC_ALL= LC_MESSAGES= LANG=pl_PL $Z check").refusal == polish)
        #expect(try shop.shell("LC_ALL=C LANG=pl_PL $Z check").refusal == english)
    }

    @Test func `a shop is founded once`() throws {
        let shop = try CommandLineShop.founded()
        let again = try #require(try shop.run("init").refusal)
        #expect(again.contains("is there already"))
    }

    @Test func `a file that is no shop is left as it was`() throws {
        let shop = try CommandLineShop()
        let file = try shop.write("not a database", to: "notes.txt")
        let refusal = try #require(try shop.run("check --db \(file)").refusal)
        #expect(refusal.contains("is not the file of a shop"))
        #expect(shop.read("notes.txt") == "not a database")
    }

    @Test func `who is not of the staff is told what the owner must run`() throws {
        let shop = try CommandLineShop()
        _ = try ShopStore.create(shop.path, owner: "somebody", zone: .utc)
        let refusal = try #require(try shop.run("orders list").refusal)
        #expect(refusal.contains("zaplecze staff add \(try unixUser()) ROLE"))
    }

    @Test func `as works on a shared account, and only there`() throws {
        let shop = try CommandLineShop()
        let store = try ShopStore.create(shop.path, owner: "somebody", zone: .utc)
        let owner = try store.signIn("somebody").signatory
        try store.addStaff(unixUser(), role: .warehouse, isShared: true, by: owner)
        try store.addStaff("anna", role: .viewer, by: owner)
        let staff = try shop.objects("staff list --as anna")
        #expect(staff.count == 3)
        #expect(try shop.run("staff list").refusal?.contains("--as") == true)
        let role = try shop.run("staff role anna owner --as anna").refusal
        #expect(role?.contains("managing staff and roles") == true)

        let own = try CommandLineShop.founded().run("check --as anna")
        #expect(own.refusal?.contains("not marked as shared") == true)
    }

    @Test func `an order, a return and an article that are not there`() throws {
        let shop = try CommandLineShop.withOrders()
        #expect(
            try shop.run("orders show Z-9").refusal
                == "zaplecze: There is no order “Z-9” in this shop. "
                + "Look for it with zaplecze orders list."
        )
        #expect(
            try shop.run("returns cancel R-1 --note x --lang pl").refusal
                == "zaplecze: Nie ma w tym sklepie zwrotu „R-1”. "
                + "Poszukaj go poleceniem zaplecze returns list."
        )
        #expect(
            try shop.run("returns register Z-1 --line NIC=1").refusal
                == "zaplecze: Nothing with the SKU or EAN “NIC” is in order Z-1. "
                + "zaplecze orders show Z-1 lists what is."
        )
    }

    @Test(arguments: ["en", "pl"])
    func `the shop's own rules speak with their own words`(language: String) throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        let refusals = [
            try shop.shell("$Z returns settle \(number) --lang \(language)"),
            try shop.shell("$Z returns register Z-1 --line KUB-1=2 --lang \(language)"),
            try shop.shell("$Z returns register Z-3 --line TAL-2=1 --lang \(language)"),
            try shop.shell("$Z returns cancel \(number) --note '' --lang \(language)"),
            try shop.shell("$Z staff remove nobody --lang \(language)"),
            try shop.shell("$Z config set refund-term 30 --lang \(language)"),
            try shop.shell("$Z import orders gone.csv --map generic --lang \(language)"),
            try shop.shell("$Z import orders gone.csv --map nonsense --lang \(language)"),
        ]
        for refused in refusals {
            #expect(refused.refusal?.hasPrefix("zaplecze: ") == true, "\(refused)")
        }
        #expect(Set(refusals.compactMap(\.refusal)).count == refusals.count)
    }

    @Test func `who saw another version is told who was faster`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-1", "KUB-1=1")
        _ = try shop.run("returns receive \(number) --version 1")
        let late = try shop.run("returns receive \(number) --version 1 --json")
        let error = try #require(
            try JSONSerialization.jsonObject(with: Data(late.errorBytes)) as? [String: Any]
        )
        #expect(late.status == .exited(1))
        #expect(error["error"] as? String == "stale")
        #expect((error["message"] as? String)?.contains("received \(number)") == true)
    }

    @Test func `a mistake in a query is pointed at`() throws {
        let shop = try CommandLineShop.founded()
        #expect(
            try shop.run("orders list hold:yes placed>soon").refusal
                == "zaplecze: Character 17 of the query, “soon”: "
                + "placed takes a day, such as 2026-11-19, 2026-11, today or 7d."
        )
    }

    @Test func `a name that is not known brings those that are`() throws {
        let shop = try CommandLineShop.founded()
        #expect(
            try shop.run("returns list way:teleport").refusal
                == "zaplecze: Character 5 of the query, “teleport”: way has no value "
                + "“teleport”. Write own, inpost or person."
        )
    }

    @Test func `amounts are read exactly or not at all`() throws {
        let shop = try CommandLineShop.withOrders()
        let number = try shop.register("Z-2", "KUB-1=1")
        _ = try shop.run("returns receive \(number)")
        _ = try shop.run("returns accept \(number)")
        for amount in ["49.901", "1e2", "", "--1", "99999999999999999999", "49,"] {
            let refused = try shop.run("returns settle \(number) --pay card=\(amount)")
            #expect(refused.refusal?.contains("is no amount in PLN") == true, "\(refused)")
        }
        let paid = try shop.run("returns settle \(number) --pay card=49,9")
        #expect(paid.answer == "\(number): settled, refund 49.90 zł\n")
    }

    @Test(.enabled(if: hasSQLite, "there is no sqlite3 to touch the file with"))
    func `a file that another hand has spoilt is one line too, without its statement`() throws {
        let shop = try CommandLineShop.withOrders()
        try shop.alter("ALTER TABLE orders RENAME COLUMN city TO town")
        let refusal = try #require(try shop.run("orders list").refusal)
        #expect(refusal.contains("is damaged"))
        #expect(!refusal.contains("SELECT"))
    }

    @Test func `an answer that nobody can take is a failure`() throws {
        let shop = try CommandLineShop.founded()
        let full = try shop.shell("$Z staff list > /dev/full")
        #expect(full.refusal?.contains("Standard output would not take the answer") == true)
    }
}
