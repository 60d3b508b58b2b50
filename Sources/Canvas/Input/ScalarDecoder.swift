/// Puts the bytes of UTF-8 together, one at a time.
struct ScalarDecoder: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var least: UInt32 = 0

    /// Takes a byte, and returns the scalars it completes; what is not UTF-8 becomes U+FFFD.
    mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
        if missing > 0, byte & 0xC0 == 0x80 {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            guard missing == 0 else { return [] }
            guard value >= least, let scalar = Unicode.Scalar(value) else { return ["\u{FFFD}"] }
            return [scalar]
        }
        let broken: [Unicode.Scalar] = missing > 0 ? ["\u{FFFD}"] : []
        missing = 0
        switch byte {
        case 0..<0x80: return broken + [Unicode.Scalar(byte)]
        case 0xC2..<0xE0: begin(byte & 0x1F, missing: 1, least: 0x80)
        case 0xE0..<0xF0: begin(byte & 0x0F, missing: 2, least: 0x800)
        case 0xF0..<0xF5: begin(byte & 0x07, missing: 3, least: 0x10000)
        default: return broken + ["\u{FFFD}"]
        }
        return broken
    }

    private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
        value = UInt32(bits)
        self.missing = missing
        self.least = least
    }
}
