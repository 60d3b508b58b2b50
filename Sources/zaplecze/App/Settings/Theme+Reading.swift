import Canvas
import Exchange

import struct Shop.Unreadable

extension Theme {
    /// Reads a theme file; `Themes/dark.toml` explains the format.
    ///
    /// - Parameter name: What the theme is called if the file does not say.
    /// - Throws: `Unreadable` at the key that is unknown or holds something else.
    init(reading root: Section, named name: String) throws(Unreadable) {
        try root.allow(only: ["name", "palette", "roles"])
        let colours = try root.section("palette")?.colours() ?? [:]
        var paints: [Role: Paint] = [:]
        var sixteen: [Role: Paint] = [:]
        var mono: [Role: Paint] = [:]
        if let roles = try root.section("roles") {
            try roles.allow(only: Role.allCases.map(\.rawValue))
            for role in Role.allCases {
                guard let look = try roles.section(role.rawValue) else { continue }
                try look.allow(only: ["fg", "bg", "c16", "mono"] + attributeNames)
                paints[role] = try look.paint(from: colours)
                sixteen[role] = try look.section("c16")?.indexedPaint()
                mono[role] = try look.plainPaint("mono")
            }
        }
        let title = try root.string("name") ?? name
        self.init(name: title, paints: paints, sixteen: sixteen, mono: mono)
    }
}

private let attributeNames = Paint.Attributes.named.keys.sorted()

extension Section {
    /// A palette: colours by the names that this file gives them.
    fileprivate func colours() throws(Unreadable) -> [String: Colour] {
        var colours: [String: Colour] = [:]
        for name in keys {
            guard let colour = Colour(hex: try string(name) ?? "") else {
                throw error(.wrongType(expected: "#rrggbb"), name)
            }
            colours[name] = colour
        }
        return colours
    }

    fileprivate func paint(from colours: [String: Colour]) throws(Unreadable) -> Paint {
        try Paint(colour("fg", of: colours), on: colour("bg", of: colours), attributes())
    }

    /// How a role looks where there are sixteen colours.
    fileprivate func indexedPaint() throws(Unreadable) -> Paint {
        try allow(only: ["fg", "bg"] + attributeNames)
        return try Paint(index("fg"), on: index("bg"), attributes())
    }

    /// How a role looks without colours: a list of attributes.
    fileprivate func plainPaint(_ key: String) throws(Unreadable) -> Paint? {
        guard let names = try strings(key) else { return nil }
        var attributes: Paint.Attributes = []
        for name in names {
            guard let attribute = Paint.Attributes.named[name] else {
                throw error(.noSuchValue(name, allowed: attributeNames), key)
            }
            attributes.insert(attribute)
        }
        return Paint(.standard, on: .standard, attributes)
    }

    private func colour(
        _ key: String,
        of colours: [String: Colour]
    ) throws(Unreadable) -> Colour {
        guard let name = try string(key) else { return .standard }
        guard let colour = colours[name] else {
            throw error(.noSuchValue(name, allowed: colours.keys.sorted()), key)
        }
        return colour
    }

    private func index(_ key: String) throws(Unreadable) -> Colour {
        try integer(key, in: 0...15).map { .index(UInt8($0)) } ?? .standard
    }

    private func attributes() throws(Unreadable) -> Paint.Attributes {
        var attributes: Paint.Attributes = []
        for (name, attribute) in Paint.Attributes.named where try bool(name) == true {
            attributes.insert(attribute)
        }
        return attributes
    }
}
