import Foundation
import PseudoTerminal
import Shop
import Testing

/// Paying out by commands: accounts, bank files, and what the bank makes of them.
@Suite struct CommandLinePayoutTests {
    private static let annas = "PL27114020040000300201355387"

    @Test func `transfers go to the bank in a file and come back settled or bounced`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let two = try shop.payable("T-2", "TAL-2", account: Self.annas)
        let card = try shop.payable("T-3", "KUB-1", account: nil)

        let listed = try shop.objects("payouts list --sort number")
        #expect(listed.map { $0["number"] as? String } == [one, two, card])
        #expect(listed.map { $0["stage"] as? String } == ["to-pay", "to-pay", "to-pay"])
        #expect(listed.first?["account"] as? String == "PL27 … 5387")
        #expect(listed.first?["instruments"] as? [String] == ["transfer"])
        #expect(listed.map { $0["amount"] as? Int } == [4_990, 3_000, 4_990])

        let plan = try shop.object("payouts bank-file --all --format elixir --dry-run")
        #expect(plan["number"] is NSNull && plan["transfers"] as? Int == 2)
        let dry = try shop.run("payouts bank-file \(one) \(card) --format elixir --dry-run")
        #expect(dry.answer.hasPrefix("1 of 2 can go in, 49.90 zł\n"))
        #expect(dry.answer.contains("\(card)  left out") && dry.answer.contains("(card)"))
        #expect(try shop.objects("payouts files").isEmpty)

        let path = "\(shop.folder)/first.txt"
        let made = try shop.object(
            "payouts bank-file \(two) \(one) \(card) --format elixir --out \(path)"
        )
        #expect(made["path"] as? String == path && made["total"] as? Int == 7_990)
        let rows = try #require(made["rows"] as? [[String: Any]])
        #expect(rows.map { $0["return"] as? String } == [two, one, card])
        #expect(rows.map { $0["in_file"] as? Bool } == [true, true, false])
        let number = try #require(made["number"] as? String)
        let bytes = try #require(FileManager.default.contents(atPath: path))
        #expect(bytes.starts(with: Data("110,".utf8)))
        #expect(bytes.split(separator: 10).count == 2)
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(Data(try shop.run("payouts show \(number)").outputBytes) == bytes)

