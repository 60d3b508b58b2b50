import Canvas
import Panes
import Shop
import Testing

@testable import Panes

/// A counter with a shop made of paper behind it: two customers, one order each.
struct AtCounter {
    var screen: CounterScreen
    /// Errands that were run, the last one last.
    private(set) var errands: [CounterErrand] = []
    private(set) var wipes = 0
    private(set) var now: Instant
    private var size: (Int, Int)
    /// Whether the command for parcel lockers gives digits.
    var lockerCode: String? = "4821993017"
    /// Whether answers come only when they are asked for with ``answer()``.
    var isSlow = false
    private var waiting: [(Int, CounterErrand)] = []
    var refusal: (any Error)?
    /// Why what is handed in is not taken.
    var handInRefusal: (any Error)?
    /// The variants that can be had in place of a line.
    var substitutes: [ID<Order.Line>: [Variant]] = [:]
    /// The customer's own, where it is other than what the order has.
    var records: [Counter.OwnRecord]?
    /// What Anna's plate is called, and whether it is on its way back too.
    var plate = "Talerz"
    var isPlateUnderWay = false
    /// What has become of an order since.
    var meanwhile: @Sendable (inout Counter.File) -> Void = { _ in }
    let rules: Rules

    static let code = "314159"
    static let anna = "anna@example.com"
    static let ewa = "ewa@example.com"

    init(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        idle: Int = 120,
        on day: String = "2026-11-20"
    ) throws {
        var rules = Rules()
        rules.shopName = "Sklep Testowy"
        rules.shopAddress = "Długa 1, 00-001 Warszawa"
        rules.lockerPrices = Rules.LockerPrices(
            small: Money(minorUnits: 1_499),
            medium: Money(minorUnits: 1_699),
            large: Money(minorUnits: 1_999)
        )
        self.rules = rules
        size = (width, height)
        now = try AtCounter.moment(day, 12).at
        screen = CounterScreen(
            rules: rules,
            zone: .utc,
            language: language,
            idle: idle,
            width: width,
            height: height,
            at: now
        )
    }

    /// Staff with every right, at noon of a day.
    static func occasion(_ iso: String) throws -> Occasion {
        var rules = Rules()
        rules.fourEyesLimit = nil
        return Occasion(
            author: .staff(ID(1)),
            rights: Set(Right.allCases),
            now: try moment(iso, 12),
            rules: rules
        )
    }

    static func moment(_ iso: String, _ hour: Int) throws -> Moment {
        let day = try #require(Day(iso: iso))
        let seconds = Int64(day.number) * 86_400 + Int64(hour) * 3_600
        return Moment(at: Instant(milliseconds: seconds * 1_000), day: day)
    }
}

/// The person at it.
extension AtCounter {
    mutating func press(_ keys: Key...) throws {
        for key in keys { try handle(.key(key)) }
    }

    mutating func type(_ text: String) throws {
        for character in text { try handle(.key(.character(character))) }
    }

    /// Types an answer and goes on.
    mutating func fill(_ text: String) throws {
        try type(text)
        try press(.enter)
    }

    mutating func handle(_ input: Input) throws {
        try perform(screen.handle(input, at: now))
    }

    /// Lets time pass, with the wake-ups that the screen has asked for.
    mutating func wait(_ seconds: Int) throws {
        let end = now + seconds
        while let change = screen.nextChange, change <= end {
            now = max(now, change)
            try perform(screen.wake(at: now))
        }
        now = end
    }

    mutating func resize(_ width: Int, _ height: Int) {
        size = (width, height)
        screen.resize(width: width, height: height, at: now)
    }

    /// Anna, let in with her order.
    mutating func letIn(_ address: String = AtCounter.anna, _ number: String = "ZP-1") throws {
        try press(.enter)
        try fill(address)
        try fill(number)
        try fill(AtCounter.code)
    }

    /// The variants of a plate, in its order's line.
    static let plates: [ID<Order.Line>: [Variant]] = [
        ID(2): [
            Variant(id: ID(21), product: ID(2), sku: "TAL-S", ean: "", name: "Talerz mały"),
            Variant(id: ID(22), product: ID(2), sku: "TAL-L", ean: "", name: "Talerz duży"),
        ]
    ]

    /// A whole screen of 80 columns and 24 rows: what stands below the head, and the keys.
    static func screen(_ text: String, _ keys: String) -> String {
        let lines =
            [" Sklep Testowy", String(repeating: "─", count: 80), ""]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : "  \($0)"
            }
        return (lines + Array(repeating: "", count: 23 - lines.count) + [" " + keys])
            .joined(separator: "\n")
    }

    var picture: String {
        var canvas = Canvas(width: size.0, height: size.1)
        screen.draw(on: &canvas)
        return canvas.text.replacing("\u{A0}", with: " ")
    }
}

