import Canvas
import Shop

/// The query of a list while it is typed: the list follows each letter.
extension Listing {
    mutating func openPrompt(in language: Language) {
        prompt = FilterPrompt(query, in: language)
        shelve()
    }

    /// Edits as a key says; Enter keeps the query, Esc puts back what was there.
    ///
    /// Returns whether the prompt is still open.
    mutating func type(_ key: Key, in language: Language, _ desk: inout RequestDesk) -> Bool {
        guard var prompt else { return false }
        switch key {
        case .escape:
            self.prompt = nil
            unshelve(&desk)
            return false
        case .enter where prompt.problem != nil:
            return true
        case .enter:
            self.prompt = nil
            ask(prompt.query, &desk)
            return false
        case _:
            prompt.handle(key, in: language)
            self.prompt = prompt
            ask(prompt.query, &desk)
            return true
        }
    }

    mutating func paste(_ text: String, _ desk: inout RequestDesk) {
        prompt?.paste(text)
        if let prompt { ask(prompt.query, &desk) }
    }
}
