import Canvas
import Shop

/// What is wrong with a row.
extension CountScreen {
    func code(of row: Count.Row) -> String {
        switch row.item {
        case .line(let id): order.line(id).map { $0.ean.isEmpty ? $0.sku : $0.ean } ?? ""
        case .wrong(let code): code
        }
    }

    /// What is said of a line stands in the first of its rows.
    func isFirst(_ index: Int) -> Bool {
        count.rows.firstIndex { $0.item == count.rows[index].item } == index
    }

    func gap(_ index: Int) -> Int {
        guard isFirst(index), let line = count.rows[index].item.line.flatMap(order.line) else {
            return 0
        }
        return count.gap(of: line)
    }

    func sign(of index: Int) -> Label? {
        let row = count.rows[index]
        guard row.item.line != nil else { return Label("!", row.units > 0 ? .warn : .error) }
        if awaitsSeal(index) { return Label("?", .warn) }
        switch gap(index) {
        case ..<0: return Label(Language.minus, row.units > 0 ? .warn : .dim)
        case 0: return row.units > 0 ? Label("✓", .ok) : nil
        case _: return Label("+", .warn)
        }
    }

    /// What stands beside the name of a row that has units.
    func remark(on index: Int, _ scene: Scene) -> Label {
        let row = count.rows[index]
        guard row.units > 0, row.item.line != nil else { return "" }
        var words: [String] = []
        if awaitsSeal(index) { words.append(scene.say("seal? i", "plomba? i")) }
        if let isIntact = row.isSealIntact, count.asksForSeal(row) {
            words.append(
                (isIntact ? Reception.intactSeal : Reception.brokenSeal).text(in: scene.language)
            )
        }
        if gap(index) != 0 { words.append(difference(gap(index), scene)) }
        guard !words.isEmpty else { return "" }
        let isFine = gap(index) == 0 && row.isSealIntact == true
        return Label(" · " + words.joined(separator: " · "), isFine ? .dim : .warn)
    }

    private func difference(_ gap: Int, _ scene: Scene) -> String {
        let units = scene.language.number(abs(gap))
        return gap < 0
            ? scene.say("\(units) missing", "brakuje \(units)")
            : scene.say("\(units) surplus", "nadwyżka \(units)")
    }

    func drawRemark(
        on index: Int,
        _ frames: [Column.Frame],
        _ canvas: inout Canvas,
        _ line: Area,
        _ scene: Scene
    ) {
        let row = count.rows[index]
        let start = line.x + Table.gutter
        let remark = remark(on: index, scene)
        if !remark.text.isEmpty, let frame = frames.first(where: { $0.column == Place.article }) {
            let x = start + frame.x + name(of: index, frames, scene).width
            let room = start + frame.x + frame.width - x
            canvas.write(remark.text, x: x, y: line.y, style: remark.style, width: room)
        }
        guard row.units == 0 else { return }
        if row.item.line == nil {
            guard let frame = frames.first(where: { $0.column == Place.article }) else { return }
            let x = start + frame.x
            let room = line.x + line.width - x
            let isWide = line.width >= Self.wide
            let words =
                wrongWords(isWide ? "" : code(of: row), scene)
                .first { $0.width <= room } ?? ""
            canvas.write(words, x: x, y: line.y, style: .error, width: room)
        } else if gap(index) != 0,
            let frame = frames.first(where: { $0.column == Place.condition })
        {
            canvas.write(difference(gap(index), scene), x: start + frame.x, y: line.y, style: .dim)
        }
    }

    private func wrongWords(_ code: String, _ scene: Scene) -> [String] {
        let long = scene.say(
            "not here: + records it as a wrong item, Del drops it",
            "spoza zwrotu: + zapisuje jako zły towar, Del usuwa"
        )
        return [
            code.isEmpty ? long : "\(code) \(long)", long,
            scene.say("not here: + or Del", "spoza zwrotu: + lub Del"),
        ]
    }
}
