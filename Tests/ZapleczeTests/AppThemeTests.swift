import Canvas
import Exchange
import Foundation
import Panes
import Testing

import struct Shop.Unreadable

@testable import zaplecze

@Suite struct AppThemeTests {
    @Test func `the themes in the binary are the files of the folder`() throws {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Themes")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files) == Set(ThemeFiles.builtIn.keys.map { $0 + ".toml" }))
        for file in files {
            let bytes = try [UInt8](Data(contentsOf: folder.appending(path: file)))
            #expect(ThemeFiles.builtIn[String(file.dropLast(5))] == bytes)
        }
    }

    @Test func `every theme can be read and has all roles`() throws {
        let themes = ThemeFiles(in: [])
        #expect(themes.names.contains(ThemeFiles.standard))
        for name in themes.names {
            let theme = try themes.theme(named: name)
            #expect(!theme.name.isEmpty)
            for role in Role.allCases where role != .text && name != "mono" {
                let paints = Depth.allCases.map { theme.paint(for: Style(role), depth: $0) }
                #expect(Set(paints) != [Paint()], "\(name): \(role)")
            }
        }
    }

    @Test func `colours come from the palette, by depth where the file says so`() throws {
        let theme = try theme(
            """
            name = "Trial"
            [palette]
            sand = "#e5c07b"
            [roles]
            warn = { fg = "sand", bold = true, c16 = { fg = 3, bg = 0 }, mono = ["underline"] }
            ok = { bg = "sand" }
            """
        )
        #expect(theme.name == "Trial")
        let sand = Colour.rgb(0xE5, 0xC0, 0x7B)
        #expect(theme.paint(for: .warn, depth: .direct) == Paint(sand, on: .standard, .bold))
        #expect(theme.paint(for: .warn, depth: .sixteen) == Paint(.index(3), on: .index(0)))
        #expect(theme.paint(for: .warn, depth: .mono).attributes == .underline)
        #expect(theme.paint(for: .ok, depth: .mono).attributes == .reverse)
        #expect(theme.paint(for: .tab, depth: .direct).attributes == .reverse)
    }

    @Test(arguments: [
        ("name = \"a\"\n[roles\n", "t.toml, line 2, column 7"),
        ("[ = ", "t.toml, line 1, column 3"),
        ("a = 1\n [.a]", "t.toml, line 2, column 3"),
        ("colour = 1", "t.toml, key colour"),
        ("[palette]\nred = \"ff0000\"", "t.toml, key palette.red"),
        ("[palette]\nred = 3", "t.toml, key palette.red"),
        ("[roles]\nwarm = {}", "t.toml, key roles.warm: there is no such key. Perhaps"),
        ("[roles]\nwarn = \"red\"", "t.toml, key roles.warn"),
        ("[roles]\nwarn = { fg = \"red\" }", "t.toml, key roles.warn.fg: “red” is not known"),
        ("[roles]\nwarn = { bolt = true }", "key roles.warn.bolt: there is no such key. Perhaps"),
        ("[roles]\nwarn = { bold = 1 }", "t.toml, key roles.warn.bold"),
        ("[roles]\nwarn = { c16 = { fg = 16 } }", "key roles.warn.c16.fg: something else"),
        ("[roles]\nwarn = { c16 = { fg = \"red\" } }", "t.toml, key roles.warn.c16.fg"),
        ("[roles]\nwarn = { mono = [\"loud\"] }", "t.toml, key roles.warn.mono: “loud” is not"),
        ("[roles]\nwarn = { mono = [1] }", "t.toml, key roles.warn.mono"),
        ("a = \"\u{0}\"", "t.toml:"),
    ])
    func `a broken theme is refused with its place`(text: String, place: String) {
        let refusal = #expect(throws: Unreadable.self) { try theme(text) }
        let explanation = refusal?.explanation(in: .english) ?? ""
        #expect(explanation.contains(place), "\(explanation)")
    }

    @Test func `of files with one name the user's goes first`() throws {
        let system = try TrialFolder()
        let user = try TrialFolder()
        try system.write("name = \"System dark\"", to: "dark.toml")
        try system.write("name = \"Office\"", to: "office.toml")
        try user.write("name = \"My dark\"", to: "dark.toml")
        try user.write("nothing", to: "readme.txt")
        let themes = ThemeFiles(in: ["/nowhere", system.path, user.path])
        #expect(Set(themes.names) == Set(ThemeFiles.builtIn.keys).union(["office"]))
        #expect(try themes.theme(named: "dark").name == "My dark")
        #expect(try themes.theme(named: "office").name == "Office")
        #expect(try themes.theme(named: "light").name == "Light")
    }

    @Test func `a theme that there is not is refused with those that there are`() {
        let refusal = #expect(throws: Unreadable.self) {
            try ThemeFiles(in: []).theme(named: "blue")
        }
        let names = ThemeFiles.builtIn.keys.sorted()
        #expect(refusal?.problem == .noSuchValue("blue", allowed: names))
    }

    private func theme(_ text: String) throws -> Theme {
        try Theme(reading: .root(of: text, file: "t.toml"), named: "t")
    }
}

/// A folder that is there for one test.
struct TrialFolder: ~Copyable {
    let path = NSTemporaryDirectory() + "zaplecze-\(UUID().uuidString)"

    init() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
