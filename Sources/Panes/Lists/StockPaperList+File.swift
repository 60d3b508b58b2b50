import Canvas
import Shop

extension StockPaperList: RecordKind {
    static func question(of id: Int64) -> Question { .stockPaper(ID(id)) }

    static func id(of file: StockPaperFile) -> Int64 { file.row.id }

    static func title(of file: StockPaperFile, isShort: Bool, in scene: Scene) -> [Label] {
        let row = file.row
        let kind = isShort ? "" : row.kind.label(in: scene.language)
        return [Label(row.number, .heading), Label(" · ", .dim)]
            + (kind.isEmpty ? [] : [Label(kind), Label(" · ", .dim)])
            + [status(row.status, in: scene.language)]
    }

    /// Whose goods they are and where they go, what is still to come, then line by line.
    static func lines(
        of file: StockPaperFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        switch file.content {
        case .purchase(let order):
            [supplier(file, scene), made(file, scene), extent(file, scene)]
                + [cost(of: order, scene), []] + table(file, width: width, scene)
                + (isBrief ? [] : receipts(file, width: width, scene))
        case .transfer:
            [way(file, scene), made(file, scene), extent(file, scene), []]
                + table(file, width: width, scene)
        case .receipt(let receipt):
            [supplier(file, scene), made(file, scene), basis(of: receipt, file, scene), []]
                + table(of: receipt, file, width: width, scene)
        case .stocktake(let stocktake):
            [scope(of: stocktake, scene), made(file, scene)] + shelves(of: stocktake, scene)
        }
    }

    /// From whom to where.
    private static func supplier(_ file: StockPaperFile, _ scene: Scene) -> [Label] {
        let unknown = Label(scene.say("no supplier named", "bez dostawcy"), .dim)
        return filed(
            ColumnTitle.supplier.title(in: scene.language),
            dotted([
                file.row.source.isEmpty ? unknown : Label(file.row.source),
                Label(scene.say("to ", "do ") + file.row.target, .dim),
            ])
        )
    }

    private static func way(_ file: StockPaperFile, _ scene: Scene) -> [Label] {
        filed(
            ColumnTitle.warehouse.title(in: scene.language),
            [Label(file.row.source), Label(" → ", .dim), Label(file.row.target)]
        )
    }

    private static func made(_ file: StockPaperFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let time = language.dayAndTime(file.row.at.at, in: scene.zone, today: scene.today)
        return filed(
            ColumnTitle.moment.title(in: language),
            dotted([
                Label(time),
                Label(scene.say("by ", "kto: ") + file.row.author, .dim),
            ])
        )
    }

    /// How much there is on the paper, and how much of it is still to come.
    private static func extent(_ file: StockPaperFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let lost = file.lines.map(\.lost).reduce(0, +)
        let come = file.lines.map(\.come).reduce(0, +)
        return filed(
            ColumnTitle.stillToCome.title(in: language),
            dotted([
                row.open > 0
                    ? Label(language.pieces(row.open), .heading)
                    : Label(scene.say("nothing", "nic"), .dim),
                Label(
                    row.open == row.units
                        ? ""
                        : scene.say("received ", "przyjęto ")
                            + language.part(come, of: row.units),
                    .dim
                ),
                Label(
                    lost > 0 ? scene.say("lost ", "zaginęło ") + language.pieces(lost) : "",
                    .warn
                ),
            ])
        )
    }

    private static func cost(of order: PurchaseOrder, _ scene: Scene) -> [Label] {
        let language = scene.language
        let agreed = order.lines.compactMap(\.cost)
        let without = order.lines.count - agreed.count
        return filed(
            ColumnTitle.cost.title(in: language),
            dotted([
                agreed.isEmpty
                    ? Label(scene.say("not agreed", "nieuzgodniony"), .dim)
                    : Label(language.money(agreed.total, Rules.currency)),
                Label(
                    without > 0 && !agreed.isEmpty
                        ? Plural.lines.text(without, in: language)
                            + scene.say(" without a price", " bez ceny") : "",
                    .dim
                ),
            ])
        )
    }

    /// On which order and by which paper of the supplier's it came.
    private static func basis(
        of receipt: StockReceipt,
        _ file: StockPaperFile,
        _ scene: Scene
    ) -> [Label] {
        let unordered = Label(scene.say("without an order", "bez zamówienia"), .dim)
        return filed(
            ColumnTitle.cause.title(in: scene.language),
            dotted([
                receipt.purchase.map { Label($0) } ?? unordered,
                Label(
                    file.row.reference.isEmpty
                        ? ""
                        : scene.say("their paper ", "dokument dostawcy ") + file.row.reference
                ),
            ])
        )
    }
}
