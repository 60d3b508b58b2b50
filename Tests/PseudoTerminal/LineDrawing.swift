/// The line drawing set of the VT100.
enum LineDrawing {
    private static let glyphs = Array(" ◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)

    /// The glyph a character stands for; others stand for themselves.
    static func glyph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let index = Int(scalar.value) - 0x5f
        return glyphs.indices.contains(index) ? glyphs[index] : scalar
    }
}
