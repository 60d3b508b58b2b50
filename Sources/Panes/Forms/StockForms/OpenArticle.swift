import Canvas
import Shop

/// The article that a form about stock is of, as it was when the form was opened.
struct OpenArticle: Sendable {
    let row: StockRow
    let warehouses: Warehouses
    /// What the forms try out before the shop is asked.
    let card: StockCard

    init(_ file: StockFile, in warehouses: Warehouses) {
        row = file.row
        self.warehouses = warehouses
        let levels = file.places.map { ($0.bin.id, $0.units) }
        card = StockCard(
            variant: row.variant,
            article: row.sku,
            warehouses: warehouses,
            levels: Dictionary(levels) { $0 + $1 }
        )
    }

    func title(_ command: Command, in scene: Scene) -> String {
        "\(row.sku) › \(command.title(in: scene.language))"
    }

    /// The bins in which some of it lies, those for sale first.
    var filled: [Bin] {
        let bins = card.levels.filter { $0.value > 0 }.keys.compactMap { warehouses[$0] }
        return bins.sorted { left, right in
            (left.purpose.isForSale ? 0 : 1, left.id) < (right.purpose.isForSale ? 0 : 1, right.id)
        }
    }

    /// A bin that was typed.
    func bin(_ text: String, in home: ID<Warehouse>? = nil) throws(StockRefusal) -> Bin {
        try warehouses.bin(typed: text, in: home)
    }
}

/// What a change comes to, line by line.
extension OpenArticle {
    /// `MAIN A-04-2  12 → 10`, and so on for on hand and available.
    func preview(of trial: StockCard, at bins: [Bin], in scene: Scene) -> [[Label]] {
        var lines = bins.map { bin in
            line(
                warehouses.name(of: bin, in: scene.language),
                card.levels[bin.id] ?? 0,
                trial.levels[bin.id] ?? 0,
                scene
            )
        }
        let levels = row.levels
        let onHand = levels.onHand + trial.onHand - card.onHand
        let unsellable = levels.unsellable + trial.unsellable - card.unsellable
        let claimed = levels.reserved + levels.awaited
        let sellable = max(0, onHand - unsellable)
        let reserved = min(claimed, sellable)
        let available = max(0, sellable - reserved - levels.inCarts)
        let language = scene.language
        lines.append(line(ColumnTitle.onHand.title(in: language), levels.onHand, onHand, scene))
        lines.append(
            line(ColumnTitle.available.title(in: language), levels.available, available, scene)
        )
        let short = claimed - reserved
        if short != levels.awaited {
            let title = ColumnTitle.awaited.title(in: language)
            lines.append(line(title, levels.awaited, short, scene))
        }
        return lines
    }

    /// A level before and after, under its name.
    func line(_ title: ColumnTitle, _ before: Int, _ after: Int, in scene: Scene) -> [Label] {
        line(title.title(in: scene.language), before, after, scene)
    }

    private func line(_ title: String, _ before: Int, _ after: Int, _ scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(title.padded(to: 24), .dim), Label(language.number(before), .dim),
            Label(" → ", .dim), Label(language.number(after), before == after ? .plain : .heading),
        ]
    }
}
