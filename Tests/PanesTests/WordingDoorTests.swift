import Panes
import Shop
import Testing

/// What people read who are not let in, or whose shop cannot be opened.
@Suite struct WordingDoorTests {
    @Test(arguments: [
        ShopFile.Refusal.notFound("shop.sqlite"), .alreadyThere("shop.sqlite"),
        .notADatabase("shop.sqlite"), .notOurs("shop.sqlite"),
        .newer("shop.sqlite", version: 7, known: 5), .notReadable("shop.sqlite"),
        .notWritable("shop.sqlite"), .busy(holder: ""), .busy(holder: "4711"),
        .diskFull("shop.sqlite"), .damaged("shop.sqlite", detail: ""),
        .damaged("shop.sqlite", detail: "malformed"),
    ])
    func `a shop that cannot be opened says why`(refusal: ShopFile.Refusal) {
        expectSentences { refusal.explanation(in: $0) }
    }

    @Test(arguments: [Stranger.Problem.unknown, .left, .notShared, .needsName])
    func `who is not let in hears why`(problem: Stranger.Problem) {
        let stranger = Stranger(name: "piotr", problem: problem)
        expectSentences { stranger.explanation(in: $0) }
    }

    @Test func `a stranger is given the command for the owner`() {
        let stranger = Stranger(name: "piotr", problem: .unknown)
        #expect(stranger.explanation(in: .english).contains("zaplecze staff add piotr ROLE"))
        #expect(stranger.explanation(in: .polish).contains("zaplecze staff add piotr ROLA"))
    }

    @Test func `a name that a shell would take for more is not put into the command`() {
        let stranger = Stranger(name: "x; reboot", problem: .unknown)
        #expect(stranger.explanation(in: .english).contains("zaplecze staff add NAME ROLE"))
    }

    @Test func `a long path is shown whole`() {
        let path = String(repeating: "folder/", count: 40) + "shop.sqlite"
        let text = ShopFile.Refusal.notFound(path).explanation(in: .polish)
        #expect(text.contains("„\(path)”"))
    }

    @Test func `every error that people may read is explained, no other is`() {
        struct Fault: Error {}
        let explainer = Explainer(
            language: .polish,
            zone: .utc,
            now: Instant(milliseconds: 0)
        )
        let errors: [any Error] = [
            Return.Refusal.noOrder, Order.Refusal.onHold(.ship), Forbidden(.settle),
            Staff.Refusal.lastOwner("ewa"), Stranger(name: "x", problem: .left),
            ShopFile.Refusal.busy(holder: ""), Unreadable(.empty, at: .file("a.csv")),
            QueryProblem(place: 0..<1, kind: .strayOperator),
            Stale(
                record: "R-1",
                seen: 1,
                now: 2,
                staff: "anna",
                action: .step(.accept),
                at: Instant(milliseconds: 0)
            ),
        ]
        for error in errors {
            #expect(explainer.explanation(of: error)?.isEmpty == false)
        }
        #expect(explainer.explanation(of: Fault()) == nil)
    }
}
