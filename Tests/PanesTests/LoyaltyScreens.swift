@testable import Panes

// Screens of the fourth pane, as they are drawn.

enum Intro {
    static func screen(in language: Language) -> String {
        switch language {
        case .english:
            """
            INTRO EN
            """
        case .polish:
            """
            INTRO PL
            """
        }
    }
}
enum Accounts {
    static func list(in language: Language) -> String { "LIST \(language)" }
    static let wide = "WIDE"
    static func page(in language: Language) -> String { "PAGE \(language)" }
}
enum Terms {
    static func rules(in language: Language) -> String { "RULES \(language)" }
    static let trial = "TRIAL"
    static func figures(in language: Language) -> String { "FIGURES \(language)" }
}
