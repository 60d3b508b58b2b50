import Shop
import Testing

@testable import ShopStore

/// A list opens as fast with a million rows as with ten: it walks an index.
@Suite struct QueryPlanTests {
    private let rights = Set(Right.allCases)
    private let today = day("2026-03-10")

    private func plan(_ statement: SQL, in shop: TestShop) throws -> [String] {
        try shop.store.engine.read { session in
            try session.all("EXPLAIN QUERY PLAN " + statement, from: "plan") { row in
                for _ in 0..<3 { _ = try row.integer() }
                return try row.text()
            }
        }
    }

    /// The plans of a page from the top and of one further down, either way.
    private func plans(of list: Keyset, in shop: TestShop) throws -> [[String]] {
        let values: [SQL.Value] = Array(repeating: .integer(5), count: list.columns.count + 1)
        return try [false, true].flatMap { backwards in
            let further = list.condition(beyond: values, backwards: backwards, including: false)
            return try [list.condition, further].map { condition in
                try plan(
                    list.statement(
                        selecting: list.id,
                        where: condition,
                        backwards: backwards,
                        limit: 51
                    ),
                    in: shop
                )
            }
        }
    }

    private func isWalk(_ plan: [String], of key: String) -> Bool {
        plan.allSatisfy { step in
            !step.contains("TEMP B-TREE")
                && (!step.hasPrefix("SCAN") || step.contains("USING") || step == "SCAN \(key)")
        }
    }

