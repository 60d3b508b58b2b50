import Canvas

/// A form on the screen: what it is about, its questions, and below a rule what
/// would happen.
///
/// Where there is little room, what would happen gives way first, line by line.
struct FormView {
    private let screen: any FormScreen
    private let head: Head

    /// What is said besides: beside the title, and above the questions.
    struct Head {
        var title: [Label] = []
        var lines: [[Label]] = []
    }

    init(_ screen: any FormScreen, head: Head = Head()) {
        self.screen = screen
        self.head = head
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let news =
            obstacle(width: area.width - 4, in: scene)
            + head.lines.flatMap { $0.wrapped(to: area.width - 4, indent: 2) }
            .prefix(max(0, area.height / 3))
        let room = area.droppingTop(1 + news.count)
        let wanted = screen.form.height(width: room.width)
        let preview = preview(width: room.width - 4, height: room.height, in: scene)
        let below = previewHeight(preview.lines.count, questions: wanted, in: room.height)
        let questions = room.droppingBottom(below).top(wanted)
        canvas.rule(
            [Label(screen.title(in: scene), .heading)] + head.title,
            note: position(isWhole: wanted <= questions.height, in: scene.language),
            in: area
        )
        for (index, line) in news.enumerated() {
            let place = area.row(index + 1)
            canvas.write(line, x: place.x + 2, y: place.y, width: place.width - 2)
        }
        screen.form.draw(on: &canvas, in: questions)
        let rest = room.droppingTop(questions.height).top(below)
        draw(preview, on: &canvas, in: rest, scene: scene)
    }

    /// What keeps the form from being handed in, and a blank line.
    private func obstacle(width: Int, in scene: Scene) -> [[Label]] {
        guard let text = screen.obstacle(in: scene) else { return [] }
        return [Label("! " + text, .warn)].wrapped(to: width, indent: 2) + [[]]
    }

    /// What would happen, as far as there is room for it.
    private struct Preview {
        var lines: [[Label]] = []
        /// How many lines were left out.
        var rest = 0
    }

    /// Lines that would be wider go on below what they say, not below what they are
    /// about.
    private func preview(width: Int, height: Int, in scene: Scene) -> Preview {
        var preview = Preview()
        for line in screen.preview(in: scene) {
            guard preview.lines.count < height else {
                preview.rest += 1
                continue
            }
            preview.lines += line.wrapped(to: width, indent: line.first?.text.width ?? 0)
        }
        return preview
    }

    /// The rows left for the preview with its rule: all that the questions do not
    /// take, or what they can spare.
    private func previewHeight(_ lines: Int, questions: Int, in height: Int) -> Int {
        let kept = min(questions, max(12, height * 3 / 5))
        let room = min(lines + 2, height - kept)
        return lines > 0 && room >= 3 ? room : 0
    }

    /// Which question has the focus, where not all of them are seen.
    private func position(isWhole: Bool, in language: Language) -> [Label] {
        guard !isWhole else { return [] }
        let asked = screen.form.rows.indices.filter { !screen.form.rows[$0].isHidden }
        let place = (asked.firstIndex(of: screen.form.focus) ?? 0) + 1
        return [Label(language.part(place, of: asked.count), .dim)]
    }

    private func draw(
        _ preview: Preview,
        on canvas: inout Canvas,
        in area: Area,
        scene: Scene
    ) {
        guard area.height >= 3 else { return }
        canvas.rule([Label(screen.consequence(in: scene), .header)], in: area.row(1))
        let room = area.droppingTop(2)
        let isWhole = preview.rest == 0 && preview.lines.count <= room.height
        let shown = isWhole ? preview.lines.count : room.height - 1
        for (row, line) in preview.lines.prefix(shown).enumerated() {
            let place = room.row(row)
            canvas.write(line, x: place.x + 2, y: place.y, width: place.width - 2)
        }
        guard !isWhole else { return }
        let rest = scene.language.number(preview.lines.count - shown + preview.rest)
        let place = room.bottom(1)
        let more = Label(scene.say("… \(rest) more", "… i jeszcze \(rest)"), .dim)
        canvas.write([more], x: place.x + 2, y: place.y, width: place.width - 2)
    }
}
