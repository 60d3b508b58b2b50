import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Whatever is done with stock by several processes at once, and whichever of them are
/// killed, ledger, levels and cost layers agree.
@Suite struct EndToEndStockKillTests {
    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `stock adds up after anything, also after kills at any moment`(seed: UInt64) throws {
        let shop = try CommandLineShop.founded()
        let store = try ShopStore.open(shop.path) { ShopStore.clock() + -10 * 86_400 }
        let user = try unixUser()
        try store.openStock(by: store.signIn(user).signatory)
        let file = try shop.write(CommandLineShop.orders(1...12), to: "orders.csv")
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        for line in ["places --add SKLEP", "receive KUB-1=40:800 TAL-2=20:300 --from Hurt"] {
            try #require(try shop.run("stock \(line)").status == .success)
        }
        var story = StockKillStory(seed)
        for number in 1...story.orders {
            _ = try shop.write(StockKillStory.order(number), to: "order-\(number).csv")
        }
        let outcome = try shop.shell(story.script)
        #expect(outcome.status == .success, "\(outcome)")

        let done = try #require(shop.read("done")).split(separator: "\n").count
        let killed = try #require(shop.read("killed")).split(separator: "\n").count
        #expect(done > 30 && killed > 5, "\(done) done, \(killed) killed")
        #expect(try shop.run("stock check").answer == "All is well.\n")
        #expect(try shop.run("check").status == .success)
        let kinds = try ["KUB-1", "TAL-2"].flatMap { sku in
            try shop.objects("stock explain \(sku)").compactMap { $0["kind"] as? String }
        }
        #expect(Set(kinds).count >= 6, "\(Set(kinds))")
        let before = try shop.run("stock list --json").output
        try #require(try shop.run("stock check --rebuild").status == .success)
        #expect(try shop.run("stock list --json").output == before)
        #expect(try shop.run("check").status == .success)
    }
}

/// Commands as the dice fall: three run at once, and of some threes one is killed after as
/// much work of the shell as the dice say.
private struct StockKillStory {
    let orders = 12
    private var dice: AnyDice
    private var ordersTaken = 0
    private var returns = 0
    private var transfers = 0
    private var counts = 0
    private let year = Date.now.formatted(.iso8601.year())

    init(_ seed: UInt64) {
        dice = AnyDice(state: seed)
    }

    /// An order of a mug and two plates, paid yesterday.
    static func order(_ number: Int) -> String {
        let day = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601.year().month().day())
        let order = "N-\(number),\(day) 09:00"
        return """
            order,date,sku,product,quantity,price,name,email,status,payment
            \(order),KUB-1,Kubek,1,49.90,Jan Nowak,jan@example.com,paid,blik
            \(order),TAL-2,Talerz,2,30.00,Jan Nowak,jan@example.com,paid,blik

            """
    }

    var script: String {
        mutating get {
            var lines: [String] = []
            for _ in 0..<38 {
                for _ in 0..<3 {
                    lines.append("$Z \(command) >>\"$HOME/done\" 2>>\"$HOME/refused\" & last=$!")
                }
                if number(in: 0...1) == 0 {
                    let work = number(in: 0...9) * number(in: 0...3_000)
                    lines.append("n=0; while [ $n -lt \(work) ]; do n=$((n+1)); done")
                    lines.append("kill -9 $last 2>/dev/null && echo $last >>\"$HOME/killed\"")
                }
                lines.append("wait")
            }
            return lines.joined(separator: "\n") + "\n:"
        }
    }

    private var command: String {
        mutating get {
            switch number(in: 0...11) {
            case 0, 1: order
            case 2, 3, 4: back
            case 5: transfer
            case 6: count
            case 7: "stock receive \(goods):\(number(in: 0...99)) --from Hurt"
            case 8: "stock adjust \(sku) --by -\(number(in: 1...2)) --reason zbite"
            case 9: "stock move \(sku) 1 --from \(place) --to \(place)"
            case 10: "stock reserve \(sku) 1 --cart c\(number(in: 1...5)) --minutes 5"
            case _: "stock release --cart c\(number(in: 1...5))"
            }
        }
    }

    private var order: String {
        mutating get {
            guard ordersTaken > 0, ordersTaken == orders || number(in: 0...2) > 0 else {
                ordersTaken += 1
                return "import orders \"$HOME/order-\(ordersTaken).csv\" --map generic"
            }
            let order = "N-\(number(in: 1...ordersTaken))"
            switch number(in: 0...6) {
            case 0, 1: return "orders pick \(order)"
            case 2, 3: return "orders pack \(order)"
            case 4 where number(in: 0...2) == 0:
                return "orders cancel \(order) --note rezygnacja"
            case _: return "orders ship \(order) --carrier DPD --tracking T-\(order)"
            }
        }
    }

    private var back: String {
        mutating get {
            guard returns > 0, returns == 12 || number(in: 0...2) > 0 else {
                returns += 1
                return "returns register ZP-\(returns) --line KUB-1=2 --line TAL-2=1"
            }
            let numbers = "R-\(year)-00000\(number(in: max(1, returns - 3)...min(9, returns)))"
            switch number(in: 0...7) {
            case 0, 1, 2: return "returns receive \(numbers)"
            case 3, 4: return "returns accept \(numbers)"
            case 5: return "returns undo \(numbers)"
            case 6: return "returns reopen \(numbers) --reason pomyłka"
            case _: return "returns reject \(numbers) --ground out-of-time --note termin"
            }
        }
    }

    private var transfer: String {
        mutating get {
            guard transfers > 0, number(in: 0...1) == 0 else {
                transfers += 1
                return "stock transfer \(goods) --to SKLEP"
            }
            let paper = "MM-\(year)-00000\(number(in: 1...min(9, transfers)))"
            return number(in: 0...1) == 0
                ? "stock arrive \(paper)" : "stock arrive \(paper) \(sku)=1 --lost kradzież"
        }
    }

    private var count: String {
        mutating get {
            guard counts > 0, number(in: 0...2) > 0 else {
                counts += 1
                return "stock count start"
            }
            let paper = "INW-\(year)-00000\(number(in: 1...min(9, counts)))"
            return number(in: 0...1) == 0
                ? "stock count sheet \(paper) shelf KUB-1=30 TAL-2=15" : "stock count post \(paper)"
        }
    }

    private var sku: String { mutating get { ["KUB-1", "TAL-2"][number(in: 0...1)] } }

    private var goods: String { mutating get { "\(sku)=\(number(in: 1...3))" } }

    private var place: String {
        mutating get { ["shelf", "quarantine", "outlet"][number(in: 0...2)] }
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &dice)
    }
}

/// Numbers that a seed makes the same each time (splitmix64).
private struct AnyDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
