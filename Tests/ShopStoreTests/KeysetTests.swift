import Shop
import Testing

@testable import ShopStore

/// Lists read by key: every row once, in order, from either end and from anywhere.
@Suite struct KeysetTests {
    private typealias Read<Row: Hashable & Sendable> = (Anchor) throws -> Page<Row>

    private func forward<Row: Identifiable<Int64>>(_ read: Read<Row>) throws -> [Row] {
        var page = try read(.first)
        #expect(!page.hasEarlier)
        var rows = page.rows
        while page.hasLater, let last = rows.last {
            page = try read(.after(last.id))
            rows += page.rows
        }
        return rows
    }

    private func backward<Row: Identifiable<Int64>>(_ read: Read<Row>) throws -> [Row] {
        var page = try read(.last)
        #expect(!page.hasLater)
        var rows = page.rows
        while page.hasEarlier, let first = rows.first {
            page = try read(.before(first.id))
            rows = page.rows + rows
        }
        return rows
    }

    private func check<Row: Identifiable<Int64>>(
        _ expected: [Row],
        _ comment: Comment,
        _ read: (Anchor, Int) throws -> Page<Row>
    ) throws {
        #expect(try forward { try read($0, 7) } == expected, comment)
        #expect(try backward { try read($0, 7) } == expected, comment)
        #expect(try read(.first, expected.count).hasLater == false, comment)
        for (index, row) in expected.enumerated() where index % 5 == 0 {
            let tail = Array(expected[index...].prefix(4))
            #expect(try read(.from(row.id), 4).rows == tail, comment)
        }
    }

    /// Rows in the order of their keys, ties in the order of their ids.
    private func sorted<Row: Identifiable<Int64>>(
        _ rows: [Row],
        descending: Bool,
        by key: (Row) -> [[UInt8]]
    ) -> [Row] {
        let ascending = rows.sorted { left, right in
            let keys = (key(left), key(right))
            guard keys.0 != keys.1 else { return left.id < right.id }
            for (one, other) in zip(keys.0, keys.1) where one != other {
                return one.lexicographicallyPrecedes(other)
            }
            return false
        }
        return descending ? ascending.reversed() : ascending
    }

    @Test(arguments: OrderSort.allCases, [false, true])
    func `orders are walked whole, in order`(key: OrderSort, descending: Bool) throws {
        let shop = try TestShop.random(orders: 40, seed: 7)
        let sort = Sort(key, descending: descending)
        for text in ["", "status:delivered", "zp OR total>50"] {
            let query = try Query<OrderField>(text)
            let all = try shop.store.orders(
                query,
                sort: Sort(.placed),
                at: .first,
                limit: 999,
                by: shop.owner
            )
            let expected = sorted(all.rows, descending: descending) { row in
                switch key {
                case .placed: [bytes(Int(row.placed.at.milliseconds))]
                case .number: [Array(row.number.folded.utf8)]
                case .total: [bytes(row.total.minorUnits)]
                case .name: [Array(row.name.sortKey.utf8)]
                }
            }
            #expect(expected.count > 5)
            try check(expected, "\(key) \(descending) \(text)") { anchor, limit in
                try shop.store.orders(query, sort: sort, at: anchor, limit: limit, by: shop.owner)
            }
            #expect(try shop.store.tally(query, by: shop.owner) == Tally(rows: expected.count))
        }
    }

    @Test(arguments: ReturnSort.allCases, [false, true])
    func `returns are walked whole, in order`(key: ReturnSort, descending: Bool) throws {
        let shop = try TestShop.random(orders: 70, seed: 8)
        let sort = Sort(key, descending: descending)
        for text in ["", "-status:settled"] {
            let query = try Query<ReturnField>(text)
            let all = try shop.store.returns(
                query,
                sort: Sort(.number),
                at: .first,
                limit: 999,
                by: shop.owner
            )
            let expected = sorted(all.rows, descending: descending) { row in
                switch key {
                case .due: [bytes(row.deadline.sortKey.rank), bytes(row.deadline.sortKey.day)]
                case .number: [Array(row.number.utf8)]
                case .registered: [bytes(Int(row.registered.at.milliseconds))]
                case .amount: [bytes(row.amount.minorUnits)]
                case .name: [Array(row.name.sortKey.utf8)]
                }
            }
            #expect(expected.count > 5)
            try check(expected, "\(key) \(descending) \(text)") { anchor, limit in
                try shop.store.returns(query, sort: sort, at: anchor, limit: limit, by: shop.owner)
            }
            #expect(try shop.store.tally(query, by: shop.owner) == Tally(rows: expected.count))
        }
    }

    @Test func `the history is walked whole, the newest first`() throws {
        let shop = try TestShop.random(orders: 20, seed: 9)
        let count = try shop.store.number("SELECT count(*) FROM deeds")
        let all = try shop.store.history(.everything, at: .first, limit: 999, by: shop.owner).rows
        #expect(all.map(\.id) == (1...Int64(count)).reversed())
        try check(all, "history") { anchor, limit in
            try shop.store.history(.everything, at: anchor, limit: limit, by: shop.owner)
        }
        let some = try shop.store.history(
            Query("staff:marek"),
            at: .first,
            limit: 999,
            by: shop.owner
        )
        #expect(some.rows == all.filter { $0.author == "marek" })
        #expect(!some.rows.isEmpty)
    }

