import Canvas
import Shop

/// The movements behind an article's level, the newest first, each with what it led to.
///
/// More are read as one goes back in time.
struct LedgerScreen: Sendable {
    let variant: ID<Variant>
    let sku: String
    let name: String
    private(set) var levels: StockLevels
    private(set) var ledger: StockLedger?
    private var cursor = ListCursor(row: 0)
    private var height = 1
    private var wanted: (ticket: Ticket, isEarlier: Bool)?

    /// How many movements are asked for at once.
    private static var pageful: Int { 200 }

    init(of row: StockRow, _ desk: inout RequestDesk) {
        variant = row.variant
        sku = row.sku
        name = row.name
        levels = row.levels
        read(&desk)
    }

    func title(in scene: Scene) -> String {
        "\(sku) › \(Command.explain.title(in: scene.language))"
    }

    /// The movements, and at their end the level before the first of them.
    var count: Int { ledger.map { $0.rows.count + ($0.hasEarlier ? 0 : 1) } ?? 0 }
}

extension LedgerScreen {
    /// Reads from the newest movement on, as many as are here.
    mutating func read(_ desk: inout RequestDesk) {
        let limit = max(ledger?.rows.count ?? 0, Self.pageful)
        wanted = (desk.ask(.stockLedger(variant, before: nil, limit: limit)), false)
    }

    /// What is on hand, kept and to be had by now, where one of the rows says so.
    mutating func learn(from rows: [StockRow]) {
        if let row = rows.first(where: { $0.variant == variant }) { levels = row.levels }
    }

    mutating func take(_ page: StockLedger, _ ticket: Ticket) {
        guard let wanted, wanted.ticket == ticket else { return }
        self.wanted = nil
        if wanted.isEarlier { ledger?.append(page) } else { ledger = page }
        cursor.clamp(count: count, height: height)
    }

    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard ticket == wanted?.ticket else { return false }
        wanted = nil
        return true
    }

    /// Moves as a key says, and asks for what came before where the rows run out.
    mutating func handle(_ key: Key, in area: Area, _ desk: inout RequestDesk) -> Bool {
        height = max(1, area.height - Self.head - 1)
        guard cursor.handle(key, count: count, height: height) else { return false }
        guard wanted == nil, let ledger, ledger.hasEarlier, let last = ledger.rows.last,
            (cursor.row ?? 0) + height >= ledger.rows.count
        else { return true }
        wanted = (
            desk.ask(.stockLedger(variant, before: last.id, limit: Self.pageful)), true
        )
        return true
    }

    /// The lines above the titles of the columns.
    private static var head: Int { 3 }
}

extension LedgerScreen {
    static func columns(in scene: Scene) -> [Column] {
        func title(_ column: ColumnTitle) -> String { column.title(in: scene.language) }
        return [
            Column(title(.moment), .flexible(12, upTo: 17), priority: 9),
            Column(title(.action), .flexible(12, upTo: 18), priority: 7),
            .number(title(.change), 7, priority: 10),
            .number(title(.level), 7, priority: 10),
            Column(title(.bin), .flexible(13, upTo: 26), priority: 6),
            Column(title(.cause), .flexible(12, upTo: 44), priority: 5),
            .number(title(.cost), 13, priority: 1),
            Column(title(.author), .flexible(6, upTo: 16), priority: 4),
        ]
    }

    static func cells(of row: StockMovementRow, level: Int, in scene: Scene) -> [Label] {
        let language = scene.language
        let cost = row.value == .zero ? "" : language.change(row.value, Rules.currency)
        return [
            Label(language.dayAndTime(row.at.at, in: scene.zone, today: scene.today), .dim),
            Label(row.kind.label(in: language)), Label(language.change(row.delta)),
            Label(language.number(level), Style.plain.bold),
            Label(row.place(in: language), row.purpose.isForSale ? .plain : .dim),
            Label(row.reference), Label(cost, .dim), Label(row.author, .dim),
        ]
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let language = scene.language
        let note = ledger.map { self.note($0, in: language) } ?? ""
        canvas.rule(
            [Label(sku, .heading), Label(" · ", .dim), Label(name.shortened(to: 40))],
            note: note.isEmpty ? [] : [Label(note, .dim)],
            in: area.row(0)
        )
        let line = area.row(1)
        canvas.write(
            StockList.levels(levels, scene).cut(to: line.width - 2),
            x: line.x + 1,
            y: line.y
        )
        drawRows(on: &canvas, in: area.droppingTop(Self.head), scene)
    }

    /// How many movements are here, and whether there are more.
    private func note(_ ledger: StockLedger, in language: Language) -> String {
        guard ledger.hasEarlier else {
            return Plural.movements.text(ledger.rows.count, in: language)
        }
        let many = Plural.movements.form(for: 100, in: language)
        return "\(language.number(ledger.rows.count))+ \(many)"
    }

    private func drawRows(on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        guard let ledger else {
            let text =
                wanted == nil
                ? scene.say(
                    "This could not be read. R tries again.",
                    "Nie udało się tego wczytać. R próbuje ponownie."
                ) : scene.say("Reading …", "Wczytuję …")
            canvas.write(text, x: area.x + Table.gutter, y: area.y, style: .dim)
            return
        }
        guard !ledger.rows.isEmpty else {
            let text = scene.say("Nothing has moved yet.", "Nie było jeszcze żadnego ruchu.")
            canvas.write(text, x: area.x + Table.gutter, y: area.y, style: .dim)
            return
        }
        let visible = cursor.window(count: count, height: area.height - 1)
        let levels = ledger.levels
        let rows = visible.map { index in
            guard index < ledger.rows.count else { return beginning(ledger, scene) }
            return Table.Row(Self.cells(of: ledger.rows[index], level: levels[index], in: scene))
        }
        let selected = cursor.row.map { $0 - visible.lowerBound }
        Table(Self.columns(in: scene)).draw(rows, selected: selected, on: &canvas, in: area)
    }

    /// What there was before the first movement: nothing, if the ledger adds up.
    private func beginning(_ ledger: StockLedger, _ scene: Scene) -> Table.Row {
        Table.Row([
            Label(scene.say("before that", "wcześniej"), .dim), "", "",
            Label(scene.language.number(ledger.rest), .dim),
        ])
    }

    /// The order that the movement under the cursor happened for.
    var orderNumber: String? {
        guard let row = cursor.row, let rows = ledger?.rows, rows.indices.contains(row) else {
            return nil
        }
        return switch rows[row].kind {
        case .sale, .goodsReturned, .disposition, .unrecorded: rows[row].reference
        case .opening, .receipt, .adjustment, .transfer, .stocktake: nil
        }
    }

    /// The paper that the movement under the cursor bears the number of.
    var paperNumber: String? {
        guard let row = cursor.row, let rows = ledger?.rows, rows.indices.contains(row) else {
            return nil
        }
        let reference = rows[row].reference
        let isPaper = StockPaper.allCases.contains { reference.hasPrefix($0.rawValue + "-") }
        return switch rows[row].kind {
        case .receipt, .transfer, .stocktake: isPaper ? reference : nil
        case .opening, .sale, .goodsReturned, .disposition, .adjustment, .unrecorded: nil
        }
    }

    func hints(in scene: Scene) -> [Hint] {
        let scroll = Hint(key: "↑↓", title: scene.say("back in time", "wstecz w czasie"))
        if paperNumber != nil {
            return [scroll, Hint(key: "r", title: scene.say("its paper", "dokument"))]
        }
        guard orderNumber != nil else { return [scroll] }
        return [scroll, Hint(key: "r", title: scene.say("its order", "zamówienie"))]
    }
}
