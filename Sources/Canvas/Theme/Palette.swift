/// The palette of 256 colours that terminals share.
///
/// The first sixteen are anybody's to change; their usual values serve only to
/// find which of them is nearest.
package enum Palette {
    private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

    private static let sixteen: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]

    /// The red, green and blue of a place in the palette.
    package static func components(of index: UInt8) -> (UInt8, UInt8, UInt8) {
        switch index {
        case 0..<16: return sixteen[Int(index)]
        case 16..<232:
            let place = Int(index) - 16
            return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
        case 232...:
            let grey = 8 + (index - 232) * 10
            return (grey, grey, grey)
        default: return (0, 0, 0)
        }
    }

    /// The place whose colour is nearest, the first among equals.
    package static func nearest(
        _ red: UInt8,
        _ green: UInt8,
        _ blue: UInt8,
        among places: ClosedRange<UInt8>
    ) -> UInt8 {
        var best = (place: places.lowerBound, distance: Int.max)
        for place in places {
            let (otherRed, otherGreen, otherBlue) = components(of: place)
            let distance =
                square(red, otherRed) + square(green, otherGreen) + square(blue, otherBlue)
            if distance < best.distance { best = (place, distance) }
        }
        return best.place
    }

    private static func square(_ one: UInt8, _ other: UInt8) -> Int {
        let difference = Int(one) - Int(other)
        return difference * difference
    }
}