    @Test(arguments: OrderSort.allCases)
    func `orders walk an index`(key: OrderSort) throws {
        let shop = try TestShop()
        let list = Keyset.orders(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: ["status:new", "status:new,paid", "-status:new"])
    func `orders in a status are not sorted anew for each page`(text: String) throws {
        let shop = try TestShop()
        let list = Keyset.orders(try Query(text), Sort(.placed), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: ReturnSort.allCases)
    func `returns walk an index`(key: ReturnSort) throws {
        let shop = try TestShop()
        let list = Keyset.returns(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: PayoutSort.allCases)
    func `what is to be paid walks an index of its own`(key: PayoutSort) throws {
        let shop = try TestShop()
        let list = Keyset.payouts(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
            #expect(plan.contains { $0.contains("payouts_\(key.rawValue)") }, "\(plan)")
        }
    }

    @Test(arguments: RegisterSort.allCases)
    func `the register walks an index`(key: RegisterSort) throws {
        let shop = try TestShop()
        let list = Keyset.register(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: ParcelSort.allCases)
    func `parcels walk an index`(key: ParcelSort) throws {
        let shop = try TestShop()
        let list = Keyset.parcels(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: MessageSort.allCases)
    func `messages walk an index`(key: MessageSort) throws {
        let shop = try TestShop()
        let now = moment("2026-03-10")
        let list = Keyset.messages(.everything, Sort(key), by: rights, at: now)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: ["state:failed", "state:waiting", "state:sent"])
    func `messages in a state are not sorted anew for each page`(text: String) throws {
        let shop = try TestShop()
        let now = moment("2026-03-10")
        let list = Keyset.messages(try Query(text), Sort(.waiting), by: rights, at: now)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    /// What is available depends on the time, and so no index has it.
    @Test(arguments: StockSort.allCases.filter { $0 != .available })
    func `the stock walks an index, also with all that its rows show`(key: StockSort) throws {
        let shop = try TestShop()
        let now = moment("2026-03-10")
        let figures = StockFigures(now: now, rules: Rules())
        let list = Keyset.stock(.everything, Sort(key), figures)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "t"), "\(plan)")
        }
        let rows = list.statement(
            selecting: StockRow.columns(figures),
            where: list.condition,
            backwards: false,
            limit: 51
        )
        let steps = try plan(rows, in: shop)
        #expect(isWalk(steps, of: "t"), "\(steps)")
        #expect(steps.contains { $0.contains("stock_movements_sales") }, "\(steps)")
    }

    @Test(arguments: StockPaperSort.allCases)
    func `stock papers walk an index`(key: StockPaperSort) throws {
        let shop = try TestShop()
        let list = Keyset.stockPapers(.everything, Sort(key), today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "d"), "\(plan)")
        }
    }

    @Test func `codes that named nothing walk their keys`() throws {
        let shop = try TestShop()
        for plan in try plans(of: .unknownScans(.everything, today: today), in: shop) {
            #expect(isWalk(plan, of: "u"), "\(plan)")
        }
    }

    @Test func `the history walks its keys`() throws {
        let shop = try TestShop()
        let all = Keyset.history(.everything, of: nil, today: today)
        for plan in try plans(of: all, in: shop) {
            #expect(isWalk(plan, of: "d"), "\(plan)")
        }
        let some = Keyset.history(.everything, of: .order(ID(1)), today: today)
        for plan in try plans(of: some, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test func `the steps of a return are found by their return`() throws {
        let shop = try TestShop()
        for plan in try plans(of: .steps(with: ID(1)), in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: AccountSort.allCases)
    func `points accounts walk an index, also those of a tier with points that expire`(
        key: AccountSort
    ) throws {
        let shop = try TestShop()
        for text in ["", "tier:gold expiring>0"] {
            let query = try Query<AccountField>(text)
            let list = Keyset.accounts(query, Sort(key), by: rights, today: today)
            for plan in try plans(of: list, in: shop) {
                #expect(isWalk(plan, of: "-"), "\(plan)")
            }
        }
    }

    @Test func `what is due of points is looked up by its day`() throws {
        let shop = try TestShop()
        let steps = try plan(.accountsDue(on: today, 500), in: shop)
        for index in ["point_lots_release", "point_lots_expiry", "point_accounts_tier_end"] {
            #expect(steps.contains { $0.contains(index) }, "\(steps)")
        }
        #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(steps)")
    }

    @Test func `an account and all that is on it are looked up, never searched for`() throws {
        let shop = try TestShop()
        let questions: [(SQL, String)] = [
            (.accounts(ofEmail: "Anna@Example.com"), "customers_email"),
            ("SELECT customer_id FROM point_accounts WHERE number = 'L-000001'", "number=?"),
            ("SELECT id FROM point_lots WHERE account_id = 1", "point_lots_account"),
            (
                "SELECT id FROM point_lots WHERE account_id = 1 AND (pending > 0 OR available > 0)",
                "point_lots_"
            ),
            (
                "SELECT id FROM point_entries WHERE account_id = 1 ORDER BY id DESC",
                "point_entries_account"
            ),
        ]
        for (question, index) in questions {
            let steps = try plan(question, in: shop)
            #expect(steps.contains { $0.contains(index) }, "\(steps)")
            #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(steps)")
            #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
        }
    }

    @Test func `the programme's figures are added up from an index alone`() throws {
        let shop = try TestShop()
        let steps = try plan(
            "SELECT kind, sum(available) FROM point_entries GROUP BY kind",
            in: shop
        )
        #expect(steps.contains { $0.contains("COVERING INDEX point_entries_kind") }, "\(steps)")
        #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }

    @Test(arguments: GiftCardSort.allCases)
    func `gift cards walk an index`(key: GiftCardSort) throws {
        let shop = try TestShop()
        let list = Keyset.giftCards(.everything, Sort(key), today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "c"), "\(plan)")
        }
    }

    @Test(arguments: CouponSort.allCases)
    func `coupons walk an index`(key: CouponSort) throws {
        let shop = try TestShop()
        let list = Keyset.coupons(.everything, Sort(key), by: rights, today: today)
        for plan in try plans(of: list, in: shop) {
            #expect(isWalk(plan, of: "-"), "\(plan)")
        }
    }

    @Test(arguments: ScanKind.allCases)
    func `what a code names is looked up, never searched for`(kind: ScanKind) throws {
        let shop = try TestShop()
        for text in ["R-2026-000001", "036000291452"] {
            let code = try #require(Code(text))
            let steps = try plan(kind.question(code), in: shop)
            let searches = steps.filter { $0.hasPrefix("SEARCH") }
            #expect(!searches.isEmpty && searches.allSatisfy { $0.contains("USING") }, "\(steps)")
            #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(steps)")
        }
    }
}
