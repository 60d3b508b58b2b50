package import Canvas
package import Shop

/// What a file of articles would change, as a page to read before it is applied: the
/// figures of all of it, and the first articles of each kind.
package struct FeedPage: Hashable, Sendable {
    private let preview: FeedPreview
    /// What the page is called: the file, and whose it is.
    private let title: String
    /// How many articles of each kind are shown.
    private let limit: Int

    package init(_ preview: FeedPreview, titled title: String, limit: Int = 200) {
        self.preview = preview
        self.title = title
        self.limit = limit
    }

    /// - Parameter first: The first line of the page that is shown, for scrolling.
    package func draw(
        on canvas: inout Canvas,
        in area: Area,
        from first: Int = 0,
        scene: Scene
    ) {
        canvas.rule([Label(title, .heading)], in: area.row(0))
        let room = area.droppingTop(1)
        let lines = lines(width: room.width - 2, scene)
        let start = max(0, min(first, lines.count - room.height))
        for (index, line) in lines.dropFirst(start).prefix(room.height).enumerated() {
            canvas.write(line, x: room.x + 1, y: room.y + index, width: room.width - 2)
        }
    }

    /// All lines of the page, for knowing how far it scrolls.
    package func lines(width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let figures = preview.summary.lines(in: language).flatMap { line in
            [Label(line)].wrapped(to: width, indent: 0)
        }
        return figures + FeedPreview.Kind.allCases.flatMap { section($0, width, language) }
    }

    private func section(
        _ kind: FeedPreview.Kind,
        _ width: Int,
        _ language: Language
    ) -> [[Label]] {
        let rows = preview.rows(of: kind, limit: limit)
        guard !rows.isEmpty else { return [] }
        let heading = "\(kind.wording.text(in: language)): \(language.number(preview.count(kind)))"
        let rest = preview.rest(of: kind, beyond: rows.count, in: language)
        let listed =
            kind == .refused ? reasons(rows, width, language) : table(rows, width, language)
        return [[], [Label(heading, .heading)]] + listed + (rest.map { [[Label($0, .dim)]] } ?? [])
    }

    private func reasons(
        _ rows: [FeedPreview.Row],
        _ width: Int,
        _ language: Language
    ) -> [[Label]] {
        rows.flatMap { [Label($0.text(in: language), .error)].wrapped(to: width, indent: 2) }
    }

    /// The code and the name of each article and, below it, what changes.
    private func table(
        _ rows: [FeedPreview.Row],
        _ width: Int,
        _ language: Language
    ) -> [[Label]] {
        let code = min(20, rows.map(\.code.width).max() ?? 0)
        return rows.flatMap { row in
            let name = row.name.shortened(to: max(1, width - code - 2))
            let head = [Label(row.code.padded(to: code) + "  "), Label(name)]
            let changes = row.changes.map { Label($0.text(in: language), .dim) }
            guard !changes.isEmpty else { return [head] }
            let indent = [Label(String(repeating: " ", count: code + 2))]
            return [head] + (indent + dotted(changes)).wrapped(to: width, indent: code + 2)
        }
    }
}
