/// A character as a terminal shows it: a base, its marks, one or two columns.
struct Glyph: Hashable, Sendable {
    var scalar: Unicode.Scalar
    var width: Int
    var marks = Marks()
}

/// Up to four combining marks on a character, which is what curses can show.
struct Marks: Hashable, Sendable {
    /// Zero where there is no mark, which is never a mark itself.
    private var values = SIMD4<UInt32>.zero

    var isEmpty: Bool { values[0] == 0 }

    var scalars: [Unicode.Scalar] {
        (0..<4).compactMap { values[$0] == 0 ? nil : Unicode.Scalar(values[$0]) }
    }

    /// Adds a mark; the fifth and all after it are dropped.
    mutating func append(_ mark: Unicode.Scalar) {
        guard let free = (0..<4).first(where: { values[$0] == 0 }) else { return }
        values[free] = mark.value
    }
}

/// The glyphs of a text from anywhere, safe to show, read one at a time.
///
/// Reading stops where the reader stops, so a cell costs its width and not the
/// length of what somebody typed into a name.
struct Glyphs: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var ahead: Glyph?

    init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

    mutating func next() -> Glyph? {
        var glyph = ahead
        ahead = nil
        while let scalar = scalars.next() {
            switch Appearance(of: scalar) {
            case .base(let shown, let width):
                let following = Glyph(scalar: shown, width: width)
                if let glyph {
                    ahead = following
                    return glyph
                }
                glyph = following
            case .mark:
                if glyph == nil { glyph = Glyph(scalar: " ", width: 1) }
                glyph?.marks.append(scalar)
            case .nothing:
                break
            }
        }
        return glyph
    }
}
