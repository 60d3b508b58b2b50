import Foundation
import Testing

@testable import Canvas

@Suite struct ThemeFileTests {
    static let names = ["amber", "colour-blind", "dark", "high-contrast", "light", "mono"]

    @Test(arguments: names)
    func `a theme file has a line for every role and no other`(name: String) throws {
        let lines = try lines(of: name)
        let start = try #require(lines.firstIndex(of: "[roles]"))
        let roles = lines[(start + 1)...].compactMap { $0.split(separator: " ").first }
        #expect(roles.map(String.init) == Role.allCases.map(\.rawValue))
    }

    @Test(arguments: names)
    func `every colour of a theme file can be read and is used`(name: String) throws {
        let lines = try lines(of: name)
        let start = try #require(lines.firstIndex(of: "[palette]"))
        let end = try #require(lines.firstIndex(of: "[roles]"))
        let roles = lines[end...].joined()
        for line in lines[(start + 1)..<end] where !line.isEmpty {
            let parts = line.split(separator: "\"")
            #expect(Colour(hex: String(parts[1])) != nil)
            let colour = try #require(line.split(separator: " ").first)
            #expect(roles.contains("\"\(colour)\""))
        }
    }

    @Test func `all theme files are known here`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.sorted() == Self.names.map { $0 + ".toml" })
    }

    private var folder: URL {
        URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Themes")
    }

    private func lines(of name: String) throws -> [String] {
        let text = try String(contentsOf: folder.appending(path: "\(name).toml"), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
