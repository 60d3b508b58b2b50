/// How a role looks at one depth of colour.
package struct Paint: Hashable, Sendable {
    /// The colour of the characters.
    package var foreground: Colour

    /// The colour behind them.
    package var background: Colour

    /// What is added to the colours.
    package var attributes: Attributes

    /// Creates a paint; by default the terminal's own.
    package init(
        _ foreground: Colour = .standard,
        on background: Colour = .standard,
        _ attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// What can be said without a colour.
    package struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits of the set.
        package let rawValue: UInt8

        /// Creates a set from its bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier, or brighter.
        package static let bold = Attributes(rawValue: 1)

        /// Fainter.
        package static let dim = Attributes(rawValue: 2)

        /// With a line below.
        package static let underline = Attributes(rawValue: 4)

        /// With foreground and background exchanged.
        package static let reverse = Attributes(rawValue: 8)

        /// Each attribute by its name in a theme file.
        package static let named: [String: Attributes] = [
            "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
        ]
    }
}

extension Paint {
    /// The paint with the nearest colours of a depth.
    ///
    /// Without colours, a background becomes reverse. With eight of them, a
    /// bright character becomes bold, bright black faint, and a bright
    /// background reverse.
    package func nearest(in depth: Depth) -> Paint {
        var paint = Paint(
            foreground.nearest(in: depth),
            on: background.nearest(in: depth),
            attributes
        )
        if depth == .mono, background != .standard { paint.attributes.insert(.reverse) }
        guard depth == .eight else { return paint }
        if case .index(let index) = foreground.nearest(in: .sixteen), index >= 8 {
            paint.attributes.insert(index == 8 ? .dim : .bold)
            paint.foreground = index == 8 ? .standard : .index(index - 8)
        }
        if case .index(let index) = background.nearest(in: .sixteen), index >= 8 {
            paint.attributes.insert(.reverse)
            paint.background = .standard
        }
        return paint
    }

    /// The paint with another laid over it, which wins where it says something.
    func under(_ other: Paint) -> Paint {
        Paint(
            other.foreground == .standard ? foreground : other.foreground,
            on: other.background == .standard ? background : other.background,
            attributes.union(other.attributes)
        )
    }
}
