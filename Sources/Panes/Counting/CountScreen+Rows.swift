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

    /// Where the columns stand.
    enum Place {
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
    func name(of index: Int, _ frames: [Column.Frame], _ scene: Scene) -> String {
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
