import CNcurses
import Canvas

/// What ncurses needs to write in a style: attributes and a pair of colours.
struct Ink {
    let attributes: attr_t
    let pair: Int32

    /// Whether a blank in it can be told from any other blank.
    let isSeenOnBlanks: Bool
}

/// The inks of a theme, made when they are first used.
struct Inks {
    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// How many colours the terminal shows.
    let depth: Depth

    private var theme: Theme
    private let hasDefaults: Bool
    private var inks: [Style: Ink] = [:]
    private var pairs: [Pair: Int32] = [:]

    /// Finds out what the terminal can; call with a screen open.
    ///
    /// No colour call is made on a terminal without colours: ncurses 6.4 crashes
    /// in some of them.
    init(theme: Theme, isColourful: Bool) {
        self.theme = theme
        guard isColourful, has_colors(), start_color() == OK else {
            depth = .mono
            hasDefaults = true
            return
        }
        hasDefaults = use_default_colors() == OK
        depth =
            switch zaplecze_colors() {
            case 0x1000000...: .direct
            case 256...: .palette
            case 16...: .sixteen
            case 8...: .eight
            default: .mono
            }
    }

    /// Writes in another theme from now on.
    mutating func use(_ theme: Theme) {
        self.theme = theme
        inks = [:]
    }

    /// The ink of a style.
    mutating func ink(for style: Style) -> Ink {
        if let ink = inks[style] { return ink }
        let paint = theme.paint(for: style, depth: depth)
        let ink = Ink(
            attributes: attributes(of: paint),
            pair: pair(of: paint),
            isSeenOnBlanks: paint.background != .standard
                || !paint.attributes.isDisjoint(with: [.underline, .reverse])
        )
        inks[style] = ink
        return ink
    }

    private func attributes(of paint: Paint) -> attr_t {
        let table: [(Paint.Attributes, attr_t)] = [
            (.bold, zaplecze_bold), (.dim, zaplecze_dim),
            (.underline, zaplecze_underline), (.reverse, zaplecze_reverse),
        ]
        return table.reduce(0) { paint.attributes.contains($1.0) ? $0 | $1.1 : $0 }
    }

    private mutating func pair(of paint: Paint) -> Int32 {
        guard depth != .mono else { return 0 }
        guard paint.foreground != .standard || paint.background != .standard else { return 0 }
        let wanted = Pair(
            foreground: number(of: paint.foreground, standard: hasDefaults ? -1 : 7),
            background: number(of: paint.background, standard: hasDefaults ? -1 : 0)
        )
        if let pair = pairs[wanted] { return pair }
        let pair = Int32(pairs.count + 1)
        guard pair < zaplecze_color_pairs() else { return 0 }
        guard init_extended_pair(pair, wanted.foreground, wanted.background) == OK else {
            return 0
        }
        pairs[wanted] = pair
        return pair
    }

    /// The number ncurses knows a colour by; with every colour, 0 to 7 still mean the palette.
    private func number(of colour: Colour, standard: Int32) -> Int32 {
        switch colour {
        case .standard: return standard
        case .index(let index) where depth != .direct || index < 8: return Int32(index)
        case .index(let index):
            let (red, green, blue) = Palette.components(of: index)
            return number(of: .rgb(red, green, blue), standard: standard)
        case .rgb(let red, let green, let blue):
            return max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
        }
    }
}
