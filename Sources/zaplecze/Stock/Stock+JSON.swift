import Shop

extension StockRow {
    var json: JSON {
        [
            "sku": .text(sku),
            "ean": .text(ean),
            "name": .text(name),
            "kind": .word(kind),
            "on_hand": .integer(levels.onHand),
            "unsellable": .integer(levels.unsellable),
            "reserved": .integer(levels.reserved),
            "in_carts": .integer(levels.inCarts),
            "available": available.map(JSON.integer) ?? .null,
            "awaited": .integer(levels.awaited),
            "incoming": .integer(levels.incoming),
            "sold_in_30_days": .integer(sold),
            "days_of_cover": daysOfCover.map(JSON.integer) ?? .null,
            "reorder_point": reorderPoint.map(JSON.integer) ?? .null,
            "is_low": .flag(isLow),
            "value": .money(levels.value),
            "price": price.map(JSON.money) ?? .null,
            "currency": .currency(Rules.currency),
            "in_warehouse": inWarehouse?.json ?? .null,
        ]
    }
}

extension WarehouseLevels {
    fileprivate var json: JSON {
        [
            "warehouse": .text(code), "on_hand": .integer(onHand),
            "unsellable": .integer(unsellable), "reserved": .integer(reserved),
            "incoming": .integer(incoming),
        ]
    }
}

extension StockFile {
    var json: JSON {
        row.json.and([
            "places": .list(places, \.json),
            "claims": .list(claims, \.json),
            "incoming_on": .list(incoming, \.json),
            "vat": purchasing.vat.map(JSON.integer) ?? .null,
            "product_file": [
                "cost": purchasing.cost.map(JSON.money) ?? .null,
                "supplier_code": .text(purchasing.code),
            ],
            "suppliers": .list(purchasing.offers, \.json),
            "layers": .list(layers, \.json),
            "components": .list(components, \.json),
            "movements": .list(movements, \.json),
            "sales_in_90_days": [
                "units": .integer(sales.units),
                "revenue": .money(sales.revenue),
                "cost": .money(sales.cost),
                "margin": .money(sales.margin),
            ],
        ])
    }
}

extension SupplierOffer {
    fileprivate var json: JSON {
        [
            "supplier": .text(supplier), "code": .text(code),
            "cost": cost(of: 1).map(JSON.money) ?? .null,
            "units": units.map(JSON.integer) ?? .null,
            "delivered_on": delivered.map { .day($0.day) } ?? .null,
        ]
    }
}

extension StockPlace {
    fileprivate var json: JSON {
        [
            "warehouse": .text(warehouse),
            "bin": .text(bin.code),
            "purpose": .word(bin.purpose),
            "units": .integer(units),
        ]
    }
}

extension StockClaim {
    fileprivate var json: JSON {
        let holder: JSON =
            switch holder {
            case .order(let number): ["order": .text(number)]
            case .cart(let cart, let until):
                ["cart": .text(cart), "until": .instant(until)]
            }
        return holder.and([
            "held": .integer(held), "awaited": .integer(awaited), "since": .instant(since),
        ])
    }
}

extension IncomingUnits {
    fileprivate var json: JSON {
        [
            "number": .text(number), "kind": .word(kind), "from": .text(source),
            "units": .integer(units), "since": .instant(since),
        ]
    }
}

extension CostLayerRow {
    fileprivate var json: JSON {
        [
            "came_at": .instant(came),
            "reference": .text(reference),
            "units_left": .integer(unitsLeft),
            "value_left": .money(valueLeft),
        ]
    }
}

extension StockComponent {
    fileprivate var json: JSON {
        [
            "sku": .text(sku), "name": .text(name), "units": .integer(units),
            "available": .integer(available),
        ]
    }
}

extension StockMovementRow {
    var json: JSON {
        [
            "id": .integer(Int(id)),
            "at": .instant(at),
            "kind": .word(kind),
            "delta": .integer(delta),
            "value": .money(value),
            "warehouse": .text(warehouse),
            "bin": .text(bin),
            "purpose": .word(purpose),
            "reference": .text(reference),
            "author": .text(author),
        ]
    }
}
