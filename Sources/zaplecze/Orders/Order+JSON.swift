import Shop

extension OrderRow {
    var json: JSON {
        [
            "number": .text(number),
            "channel": .text(channel),
            "placed_at": .instant(placed.at),
            "status": .word(status),
            "on_hold": .flag(isOnHold),
            "customer": .text(name),
            "email": .text(email),
            "city": .text(city),
            "units": .integer(units),
            "total": .money(total),
            "refunded": .money(refunded),
            "currency": .currency(currency),
            "returns": .integer(returns),
            "exchange_for": exchangeFor.isEmpty ? .null : .text(exchangeFor),
        ]
    }
}

extension OrderFile {
    /// The order with all that belongs to it.
    var json: JSON {
        header.and(purchase.order.parts).and(["returns": returns, "supplies": supplied])
    }

    /// What is kept for lines that are still to be sent.
    private var supplied: JSON {
        .list(purchase.order.lines.filter { supplies[$0.id] != nil }) { line in
            [
                "sku": .text(line.sku),
                "bins": .list(supplies[line.id]?.bins ?? [], JSON.text),
                "awaited": .integer(supplies[line.id]?.awaited ?? 0),
            ]
        }
    }

    private var header: JSON {
        let order = purchase.order
        return [
            "number": .text(order.number),
            "channel": .text(order.channel),
            "placed_at": .instant(order.placed.at),
            "status": .word(order.status),
            "on_hold": .flag(order.isOnHold),
            "goods": .money(order.goods),
            "discount": .money(order.discount),
            "delivery": .money(order.delivery),
            "total": .money(order.total),
            "paid": .money(purchase.paid),
            "refunded": .money(purchase.returns.map(\.givenBack).total),
            "currency": .currency(order.currency),
            "exchange_for": exchangeFor.isEmpty ? .null : .text(exchangeFor),
        ]
    }

    private var returns: JSON {
        .list(purchase.returns) { goods in
            [
                "number": .text(goods.number),
                "status": .word(goods.status),
                "refund": .money(purchase.expectation(for: goods).map(\.amount).total),
                "exchange_order": .optional(purchase.exchange(for: goods.id)?.number),
            ]
        }
    }
}

extension Order {
    fileprivate var parts: JSON {
        [
            "buyer": buyer.json,
            "lines": .list(lines, \.json),
            "payments": .list(payments, \.json),
            "shipments": .list(shipments, \.json),
            "tags": .list(tags, JSON.text),
            "note": .text(note),
            "invoice": .text(invoice),
        ]
    }
}

extension Order.Buyer {
    fileprivate var json: JSON {
        [
            "kind": .word(kind),
            "name": .text(name),
            "email": .text(email),
            "phone": .text(phone),
            "city": .text(city),
            "country": .text(country),
            "tax_number": .text(taxNumber),
        ]
    }
}

extension Order.Line {
    fileprivate var json: JSON {
        [
            "sku": .text(sku),
            "ean": .text(ean),
            "name": .text(name),
            "units": .integer(units),
            "gross": .money(gross),
            "paid": .money(paid),
            "vat_hundredths_of_percent": vat.map(JSON.integer) ?? .null,
            "asks_for_seal": .flag(asksForSeal),
        ]
    }
}

extension Order.Payment {
    fileprivate var json: JSON {
        [
            "instrument": .choice(instrument),
            "amount": .money(amount),
            "reference": .text(reference),
        ]
    }
}

extension Order.Shipment {
    fileprivate var json: JSON {
        [
            "carrier": .text(carrier),
            "tracking": .text(tracking),
            "sent_at": .instant(sent),
            "delivered_at": .instant(delivered),
        ]
    }
}
