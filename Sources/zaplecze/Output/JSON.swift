/// A value of JSON; objects keep the order of their keys.
indirect enum JSON {
    case null
    case flag(Bool)
    case integer(Int)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])
}

extension JSON: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements)
    }
}

extension JSON {
    static func optional(_ text: String?) -> JSON {
        text.map(JSON.text) ?? .null
    }

    static func list<Element>(_ elements: [Element], _ each: (Element) -> JSON) -> JSON {
        .list(elements.map(each))
    }

    /// An object with the keys of another behind its own.
    func and(_ other: JSON) -> JSON {
        guard case .object(let own) = self, case .object(let more) = other else { return self }
        return .object(own + more)
    }

    /// The value on one line.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let integer): text += String(integer)
        case .text(let string): text += string.quoted
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .object(let pairs):
            text += "{"
            for (index, (key, value)) in pairs.enumerated() {
                text += index > 0 ? ",\(key.quoted):" : "\(key.quoted):"
                value.write(to: &text)
            }
            text += "}"
        }
    }
}

extension String {
    /// The text in quotes, with escapes for all that a terminal could obey.
    fileprivate var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.isHarmless: text.unicodeScalars.append(scalar)
            default:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return text + "\""
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        if isASCII { return value >= 0x20 && value != 0x7F }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
