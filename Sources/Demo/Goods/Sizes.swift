/// The sizes in which an article is sold, and how often each is asked for.
enum Sizes: Sendable {
    case one
    case letters
    case wideLetters
    case women
    case men
    case trousers
    /// Measures such as `50 ml` or `160 × 200 cm`.
    case measures([String])

    var all: [(label: String, weight: Int)] {
        switch self {
        case .one: [("", 10)]
        case .letters: [("S", 8), ("M", 14), ("L", 12), ("XL", 6)]
        case .wideLetters: [("XS", 4), ("S", 8), ("M", 13), ("L", 12), ("XL", 7), ("XXL", 3)]
        case .women: [("36", 5), ("37", 10), ("38", 14), ("39", 13), ("40", 7), ("41", 3)]
        case .men: [("41", 6), ("42", 12), ("43", 13), ("44", 9), ("45", 5)]
        case .trousers: [("30/32", 5), ("32/32", 11), ("34/32", 12), ("36/34", 6)]
        case .measures(let labels): labels.map { ($0, 10) }
        }
    }

    /// How a size follows the name of an article.
    func phrase(_ label: String) -> String {
        switch self {
        case .one: ""
        case .letters, .wideLetters, .women, .men, .trousers: ", r. \(label)"
        case .measures: ", \(label)"
        }
    }
}
