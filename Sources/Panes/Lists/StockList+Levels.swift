import Canvas
import Shop

/// An article's stock in a line for each question.
extension StockList {
    /// What can be sold, and how it comes about: `9  = 14 on hand − 2 not for sale − 3 for orders`.
    static func levels(_ levels: StockLevels, _ scene: Scene) -> [Label] {
        let language = scene.language
        func part(_ units: Int, _ english: String, _ polish: String) -> String {
            units == 0
                ? "" : " − \(language.number(units)) \(scene.say(english, polish))"
        }
        let sum =
            "  = \(language.number(levels.onHand)) " + scene.say("on hand", "na stanie")
            + part(levels.unsellable, "not for sale", "wyłączone")
            + part(levels.reserved, "for orders", "dla zamówień")
            + part(levels.inCarts, "in carts", "w koszykach")
        return filed(
            ColumnTitle.available.title(in: language),
            [
                Label(language.number(levels.available), .heading), Label(sum, .dim),
            ]
        )
    }

    /// What orders wait for, what is on its way, and how long all lasts.
    static func supply(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let short = row.levels.awaited
        let cover = row.daysOfCover.map { days in
            scene.say("lasts ", "wystarczy na ") + row.cover(in: language) + " "
                + Plural.days.form(for: days, in: language)
                + scene.say(" at ", " przy ") + language.number(row.sold)
                + scene.say(" sold in 30 days", " sprzedanych w 30 dni")
        }
        let incoming = row.levels.incoming
        let reorder = row.reorderPoint.map {
            (row.isLow ? "! " : "") + scene.say("reorder at ", "zamów przy ")
                + language.number($0)
        }
        return filed(
            scene.say("Supply", "Zapas"),
            dotted([
                Label(
                    short > 0
                        ? scene.say("! orders wait for ", "! zamówienia czekają na ")
                            + language.pieces(short) : "",
                    .error
                ),
                Label(
                    incoming > 0
                        ? language.pieces(incoming) + scene.say(" incoming", " w dostawie") : ""
                ),
                Label(cover ?? scene.say("none sold in 30 days", "bez sprzedaży od 30 dni"), .dim),
                Label(reorder ?? "", row.isLow ? .warn : .dim),
            ])
        )
    }

    /// In which bins it lies: `MAIN A-04-2: 12 · MAIN quarantine: 2`.
    static func places(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let places = file.places.prefix(6).map { place in
            let text = "\(place.name(in: language)): \(language.number(place.units))"
            return Label(text, place.bin.purpose.isForSale ? .plain : .dim)
        }
        let rest = file.places.count - places.count
        let more = Label(rest > 0 ? "+ \(language.number(rest))" : "", .dim)
        return filed(
            scene.say("Lies at", "Leży"),
            places.isEmpty
                ? [Label(scene.say("nowhere", "nigdzie"), .dim)] : dotted(places + [more])
        )
    }

    /// Who keeps some of it or waits for it, those first who came first.
    static func claims(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let shown = file.claims.prefix(4).map { claim in
            let units = [
                claim.held > 0 ? language.number(claim.held) : "",
                claim.awaited > 0
                    ? scene.say("waits for ", "czeka na ") + language.number(claim.awaited) : "",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            return Label(
                "\(claim.holder.name(in: scene)): \(units)",
                claim.awaited > 0 ? .warn : .plain
            )
        }
        let rest = file.claims.count - shown.count
        let more = Label(rest > 0 ? "+ \(language.number(rest))" : "", .dim)
        return filed(
            scene.say("Kept for", "Dla kogo"),
            shown.isEmpty
                ? [Label(scene.say("nobody", "dla nikogo"), .dim)] : dotted(shown + [more])
        )
    }

    static func cost(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let levels = file.row.levels
        func money(_ amount: Money) -> String { language.money(amount, Rules.currency) }
        let each =
            levels.onHand > 0
            ? scene.say("each ", "sztuka ")
                + money(Money(minorUnits: levels.value.minorUnits / levels.onHand)) : ""
        return filed(
            ColumnTitle.cost.title(in: language),
            dotted([
                Label(
                    levels.value == .zero
                        ? scene.say("unknown or none", "nieznany albo zero") : money(levels.value)
                ),
                Label(levels.value == .zero ? "" : each, .dim),
                Label(
                    file.row.price.map { scene.say("price ", "cena ") + money($0) } ?? "",
                    .dim
                ),
            ])
        )
    }

    /// What it brought and cost over the last quarter.
    static func sales(_ file: StockFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let sales = file.sales
        func money(_ amount: Money) -> String { language.money(amount, Rules.currency) }
        let title = scene.say("In 90 days", "W 90 dni")
        guard sales.units != 0 else {
            return filed(title, [Label(scene.say("none sold", "bez sprzedaży"), .dim)])
        }
        let isLoss = sales.margin < .zero
        let share =
            sales.revenue > .zero
            ? " (\(language.percent(sales.margin.minorUnits, of: sales.revenue.minorUnits)))" : ""
        return filed(
            title,
            dotted([
                Label(scene.say("sold ", "sprzedano ") + language.pieces(sales.units)),
                Label(scene.say("net ", "netto ") + money(sales.revenue), .dim),
                Label(scene.say("cost ", "koszt ") + money(sales.cost), .dim),
                Label(
                    (isLoss ? "! " : "") + scene.say("margin ", "marża ") + money(sales.margin)
                        + share,
                    isLoss ? .error : .plain
                ),
            ])
        )
    }
}

extension StockPlace {
    func name(in language: Language) -> String { "\(warehouse) \(bin.name(in: language))" }
}

extension StockClaim.Holder {
    /// An order's number, or a cart with its end: `cart k-17 until 14:02`.
    func name(in scene: Scene) -> String {
        switch self {
        case .order(let number): number
        case .cart(let cart, let until):
            scene.say("cart ", "koszyk ") + cart + scene.say(" until ", " do ")
                + scene.language.moment(until, in: scene.zone, today: scene.today)
        }
    }
}
