import Canvas
import Shop

extension StockList {
    /// Who an article can be bought from, and for how much.
    static func suppliers(_ file: StockFile, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let purchasing = file.purchasing
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        func money(_ amount: Money?) -> String {
            amount.map { language.money($0, Rules.currency) } ?? ""
        }
        var table = TextTable([
            Column(title(.supplier), .flexible(14, upTo: 28), priority: 9),
            Column(title(.code), .flexible(10, upTo: 20), priority: 8),
            .number(scene.say("Each", "Sztuka"), 14, priority: 7),
            .number(scene.say("Has", "Ma"), 8, priority: 5),
            Column(scene.say("Delivery", "Dostawa"), .flexible(12, upTo: 18), priority: 6),
        ])
        for offer in purchasing.offers {
            let last = offer.delivered.map { language.day($0.day, today: scene.today) } ?? ""
            let has = offer.units.map(language.number) ?? ""
            table.add([
                Label(offer.supplier), Label(offer.code), Label(money(offer.cost(of: 1))),
                Label(offer.units == 0 ? "! 0" : has, offer.units == 0 ? .warn : .dim),
                Label(last, .dim),
            ])
        }
        let isListed = purchasing.cost != nil || !purchasing.code.isEmpty
        if isListed {
            table.add([
                Label(scene.say("product file", "plik produktów"), .dim),
                Label(purchasing.code, .dim), Label(money(purchasing.cost), .dim), Label(""),
                Label(""),
            ])
        }
        return isListed || !purchasing.offers.isEmpty ? table.lines(width: width) : []
    }
}
