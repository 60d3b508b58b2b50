import Canvas
import Shop
import Testing

@testable import Panes

/// What each group of units has of the refund on the page of a return.
@Suite struct ReturnSharesTests {
    private let counter = FormsCounter()

    /// Seven jackets at prices that differ by a grosz, and three scarves.
    private var order: Order {
        var jackets = counter.line(1, "Kurtka przejściowa oliwkowa, r. L", units: 7, each: 3_333)
        jackets.runs = [
            Order.Run(units: 2, paid: Money(minorUnits: 3_334)),
            Order.Run(units: 5, paid: Money(minorUnits: 3_333)),
        ]
        jackets.gross = Money(minorUnits: 2 * 3_334 + 5 * 3_333)
        return counter.order([jackets, counter.line(2, "Szalik", units: 3, each: 1_001)])
    }

    private func accepted(_ decisions: [Decision]) throws -> ReturnFile {
        let counted = decisions.map {
            Receipt.Counted(item: .line($0.line), units: $0.units, condition: $0.condition)
        }
        return try counter.file(
            order,
            announced: [(1, 7), (2, 3)],
            steps: [.receive(Receipt(items: counted)), .accept(Judgement(decisions: decisions))]
        )
    }

    private func decision(
        _ line: Int64,
        _ condition: Condition,
        _ units: Int,
        _ verdict: Decision.Verdict = .accepted(nil)
    ) -> Decision {
        Decision(
            line: ID(line),
            condition: condition,
            units: units,
            verdict: verdict,
            disposition: .restock
        )
    }

    @Test func `a line in two conditions shares its refund, unit by unit`() throws {
        let worn = Decision.Diminished(amount: Money(minorUnits: 500), finding: "plama")
        let goods = try accepted([
            decision(1, .used, 3, .accepted(worn)), decision(1, .asNew, 2),
            decision(1, .damaged, 1, .refused(.swapped)),
        ]).goods
        #expect(goods.share(of: ID(1), in: .used) == Money(minorUnits: 2 * 3_334 + 3_333))
        #expect(goods.share(of: ID(1), in: .asNew) == Money(minorUnits: 2 * 3_333))
        #expect(goods.share(of: ID(1), in: .damaged) == .zero)
    }

    @Test(arguments: 1...60)
    func `the column adds up to the lines at the price paid`(seed: UInt64) throws {
        var random = Draws(state: seed)
        var decisions: [Decision] = []
        for (line, most) in [(Int64(1), 7), (2, 3)] {
            var left = most
            for condition in Condition.allCases.shuffled(using: &random) where left > 0 {
                for isAccepted in [true, false].shuffled(using: &random) {
                    let units = Int.random(in: 0...left, using: &random)
                    guard units > 0 else { continue }
                    left -= units
                    let verdict: Decision.Verdict =
                        isAccepted ? .accepted(nil) : .refused(.excludedByLaw)
                    decisions.append(decision(line, condition, units, verdict))
                }
            }
        }
        guard decisions.contains(where: \.isAccepted) else { return }
        let goods = try accepted(decisions).goods
        let shares = [ID<Order.Line>(1), ID(2)].flatMap { line in
            Condition.allCases.map { goods.share(of: line, in: $0) }
        }
        let paid = goods.rows.standing.filter { row in
            if case .units = row.kind { true } else { false }
        }
        #expect(shares.total == paid.map(\.amount).total)
    }

    @Test func `the page shows each group its own amount`() throws {
        let file = try accepted([
            decision(1, .used, 3), decision(1, .asNew, 2), decision(2, .asNew, 1),
        ])
        var counter = counter
        counter.language = .polish
        let lines = ReturnList.lines(of: file, width: 78, isBrief: false, in: counter.scene)
        let text = lines.map { line in
            line.map(\.text).joined().replacing("\u{A0}", with: " ")
        }
        let rows = text.drop { !$0.hasPrefix("Pozycja") }.prefix(6).map(\.trimmed)
        #expect(
            rows == [
                "Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód",
                "Kurtka pr…, r. L  3 z 7    ślady uż.   do sprzedaży      100,01 zł  nie podano",
                "Kurtka pr…, r. L  2 z 7    pełnowart.  do sprzedaży       66,66 zł  nie podano",
                "Kurtka pr…, r. L  −2       brak",
                "Szalik            1 z 3    pełnowart.  do sprzedaży       10,01 zł  nie podano",
                "Szalik            −2       brak",
            ]
        )
    }
}

extension String {
    fileprivate var trimmed: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}

/// A sequence of numbers that is the same each time.
private struct Draws: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
