/// A colour as an adjective that agrees with what it describes.
enum Colour: String, CaseIterable, Sendable {
    case black = "czarn"
    case white = "biał"
    case navy = "granatow"
    case olive = "oliwkow"
    case beige = "beżow"
    case grey = "szar"
    case graphite = "grafitow"
    case claret = "bordow"
    case brown = "brązow"
    case camel = "karmelow"
    case blue = "niebiesk"
    case green = "zielon"
    case pink = "różow"
    case mustard = "musztardow"
    case red = "czerwon"
    case cream = "kremow"
    case turquoise = "turkusow"
    case silver = "srebrn"
    case gold = "złot"

    func form(_ gender: Gender) -> String {
        let isSoft = rawValue.hasSuffix("k")
        return switch gender {
        case .masculine: rawValue + (isSoft ? "i" : "y")
        case .feminine: rawValue + "a"
        case .neuter, .plural: rawValue + (isSoft ? "ie" : "e")
        }
    }

    /// Three letters for the SKU.
    var code: String {
        switch self {
        case .black: "CZA"
        case .white: "BIA"
        case .navy: "GRA"
        case .olive: "OLI"
        case .beige: "BEZ"
        case .grey: "SZA"
        case .graphite: "GRF"
        case .claret: "BOR"
        case .brown: "BRA"
        case .camel: "KAR"
        case .blue: "NIE"
        case .green: "ZIE"
        case .pink: "ROZ"
        case .mustard: "MUS"
        case .red: "CZE"
        case .cream: "KRE"
        case .turquoise: "TUR"
        case .silver: "SRE"
        case .gold: "ZLO"
        }
    }
}

/// The grammatical gender of a noun; plural is that of things, not of men.
enum Gender: Sendable {
    case masculine
    case feminine
    case neuter
    case plural
}
