import Canvas
import Shop

/// The sheet of a shelf while it is counted; what the books expect is nowhere on it.
struct ShelfSheet: Hashable, Sendable {
    let bin: Bin
    private(set) var count: ShelfCount
    private(set) var cursor = ListCursor()
    private var height = 10
    /// How many units there are in the row, while it is being typed.
    private(set) var typed: String?
    var trail = ScanTrail()
    /// What was asked, until the next key.
    private var asked: Asked?

    private enum Asked: Hashable, Sendable {
        case drop(row: Int)
        case handIn
    }

    init(_ bin: Bin, _ count: ShelfCount) {
        self.bin = bin
        self.count = count
        cursor.move(to: 0, in: count.rows.count)
    }

    /// The row under the cursor, where there is one.
    var row: Int? {
        cursor.row.flatMap { count.rows.indices.contains($0) ? $0 : nil }
    }

    /// Counts a unit that was scanned; the cursor goes there.
    mutating func count(_ article: Variant, _ code: Code) -> ShelfCount.Outcome {
        typed = nil
        asked = nil
        let outcome = count.count(article)
        switch outcome {
        case .counted(let row), .full(let row): cursor.move(to: row, in: count.rows.count)
        case .notDisputed: break
        }
        if case .counted = outcome {
            trail.note(code, isCounted: true)
        } else {
            trail.note(code, isCounted: false)
        }
        return outcome
    }

    mutating func settle(in area: Area) {
        height = max(1, area.height - Self.head - 1)
        cursor.clamp(count: count.rows.count, height: height)
    }

    /// The shelf and what is counted; what is asked for, or a number that is being typed.
    static var head: Int { 3 }
}

/// Keys.
extension ShelfSheet {
    mutating func handle(_ key: Key, in scene: Scene) -> StocktakeOutcome {
        let asked = asked
        self.asked = nil
        if let typed { return handle(key, typed: typed, scene) }
        switch key {
        case .function(2): return handIn(wasAsked: asked == .handIn, scene)
        case .escape: return .leave
        case .character("+"), .character("="): return change(by: 1, scene)
        case .character("-"): return change(by: -1, scene)
        case .delete, .function(8): return drop(asked, scene)
        case .character(let digit) where digit.isASCII && digit.isWholeNumber:
            guard row != nil else { return .refused(noRow(scene)) }
            typed = String(digit)
            return .handled
        case _:
            let rows = count.rows.count
            return cursor.handle(key.movement ?? key, count: rows, height: height)
                ? .handled : .unknown
        }
    }

    private func noRow(_ scene: Scene) -> String {
        scene.say("There is no row yet: scan an article.", "Nie ma wiersza: zeskanuj towar.")
    }

    private mutating func change(by step: Int, _ scene: Scene) -> StocktakeOutcome {
        guard let row else { return .refused(noRow(scene)) }
        return set(count.rows[row].units + step, in: row, scene)
    }

    private mutating func set(_ units: Int, in row: Int, _ scene: Scene) -> StocktakeOutcome {
        guard units >= 0 else { return .handled }
        guard count.set(units, in: row) else {
            let most = scene.language.number(IncomingLine.unitsLimit)
            return .refused(
                scene.say("No more than \(most) in a row.", "Najwyżej \(most) w wierszu.")
            )
        }
        return .counted(count.rows[row].article, units: units)
    }

    private mutating func drop(_ asked: Asked?, _ scene: Scene) -> StocktakeOutcome {
        guard let row else { return .refused(noRow(scene)) }
        let units = count.rows[row].units
        guard units <= 1 || asked == .drop(row: row) else {
            self.asked = .drop(row: row)
            let pieces = scene.language.pieces(units)
            return .asked(
                scene.say(
                    "The same key again drops \(pieces).",
                    "Ten sam klawisz jeszcze raz usunie \(pieces)"
                )
            )
        }
        let article = count.rows[row].article
        count.drop(row)
        cursor.move(in: count.rows.count)
        return .counted(article, units: nil)
    }

    private mutating func handle(
        _ key: Key,
        typed text: String,
        _ scene: Scene
    ) -> StocktakeOutcome {
        switch key {
        case .escape: typed = nil
        case .backspace: typed = text.count > 1 ? String(text.dropLast()) : nil
        case .character(let digit) where digit.isASCII && digit.isWholeNumber:
            guard text.count < 7 else { return .unknown }
            typed = text + String(digit)
        case .enter, .tab, .function(2), .up, .down:
            typed = nil
            guard let row, let units = Int(text) else { return .unknown }
            return set(units, in: row, scene)
        case _: return .unknown
        }
        return .handled
    }

    /// A shelf on which nothing was found is handed in only by somebody who says so.
    private mutating func handIn(wasAsked: Bool, _ scene: Scene) -> StocktakeOutcome {
        let none = count.rows.count { $0.units == 0 }
        guard !wasAsked, none > 0 || count.isEmpty else { return .handIn }
        asked = .handIn
        guard !count.isEmpty else {
            return .asked(
                scene.say(
                    "Nothing is counted. F2 again: none of it lies here.",
                    "Nic nie policzono. Jeszcze raz F2: nic tu nie leży."
                )
            )
        }
        let rows = Plural.articles.text(none, in: scene.language)
        return .asked(
            scene.say(
                "No units of \(rows). F2 again hands the sheet in.",
                "Zero sztuk: \(rows). Jeszcze raz F2 oddaje arkusz."
            )
        )
    }
}
