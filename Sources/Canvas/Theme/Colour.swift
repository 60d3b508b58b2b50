/// A colour as a theme names it, or as a terminal of some depth can show it.
package enum Colour: Hashable, Sendable {
    /// The terminal's own colour.
    case standard

    /// A place in the terminal's palette of 256.
    case index(UInt8)

    case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal shows.
package enum Depth: Int, CaseIterable, Sendable {
    /// None: attributes only.
    case mono

    /// The eight of the first colour terminals.
    case eight

    /// The eight, each also bright.
    case sixteen

    /// The sixteen, a cube of 216 and 24 greys.
    case palette

    /// Every colour by its red, green and blue.
    case direct
}

extension Colour {
    /// Creates a colour from `#rrggbb`.
    package init?(hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        guard let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self = .rgb(
            UInt8(value >> 16 & 0xFF),
            UInt8(value >> 8 & 0xFF),
            UInt8(value & 0xFF)
        )
    }

    /// The nearest colour that a depth can show.
    ///
    /// What is in the palette stays there: a person who chose a palette meant it.
    package func nearest(in depth: Depth) -> Colour {
        switch (self, depth) {
        case (.standard, _), (_, .mono): .standard
        case (_, .direct), (.index, .palette): self
        case (.rgb(let red, let green, let blue), .palette):
            .index(Palette.nearest(red, green, blue, among: 16...255))
        case (.rgb(let red, let green, let blue), .sixteen):
            .index(Palette.nearest(red, green, blue, among: 0...15))
        case (.rgb(let red, let green, let blue), .eight):
            .index(Palette.nearest(red, green, blue, among: 0...7))
        case (.index(let index), .sixteen): index < 16 ? self : direct.nearest(in: .sixteen)
        case (.index(let index), .eight):
            index < 16 ? .index(index % 8) : direct.nearest(in: .eight)
        }
    }

    /// The colour by its red, green and blue, as most terminals show their palette.
    private var direct: Colour {
        switch self {
        case .standard, .rgb: return self
        case .index(let index):
            let (red, green, blue) = Palette.components(of: index)
            return .rgb(red, green, blue)
        }
    }
}
