extension Key {
    /// The key that a scanner can be set to send before each code: one sign, or a letter
    /// with Ctrl as in `Ctrl-B`, which scanners call STX.
    ///
    /// Nil for what no scanner should send, since a person needs it: a blank, and the
    /// control keys that are Tab, Enter, Backspace and Escape by other names.
    package init?(scanPrefix name: String) {
        let typed = Array(name)
        if typed.count == 1, let sign = typed.first {
            guard !sign.isWhitespace, sign.unicodeScalars.allSatisfy({ $0.value > 32 }) else {
                return nil
            }
            self = .character(sign)
            return
        }
        guard typed.count == 6, name.lowercased().hasPrefix("ctrl-"),
            let letter = name.lowercased().last, Self.controls.contains(letter)
        else { return nil }
        self = .control(letter)
    }

    /// What Ctrl makes keys of that are nothing else.
    private static let controls = Set("abcdefgklnopqrstuvwxyz\\]^_")
}
