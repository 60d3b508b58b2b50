extension Screen {
    /// One position on the screen.
    package struct Cell: Hashable, Sendable {
        /// The character shown, with its combining marks.
        ///
        /// A space where nothing is; empty in the right half of a wide
        /// character.
        package var text = " "
        package var rendition = Rendition()

        /// Whether the character on the left reaches into this cell.
        package var isRightHalf: Bool { text.isEmpty }
    }

    /// How a cell looks.
    package struct Rendition: Hashable, Sendable {
        package var attributes: Attributes = []
        package var foreground = Colour.standard
        package var background = Colour.standard

        package var isBold: Bool { attributes.contains(.bold) }
        package var isReversed: Bool { attributes.contains(.reversed) }
    }

    /// The switches of a rendition.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16

        package init(rawValue: UInt16) {
            self.rawValue = rawValue
        }

        package static let bold = Attributes(rawValue: 1 << 0)
        package static let dim = Attributes(rawValue: 1 << 1)
        package static let italic = Attributes(rawValue: 1 << 2)
        package static let underlined = Attributes(rawValue: 1 << 3)
        package static let blinking = Attributes(rawValue: 1 << 4)
        package static let reversed = Attributes(rawValue: 1 << 5)
        package static let hidden = Attributes(rawValue: 1 << 6)
        package static let struckThrough = Attributes(rawValue: 1 << 7)
    }

    /// A colour as the program asked for it.
    package enum Colour: Hashable, Sendable {
        case standard
        case palette(Int)
        case rgb(Int, Int, Int)
    }
}
