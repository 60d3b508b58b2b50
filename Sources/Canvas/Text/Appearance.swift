/// What a scalar from outside becomes on the screen.
///
/// Nothing may move the cursor, ring, recolour, reorder or widen: controls
/// become a dot, line breaks a space, what cannot be seen goes, and what has no
/// agreed look becomes U+FFFD. Text is not normalised.
enum Appearance: Equatable {
    case base(Unicode.Scalar, width: Int)
    case mark
    case nothing

    init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F: self = .base(scalar, width: 1)
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: self = .base(" ", width: 1)
        case 0x00..<0xA0: self = .base("·", width: 1)
        case 0xAD: self = .nothing
        case 0xA0..<0x300: self = .base(scalar, width: 1)
        default: self = Appearance(ofRare: scalar)
        }
    }

    private init(ofRare scalar: Unicode.Scalar) {
        guard !Self.isInvisible(scalar.value) else {
            self = .nothing
            return
        }
        guard !Self.isPrivate(scalar.value), let width = scalar.columns else {
            self = .base("\u{FFFD}", width: 1)
            return
        }
        self = width == 0 ? .mark : .base(scalar, width: width)
    }

    /// Whether a scalar is shown as nothing by those who know it: joiners, direction marks,
    /// variation selectors, fillers, tags and other formatting.
    private static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164: true
        case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
        case 0x13430...0x13438, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        case 0xE0000...0xE0FFF: true
        default: false
        }
    }

    private static func isPrivate(_ value: UInt32) -> Bool {
        (0xE000...0xF8FF).contains(value) || value >= 0xF0000
    }
}
