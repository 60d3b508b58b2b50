/// Where in an XML file something stands, in the manner of XPath: `sizes/size/@code`,
/// `attrs/a[@name=EAN]`; from the root of the file where it begins with `/`.
struct Path: Hashable, Sendable {
    let steps: [Step]
    let attribute: String?
    let isFromRoot: Bool

    /// One element on the way.
    struct Step: Hashable, Sendable {
        let name: String
        /// What one of its attributes must be.
        var condition: Condition?

        struct Condition: Hashable, Sendable {
            let attribute: String
            let value: String
        }
    }

    /// Nil where the text is no path.
    init?(_ text: String) {
        isFromRoot = text.hasPrefix("/")
        guard var parts = Path.parts(of: isFromRoot ? text.dropFirst() : text[...]) else {
            return nil
        }
        if let last = parts.last, last.hasPrefix("@") {
            guard Path.isName(last.dropFirst()) else { return nil }
            attribute = String(last.dropFirst())
            parts.removeLast()
        } else {
            attribute = nil
        }
        let steps = parts.compactMap(Step.init)
        guard steps.count == parts.count, !steps.isEmpty || attribute != nil else { return nil }
        self.steps = steps
    }

    /// What stands between slashes; those in brackets separate nothing.
    private static func parts(of text: Substring) -> [Substring]? {
        var parts: [Substring] = []
        var start = text.startIndex
        var isInBrackets = false
        for index in text.indices {
            switch text[index] {
            case "[": isInBrackets = true
            case "]": isInBrackets = false
            case "/" where !isInBrackets:
                parts.append(text[start..<index])
                start = text.index(after: index)
            case _: continue
            }
        }
        return isInBrackets ? nil : parts + [text[start...]]
    }

    fileprivate static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && !text.contains { $0.isWhitespace || "/@[]=\"'<>&".contains($0) }
    }
}

extension Path.Step {
    /// `size`, `a[@name=EAN]` or `a[@name="EAN"]`.
    fileprivate init?(_ text: Substring) {
        guard let bracket = text.firstIndex(of: "[") else {
            guard Path.isName(text) else { return nil }
            self.init(name: String(text))
            return
        }
        let inside = text[bracket...].dropFirst()
        guard Path.isName(text[..<bracket]), inside.hasPrefix("@"), inside.last == "]",
            let equals = inside.firstIndex(of: "=")
        else { return nil }
        let attribute = inside[..<equals].dropFirst()
        var value = inside[inside.index(after: equals)...].dropLast()
        for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) {
            guard value.hasSuffix(quote) else { return nil }
            value = value.dropFirst().dropLast()
        }
        guard Path.isName(attribute) else { return nil }
        self.init(
            name: String(text[..<bracket]),
            condition: Condition(attribute: String(attribute), value: String(value))
        )
    }

    /// Whether an element is meant: a name without a prefix goes for any.
    func fits(_ element: String, _ attributes: [String: String]) -> Bool {
        guard element.hasName(name) else { return false }
        guard let condition else { return true }
        return attributes.value(of: condition.attribute) == condition.value
    }
}

extension [String: String] {
    /// The value of an attribute; a name without a prefix goes for any.
    func value(of name: String) -> String? {
        self[name] ?? first { $0.key.hasName(name) }?.value
    }
}

extension String {
    /// Whether a name in a file is the one that a mapping means.
    fileprivate func hasName(_ name: String) -> Bool {
        if self == name { return true }
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return self[utf8.index(after: colon)...] == name
    }
}
