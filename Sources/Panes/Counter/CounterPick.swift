import Canvas
import Shop

/// Things to mark, with how many of each: Space marks, the arrows move and change how
/// many, and Enter alone goes on, from wherever one stands.
struct CounterPick: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let name: String
        /// How many can be marked; a row of none is there to be read.
        let most: Int
        /// What stands behind the name: why there are not more.
        var note = ""
        var units = 0
    }

    enum Outcome: Hashable, Sendable {
        case submitted
        case cancelled
        case changed
        case moved
        /// Nothing of the row at this place can be marked.
        case refused(Int)
        case ignored
    }

    private(set) var rows: [Row]
    private(set) var focus = 0
    /// Whether the next digit begins a number instead of going on with it.
    private var isFresh = true

    /// Begins on the first row of which something can be marked.
    init(_ rows: [Row]) {
        self.rows = rows
        focus = rows.firstIndex { $0.most > 0 } ?? 0
    }

    /// Whether there is more than one of anything, so that it matters how many.
    var asksHowMany: Bool { rows.contains { $0.most > 1 } }
}

extension CounterPick {
    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .enter: return .submitted
        case .escape: return .cancelled
        case .up, .backTab: return move(to: focus - 1)
        case .down, .tab: return move(to: focus + 1)
        case .pageUp: return move(to: focus - 10)
        case .pageDown: return move(to: focus + 10)
        case .home: return move(to: 0)
        case .end: return move(to: rows.count - 1)
        case .character, .left, .right, .backspace: return change(key)
        case .control, .delete, .insert, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            return .ignored
        }
    }

    private mutating func move(to row: Int) -> Outcome {
        focus = max(0, min(row, rows.count - 1))
        isFresh = true
        return .moved
    }

    private mutating func change(_ key: Key) -> Outcome {
        guard rows.indices.contains(focus), let units = answer(key, to: rows[focus].units) else {
            return .ignored
        }
        guard rows[focus].most > 0 else { return .refused(focus) }
        rows[focus].units = max(0, min(units, rows[focus].most))
        return .changed
    }

    /// How many a key makes of so many; nil where it means nothing here.
    private mutating func answer(_ key: Key, to units: Int) -> Int? {
        let wasFresh = isFresh
        isFresh = true
        switch key {
        case .character(" "): return units > 0 ? 0 : 1
        case .right, .character("+"), .character("="): return units + 1
        case .left, .character("-"): return units - 1
        case .backspace: return units / 10
        case .character(let typed):
            guard typed.isASCII, let digit = typed.wholeNumberValue else { return nil }
            isFresh = false
            return wasFresh ? digit : units * 10 + digit
        case _: return nil
        }
    }
}

extension CounterPick {
    /// The rows as lines, a name over as many as it needs.
    func lines(width: Int, in language: Language) -> [[[Label]]] {
        rows.indices.map { lines(of: $0, width: width, in: language) }
    }

    private func lines(of index: Int, width: Int, in language: Language) -> [[Label]] {
        let row = rows[index]
        let head =
            [Label(index == focus ? "› " : "  ", .accent), mark(row)] + count(index, language)
        let name = [Label(row.name, row.most > 0 ? .plain : .dim)]
        let note = row.note.isEmpty ? [] : [Label("  " + row.note, .dim)]
        return (name + note).hanging(behind: head, width: width)
    }

    private func mark(_ row: Row) -> Label {
        row.most > 0 ? Label(row.units > 0 ? "[x] " : "[ ] ", .key) : "    "
    }

    /// `− 1 + of 2` where the focus is, `  1   of 2` elsewhere.
    private func count(_ index: Int, _ language: Language) -> [Label] {
        guard asksHowMany else { return [] }
        let row = rows[index]
        let digits = language.number(rows.map(\.most).max() ?? 0).width
        let of = language.choose(english: "of ", polish: "z ")
        let width = 5 + digits + of.width + digits + 2
        guard row.most > 0 else { return [Label(String(repeating: " ", count: width))] }
        let hasKeys = index == focus && row.most > 1
        let number = language.number(row.units).padded(to: digits, alignment: .trailing)
        return [
            Label(hasKeys ? "− " : "  ", .key),
            Label(number, index == focus ? .plain.bold : .plain),
            Label(hasKeys ? " + " : "   ", .key),
            Label((of + language.number(row.most)).padded(to: of.width + digits + 2), .dim),
        ]
    }
}

extension [Label] {
    /// The labels behind a head, wrapped into the room that it leaves.
    func hanging(behind head: [Label], width: Int) -> [[Label]] {
        let margin = head.width
        return wrapped(to: Swift.max(1, width - margin)).enumerated().map { place, line in
            (place == 0 ? head : [Label(String(repeating: " ", count: margin))]) + line
        }
    }
}
