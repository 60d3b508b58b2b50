import Canvas
import Shop

/// What the page of an article lists, row by row.
extension StockList {
    static func places(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.places.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.warehouse), .flexible(12, upTo: 16), priority: 9),
            Column(title(.bin), .flexible(14, upTo: 24), priority: 8),
            .number(title(.pieces), 10, priority: 7),
            Column("", .flexible(12, upTo: 16), priority: 1),
        ])
        for warehouse in file.placesByWarehouse {
            for place in warehouse {
                let isForSale = place.bin.purpose.isForSale
                let note = isForSale ? "" : title(.unsellable).lowercased()
                table.add([
                    Label(place.warehouse), Label(place.bin.name(in: language)),
                    Label(language.number(place.units)), Label(note, .dim),
                ])
            }
            guard warehouse.count > 1, let place = warehouse.first else { continue }
            table.add([
                Label(place.warehouse), Label(scene.say("together", "razem"), .dim),
                Label(language.number(warehouse.map(\.units).reduce(0, +)), .heading), Label(""),
            ])
        }
        return table.lines(width: width)
    }

    static func claims(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.claims.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(scene.say("Kept for", "Dla kogo"), .flexible(28, upTo: 42), priority: 9),
            .number(title(.reserved), 10, priority: 8),
            .number(scene.say("Waits for", "Czeka na"), 10, priority: 7),
            Column(scene.say("Since", "Od"), .flexible(12, upTo: 18), priority: 6),
        ])
        for claim in file.claims {
            table.add([
                Label(claim.holder.name(in: scene)),
                Label(claim.held > 0 ? language.number(claim.held) : ""),
                Label(claim.awaited > 0 ? "! \(language.number(claim.awaited))" : "", .warn),
                Label(language.moment(claim.since, in: scene.zone, today: scene.today), .dim),
            ])
        }
        return table.lines(width: width)
    }

    static func layers(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.layers.isEmpty else { return [] }
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        func money(_ amount: Money) -> String { language.money(amount, Rules.currency) }
        var table = TextTable([
            Column(scene.say("Came in", "Przyjęto"), .flexible(12, upTo: 18), priority: 9),
            .number(scene.say("Left", "Zostało"), 10, priority: 8),
            .number(title(.cost), 14, priority: 7),
            .number(scene.say("Each", "Sztuka"), 12, priority: 6),
            Column(title(.cause), .flexible(10, upTo: 40), priority: 5),
        ])
        for layer in file.layers {
            let each = layer.unitsLeft > 0 ? layer.valueLeft.minorUnits / layer.unitsLeft : 0
            table.add([
                Label(language.day(layer.came.day, today: scene.today)),
                Label(language.number(layer.unitsLeft)),
                Label(layer.valueLeft == .zero ? "" : money(layer.valueLeft)),
                Label(each == 0 ? "" : money(Money(minorUnits: each)), .dim),
                Label(layer.reference, .dim),
            ])
        }
        return table.lines(width: width)
    }

    static func movements(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        guard !file.movements.isEmpty else { return [] }
        var table = TextTable(LedgerScreen.columns(in: scene))
        let ledger = StockLedger(level: file.row.levels.onHand, rows: file.movements)
        for (row, level) in zip(ledger.rows, ledger.levels) {
            table.add(LedgerScreen.cells(of: row, level: level, in: scene))
        }
        return [[]] + table.lines(width: width)
    }
}
