/// What a piece of text is, from which a theme makes how it looks.
///
/// The cases are the keys of a theme file's `[roles]`. Meaning never lies in a
/// colour alone: a sign or a word goes with every role that warns or confirms.
package enum Role: String, CaseIterable, Sendable {
    /// What is read.
    case text

    /// What is secondary: labels, ways back, explanations.
    case dim

    /// Where one is.
    case accent

    /// The active tab.
    case tab

    /// What a row, a section or a screen is.
    case heading

    /// The selected row, laid over the roles of its cells.
    case selected

    /// The sign of a marked row.
    case mark

    /// Done.
    case ok

    /// Soon, or waiting for somebody.
    case warn

    /// Late or wrong.
    case error

    /// News without a verdict.
    case info

    /// A line between sections.
    case rule

    /// A key that can be pressed.
    case key

    /// Where text is typed.
    case field

    /// The titles of columns.
    case header

    /// Charts, from the first series or the highest value on.
    case chart1
    case chart2
    case chart3
    case chart4
    case chart5
    case chart6
}

/// How text asks to be shown: by role, never by colour.
package struct Style: Hashable, Sendable {
    /// What the text is.
    package var role: Role

    /// Whether it belongs to the selected row.
    package var isSelected: Bool

    /// Whether it is emphasised within its role.
    package var isBold: Bool

    /// Creates a style.
    package init(_ role: Role, isSelected: Bool = false, isBold: Bool = false) {
        self.role = role
        self.isSelected = isSelected
        self.isBold = isBold
    }

    /// Ordinary text.
    package static let plain = Style(.text)

    /// The same style, emphasised.
    package var bold: Style { Style(role, isSelected: isSelected, isBold: true) }

    /// The same style in the selected row.
    package var selected: Style { Style(role, isSelected: true, isBold: isBold) }
}

extension Style {
    /// Secondary text.
    package static let dim = Style(.dim)

    /// Where one is.
    package static let accent = Style(.accent)

    /// The active tab.
    package static let tab = Style(.tab)

    /// What a row, a section or a screen is.
    package static let heading = Style(.heading)

    /// The sign of a marked row.
    package static let mark = Style(.mark)

    /// Done.
    package static let ok = Style(.ok)

    /// Soon, or waiting for somebody.
    package static let warn = Style(.warn)

    /// Late or wrong.
    package static let error = Style(.error)

    /// News without a verdict.
    package static let info = Style(.info)

    /// A line between sections.
    package static let rule = Style(.rule)

    /// A key that can be pressed.
    package static let key = Style(.key)

    /// Where text is typed.
    package static let field = Style(.field)

    /// The titles of columns.
    package static let header = Style(.header)
}
