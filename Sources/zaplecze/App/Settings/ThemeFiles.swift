import Canvas
import Exchange
import Foundation
import Shop

/// The themes that there are: those in the binary, the system's and the user's.
///
/// A file is a theme by its name without `.toml`; of several with one name the
/// user's goes first, then the system's.
struct ThemeFiles: Hashable {
    /// The themes that ship with the product, by their names.
    static let builtIn: [String: [UInt8]] = [
        "amber": PackageResources.amber_toml,
        "colour-blind": PackageResources.colour_blind_toml,
        "dark": PackageResources.dark_toml,
        "high-contrast": PackageResources.high_contrast_toml,
        "light": PackageResources.light_toml,
        "mono": PackageResources.mono_toml,
    ]

    /// The theme of those who chose none.
    static let standard = "dark"

    /// Paths of the theme files that were found, by name.
    private let files: [String: String]

    /// Looks into folders, the most important last; those that are not there are empty.
    init(in folders: [String]) {
        var files: [String: String] = [:]
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names where name.hasSuffix(".toml") && !name.hasPrefix(".") {
                files[String(name.dropLast(5))] = "\(folder)/\(name)"
            }
        }
        self.files = files
    }

    /// The names of all themes, in alphabetical order.
    var names: [String] {
        Set(files.keys).union(Self.builtIn.keys).sorted()
    }

    /// Reads a theme.
    ///
    /// - Parameter place: Where the name stands, for the error on one that there is not.
    func theme(
        named name: String,
        at place: Unreadable.Place? = nil
    ) throws(Unreadable) -> Theme {
        if let path = files[name] { return try Theme(reading: .root(at: path), named: name) }
        guard let bytes = Self.builtIn[name] else {
            let place = place ?? .file("\(name).toml")
            throw Unreadable(.noSuchValue(name, allowed: names), at: place)
        }
        let file = "Themes/\(name).toml"
        let text = try Section.text(of: bytes, file: file)
        return try Theme(reading: .root(of: text, file: file), named: name)
    }
}
