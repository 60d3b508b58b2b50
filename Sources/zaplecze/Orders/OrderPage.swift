import Canvas
import Panes
import Shop

/// An order as text.
struct OrderPage {
    let file: OrderFile
    let language: Language
    let zone: Zone
    let today: Day

    private var order: Order { file.purchase.order }

    func text(on output: Output) -> String {
        let parts = [head, lines, payments, shipments, returns].map { $0.text(on: output) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: Listing {
        let buyer = order.buyer
        let status = order.status.label(in: language)
        let hold = order.isOnHold ? " (\(Order.onHold.text(in: language)))" : ""
        let refunded = file.purchase.returns.map(\.givenBack).total
        var facts = Facts(language)
        facts.add(.number, order.number)
        facts.add(.status, status + hold)
        facts.add(.placed, language.dayAndTime(order.placed.at, in: zone, today: today))
        facts.add(.channel, language.channel(order.channel))
        if !file.exchangeFor.isEmpty {
            facts.add(
                language.choose(english: "In exchange", polish: "W zamian"),
                language.exchanged(for: file.exchangeFor)
            )
        }
        facts.add(.customer, buyer.name)
        facts.add(.email, buyer.email)
        facts.add(.phone, buyer.phone)
        let place = [buyer.city, buyer.country].filter { !$0.isEmpty }
        facts.add(.city, place.joined(separator: ", "))
        facts.add(.total, money(order.total))
        if refunded != .zero { facts.add(.refunded, money(refunded)) }
        facts.add(.document, order.invoice)
        facts.add(.note, order.note)
        return facts.listing
    }

    private var lines: Listing {
        let places = file.supplies.isEmpty ? [] : [column(.bin)]
        var listing = Listing(
            [
                column(.sku), column(.ean), column(.article), column(.bought, .trailing),
                column(.back, .trailing), column(.total, .trailing),
            ] + places
        )
        for line in order.lines {
            let back = file.purchase.returns.map { $0.unitsReceived(of: line.id) }.reduce(0, +)
            let place = places.isEmpty ? [] : [supply(of: line)]
            listing.add(
                [
                    line.sku, line.ean, line.name, language.number(line.units),
                    back > 0 ? language.number(back) : "", money(line.paid),
                ] + place
            )
        }
        if order.delivery > .zero {
            let label = RefundRow.Kind.delivery.label(in: language)
            listing.add(["", "", label, "", "", money(order.delivery)])
        }
        return listing
    }

    /// In which bin its goods lie, or how many are lacking.
    private func supply(of line: Order.Line) -> String {
        guard let supply = file.supplies[line.id] else { return "" }
        guard supply.awaited > 0 else { return supply.bins.joined(separator: ", ") }
        let count = language.number(supply.awaited)
        return language.choose(english: "\(count) short", polish: "brakuje \(count)")
    }

    private var payments: Listing {
        var listing = Listing([column(.payment), column(.total, .trailing), column(.reference)])
        for payment in order.payments {
            let way = payment.instrument.label(in: language)
            listing.add([way, money(payment.amount), payment.reference])
        }
        return order.payments.isEmpty ? Listing([]) : listing
    }

    private var shipments: Listing {
        var listing = Listing([column(.parcel), column(.number), column(.moment)])
        for shipment in order.shipments {
            let when = shipment.delivered ?? shipment.sent
            listing.add([
                shipment.carrier, shipment.tracking,
                when.map { language.dayAndTime($0.at, in: zone, today: today) } ?? "",
            ])
        }
        return order.shipments.isEmpty ? Listing([]) : listing
    }

    private var returns: Listing {
        var listing = Listing([column(.returns), column(.status), column(.refund, .trailing)])
        for goods in file.purchase.returns {
            let refund = file.purchase.expectation(for: goods).map(\.amount).total
            listing.add([goods.number, goods.status.listLabel(in: language), money(refund)])
        }
        return file.purchase.returns.isEmpty ? Listing([]) : listing
    }

    private func money(_ amount: Money) -> String {
        language.money(amount, order.currency)
    }

    private func column(
        _ title: ColumnTitle,
        _ alignment: Listing.Side = .leading
    ) -> Listing.Column {
        Listing.Column(title.title(in: language), alignment)
    }
}
