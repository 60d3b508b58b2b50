import Canvas
import Shop
import Testing

@testable import Panes

/// A parcel that was logged by mistake, and one's own step after coming back.
@Suite struct WithdrawTests {
    @Test func `a parcel logged by mistake is withdrawn with a note`() throws {
        var desk = Desk(try .dock())
        desk.type("p")
        let place = desk.workspace.parcels.listing.rows.firstIndex {
            $0.status == .unassigned && $0.finding == nil
        }
        for _ in 0..<(try #require(place)) { desk.press(.down) }
        let tracking = desk.selected
        desk.type("D")
        #expect(desk.screen.contains("If withdrawn now"))
        desk.type("pomyłka")
        desk.press(.enter)
        #expect(desk.workspace.parcels.current?.parcel.status == .unassigned)
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ \(tracking): withdrawn"))
        #expect(desk.shop.parcels.contains { $0.tracking == tracking && $0.status == .withdrawn })
    }

    @Test func `one's own step can be undone in another session too`() throws {
        var shop = try PaperShop.november()
        try shop.take(.reject(.init(ground: .swapped, note: "inny")), with: ID(301), by: "ola")
        var desk = Desk(shop)
        desk.press(.down, .down)
        while desk.selected != "R-2026-000301" { desk.press(.down) }
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000301: last step undone"))
        var other = Desk(shop, as: "anna")
        while other.selected != "R-2026-000301" { other.press(.down) }
        other.type("u")
        #expect(other.message.hasPrefix(" ✗ "))
    }
}
