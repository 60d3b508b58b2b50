import Foundation
import Shop
import Synchronization
import Testing

@testable import ShopStore

/// A clock that stands still until it is moved.
final class HandClock: Sendable {
    private let time: Mutex<Instant>

    init(_ start: Moment = moment("2026-03-10")) {
        time = Mutex(start.at)
    }

    var now: Instant { time.withLock { $0 } }

    func advance(seconds: Int) {
        time.withLock { $0 = $0 + seconds }
    }
}

/// A shop with a clock in hand and its owner signed in.
struct TestShop {
    let store: ShopStore
    let clock: HandClock
    let owner: Visitor

    /// A shop in memory, on Tuesday 10 March 2026 at noon.
    init(zone: Zone = .utc, clock: HandClock = HandClock()) throws {
        try self.init(ShopStore.inMemory(zone: zone, now: { clock.now }), clock)
    }

    init(_ store: ShopStore, _ clock: HandClock) throws {
        self.store = store
        self.clock = clock
        owner = try store.signIn("owner", terminal: "pts/1")
    }

    /// Somebody of the staff in a role, taken on for the test.
    func visitor(_ role: Role, named name: String? = nil) throws -> Visitor {
        let name = name ?? "a-\(role.rawValue)"
        try store.addStaff(name, role: role, by: owner.signatory)
        return try store.signIn(name, terminal: "pts/2")
    }
}

extension TestShop {
    /// Takes one order in and gives its key.
    @discardableResult
    func add(_ order: IncomingOrder) throws -> ID<Order> {
        #expect(try take(order) == .new)
        return try #require(store.orders(numbered: order.number, by: owner).last)
    }

    func take(_ order: IncomingOrder) throws -> ImportOutcome {
        let outcomes = try store.takeIn([order], reaching: position, by: owner.signatory)
        return try #require(outcomes.first)
    }

    @discardableResult
    func take(_ cancellations: IncomingCancellation...) throws -> [CancellationOutcome] {
        try store.takeIn(cancellations, reaching: position, by: owner.signatory)
    }

    private var position: ImportPosition {
        ImportPosition(digest: "d1", mapping: "generic")
    }

    /// A registered return of so many units of each line of an order.
    @discardableResult
    func register(_ units: Int..., of order: ID<Order>, by visitor: Visitor? = nil) throws -> Return
    {
        let file = try #require(try store.order(order, by: owner))
        let lines = zip(file.purchase.order.lines, units).filter { $0.1 > 0 }.map { line, units in
            Return.Line(orderLine: line.id, units: units)
        }
        let registered = try store.register(
            announcement(lines),
            of: order,
            by: (visitor ?? owner).signatory
        )
        return try goods(registered.id)
    }

    func announcement(_ lines: [Return.Line]) -> Announcement {
        Announcement(
            lines: lines,
            statementSent: store.moment,
            statementReached: store.moment
        )
    }

    func goods(_ id: ID<Return>) throws -> Return {
        try #require(try store.goodsReturned(id, by: owner)?.goods)
    }

    /// Takes a step with a return as it now is.
    @discardableResult
    func take(_ step: Return.Step, with id: ID<Return>, by visitor: Visitor? = nil) throws -> Return
    {
        let seen = try goods(id).version
        return try store.take(step, with: id, seen: seen, by: (visitor ?? owner).signatory)
    }

    /// Receives what was announced, as new.
    @discardableResult
    func receive(_ goods: Return, by visitor: Visitor? = nil) throws -> Return {
        let items = goods.lines.map {
            Receipt.Counted(item: .line($0.orderLine), units: $0.units)
        }
        return try take(.receive(Receipt(items: items)), with: goods.id, by: visitor)
    }

    @discardableResult
    func accept(_ goods: Return, by visitor: Visitor? = nil) throws -> Return {
        let purchase = try #require(try store.goodsReturned(goods.id, by: owner)?.purchase)
        let counted = try self.goods(goods.id)
        let decisions = purchase.proposal(for: counted)
        let judgement = purchase.judgement(decisions, of: counted, on: store.moment.day)
        return try take(.accept(judgement), with: goods.id, by: visitor)
    }

    @discardableResult
    func settle(_ goods: Return, by visitor: Visitor? = nil) throws -> Return {
        let purchase = try #require(try store.goodsReturned(goods.id, by: owner)?.purchase)
        let settlement = Settlement(
            payouts: purchase.payouts(for: try self.goods(goods.id)),
            document: .register
        )
        return try take(.settle(settlement), with: goods.id, by: visitor)
    }
}

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return day
}

/// A moment at an hour of a day in UTC.
func moment(_ iso: String, hour: Int = 12) -> Moment {
    let day = day(iso)
    let seconds = day.number * 86_400 + hour * 3_600
    return Moment(at: Instant(milliseconds: Int64(seconds) * 1_000), day: day)
}