/// The shop.
extension AtCounter {
    private mutating func perform(_ requests: [CounterRequest]) throws {
        for request in requests {
            switch request {
            case .wipe: wipes += 1
            case .run(let number, let errand):
                errands.append(errand)
                waiting.append((number, errand))
                if !isSlow { try answer() }
            }
        }
    }

    /// Answers all that waits, also to those who have left.
    mutating func answer() throws {
        let due = waiting
        waiting = []
        for (number, errand) in due {
            let answer = try refusal.map(CounterAnswer.failed) ?? answer(to: errand)
            try perform(screen.take(answer, for: number, at: now))
        }
    }

    private func answer(to errand: CounterErrand) throws -> CounterAnswer {
        switch errand {
        case .askForCode(let address, _): return .asked(ticket(of: address))
        case .enter(AtCounter.code, let ticket) where ticket.key != 0:
            let visit = visit(ticket)
            return .admitted(visit, try file(visit))
        case .enter: return .wrong(left: 4)
        case .records(let visit):
            return .records(try records ?? file(visit).purchase.ownRecords)
        case .register(_, let visit):
            if let handInRefusal { return .refused(handInRefusal, try file(visit)) }
            return .registered(ID(9), number: "R-2026-000009", try file(visit))
        case .complain(let complaint, let visit):
            if let handInRefusal { return .refused(handInRefusal, try file(visit)) }
            return try complained(complaint, visit)
        case .lockerCode: return .lockerCode(lockerCode)
        }
    }

    private func complained(
        _ complaint: Complaint,
        _ visit: Counter.Visit
    ) throws -> CounterAnswer {
        var file = try file(visit)
        let occasion = Occasion(
            author: .customer,
            rights: Author.customersRights,
            now: complaint.received,
            rules: rules
        )
        do throws(Claim.Refusal) {
            _ = try file.purchase.complain(
                complaint,
                id: ID(3),
                number: "K-2026-000003",
                opening: Return.Name(id: ID(9), number: "R-2026-000009"),
                on: occasion
            )
            return .complained(number: "K-2026-000003", file)
        } catch {
            return .failed(error)
        }
    }

    private func ticket(of address: String) -> Counter.Ticket {
        Counter.Ticket(key: [AtCounter.anna: 1, AtCounter.ewa: 2][address] ?? 0)
    }

    private func visit(_ ticket: Counter.Ticket) -> Counter.Visit {
        Counter.Visit(
            order: ID(ticket.key),
            address: ticket.key == 1 ? AtCounter.anna : AtCounter.ewa
        )
    }

    /// Anna bought two mugs and a plate by transfer, Ewa a coat by card; each has sent
    /// one thing back.
    func file(_ visit: Counter.Visit) throws -> Counter.File {
        let isAnnas = visit.order.key == 1
        let lines =
            isAnnas
            ? [line(1, "Kubek", 2, 4_990), line(2, plate, 1, 3_000)]
            : [line(3, "Kurtka", 2, 25_000)]
        let order = Order(
            id: visit.order,
            number: "ZP-\(visit.order.key)",
            placed: try AtCounter.moment("2026-11-10", 9),
            status: .delivered,
            buyer: Order.Buyer(name: isAnnas ? "Anna Żółć" : "Ewa Nowak", email: visit.address),
            lines: lines,
            payments: [
                Order.Payment(
                    instrument: isAnnas ? .transfer : .card,
                    amount: lines.map(\.gross).total
                )
            ],
            shipments: [
                Order.Shipment(
                    carrier: "InPost",
                    tracking: "1",
                    sent: nil,
                    delivered: try AtCounter.moment("2026-11-12", 9)
                )
            ]
        )
        let registered = try AtCounter.moment("2026-11-14", 10)
        func goods(_ id: Int64, _ number: String, _ line: Order.Line) throws -> Return {
            Return(
                id: ID(id),
                number: number,
                order: order.id,
                registered: registered,
                dates: Return.Dates(statementSent: registered, statementReached: registered),
                lines: [Return.Line(orderLine: line.id, units: 1)],
                account: isAnnas ? try IBAN(typed: "PL61109010140000071219812874") : nil
            )
        }
        let number = isAnnas ? "R-2026-000001" : "R-2026-000002"
        var returns = [try goods(visit.order.key, number, lines[0])]
        if isAnnas, isPlateUnderWay { returns.append(try goods(7, "R-2026-000007", lines[1])) }
        var file = Counter.File(
            purchase: Purchase(order: order, returns: returns),
            rules: rules,
            substitutes: substitutes
        )
        meanwhile(&file)
        return file
    }

    private func line(_ id: Int64, _ name: String, _ units: Int, _ price: Int) -> Order.Line {
        Order.Line(
            id: ID(id),
            sku: "S-\(id)",
            name: name,
            units: units,
            gross: Money(minorUnits: price * units),
            runs: [Order.Run(units: units, paid: Money(minorUnits: price))]
        )
    }
}
