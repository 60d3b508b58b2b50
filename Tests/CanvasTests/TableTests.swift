import Testing

@testable import Canvas

@Suite struct TableTests {
    let table = Table(
        [
            Column("Numer", .fixed(8), priority: 3),
            Column("Klient", .flexible(6, upTo: 12), priority: 2),
            Column.number("Kwota", 9, priority: 2),
            Column("Z", .fixed(5)),
        ],
        order: Table.Order(by: 2, isDescending: true)
    )
    let rows = [
        Table.Row(["R-000301", "Zofia Dąbrowska", Label("1 318,40"), "marek"]),
        Table.Row(["R-000302", "作者作者作者作", Label("35,50"), "anna"], sign: Table.Row.marked),
        Table.Row(["R-000303", "Ewa", Label("1 234 567,80"), ""]),
    ]

    @Test func `names are cut and numbers never`() {
        let expected = """
               Numer    Klient         Kwota ▼ Z
               R-000301 Zofia Dąbro…  1 318,40 marek
            ›* R-000302 作者作者作…      35,50 anna
               R-000303 Ewa          #########
            """
        #expect(drawn(width: 42, selected: 1).text == expected)
    }

    @Test func `the least important columns go first`() {
        let expected = """
               Numer    Klient   Kwota ▼
               R-000301 Zofia…  1 318,40
             * R-000302 作者…      35,50
               R-000303 Ewa    #########
            """
        #expect(drawn(width: 28).text == expected)
        #expect(drawn(width: 19).text(ofRow: 1) == "   R-000301 Zofia …")
        #expect(drawn(width: 12).text(ofRow: 1) == "   R-000301")
        #expect(drawn(width: 8).text(ofRow: 1) == "   R-00…")
    }

    @Test func `only the gutter and the first column look selected`() {
        let canvas = drawn(width: 42, selected: 1)
        #expect(canvas[0, 2].style == .accent.selected)
        #expect(canvas[10, 2].style == .plain.selected)
        #expect(!canvas[11, 2].style.isSelected)
        #expect(canvas.anchor == Point(x: 0, y: 2))
    }

    @Test func `a small table selects the whole row`() {
        var small = table
        small.selection = .wholeRow
        var canvas = Canvas(width: 42, height: 4)
        small.draw(rows, selected: 0, on: &canvas, in: canvas.area)
        #expect(canvas[41, 1].style.isSelected)
    }

    @Test(arguments: 0..<6, [0, 1, 2])
    func `a table fits into no room at all`(width: Int, height: Int) {
        var canvas = Canvas(width: 10, height: 4)
        let area = Area(x: 2, y: 1, width: width, height: height)
        table.draw(rows, selected: 0, on: &canvas, in: area)
        for y in 0..<4 {
            for x in 0..<10 where !area.contains(Point(x: x, y: y)) {
                #expect(canvas[x, y] == .blank)
            }
        }
    }

    @Test func `the mouse finds a row below the titles`() {
        let area = Area(x: 2, y: 1, width: 10, height: 3)
        #expect(table.row(at: Point(x: 2, y: 1), in: area) == nil)
        #expect(table.row(at: Point(x: 2, y: 2), in: area) == 0)
        #expect(table.row(at: Point(x: 11, y: 3), in: area) == 1)
        #expect(table.row(at: Point(x: 12, y: 3), in: area) == nil)
        #expect(table.row(at: Point(x: 2, y: 4), in: area) == nil)
    }

    @Test func `columns share what is left and no more than they want`() {
        let columns = [
            Column("a", .fixed(4)), Column("b", .flexible(2, upTo: 5)),
            Column("c", .flexible(2, upTo: .max)),
        ]
        #expect(Column.layout(columns, width: 30).map(\.width) == [4, 5, 19])
        #expect(Column.layout(columns, width: 30).map(\.x) == [0, 5, 11])
        #expect(Column.layout(columns, width: 12).map(\.width) == [4, 3, 3])
        #expect(Column.layout([], width: 12) == [])
    }

    @Test func `columns that yield stay only where the others are comfortable`() {
        var name = Column("a", .flexible(4, upTo: 20), priority: 2)
        name.comfort = 10
        var extra = Column.number("b", 5, priority: 1)
        extra.yields = true
        let columns = [name, extra]
        #expect(Column.layout(columns, width: 15).map(\.width) == [15])
        #expect(Column.layout(columns, width: 16).map(\.width) == [10, 5])
        #expect(Column.layout([name], width: 6).map(\.width) == [6])
    }

    @Test func `a name that keeps its end loses its middle`() {
        var name = Column("a", .fixed(12))
        name.keepsEnd = true
        #expect(name.shown("Sukienka lniana, r. 38", width: 14) == "Sukien…, r. 38")
        #expect(name.shown("Ewa", width: 5) == "Ewa  ")
    }

    private func drawn(width: Int, selected: Int? = nil) -> Canvas {
        var canvas = Canvas(width: width, height: 4)
        table.draw(rows, selected: selected, on: &canvas, in: canvas.area)
        return canvas
    }
}
