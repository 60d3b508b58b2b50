package import Panes

/// Why a template cannot be used: what is wrong, and where.
package struct TemplateProblem: Error, Hashable {
    /// Both from 1; the column counts characters.
    package var line: Int
    package var column: Int
    package var problem: Problem

    package init(line: Int, column: Int, problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    package enum Problem: Hashable, Sendable {
        /// Mustache, but nothing that a letter needs: partials, blocks, other delimiters.
        case unsupported(Character)
        /// A tag that does not end on its line, or not as it began.
        case unfinishedTag
        /// A section that nothing ends.
        case openSection(String)
        /// An end without a beginning; what is open there, if anything.
        case strayEnd(String, open: String?)
        /// Not Mustache, for a reason of the parser's own.
        case syntax(String)
        /// Nothing goes by that name; the nearest that does.
        case unknownName(String, nearest: String?)
        /// A name that has no words of its own: it opens a section.
        case noWords(String)
        /// The first line is not the subject with an empty line behind it.
        case noSubject
        /// More bytes than this.
        case tooLong(limit: Int)
    }
}

extension TemplateProblem {
    /// What is wrong and what to do about it, without the place.
    package func explanation(in language: Language) -> String {
        switch problem {
        case .unknownName(let name, let nearest): unknown(name, nearest, in: language)
        case .noWords(let name):
            language.choose(
                english: "\(name) is not a text but opens a section: write {{#\(name)}} and "
                    + "{{/\(name)}}.",
                polish: "\(name) to nie tekst, tylko sekcja: napisz {{#\(name)}} i "
                    + "{{/\(name)}}."
            )
        case .noSubject:
            language.choose(
                english: "The first line is the subject and the second one empty.",
                polish: "Pierwszy wiersz to temat, a drugi jest pusty."
            )
        case .tooLong(let limit):
            language.choose(
                english: "A template has \(language.bytes(limit)) at most.",
                polish: "Szablon ma najwyżej \(language.bytes(limit))."
            )
        case .unsupported, .unfinishedTag, .openSection, .strayEnd, .syntax:
            syntax(in: language)
        }
    }

    private func unknown(_ name: String, _ nearest: String?, in language: Language) -> String {
        let hint = nearest.map {
            language.choose(english: " Did you mean \($0)?", polish: " Może chodzi o \($0)?")
        }
        return language.choose(
            english: "Nothing is called \(language.quoted(name)) here.",
            polish: "Nie ma tu nazwy \(language.quoted(name))."
        ) + (hint ?? "")
    }

    private func syntax(in language: Language) -> String {
        switch problem {
        case .unsupported(let sign):
            language.choose(
                english: "Tags with \(language.quoted(String(sign))) have no place in a letter.",
                polish: "Znaczniki ze znakiem \(language.quoted(String(sign))) nie działają "
                    + "w wiadomościach."
            )
        case .unfinishedTag:
            language.choose(
                english: "The tag is not closed on its line: a name and }} are missing.",
                polish: "Znacznik nie jest zamknięty w swoim wierszu: brakuje nazwy albo }}."
            )
        case .openSection(let name):
            language.choose(
                english: "Nothing closes the section \(name): {{/\(name)}} is missing.",
                polish: "Nic nie zamyka sekcji \(name): brakuje {{/\(name)}}."
            )
        case .strayEnd(let name, let open?):
            language.choose(
                english: "{{/\(name)}} stands where {{/\(open)}} is due.",
                polish: "Jest {{/\(name)}}, a powinno być {{/\(open)}}."
            )
        case .strayEnd(let name, nil):
            language.choose(
                english: "{{/\(name)}} closes nothing: no section is open there.",
                polish: "{{/\(name)}} niczego nie zamyka: żadna sekcja nie jest otwarta."
            )
        case .syntax(let reason):
            language.choose(
                english: "That is not Mustache (\(reason)).",
                polish: "To nie jest Mustache (\(reason))."
            )
        case .unknownName, .noWords, .noSubject, .tooLong:
            explanation(in: language)
        }
    }

    /// The place and what is wrong there, for a file that somebody has open.
    package func explanation(of file: String, in language: Language) -> String {
        language.choose(
            english: "\(file), line \(line), column \(column): ",
            polish: "\(file), wiersz \(line), kolumna \(column): "
        ) + explanation(in: language)
    }
}
