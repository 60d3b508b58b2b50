import Canvas
import Shop
import Testing

@testable import Panes

/// The line below the tabs, where there is more to say than there is room.
@Suite struct CrumbTests {
    private func searching(_ width: Int) throws -> Desk {
        var desk = Desk(try .november(), width, 24, in: .polish)
        desk.type("/klient:zofia kwota>1000 status:do-rozpatrzenia")
        desk.press(.enter, .enter)
        return desk
    }

    @Test func `the number stays whole, the query is cut first`() throws {
        let desk = try searching(80)
        #expect(desk.row(1).contains("… › R-2026-000301 "))
        #expect(desk.row(1).hasSuffix("1 · wg terminu ▲"))
    }

    @Test func `what is done stays whole too`() throws {
        for width in 60...120 {
            var desk = try searching(width)
            desk.type("a")
            #expect(desk.row(1).contains(" › R-2026-000301 › akceptacja"))
            #expect(desk.row(1).hasPrefix(" Zwroty › "))
        }
    }

    @Test func `where there is hardly room the end of the line goes`() throws {
        var desk = try searching(44)
        desk.type("a")
        #expect(desk.row(1).contains("› R-2026-000301 › akceptacja"))
        #expect(!desk.row(1).contains("wg terminu"))
    }
}
