import Shop
import Testing

@testable import ShopStore

/// The shop's own words for messages: set by the owner, every version kept.
@Suite struct TemplateTests {
    @Test func `a template that was set is in force, in its language alone`() throws {
        let shop = try TestShop()
        #expect(try shop.store.templates() == [])
        try shop.set("Temat\n\nŻółć", .returnAccepted, "pl")
        #expect(
            try shop.store.templates() == [
                OwnTemplate(
                    template: .returnAccepted,
                    language: "pl",
                    version: 1,
                    text: "Temat\n\nŻółć",
                    at: shop.clock.now
                )
            ]
        )
    }

    @Test func `the newest wins, and going back leaves none in force`() throws {
        let shop = try TestShop()
        for text in ["a", "b"] { try shop.set(text, .returnAccepted, "pl") }
        try shop.set("c", .counterCode, "en")
        let texts = try shop.store.templates().map { "\($0.version) \($0.text)" }
        #expect(texts == ["1 c", "2 b"])
        try shop.set(nil, .returnAccepted, "pl")
        #expect(try shop.store.templates().map(\.template) == [.counterCode])
        let kept = try shop.store.engine.read { session in
            try session.all(
                """
                SELECT version, coalesce(text, '-') FROM templates
                WHERE name = 'return.accepted' ORDER BY version
                """,
                from: "templates"
            ) { "\(try $0.integer()) \(try $0.text())" }
        }
        #expect(kept == ["1 a", "2 b", "3 -"])
        try shop.set("d", .returnAccepted, "pl")
        #expect(try shop.store.templates().last?.version == 4)
    }

    @Test func `the history names the template and what was in force`() throws {
        let shop = try TestShop()
        try shop.set("a", .returnAccepted, "pl")
        try shop.set(nil, .returnAccepted, "pl")
        let rows = try shop.store.history(.everything, at: .first, limit: 2, by: shop.owner).rows
        #expect(rows.map(\.record) == Array(repeating: "template.return.accepted.pl", count: 2))
        #expect(rows.map(\.action) == [.templateChanged, .templateChanged])
        #expect(
            rows.map(\.after) == [[.init("template", "shipped")], [.init("template", "own 1")]]
        )
        #expect(
            rows.map(\.before) == [[.init("template", "own 1")], [.init("template", "shipped")]]
        )
        #expect(try shop.store.check() == [])
    }

    @Test func `only who may configure sets one`() throws {
        let shop = try TestShop()
        let manager = try shop.visitor(.manager)
        let before = try shop.store.dump()
        #expect(throws: Forbidden(.configure)) {
            try shop.store.setTemplate(
                .returnAccepted,
                language: "pl",
                text: "a",
                by: manager.signatory
            )
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a template that nobody can read is an error that names it`() throws {
        let shop = try TestShop()
        try shop.store.tamper("INSERT INTO templates VALUES ('nonsense', 'pl', 1, 'a', 0, NULL)")
        let error = #expect(throws: CorruptRow.self) { try shop.store.templates() }
        #expect(error?.table == "templates")
    }
}

extension TestShop {
    fileprivate func set(
        _ text: String?,
        _ template: Message.Template,
        _ language: String
    ) throws {
        try store.setTemplate(template, language: language, text: text, by: owner.signatory)
    }
}