        let busy = try #require(try shop.run("returns settle \(one)").refusal)
        #expect(busy.contains("with the bank since"))
        let cleared = try shop.run("payouts clear \(one) \(card) R-1")
        #expect(cleared.status == .exited(1))
        #expect(cleared.answer.contains("\(one): settled\n"))
        #expect(cleared.answer.contains("\(card): ✗") && cleared.answer.contains("R-1: ✗"))
        let bounced = try shop.run("payouts bounce \(two) --reason zamkniete")
        #expect(bounced.answer == "\(two): accepted\n")
        let file = try shop.object("returns show \(two)")
        #expect(file["account"] is NSNull && file["transfer"] is NSNull)
        #expect(try shop.run("check").status == .success)
    }

    @Test func `a file goes into the shop's folder, or to standard output`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let two = try shop.payable("T-2", "TAL-2", account: Self.annas)
        let shown = try shop.run("payouts bank-file \(one) --format elixir")
        #expect(shown.status == .success && shown.output.hasPrefix("110,"))
        #expect(shown.errors.contains("\(one)  in the file"))
        let folder = "\(shop.folder)/bank"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        try #require(try shop.run("config set bank-folder \(folder)").status == .success)
        let made = try shop.object("payouts bank-file --all at-bank:no --format elixir")
        let number = try #require(made["number"] as? String)
        #expect(made["path"] as? String == "\(folder)/\(number).txt")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder) == ["\(number).txt"]
        )
        let atBank = try shop.objects("payouts list at-bank:yes number:\(two)")
        #expect(atBank.first?["bank_file"] as? String == number)
    }

    @Test func `nothing is overwritten, and nothing made for a place that is taken`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let path = try shop.write("mine", to: "mine.txt")
        let refused = try shop.run("payouts bank-file \(one) --format elixir --out \(path)")
        #expect(try #require(refused.refusal).contains("is there already"))
        #expect(shop.read("mine.txt") == "mine")
        #expect(try shop.objects("payouts files").isEmpty)
        let none = try #require(
            try shop.run("payouts bank-file \(one) --format sepa").refusal
        )
        #expect(none.contains("None of these returns"))
        let missing = try #require(try shop.run("payouts show P-2026-999999").refusal)
        #expect(missing.contains("P-2026-999999"))
    }

    @Test func `nothing goes to the bank for a folder that is not there`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let make = "payouts bank-file \(one) --format elixir"
        let refused = try shop.run("\(make) --out \(shop.folder)/none/x.txt")
        #expect(refused.refusal?.contains("\(shop.folder)/none") == true, "\(refused)")
        let folder = "\(shop.folder)/bank"
        try #require(try shop.run("config set bank-folder \(folder)").status == .success)
        #expect(try shop.run(make).refusal?.contains(folder) == true)
        #expect(try shop.objects("payouts files").isEmpty)
        #expect(try shop.objects("payouts list at-bank:yes").isEmpty)
    }

    @Test func `a file that could not be written tells how to have it again`() throws {
        let shop = try CommandLineShop.paying()
        let one = try shop.payable("T-1", "KUB-1", account: Self.annas)
        let made = "P-\(CommandLineShop.numbers(1...1)[0].dropFirst(2))"
        _ = try shop.write("mine", to: "\(made).txt")
        try #require(try shop.run("config set bank-folder \(shop.folder)").status == .success)
        let failed = try shop.run("payouts bank-file \(one) --format elixir")
        #expect(failed.status == .exited(1))
        #expect(failed.errors.contains("zaplecze payouts show \(made) --out"), "\(failed)")
        #expect(shop.read("\(made).txt") == "mine")
    }

    @Test func `an account is asked for where it is missing, and checked`() throws {
        let shop = try CommandLineShop.paying()
        let number = try shop.payable("T-1", "KUB-1", account: nil)
        let wrong = try #require(
            try shop.run("payouts account \(number) PL27114020040000300201355388").refusal
        )
        #expect(wrong.contains("check digits"))
        let plan = try shop.object("payouts bank-file \(number) --format elixir --dry-run")
        let reason = (plan["rows"] as? [[String: Any]])?.first?["reason"] as? String
        #expect(reason?.contains("No account is known") == true)
        let noted = try shop.object("payouts account \(number) \(Self.annas)")
        #expect(noted["account"] as? String == Self.annas)
        let off = try shop.object("payouts account \(number) off")
        #expect(off["account"] is NSNull)
    }

    @Test func `money that went back elsewhere needs its reference, another way the consent`()
        throws
    {
        let shop = try CommandLineShop.paying()
        let number = try shop.payable("T-3", "KUB-1", account: nil)
        let bare = try #require(
            try shop.run("returns settle \(number) --pay external=49.90 --consent mail").refusal
        )
        #expect(bare.contains("reference"))
        let silent = try #require(
            try shop.run("returns settle \(number) --pay external=49.90:AL-1").refusal
        )
        #expect(silent.contains("consent") || silent.contains("agree"))
        let settled = try shop.object(
            "returns settle \(number) --pay external=49.90:AL-1 --consent mail"
        )
        let payouts = try #require(settled["payouts"] as? [[String: Any]])
        #expect(payouts.map { $0["reference"] as? String } == ["AL-1"])
        #expect(payouts.map { $0["consent"] as? String } == ["mail"])
    }

    @Test func `a locker's code is noted when it is known`() throws {
        let shop = try CommandLineShop.paying()
        _ = try shop.run("config set locker-prices 1299,1499,1699")
        let registered = try shop.object(
            "returns register T-1 --line KUB-1=1 --way locker-a"
        )
        let number = try #require(registered["number"] as? String)
        let wrong = try #require(try shop.run("returns locker-code \(number) 123").refusal)
        #expect(wrong.contains("10 digits"))
        let noted = try shop.object("returns locker-code \(number) 1234567890")
        #expect(noted["locker_code"] as? String == "1234567890")
    }
}

extension CommandLineShop {
    /// A shop with an account, and three orders that were sent: two paid by transfer.
    static func paying() throws -> CommandLineShop {
        let shop = try founded()
        let file = try shop.write(
            """
            order,date,sku,product,quantity,price,name,email,status,payment,invoice
            T-1,2026-03-01 10:00,KUB-1,Kubek,1,49.90,Anna Żółć,anna@example.com,shipped,transfer,
            T-2,2026-03-02 10:00,TAL-2,Talerz,1,30.00,Jan Nowak,jan@example.com,shipped,transfer,
            T-3,2026-03-03 10:00,KUB-1,Kubek,1,49.90,Ewa Lis,ewa@example.com,shipped,card,
            T-4,2026-03-04 10:00,TAL-2,Talerz,1,30.00,Jan Nowak,jan@example.com,shipped,transfer,FV/4
            T-5,2026-03-04 10:00,ZŁO-1,Sztabka,1,1000000.00,Jan Nowak,jan@example.com,shipped,transfer,

            """,
            to: "transfers.csv"
        )
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        for rule in ["shop-name Kubki", "bank-account PL61109010140000071219812874"] {
            try #require(try shop.run("config set \(rule)").status == .success)
        }
        return shop
    }

    /// An accepted return of one unit.
    func payable(
        _ order: String,
        _ sku: String,
        account: String?,
        _ options: String = ""
    ) throws -> String {
        let option = (account.map { " --account \($0)" } ?? "") + options
        let registered = try object("returns register \(order) --line \(sku)=1\(option)")
        let number = try #require(registered["number"] as? String)
        #expect(registered["account"] as? String == account)
        try #require(try run("returns receive \(number)").status == .success)
        try #require(try run("returns accept \(number)").status == .success)
        return number
    }
}