    @Test(arguments: ParcelSort.allCases, [false, true])
    func `parcels are walked whole, in order`(key: ParcelSort, descending: Bool) throws {
        let shop = try TestShop.dock(parcels: 40, seed: 11)
        let sort = Sort(key, descending: descending)
        for text in ["", "-carrier:dpd"] {
            let query = try Query<ParcelField>(text)
            let all = try shop.store.parcels(
                query,
                sort: Sort(.tracking),
                at: .first,
                limit: 999,
                by: shop.owner
            )
            let expected = sorted(all.rows, descending: descending) { row in
                switch key {
                case .waiting: [bytes(row.levels.rank), bytes(row.levels.day)]
                case .logged: [bytes(Int(row.logged.at.milliseconds))]
                case .tracking: [Array(row.tracking.folded.utf8)]
                }
            }
            #expect(expected.count > 5)
            try check(expected, "\(key) \(descending) \(text)") { anchor, limit in
                try shop.store.parcels(query, sort: sort, at: anchor, limit: limit, by: shop.owner)
            }
            #expect(try shop.store.tally(query, by: shop.owner) == Tally(rows: expected.count))
        }
    }

    @Test func `codes that named nothing are walked whole, the latest first`() throws {
        let shop = try TestShop()
        for number in 1...30 {
            let code = try #require(Code("K-\(number % 9)"))
            try shop.store.keep(.unknownScan(code, place: ""), for: shop.owner, in: nil)
        }
        for text in ["", "k-3"] {
            let query = try Query<ScanField>(text)
            let all = try shop.store.unknownScans(query, at: .first, limit: 99, by: shop.owner).rows
            #expect(all.map(\.id) == all.map(\.id).sorted(by: >))
            try check(all, "scans \(text)") { anchor, limit in
                try shop.store.unknownScans(query, at: anchor, limit: limit, by: shop.owner)
            }
        }
    }

    @Test func `an anchor need not match the query`() throws {
        let shop = try TestShop.random(orders: 30, seed: 10)
        let sort = Sort(OrderSort.total)
        let query = try Query<OrderField>("status:delivered")
        let all = try shop.store.orders(
            .everything,
            sort: sort,
            at: .first,
            limit: 99,
            by: shop.owner
        ).rows
        for (index, row) in all.enumerated() {
            let later = all[(index + 1)...].filter { $0.status == .delivered }
            let earlier = all[..<index].filter { $0.status == .delivered }
            let after = try shop.store.orders(
                query,
                sort: sort,
                at: .after(row.id),
                limit: 99,
                by: shop.owner
            )
            let before = try shop.store.orders(
                query,
                sort: sort,
                at: .before(row.id),
                limit: 99,
                by: shop.owner
            )
            let from = try shop.store.orders(
                query,
                sort: sort,
                at: .from(row.id),
                limit: 99,
                by: shop.owner
            )
            #expect(after.rows == later)
            #expect(before.rows == earlier)
            #expect(from.rows == (row.status == .delivered ? [row] : []) + later)
        }
    }

    @Test func `names sort as in Polish`() throws {
        let shop = try TestShop()
        let names = [
            "Ćma", "Cyma", "Czapla", "Dąb", "Łoś", "Lis", "Mors", "Zebra", "Żaba", "Źrebak",
        ]
        for (index, name) in names.shuffled().enumerated() {
            try shop.add(order("\(index)", by: IncomingCustomer(name: name)))
        }
        let page = try shop.store.orders(
            .everything,
            sort: Sort(.name),
            at: .first,
            limit: 99,
            by: shop.owner
        )
        #expect(
            page.rows.map(\.name) == [
                "Cyma", "Czapla", "Ćma", "Dąb", "Lis", "Łoś", "Mors", "Zebra", "Źrebak", "Żaba",
            ]
        )
    }

    @Test func `counting under a query stops at the cap`() throws {
        let shop = try TestShop()
        let orders = (1...Keyset.cap + 1).map { order("\($0)", [line("A", 1, 100)]) }
        let position = ImportPosition(digest: "d", mapping: "generic")
        _ = try shop.store.takeIn(orders, reaching: position, by: shop.owner.signatory)
        let all = try shop.store.tally(Query<OrderField>.everything, by: shop.owner)
        #expect(all == Tally(rows: Keyset.cap + 1))
        let some = try shop.store.tally(Query<OrderField>("sku:a"), by: shop.owner)
        #expect(some == Tally(rows: Keyset.cap, isCapped: true))
    }
}

extension ParcelRow {
    /// What its place in the list follows from.
    fileprivate var levels: ParcelLevels {
        if finding != nil {
            // The tests' clocks never move between logging and reporting.
            return ParcelLevels(rank: 0, day: (due ?? logged.day).number)
        }
        let rank =
            switch status {
            case .unassigned: 1
            case .undelivered: 2
            case .matched, .resent, .cancelled: 3
            case .withdrawn: 4
            }
        return ParcelLevels(rank: rank, day: logged.day.number)
    }
}

/// Bytes that compare as the number does.
private func bytes(_ number: Int) -> [UInt8] {
    let shifted = UInt64(bitPattern: Int64(number)) ^ 1 << 63
    return withUnsafeBytes(of: shifted.bigEndian) { Array($0) }
}
