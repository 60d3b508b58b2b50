import Canvas
import Shop

/// The rows of the count.
///
/// What is wrong with a row stands in words beside its name, or in place of its
/// condition where it has none yet, and as a sign at its left.
extension CountScreen {
    func drawRows(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let columns = columns(width: area.width, scene)
        let frames = Column.layout(columns, width: area.width - Table.gutter)
        let window = cursor.window(count: count.rows.count, height: area.height - 1)
        let isWide = area.width >= Self.wide
        let rows = window.map { index in
            Table.Row(cells(index, frames, isWide, scene), sign: sign(of: index))
        }
        let table = Table(columns, selection: .wholeRow)
        let selected = row.map { $0 - window.lowerBound }
        table.draw(rows, selected: selected, on: &canvas, in: area)
        for (line, index) in window.enumerated() {
            let place = area.row(line + 1)
            drawRemark(on: index, frames, &canvas, place, scene)
            if line == selected { canvas.select(place) }
        }
    }

    static let wide = 100

    private enum Place {
        static let code = 0
        static let article = 1
        static let announced = 2
        static let before = 3
        static let counted = 4
        static let condition = 5
        static let goesTo = 6
    }

    private func columns(width: Int, _ scene: Scene) -> [Column] {
        let language = scene.language
        let isWide = width >= Self.wide
        let hasEAN = order.lines.contains { !$0.ean.isEmpty }
        let code = hasEAN ? ColumnTitle.ean : ColumnTitle.sku
        func number(_ title: ColumnTitle, _ short: String, _ most: Int, _ stays: Int) -> Column {
            let text = isWide ? title.title(in: language) : short
            let columns = max(text.width, language.number(most).width)
            return .number(text, columns, priority: stays)
        }
        let announced = file.goods.lines.map(\.units).max() ?? 0
        let before = order.lines.map { count.before(of: $0.id) }.max() ?? 0
        let counted = count.rows.map(\.units).max() ?? 0
        let conditions = Condition.allCases.map { words($0, isWide, scene).width }
        let places = Disposition.allCases.map { words($0, isWide, scene).width }
        var columns = [
            Column(code.title(in: language), .fixed(isWide ? 14 : 5), priority: 4),
            Column(ColumnTitle.article.title(in: language), .flexible(12, upTo: 80), priority: 9),
            number(.announced, scene.say("Ann.", "Zgł."), announced, 5),
            number(.received, scene.say("Bef.", "Wcz."), before, 3),
            number(.counted, scene.say("Count", "Licz."), counted, 8),
            Column(
                ColumnTitle.condition.title(in: language),
                .fixed(conditions.max() ?? 0),
                priority: 7
            ),
            Column(
                ColumnTitle.goesTo.title(in: language),
                .fixed(places.max() ?? 0),
                priority: 6
            ),
        ]
        // A column that no receipt has filled yet is the first that has no room at all.
        if before == 0 { columns[Place.before] = Column("", .fixed(0x7FFF), priority: -1) }
        return columns
    }

    private func words(_ condition: Condition, _ isWide: Bool, _ scene: Scene) -> String {
        let language = scene.language
        let label = isWide ? condition.label(in: language) : condition.short(in: language)
        return "\(condition.key) \(label)"
    }

    private func words(_ disposition: Disposition, _ isWide: Bool, _ scene: Scene) -> String {
        let language = scene.language
        let label = isWide ? disposition.label(in: language) : disposition.short(in: language)
        return "\(disposition.key) \(label)"
    }

    private func cells(
        _ index: Int,
        _ frames: [Column.Frame],
        _ isWide: Bool,
        _ scene: Scene
    ) -> [Label] {
        let row = count.rows[index]
        let line = row.item.line.flatMap(order.line)
        let code = code(of: row)
        // Until somebody says what it is, all that is known of it is its code.
        if line == nil, row.units == 0 {
            return [Label(isWide ? code.cut(to: 14) : code.tail, .dim)]
        }
        let announced = line.map { count.announced(of: $0.id) } ?? 0
        let before = line.map { count.before(of: $0.id) } ?? 0
        let isFirst = isFirst(index)
        let number = scene.language.number
        let hasUnits = row.units > 0
        return [
            Label(isWide ? code.cut(to: 14) : code.tail, .dim),
            Label(name(of: index, frames, scene), line == nil ? .warn : .plain),
            Label(isFirst ? announced > 0 ? number(announced) : "—" : "", .dim),
            Label(isFirst && before > 0 ? number(before) : "", .dim),
            Label(number(row.units), style(ofUnits: index)),
            Label(
                hasUnits ? words(row.condition, isWide, scene) : "",
                row.condition == .damaged || row.condition == .used ? .warn : .plain
            ),
            Label(
                hasUnits ? words(row.proposal, isWide, scene) : "",
                row.proposal == .restock ? .ok : .warn
            ),
        ]
    }

    /// The article's name, cut so that what is wrong with the row has room beside it.
    private func name(of index: Int, _ frames: [Column.Frame], _ scene: Scene) -> String {
        let row = count.rows[index]
        let wrong = Reception.wrongItem.text(in: scene.language)
        let name = row.item.line.flatMap(order.line)?.name ?? "\(wrong) \(code(of: row))"
        guard let frame = frames.first(where: { $0.column == Place.article }) else { return name }
        return name.shortened(to: max(8, frame.width - remark(on: index, scene).text.width))
    }

    private func style(ofUnits index: Int) -> Style {
        let row = count.rows[index]
        guard row.units > 0 else { return .dim }
        guard let line = row.item.line.flatMap(order.line) else { return .warn }
        return count.gap(of: line) == 0 ? .ok : .warn
    }
}

/// What is wrong with a row.
extension CountScreen {
    func code(of row: Count.Row) -> String {
        switch row.item {
        case .line(let id): order.line(id).map { $0.ean.isEmpty ? $0.sku : $0.ean } ?? ""
        case .wrong(let code): code
        }
    }

    /// What is said of a line stands in the first of its rows.
    private func isFirst(_ index: Int) -> Bool {
        count.rows.firstIndex { $0.item == count.rows[index].item } == index
    }

    private func gap(_ index: Int) -> Int {
        guard isFirst(index), let line = count.rows[index].item.line.flatMap(order.line) else {
            return 0
        }
        return count.gap(of: line)
    }

    private func sign(of index: Int) -> Label? {
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
    private func remark(on index: Int, _ scene: Scene) -> Label {
        let row = count.rows[index]
        guard row.units > 0, row.item.line != nil else { return "" }
        var words: [String] = []
        if awaitsSeal(index) { words.append(scene.say("seal? i", "plomba? i")) }
        if let isIntact = row.isSealIntact, count.asksForSeal(row) {
            words.append(
                isIntact
                    ? scene.say("seal intact", "plomba cała")
                    : scene.say("seal broken", "plomba zerwana")
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

    private func drawRemark(
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
            "nie stąd: + zapisuje jako zły towar, Del usuwa"
        )
        return [
            code.isEmpty ? long : "\(code) \(long)", long,
            scene.say("not here: + or Del", "nie stąd: + lub Del"),
        ]
    }
}

extension String {
    /// A name that is too long for its room, without its middle: what tells sizes
    /// and colours apart mostly stands at the end.
    fileprivate func shortened(to columns: Int) -> String {
        guard width > columns, columns > 20 else { return cut(to: columns) }
        let end = String(cleaned.suffix(6))
        return cut(to: columns - end.width) + end
    }
}
