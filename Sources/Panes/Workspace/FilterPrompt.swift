import Canvas
import Shop

/// The line in which a query is typed, above the list that follows it.
struct FilterPrompt<Field: QueryField>: Hashable, Sendable {
    private(set) var field: TextField
    /// The last text that could be read, as a query.
    private(set) var query: Query<Field>
    private(set) var problem: QueryProblem?

    init(_ query: Query<Field>, in language: Language) {
        field = TextField(query.text(in: language.queryLanguage))
        self.query = query
    }

    /// Edits as a key says; Tab completes the word under the cursor.
    mutating func handle(_ key: Key, in language: Language) {
        if key == .tab {
            field.complete(as: Field.self, in: language)
        } else {
            _ = field.handle(key)
        }
        read()
    }

    mutating func paste(_ text: String) {
        field.insert(text)
        read()
    }

    private mutating func read() {
        do throws(QueryProblem) {
            query = try Query(field.text)
            problem = nil
        } catch {
            problem = error
        }
    }

    /// The prompt in one line and, below it, what is wrong with the text and where.
    ///
    /// Keys that do something else than usual are said in place of the usual ones.
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene, keys: [Label]? = nil) {
        let sign = "/ "
        canvas.fill(area)
        canvas.write(sign, x: area.x + 1, y: area.y, style: .key)
        let line = area.row(0).droppingLeft(1 + sign.count)
        field.draw(on: &canvas, in: line)
        let below = area.row(1)
        guard let problem, !below.isEmpty else {
            let hint = hint(keys ?? usualKeys(in: scene), in: scene).cut(to: below.width - 2)
            canvas.write(hint, x: below.x + 1, y: below.y)
            return
        }
        draw(problem, on: &canvas, in: below.droppingLeft(1 + sign.count), scene)
    }

    /// A caret under the mistake, and beside it, where there is more room, what is wrong.
    private func draw(
        _ problem: QueryProblem,
        on canvas: inout Canvas,
        in line: Area,
        _ scene: Scene
    ) {
        let caret = line.x + field.column(of: problem.place.lowerBound, width: line.width)
        let text = problem.explanation(in: scene.language)
        let after = line.x + line.width - caret - 2
        canvas.write("^", x: caret, y: line.y, style: .error)
        if text.width <= after || after >= caret - 2 {
            canvas.write(text.cut(to: after), x: caret + 2, y: line.y, style: .warn)
        } else {
            canvas.write([Label(text.cut(to: caret - 2), .warn)], endingAt: caret - 1, y: line.y)
        }
    }

    private func usualKeys(in scene: Scene) -> [Label] {
        [
            Label("Enter", .key), Label(scene.say(" keeps it  ", " zostawia  "), .dim),
            Label("Esc", .key), Label(scene.say(" as before  ", " jak było  "), .dim),
        ]
    }

    private func hint(_ ways: [Label], in scene: Scene) -> [Label] {
        let candidates = Query<Field>.completions(
            for: field.text,
            at: field.position,
            in: scene.language.queryLanguage
        ).candidates
        guard !candidates.isEmpty else { return ways }
        return ways + [
            Label("Tab", .key), Label(" \(candidates.joined(separator: "  "))", .dim),
        ]
    }
}

extension TextField {
    /// Completes the word of a query under the cursor, as far as all candidates agree.
    mutating func complete<Field: QueryField>(as field: Field.Type, in language: Language) {
        let found = Query<Field>.completions(
            for: text,
            at: position,
            in: language.queryLanguage
        )
        guard let first = found.candidates.first else { return }
        let common = found.candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        replace(found.place, with: common)
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
