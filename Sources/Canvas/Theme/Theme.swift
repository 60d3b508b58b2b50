/// Which role looks how, at every depth of colour.
///
/// A role the theme does not mention looks as in ``plain``.
package struct Theme: Hashable, Sendable {
    /// What people call it.
    package let name: String

    private let paints: [[Paint]]

    /// Creates a theme from the paints of its roles.
    ///
    /// - Parameter paints: In any colours; those of lesser depths are found from them.
    /// - Parameter sixteen: Instead, where there are sixteen colours or eight.
    /// - Parameter mono: Instead, where there are none; only attributes count.
    package init(
        name: String,
        paints: [Role: Paint],
        sixteen: [Role: Paint] = [:],
        mono: [Role: Paint] = [:]
    ) {
        self.name = name
        self.paints = Depth.allCases.map { depth in
            Role.allCases.map { role in
                let paint = paints[role] ?? Self.attributes[role] ?? Paint()
                let chosen =
                    switch depth {
                    case .mono: mono[role] ?? paint
                    case .eight, .sixteen: sixteen[role] ?? paint
                    case .palette, .direct: paint
                    }
                return chosen.nearest(in: depth)
            }
        }
    }

    /// How a style looks at a depth.
    package func paint(for style: Style, depth: Depth) -> Paint {
        var paint = self[style.role, depth]
        if style.isSelected { paint = paint.under(self[.selected, depth]) }
        if style.isBold { paint.attributes.insert(.bold) }
        return paint
    }

    private subscript(role: Role, depth: Depth) -> Paint {
        paints[depth.rawValue][role.place]
    }
}

extension Theme {
    /// The terminal's own colours, with attributes only.
    package static let plain = Theme(name: "plain", paints: attributes)

    private static let attributes: [Role: Paint] = [
        .dim: attributed(.dim),
        .accent: attributed(.bold),
        .tab: attributed(.reverse),
        .heading: attributed(.bold),
        .selected: attributed([.reverse, .bold]),
        .mark: attributed(.bold),
        .warn: attributed(.bold),
        .error: attributed([.bold, .underline]),
        .rule: attributed(.dim),
        .key: attributed(.bold),
        .field: attributed(.underline),
        .header: attributed(.dim),
    ]

    private static func attributed(_ attributes: Paint.Attributes) -> Paint {
        Paint(.standard, on: .standard, attributes)
    }
}

extension Role {
    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) }
    )

    /// Where the role stands among all roles.
    fileprivate var place: Int { Self.places[self] ?? 0 }
}
