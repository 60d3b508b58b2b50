import Canvas
import Shop
import Testing

@testable import Panes

/// Runs among rivals, by chance.
@Suite struct BulkPropertyTests {
    @Test(arguments: 1...20)
    func `a run adds up, and nothing is done twice`(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        var desk = Desk(try .busy(9))
        desk.type("Aa")
        desk.isSlow = true
        desk.press(.function(2))
        var isStopped = false
        while desk.workspace.bulk?.isUnderWay == true {
            if chance.next(3) == 0 {
                let rejection = Return.Rejection(ground: .swapped, note: "Inny czajnik.")
                let id = ID<Return>(Int64(400 + chance.next(9)))
                try? desk.shop.take(.reject(rejection), with: id, by: "anna")
            }
            if chance.next(12) == 0 {
                desk.press(.escape)
                isStopped = true
            }
            desk.answerStep()
        }
        let run = try #require(desk.workspace.bulk)
        #expect(isStopped || run.done.count + run.failed == 9)
        for row in run.rows {
            let deeds = desk.shop.deeds.filter {
                $0.record == row.marked.number && $0.action == .returnAccepted
            }
            let isDone = if case .done? = row.outcome { true } else { false }
            #expect(deeds.count == (isDone ? 1 : 0))
            #expect((desk.workspace.returns.listing.marks[row.marked.id.key] == nil) == isDone)
        }
    }

    /// Numbers that follow from a seed.
    private struct Chance {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
    }
}
