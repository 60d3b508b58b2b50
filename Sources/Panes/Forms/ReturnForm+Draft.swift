import Canvas
import Shop

/// What was typed, as it is kept while the form is not handed in: an answer to a line,
/// fields between tabs.
extension ReturnForm {
    var draft: String {
        answers.sorted { $0.key < $1.key }.map { name, answer in
            let (kind, value) = answer.stored
            return "\(name)\t\(kind)\t\(value)"
        }.joined(separator: "\n")
    }

    /// Goes on with a draft; false where nothing of it is asked any more.
    mutating func resume(_ draft: String, in scene: Scene) -> Bool {
        var answers: [String: FormAnswer] = [:]
        for line in draft.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            answers[String(fields[0])] = FormAnswer(String(fields[1]), String(fields[2]))
        }
        adopt(answers, in: scene)
        return form.isDirty
    }
}

extension FormAnswer {
    fileprivate var stored: (kind: String, value: String) {
        switch self {
        case .text(let text): ("text", text)
        case .option(let place, _): ("option", String(place))
        case .number(let number): ("number", String(number))
        case .toggle(let isOn): ("toggle", isOn ? "yes" : "no")
        }
    }

    fileprivate init?(_ kind: String, _ value: String) {
        switch kind {
        case "text": self = .text(value)
        case "option":
            guard let place = Int(value) else { return nil }
            self = .option(place, label: nil)
        case "number":
            guard let number = Int(value) else { return nil }
            self = .number(number)
        case "toggle": self = .toggle(value == "yes")
        case _: return nil
        }
    }
}
