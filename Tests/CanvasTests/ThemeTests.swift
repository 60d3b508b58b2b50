import Testing

@testable import Canvas

@Suite struct ThemeTests {
    let red = Colour.rgb(255, 95, 95)

    @Test func `colours are read from their hexadecimal form`() {
        #expect(Colour(hex: "#ff5f5f") == red)
        for wrong in ["", "#", "ff5f5f", "#ff5f5", "#ff5f5ff", "#+f5f5f", "#gggggg"] {
            #expect(Colour(hex: wrong) == nil)
        }
    }

    @Test func `a colour becomes the nearest one that can be shown`() {
        #expect(red.nearest(in: .direct) == red)
        #expect(red.nearest(in: .palette) == .index(203))
        #expect(Colour.rgb(95, 215, 215).nearest(in: .palette) == .index(80))
        #expect(Colour.rgb(58, 58, 58).nearest(in: .palette) == .index(237))
        #expect(Colour.rgb(250, 10, 10).nearest(in: .sixteen) == .index(9))
        #expect(Colour.index(203).nearest(in: .palette) == .index(203))
        #expect(Colour.index(196).nearest(in: .sixteen) == .index(9))
        #expect(Colour.index(12).nearest(in: .sixteen) == .index(12))
        #expect(red.nearest(in: .mono) == .standard)
        for depth in Depth.allCases { #expect(Colour.standard.nearest(in: depth) == .standard) }
    }

    @Test func `every place of the palette is nearest to itself`() {
        for index in UInt8(16)...255 {
            let (red, green, blue) = Palette.components(of: index)
            let nearest = Palette.nearest(red, green, blue, among: 16...255)
            #expect(Palette.components(of: nearest) == Palette.components(of: index))
        }
    }

    @Test func `with eight colours, bright is said by attributes`() {
        #expect(Paint(.index(9)).nearest(in: .eight) == Paint(.index(1), on: .standard, .bold))
        #expect(Paint(.index(8)).nearest(in: .eight) == Paint(.standard, on: .standard, .dim))
        let behind = Paint(.standard, on: .index(12)).nearest(in: .eight)
        #expect(behind == Paint(.standard, on: .standard, .reverse))
    }

    @Test func `without colours, a background becomes reverse`() {
        let paint = Paint(.rgb(0, 0, 0), on: red, .bold).nearest(in: .mono)
        #expect(paint == Paint(.standard, on: .standard, [.bold, .reverse]))
    }

    @Test func `the selected row is laid over the roles in it`() {
        let grey = Colour.rgb(58, 58, 58)
        let theme = Theme(
            name: "test",
            paints: [.warn: Paint(red), .selected: Paint(.standard, on: grey, .bold)],
            sixteen: [.selected: Paint(.standard, on: .standard, .reverse)]
        )
        #expect(theme.paint(for: .warn, depth: .direct) == Paint(red))
        #expect(theme.paint(for: .warn.selected, depth: .direct) == Paint(red, on: grey, .bold))
        #expect(theme.paint(for: .plain.selected, depth: .sixteen).attributes == .reverse)
        #expect(theme.paint(for: .warn.bold, depth: .direct) == Paint(red, on: .standard, .bold))
    }

    @Test(arguments: Depth.allCases)
    func `a theme shows no colour its terminal cannot`(depth: Depth) {
        let paints = Role.allCases.map { ($0, Paint(red, on: .rgb(1, 2, 3))) }
        let theme = Theme(name: "test", paints: Dictionary(uniqueKeysWithValues: paints))
        for role in Role.allCases {
            let paint = theme.paint(for: Style(role), depth: depth)
            for colour in [paint.foreground, paint.background] {
                switch (colour, depth) {
                case (.standard, _), (_, .direct), (.index, .palette): break
                case (.index(let index), .sixteen): #expect(index < 16)
                case (.index(let index), .eight): #expect(index < 8)
                case (.rgb, _), (.index, .mono): Issue.record("\(colour) at \(depth)")
                }
            }
        }
    }

    @Test func `roles that a theme leaves out differ without colour`() {
        let plain = Theme.plain
        for role in [Role.dim, .heading, .tab, .error, .field] {
            let paint = plain.paint(for: Style(role), depth: .mono)
            #expect(paint != plain.paint(for: .plain, depth: .mono))
        }
    }
}