func grosze(_ amount: Int) -> Money {
    Money(minorUnits: amount)
}

/// An order placed on Monday 2 March 2026, paid by card and delivered that Thursday.
func order(
    _ number: String = "ZP-1",
    _ lines: [IncomingLine] = [line("KURTKA-M", 2, 20_000), line("CZAPKA", 1, 4_999)],
    by customer: IncomingCustomer = anna,
    on placed: String = "2026-03-02",
    status: Order.Status = .delivered,
    paid: Int? = nil,
    tags: [String] = []
) -> IncomingOrder {
    IncomingOrder(
        row: 1,
        channel: "shop",
        externalID: number,
        number: number,
        currency: .pln,
        placed: moment(placed).at,
        status: status,
        customer: customer,
        lines: lines,
        instrument: .card,
        paid: paid.map(grosze),
        carrier: "InPost",
        tracking: "62000-\(number)",
        delivered: status == .delivered ? moment("2026-03-05").at : nil,
        tags: tags
    )
}

func line(_ sku: String, _ units: Int, _ gross: Int) -> IncomingLine {
    IncomingLine(row: 1, sku: sku, name: "Towar \(sku)", units: units, gross: grosze(gross))
}

let anna = IncomingCustomer(
    externalID: "17850",
    name: "Anna Łącka",
    email: "anna@example.com",
    phone: "600100200",
    city: "Łódź",
    country: "Poland"
)

/// A document that calls goods back, dated 20 March 2026.
func cancellation(
    _ document: String,
    _ lines: [IncomingLine],
    by customer: IncomingCustomer = anna,
    on date: String = "2026-03-20"
) -> IncomingCancellation {
    IncomingCancellation(
        row: 9,
        channel: "shop",
        document: document,
        currency: .pln,
        at: moment(date).at,
        customer: customer,
        lines: lines
    )
}

extension ShopStore {
    /// Every row of every table, to see what a call has written.
    func dump() throws -> [String: [[SQL.Value]]] {
        try engine.read { session in
            let tables = try session.all(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                from: "sqlite_schema"
            ) { try $0.text() }
            var dump: [String: [[SQL.Value]]] = [:]
            for table in tables {
                let columns = try session.number(
                    "SELECT count(*) FROM pragma_table_info(\(table))"
                )
                let name = SQL.raw(table)
                dump[table] = try session.all("SELECT * FROM \(sql: name)", from: table) { row in
                    try (0..<columns).map { _ in try row.value() }
                }
            }
            return dump
        }
    }

    /// Changes the database behind the store's back, its triggers taken away first.
    func tamper(_ script: String) throws {
        try engine.write { session in
            let triggers = try session.all(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                from: "sqlite_schema"
            ) { try $0.text() }
            for trigger in triggers { try session.runScript("DROP TRIGGER \(trigger)") }
            try session.runScript(script)
        }
    }

    func number(_ question: SQL) throws -> Int {
        try engine.read { try $0.number(question) }
    }
}

extension SQL {
    /// A text of the test's own as SQL.
    static func raw(_ text: String) -> SQL {
        SQL(stringLiteral: text)
    }
}

/// A folder that is there for one test.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "zaplecze-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String {
        "\(path)/\(name)"
    }

    /// Its files by name, with what is in them.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            contents[name] = FileManager.default.contents(atPath: file(name))
        }
        return contents
    }
}

/// Runs a script on a database file as another program would, by SQLite itself.
///
/// SQLite is in the process anyway; a test needs no more of it than these calls.
func sqlite(_ path: String, _ script: String) throws {
    typealias Open = @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> Int32
    typealias Execute =
        @convention(c) (
            OpaquePointer?, UnsafePointer<CChar>, OpaquePointer?, OpaquePointer?, OpaquePointer?
        ) -> Int32
    typealias Close = @convention(c) (OpaquePointer?) -> Int32
    typealias Message = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?
    let open = unsafeBitCast(try #require(dlsym(nil, "sqlite3_open")), to: Open.self)
    let execute = unsafeBitCast(try #require(dlsym(nil, "sqlite3_exec")), to: Execute.self)
    let close = unsafeBitCast(try #require(dlsym(nil, "sqlite3_close")), to: Close.self)
    let message = unsafeBitCast(try #require(dlsym(nil, "sqlite3_errmsg")), to: Message.self)
    var database: OpaquePointer?
    #expect(open(path, &database) == 0)
    let isDone = execute(database, script, nil, nil, nil) == 0
    #expect(isDone, "\(message(database).map { String(cString: $0) } ?? "") in \(script)")
    #expect(close(database) == 0)
}
