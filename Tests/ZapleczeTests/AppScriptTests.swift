import Canvas
import Panes
import Shop
import ShopStore
import Testing

@testable import zaplecze

@Suite struct AppScriptTests {
    @Test func `keys lead from a list to a record and out of the app`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...3)
        var script = try Script(at: shop)
        #expect(script.screen.contains("[2 Returns]"))
        script.press(.character("1"))
        #expect(script.screen.contains("›  ZP-3             2 Mar       ✓ delivered    Anna Łącka"))
        script.press(.down, .enter)
        #expect(script.screen.contains("── ZP-2 · delivered ──"))
        script.press(.escape, .character("q"))
        #expect(script.chores == [.quit])
    }

    @Test func `a filter is typed and its rows are counted`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...12)
        var script = try Script(at: shop)
        script.press(.character("1"), .character("/"))
        script.type("ZP-12")
        script.press(.enter)
        #expect(script.screen.contains("›  ZP-12 "))
        #expect(!script.screen.contains(" ZP-11 "))
        #expect(script.screen.contains("ZP-12 ─") || script.screen.contains("── ZP-12 ·"))
    }

    @Test func `what others have done is seen at the next look`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...1)
        var script = try Script(at: shop)
        script.press(.character("1"))
        try shop.addOrders(2...2)
        #expect(!script.screen.contains("ZP-2"))
        try script.look()
        #expect(script.screen.contains("   ZP-2 "))
        #expect(script.screen.contains("›  ZP-1 "))
    }

    @Test func `every request ends with an answer at every size`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...3)
        var script = try Script(at: shop, language: .polish)
        for (width, height) in [(200, 60), (40, 10), (3, 2), (0, 0), (80, 24)] {
            script.resize(width: width, height: height)
            for digit in "12389" { script.press(.character(digit), .down, .end, .home) }
        }
        script.wait(seconds: 86_400)
        #expect(script.screen.contains("[9 Sklep]"))
        #expect(script.chores.isEmpty)
    }
}
