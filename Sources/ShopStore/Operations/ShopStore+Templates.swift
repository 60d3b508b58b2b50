package import Shop

/// The shop's own templates; every version of each stays in the table.
///
/// Whether a text is a template is not checked here: nothing but `Post` can tell, and
/// whoever hands one in has asked it.
extension ShopStore {
    /// Sets the shop's own words for a message, or goes back to those that ship.
    ///
    /// What is in force already is left as it is, and signed all the same.
    ///
    /// - Parameter text: Nil to go back.
    package func setTemplate(
        _ template: Message.Template,
        language: String,
        text: String?,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .configure) { session, occasion in
            let before = try session.newestTemplate(template, in: language)
            let version = (before?.version ?? 0) + 1
            try session.run(
                """
                INSERT INTO templates (name, language, version, text, at, staff_id)
                VALUES (\(template), \(language), \(version), \(text), \(occasion.now.at),
                    \(signatory.author.staff))
                """
            )
            let deed = Deed(
                .templateChanged,
                on: [.rule("template.\(template.rawValue).\(language)")],
                before: [.template(before?.version, before?.text)],
                after: [.template(version, text)]
            )
            return ((), deed)
        }
    }

    /// The shop's own templates that are in force, by name and language.
    package func templates() throws -> [OwnTemplate] {
        try engine.read { session in
            let newest = try session.all(
                """
                SELECT name, language, version, text, at FROM templates AS t
                WHERE version = (SELECT max(version) FROM templates AS o
                    WHERE o.name = t.name AND o.language = t.language)
                ORDER BY name, language
                """,
                from: "templates"
            ) { try OwnTemplate(reading: &$0) }
            return newest.compactMap { $0 }
        }
    }
}

extension Session {
    fileprivate func newestTemplate(
        _ template: Message.Template,
        in language: String
    ) throws -> (version: Int, text: String?)? {
        try first(
            """
            SELECT version, text FROM templates
            WHERE name = \(template) AND language = \(language)
            ORDER BY version DESC LIMIT 1
            """,
            from: "templates"
        ) { (try $0.integer(), try $0.optionalText()) }
    }
}

extension OwnTemplate {
    /// Nil where the shop has gone back to the one that ships.
    fileprivate init?(reading row: inout RowReader) throws {
        guard let template = Message.Template(rawValue: try row.text()) else { throw row.corrupt }
        let language = try row.text()
        let version = try row.integer()
        let text = try row.optionalText()
        let at = Instant(milliseconds: Int64(try row.integer()))
        guard let text else { return nil }
        self.init(
            template: template,
            language: language,
            version: version,
            text: text,
            at: at
        )
    }
}

extension Deed.Fact {
    /// Which words were in force: `shipped`, or the shop's own by their version.
    fileprivate static func template(_ version: Int?, _ text: String?) -> Deed.Fact {
        Deed.Fact("template", text == nil ? "shipped" : "own \(version ?? 0)")
    }
}
