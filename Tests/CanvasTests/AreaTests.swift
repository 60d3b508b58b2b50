import Testing

@testable import Canvas

@Suite struct AreaTests {
    let area = Area(x: 2, y: 3, width: 10, height: 5)

    @Test func `an area is cut into parts that touch`() {
        #expect(area.top(2) == Area(x: 2, y: 3, width: 10, height: 2))
        #expect(area.droppingTop(2) == Area(x: 2, y: 5, width: 10, height: 3))
        #expect(area.bottom(1) == Area(x: 2, y: 7, width: 10, height: 1))
        #expect(area.droppingBottom(1) == Area(x: 2, y: 3, width: 10, height: 4))
        #expect(area.left(4) == Area(x: 2, y: 3, width: 4, height: 5))
        #expect(area.right(4) == Area(x: 8, y: 3, width: 4, height: 5))
        #expect(area.inset(columns: 1, rows: 2) == Area(x: 3, y: 5, width: 8, height: 1))
        #expect(area.centred(width: 4, height: 1) == Area(x: 5, y: 5, width: 4, height: 1))
    }

    @Test(arguments: [-7, 0, 3, 99])
    func `no part is larger than the whole, or less than nothing`(count: Int) {
        let parts = [
            area.top(count), area.bottom(count), area.left(count), area.right(count),
            area.droppingTop(count), area.droppingBottom(count), area.droppingLeft(count),
            area.droppingRight(count), area.inset(columns: count, rows: count), area.row(count),
        ]
        for part in parts {
            #expect(part.width >= 0 && part.height >= 0)
            #expect(part.isEmpty || part.intersection(area) == part)
        }
    }

    @Test func `areas apart share nothing`() {
        #expect(area.intersection(Area(x: 50, y: 0, width: 4, height: 4)).isEmpty)
    }
}
