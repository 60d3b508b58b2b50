import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct GroundTests {
    private let counter = FormsCounter()

    @Test func `no letter of a ground says anything in another field of the same row`() {
        let others =
            Condition.allCases.map(\.key) + Disposition.allCases.map(\.key) + ["a" as Character]
        #expect(Set(Ground.allCases.map(\.key)).count == Ground.allCases.count)
        #expect(Set(Ground.allCases.map(\.key)).isDisjoint(with: others))
    }

    @Test func `every ground is offered, that of the clock last`() {
        #expect(Set(Ground.offered + [.claimRefused]) == Set(Ground.allCases))
        #expect(Ground.offered.last == .outOfTime)
    }

    @Test(arguments: [("", true), ("Klient był w szpitalu.", false)])
    func `out of time is doubted where the statement was in time`(
        reason: String,
        isDoubted: Bool
    ) throws {
        let count = Receipt(items: [Receipt.Counted(item: .line(ID(1)), units: 1)])
        var file = try counter.file(
            counter.order(counter.lines),
            announced: [(1, 1)],
            steps: [.receive(count)]
        )
        file.goods.lateReason = reason
        let doubt = "!           The statement came in time."
        var accept = AcceptForm(file, scene: counter.scene)
        #expect(!counter.screen(accept, 80, 24).contains(doubt))
        accept.type("l", into: .verdict(0), in: counter.scene)
        accept.type("a", into: .verdict(0), in: counter.scene)
        #expect(!counter.screen(accept, 80, 24).contains(doubt))
        accept.type("l", into: .verdict(0), in: counter.scene)
        #expect(counter.screen(accept, 80, 24).contains(doubt) == isDoubted)
        var reject = RejectForm(file, scene: counter.scene)
        reject.type("x", into: .ground, in: counter.scene)
        #expect(!counter.screen(reject, 80, 24).contains(doubt))
        reject.type("l", into: .ground, in: counter.scene)
        #expect(counter.screen(reject, 80, 24).contains(doubt) == isDoubted)
    }
}
