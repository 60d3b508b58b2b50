import Canvas
import Panes
import Shop

/// An article's stock as text.
struct StockPage {
    let file: StockFile
    let language: Language
    let zone: Zone
    let today: Day

    private var row: StockRow { file.row }

    func text(on output: Output) -> String {
        let parts = [
            head, components, places, claims, incoming, suppliers, layers, movements,
        ]
        return parts.map { $0.text(on: output) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: Listing {
        let levels = row.levels
        var facts = Facts(language)
        facts.add(.sku, row.sku)
        facts.add(.ean, row.ean)
        facts.add(.article, row.name)
        facts.add(.note, row.kind.label(in: language))
        facts.add(.vat, file.purchasing.vat.map(language.rate) ?? "")
        guard row.kind != .digital else { return facts.listing }
        if row.kind == .counted { facts.add(.onHand, language.number(levels.onHand)) }
        facts.add(.unsellable, units(levels.unsellable))
        facts.add(.reserved, units(levels.reserved + levels.inCarts))
        facts.add(.available, language.number(row.available ?? 0))
        facts.add(.awaited, units(levels.awaited))
        facts.add(.incoming, units(levels.incoming))
        facts.add(.cover, row.daysOfCover.map(language.number) ?? "")
        facts.add(.reorderPoint, row.reorderPoint.map(language.number) ?? "")
        facts.add(.price, row.price.map(money) ?? "")
        facts.add(.cost, levels.value == .zero ? "" : money(levels.value))
        facts.add(
            language.choose(english: "In 90 days", polish: "W 90 dni"),
            file.sales.units == 0 ? "" : sales
        )
        return facts.listing
    }

    private var sales: String {
        let sales = file.sales
        return [
            language.choose(english: "sold ", polish: "sprzedano ") + language.number(sales.units),
            language.choose(english: "net ", polish: "netto ") + money(sales.revenue),
            language.choose(english: "cost ", polish: "koszt ") + money(sales.cost),
            language.choose(english: "margin ", polish: "marża ") + money(sales.margin),
        ].joined(separator: ", ")
    }

    private var components: Listing {
        var listing = listing([.sku, .article], [.pieces, .available])
        for part in file.components {
            listing.add([
                part.sku, part.name, language.number(part.units), language.number(part.available),
            ])
        }
        return file.components.isEmpty ? Listing([]) : listing
    }

    private var places: Listing {
        var listing = listing([.warehouse, .bin], [.pieces])
        for warehouse in file.placesByWarehouse {
            for place in warehouse {
                listing.add([
                    place.warehouse, place.bin.name(in: language), language.number(place.units),
                ])
            }
            guard warehouse.count > 1, let place = warehouse.first else { continue }
            listing.add([
                place.warehouse, language.choose(english: "together", polish: "razem"),
                language.number(warehouse.map(\.units).reduce(0, +)),
            ])
        }
        return file.places.isEmpty ? Listing([]) : listing
    }

    private var claims: Listing {
        var listing = listing([.record, .moment], [.reserved, .awaited])
        for claim in file.claims {
            let holder: String =
                switch claim.holder {
                case .order(let number): number
                case .cart(let cart, let until):
                    language.choose(english: "cart ", polish: "koszyk ") + cart
                        + language.choose(english: " until ", polish: " do ") + time(until)
                }
            listing.add([
                holder, time(claim.since), units(claim.held), units(claim.awaited),
            ])
        }
        return file.claims.isEmpty ? Listing([]) : listing
    }

    private var incoming: Listing {
        var listing = listing([.incoming, .from, .moment], [.pieces])
        for paper in file.incoming {
            listing.add([
                paper.number, paper.source, time(paper.since.at), language.number(paper.units),
            ])
        }
        return file.incoming.isEmpty ? Listing([]) : listing
    }

    private var suppliers: Listing {
        var listing = listing([.supplier, .code, .moment], [.price, .pieces])
        let purchasing = file.purchasing
        let isListed = purchasing.cost != nil || !purchasing.code.isEmpty
        guard isListed || !purchasing.offers.isEmpty else { return Listing([]) }
        if isListed {
            let source = language.choose(english: "product file", polish: "plik produktów")
            listing.add([
                source, purchasing.code, "", purchasing.cost.map(money) ?? "", "",
            ])
        }
        for offer in purchasing.offers {
            listing.add([
                offer.supplier, offer.code,
                offer.delivered.map { language.day($0.day, today: today) } ?? "",
                offer.cost(of: 1).map(money) ?? "", offer.units.map(language.number) ?? "",
            ])
        }
        return listing
    }

    private var layers: Listing {
        var listing = listing([.moment, .cause], [.pieces, .cost])
        for layer in file.layers {
            listing.add([
                time(layer.came.at), layer.reference, language.number(layer.unitsLeft),
                money(layer.valueLeft),
            ])
        }
        return file.layers.isEmpty ? Listing([]) : listing
    }

    private var movements: Listing {
        var listing = Listing([
            column(.moment), column(.action), column(.change, .trailing), column(.bin),
            column(.cost, .trailing), column(.cause), column(.author),
        ])
        for movement in file.movements {
            listing.add(movement.cells(in: language, time(movement.at.at)))
        }
        return file.movements.isEmpty ? Listing([]) : listing
    }

    private func time(_ instant: Instant) -> String {
        language.dayAndTime(instant, in: zone, today: today)
    }

    private func units(_ number: Int) -> String { number == 0 ? "" : language.number(number) }

    private func money(_ amount: Money) -> String { language.money(amount, Rules.currency) }

    private func listing(_ texts: [ColumnTitle], _ numbers: [ColumnTitle]) -> Listing {
        Listing(texts.map { column($0) } + numbers.map { column($0, .trailing) })
    }

    private func column(
        _ title: ColumnTitle,
        _ alignment: Listing.Side = .leading
    ) -> Listing.Column {
        Listing.Column(title.title(in: language), alignment)
    }
}

extension StockMovementRow {
    func cells(in language: Language, _ time: String) -> [String] {
        [
            time, kind.label(in: language), language.change(delta), place(in: language),
            value == .zero ? "" : language.money(value, Rules.currency), reference, author,
        ]
    }
}
