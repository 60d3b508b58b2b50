import Canvas
import Shop

/// What can be done while counting, each with its keys: one table feeds input, hints
/// and help.
///
/// The letters are the same in every language; none is `u` or `q`, which would take
/// back or leave elsewhere.
enum CountCommand: Hashable, Sendable {
    case more
    case fewer
    /// Puts one unit of the row, or all of them, into a condition.
    case put(Condition, all: Bool)
    case send(Disposition)
    case seal
    case label
    case drop
    case next
    case previous
    case explain
    case keys
    case receive
    case leave

    static let all: [CountCommand] =
        [.more, .fewer]
        + Condition.allCases.flatMap { [.put($0, all: false), .put($0, all: true)] }
        + Disposition.allCases.map { .send($0) }
        + [.seal, .label, .drop, .next, .previous, .explain, .keys, .receive, .leave]

    init?(_ key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }

    var keys: [Key] {
        switch self {
        case .more: [.character("+"), .character("=")]
        case .fewer: [.character("-")]
        case .put(let condition, let all):
            [.character(all ? condition.wholeRowKey : condition.key)]
        case .send(let disposition): [.character(disposition.key)]
        case .seal: [.character("i")]
        case .label: [.character("l")]
        case .drop: [.delete]
        case .next: [.tab]
        case .previous: [.backTab]
        case .explain: [.character("x")]
        case .keys: [.character("?"), .function(1)]
        case .receive: [.function(2)]
        case .leave: [.escape]
        }
    }
}

extension Condition {
    /// The key that puts a whole row into the condition.
    var wholeRowKey: Character {
        key.uppercased().first ?? key
    }

    static var keys: String { allCases.map { String($0.key) }.joined(separator: " ") }
    static var wholeRowKeys: String {
        allCases.map { String($0.wholeRowKey) }.joined(separator: " ")
    }
}

extension Disposition {
    static var keys: String { allCases.map { String($0.key) }.joined(separator: " ") }
}

extension CountScreen {
    /// The keys of the mode that work now, the most wanted first.
    func hints(in scene: Scene) -> [Hint] {
        let receive = Hint(key: "F2", title: scene.say("receive", "przyjmij"))
        switch focus {
        case _ where panel != nil:
            return [Hint(key: "↑↓", title: scene.say("scroll", "przewiń"))]
        case .number:
            return [Hint(key: "Enter", title: scene.say("set", "ustaw"))]
        case .note, .shelf:
            return [
                receive, Hint(key: "Enter", title: scene.say("back to the list", "do listy")),
                Hint(key: "Tab", title: scene.say("next field", "następne pole")),
            ]
        case .list:
            return [
                receive, Hint(key: Condition.keys, title: scene.say("condition", "ocena")),
                Hint(key: Disposition.keys, title: scene.say("send", "dokąd")),
                Hint(key: "+ −", title: scene.say("count", "licz")),
                Hint(key: "i", title: scene.say("seal", "plomba")),
                Hint(key: "Tab", title: scene.say("note, shelf", "notatka, regał")),
                Hint(key: "l", title: scene.say("label", "etykieta")),
                Hint(key: "x", title: scene.say("explain", "wyjaśnij")),
            ]
        }
    }

    /// The keys that are never left out.
    func lastHints(in scene: Scene) -> [Hint] {
        switch focus {
        case _ where panel != nil:
            [Hint(key: "Esc", title: scene.say("close", "zamknij"))]
        case .number: [Hint(key: "Esc", title: scene.say("as before", "jak było"))]
        case .note, .shelf: [Hint(key: "Esc", title: scene.say("list", "lista"))]
        case .list:
            [
                Hint(key: "?", title: scene.say("keys", "klawisze")),
                Hint(key: "Esc", title: scene.say("leave", "wyjdź")),
            ]
        }
    }

    /// All keys of the mode with what they do, for help.
    func keyLines(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let conditions = Condition.allCases.map { $0.label(in: language) }
        let places = Disposition.allCases.map { $0.label(in: language) }
        let one = scene.say("one unit of the row: ", "jedna sztuka: ")
        let lines: [(String, String)] = [
            (scene.say("scan", "skan"), scene.say("counts a unit", "liczy sztukę")),
            ("+ −", scene.say("counts by hand", "liczy ręcznie")),
            ("0–9", scene.say("types the number of units", "wpisuje liczbę sztuk")),
            (Condition.keys, one + conditions.joined(separator: ", ")),
            (Condition.wholeRowKeys, scene.say("the whole row", "cały wiersz")),
            (Disposition.keys, places.joined(separator: ", ")),
            ("i", scene.say("seal intact, broken", "plomba nienaruszona, naruszona")),
            ("l", scene.say("prints a label for the row", "drukuje etykietę wiersza")),
            (
                "Del",
                scene.say("drops a wrong item, clears a row", "usuwa zły towar, zeruje wiersz")
            ),
            ("Tab", scene.say("list, note of the row, shelf", "lista, notatka wiersza, regał")),
            ("x", scene.say("explains the refund", "wyjaśnia kwotę")),
            ("↑↓ j k", scene.say("choose the row", "wybierają wiersz")),
            ("F2", scene.say("receives what was counted", "przyjmuje to, co policzono")),
            (
                "Esc",
                scene.say("leaves; the draft stays", "wychodzi; szkic zostaje")
            ),
        ]
        return lines.map { keys, title in
            [Label(keys.padded(to: 13), .key), Label(title)]
        }
    }
}
