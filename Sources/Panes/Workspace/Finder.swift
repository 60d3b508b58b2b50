import Canvas
import Shop

/// A list of commands to search and run: the palette over everything, and help
/// over what works in one place.
struct Finder: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case palette
        case help
    }

    struct Entry: Hashable, Sendable {
        var command: Command
        /// Why it cannot be done now, or nil where it can.
        var refusal: String?
        /// The command line that does the same.
        var line = ""
    }

    enum Outcome: Hashable, Sendable {
        case run(Command)
        case refused(String)
        case closed
        case open
    }

    let kind: Kind
    private let entries: [Entry]
    private var field = TextField()
    private var cursor = ListCursor(row: 0)

    init(_ kind: Kind, _ entries: [Entry]) {
        self.kind = kind
        self.entries = entries
    }

    mutating func handle(_ key: Key, in language: Language) -> Outcome {
        let found = matches(in: language)
        switch key {
        case .escape: return .closed
        case .enter:
            guard let row = cursor.row, found.indices.contains(row) else { return .open }
            return found[row].refusal.map(Outcome.refused) ?? .run(found[row].command)
        case _ where cursor.handle(key, count: found.count, height: 10): return .open
        case _:
            if field.handle(key) { cursor = ListCursor(row: 0) }
            return .open
        }
    }

    mutating func paste(_ text: String) {
        field.insert(text)
        cursor = ListCursor(row: 0)
    }

    /// The entries whose words begin with what was typed, in any order of words.
    private func matches(in language: Language) -> [Entry] {
        let words = field.text.folded.split(separator: " ")
        return entries.filter { entry in
            let keys = entry.command.keys.map { $0.label(in: language) }.joined(separator: " ")
            let text =
                entry.command.title(in: language).folded + " "
                + entry.line.folded + " " + keys
            return words.allSatisfy { text.contains($0) }
        }
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let language = scene.language
        let title =
            switch kind {
            case .palette: scene.say("All actions", "Wszystkie czynności")
            case .help: scene.say("Keys that work here", "Klawisze, które tu działają")
            }
        let found = matches(in: language)
        let height = min(entries.count + 2, max(4, area.height - 6))
        let room = Dialog(title, width: min(96, area.width - 6), height: height)
            .draw(on: &canvas, in: area)
        canvas.write("› ", x: room.x, y: room.y, style: .accent)
        field.draw(on: &canvas, in: room.row(0).droppingLeft(2))
        if kind == .help {
            let moves = scene.say(
                "Arrows, hjkl, PgUp, PgDn, g and G move; digits change the pane.",
                "Strzałki, hjkl, PgUp, PgDn, g i G przesuwają; cyfry zmieniają ekran."
            )
            canvas.write(moves, x: room.x + 2, y: room.y + 1, style: .dim, width: room.width - 2)
        }
        let list = room.droppingTop(2)
        let window = cursor.window(count: found.count, height: list.height)
        for (line, index) in window.enumerated() {
            draw(
                found[index],
                isFocused: index == cursor.row,
                on: &canvas,
                in: list.row(line),
                scene
            )
        }
        if found.isEmpty {
            let text = scene.say("Nothing of that name.", "Nie ma takiej czynności.")
            canvas.write(text, x: list.x + 2, y: list.y, style: .dim)
        }
    }

    private func draw(
        _ entry: Entry,
        isFocused: Bool,
        on canvas: inout Canvas,
        in line: Area,
        _ scene: Scene
    ) {
        let keys = entry.command.keys.prefix(2).map { $0.label(in: scene.language) }
        let style: Style = entry.refusal == nil ? .plain : .dim
        let rest = entry.refusal ?? entry.line
        let labels = [
            Label(isFocused ? "› " : "  ", .accent),
            Label(keys.joined(separator: " ").padded(to: 15), entry.refusal == nil ? .key : .dim),
            Label(entry.command.title(in: scene.language).padded(to: 22), style),
            Label(rest, .dim),
        ]
        canvas.write(labels.cut(to: line.width), x: line.x, y: line.y)
        guard isFocused else { return }
        canvas.select(line)
    }
}
