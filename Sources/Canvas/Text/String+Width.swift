extension Unicode.Scalar {
    /// The columns a scalar takes, or nil when it cannot be shown as it is.
    var columns: Int? {
        switch value {
        case 0x20..<0x7F, 0xA0..<0x300: 1
        case 0..<0xA0: nil
        case _ where WidthTable.contains(value, in: WidthTable.wide): 2
        case _ where WidthTable.contains(value, in: WidthTable.zero): 0
        case _ where WidthTable.contains(value, in: WidthTable.unprintable): nil
        default: 1
        }
    }
}

/// Where text stands in the room it has.
package enum Alignment: Sendable {
    case leading
    case trailing
}

extension String {
    /// The columns the cleaned text takes.
    package var width: Int { Glyphs(self).reduce(0) { $0 + $1.width } }

    /// The text as a canvas would write it, without anything that could act on a terminal.
    package var cleaned: String { String(Glyphs(self)) }

    /// The cleaned text, ending with `…` when it is wider than the columns there are.
    package func cut(to columns: Int) -> String {
        guard columns > 0 else { return "" }
        var kept: [Glyph] = []
        var used = 0
        var fitting = 0
        for glyph in Glyphs(self) {
            if used + glyph.width > columns {
                return String(kept.prefix(fitting)) + "…"
            }
            kept.append(glyph)
            used += glyph.width
            if used < columns { fitting = kept.count }
        }
        return String(kept)
    }

    /// The cleaned text, cut or filled with spaces to exactly this many columns.
    package func padded(to columns: Int, alignment: Alignment = .leading) -> String {
        let text = cut(to: columns)
        let room = String(repeating: " ", count: max(0, columns - text.width))
        return switch alignment {
        case .leading: text + room
        case .trailing: room + text
        }
    }

    fileprivate init(_ glyphs: some Sequence<Glyph>) {
        var scalars = UnicodeScalarView()
        for glyph in glyphs {
            scalars.append(glyph.scalar)
            if !glyph.marks.isEmpty { scalars.append(contentsOf: glyph.marks.scalars) }
        }
        self.init(scalars)
    }
}
