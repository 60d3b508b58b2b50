import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ScanTests {
    /// An EAN with its check digit that is in nobody's order.
    private let stranger = "5900000000008"

    @Test(arguments: [0, 1, 2, 5, 10])
    func `a scan opens the page of a return`(gap: Int) throws {
        var desk = Desk(try .november())
        desk.scan("R-2026-000301", every: gap)
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
        #expect(desk.workspace.place == .page(.returns))
        #expect(desk.bells == 0 && desk.message.isEmpty)
    }

    @Test(
        arguments: [
            "1", "8", "9", "U", "1\r", "\r", "?", ":", "s", "o", "x", "/", "/anna", "e", "p",
        ]
    )
    func `it does so from every pane, page and overlay`(keys: String) throws {
        var desk = Desk(try .november())
        for key in keys { desk.press(key == "\r" ? .enter : .character(key)) }
        desk.scan("R-2026-000308")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000308"))
        #expect(desk.row(2).contains("R-2026-000308"))
    }

    @Test func `through a network it does so in clumps`() throws {
        var desk = Desk(try .november())
        desk.clump("R-20", "26-0003", "01", "\r", every: 150)
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
        desk.clump("R-2026-000308\rR-2026-000287\r")
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000287"))
    }

    @Test func `Esc leads back to the list as it was`() throws {
        var desk = Desk(try .november())
        desk.type("/status:awaiting")
        desk.press(.enter)
        desk.type(" j")
        let before = desk.screen
        desk.scan("R-2026-000308")
        desk.scan("R-2026-000301")
        #expect(desk.row(1).hasPrefix(" Returns › status:awaiting › R-2026-000301"))
        desk.press(.escape)
        #expect(desk.screen == before)
    }

    @Test func `Esc leads back to the pane in which one was`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.press(.down, .down, .enter)
        let before = desk.screen
        desk.scan("R-2026-000308")
        desk.scan("R-2026-000301")
        desk.press(.escape)
        #expect(desk.screen == before)
        desk.press(.escape)
        desk.type("2")
        #expect(desk.row(3).hasPrefix("›  R-2026-000287"))
    }

    @Test func `an order's number opens the order`() throws {
        var desk = Desk(try .november())
        desk.scan("ZP-104270")
        #expect(desk.row(1).hasPrefix(" Orders › ZP-104270"))
    }

    @Test func `an article lists the returns in which it waits`() throws {
        var desk = Desk(try .november())
        desk.scan("5901234567893")
        #expect(desk.row(1).hasPrefix(" Returns › status:registered,awaiting sku:5901234567893"))
        #expect(desk.workspace.place == .list(.returns))
    }

    @Test func `what may mean several things is asked`() throws {
        var shop = try PaperShop.november()
        shop.order(
            "5901234567001",
            "Jan Nowak",
            "Kielce",
            placed: "2026-11-10",
            [article("Kubek", 1, 1_000)]
        )
        var desk = Desk(shop, in: .polish)
        desk.scan("5901234567001")
        #expect(desk.screen.contains("── Które z nich? ──"))
        #expect(desk.screen.contains("›    zamówienie 5901234567001"))
        #expect(desk.screen.contains("zwroty, w których jest Kubek emaliowany „Las”"))
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Zamówienia › 5901234567001"))
    }

    @Test func `with a prefix the digits of a code do nothing either`() throws {
        var desk = Desk(try .november(), prefix: .control("b"))
        _ = desk.send(.control("b"))
        desk.scan("R-2026-000301", every: 30)
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
        desk.clump("18")
        #expect(desk.row(0).contains("[8 History]"))
    }

    @Test func `an unknown code is told loudly, kept, and changes nothing`() throws {
        var desk = Desk(try .november())
        desk.press(.enter)
        let before = desk.row(2)
        desk.scan(stranger)
        #expect(desk.message == " ✗ \(stranger) is not known here. U shows unknown codes.")
        #expect(desk.row(2) == before)
        #expect(desk.bells == 1)
        #expect(desk.shop.unknownScans.map(\.code) == [stranger])
        #expect(desk.shop.unknownScans.map(\.place) == ["R-2026-000287"])
    }

    @Test func `the alarm is seen for a moment`() throws {
        var desk = Desk(try .november())
        let requests = stranger.reduce(into: []) { requests, letter in
            requests += desk.send(.character(letter))
        }
        #expect(requests.isEmpty)
        desk.isSlow = true
        _ = desk.send(.enter)
        desk.catchUp()
        let bars = [0, 22, 23]
        #expect(bars.allSatisfy { desk.canvas[40, $0].style == Style.error.selected })
        #expect(desk.canvas[40, 1].style != Style.error.selected)
        let end = desk.workspace.nextChange
        #expect(end == Instant(milliseconds: desk.shop.now.milliseconds + 400))
        desk.wait(seconds: 1)
        #expect(bars.allSatisfy { desk.canvas[40, $0].style != Style.error.selected })
        #expect(desk.message.contains("is not known here"))
    }

    @Test(arguments: ["12", "590123", "R-2026-000301"])
    func `a scan that breaks off is told, and its digits switch nothing`(part: String) throws {
        var desk = Desk(try .november(), in: .polish)
        desk.clump(part)
        #expect(desk.workspace.place == .list(.returns))
        #expect(desk.message == " ✗ Skan urwał się na \(part). Zeskanuj ponownie.")
        #expect(desk.bells == 1)
    }

    @Test func `a scan whose answer fails is told`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.scan("R-2026-000301")
        desk.type("e")
        guard case .ask(let ticket, .scan)? = desk.waiting.last else {
            Issue.record("not asked: \(desk.waiting)")
            return
        }
        desk.take(.failed(Stale.none), for: ticket)
        desk.catchUp()
        #expect(desk.message.hasPrefix(" ✗ That did not work"))
        #expect(desk.workspace.overlay == nil)
        desk.type("1")
        #expect(desk.workspace.view == .orders)
    }
}

/// An error without words.
private enum Stale: Error {
    case none
}
