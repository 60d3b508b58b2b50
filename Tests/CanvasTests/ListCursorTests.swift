import Testing

@testable import Canvas

@Suite struct ListCursorTests {
    @Test func `an empty list has no selected row`() {
        var cursor = ListCursor()
        cursor.move(by: 1, in: 0)
        #expect(cursor.row == nil)
        #expect(cursor.window(count: 0, height: 5).isEmpty)
        cursor.move(in: 3)
        #expect(cursor.row == 0)
    }

    @Test func `the cursor stops at the ends`() {
        var cursor = ListCursor()
        cursor.move(by: -5, in: 3)
        #expect(cursor.row == 0)
        cursor.move(by: .max, in: 3)
        #expect(cursor.row == 2)
    }

    @Test func `the list scrolls by a line at its edges`() {
        var cursor = ListCursor()
        for _ in 0..<5 { #expect(cursor.handle(.down, count: 9, height: 4) == true) }
        #expect(cursor.window(count: 9, height: 4) == 2..<6)
        for _ in 0..<3 { _ = cursor.handle(.up, count: 9, height: 4) }
        #expect(cursor.row == 2)
        #expect(cursor.window(count: 9, height: 4) == 2..<6)
        _ = cursor.handle(.up, count: 9, height: 4)
        #expect(cursor.window(count: 9, height: 4) == 1..<5)
    }

    @Test func `a page keeps one row in sight`() {
        var cursor = ListCursor()
        _ = cursor.handle(.pageDown, count: 100, height: 10)
        #expect(cursor.row == 9)
        #expect(cursor.window(count: 100, height: 10) == 9..<19)
        _ = cursor.handle(.end, count: 100, height: 10)
        #expect(cursor.window(count: 100, height: 10) == 90..<100)
        _ = cursor.handle(.pageUp, count: 100, height: 10)
        #expect(cursor.row == 90)
        #expect(cursor.window(count: 100, height: 10) == 81..<91)
    }

    @Test func `a shorter list takes the cursor with it`() {
        var cursor = ListCursor(row: 50)
        cursor.clamp(count: 3, height: 10)
        #expect(cursor.row == 2)
        #expect(cursor.window(count: 3, height: 10) == 0..<3)
        cursor.clamp(count: 0, height: 10)
        #expect(cursor.row == nil)
    }

    @Test func `no height is no trouble`() {
        var cursor = ListCursor(row: 4)
        cursor.clamp(count: 9, height: 0)
        #expect(cursor.row == 4)
        #expect(cursor.window(count: 9, height: -1).isEmpty)
        #expect(cursor.handle(.pageDown, count: 9, height: 0) == true)
        #expect(cursor.handle(.enter, count: 9, height: 3) == false)
    }
}
