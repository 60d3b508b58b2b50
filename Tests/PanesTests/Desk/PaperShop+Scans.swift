import Shop

@testable import Panes

/// What a scanner's codes name, and what of them is kept.
extension PaperShop {
    func targets(of code: Code) -> [ScanTarget] {
        let returns = purchases.flatMap(\.returns).filter {
            $0.number.folded == code.text.folded
        }
        let orders = purchases.map(\.order).filter { $0.number.folded == code.text.folded }
        let sent = purchases.map(\.order).filter { order in
            order.shipments.contains { $0.tracking == code.text }
        }
        let lines = purchases.flatMap(\.order.lines).filter { code.names(ean: "", sku: $0.sku) }
        let stocked = articles.map(\.row).filter { code.names(ean: $0.ean, sku: $0.sku) }.map {
            ScanTarget.variant($0.variant, sku: $0.sku, name: $0.name)
        }
        let article = lines.first.map {
            [ScanTarget.variant(ID(1), sku: $0.sku, name: $0.name)]
        }
        let claims = purchases.flatMap(\.claims).filter { $0.number.folded == code.text.folded }
        let named = VoucherCode(typed: code.text).map { code in
            cards.indices.filter { Self.code(of: $0 + 1) == code }.map {
                ScanTarget.giftCard(cards[$0].row.card, number: cards[$0].row.number)
            }
        }
        let bought = coupons.filter { file in
            file.code.map { $0 == VoucherCode(typed: code.text) } == true
        }
        .map { ScanTarget.coupon($0.coupon.id, number: $0.coupon.number) }
        return bought + (named ?? []) + claims.map { .claim($0.id, number: $0.number) }
            + returns.map { .goodsReturned($0.id, number: $0.number) }
            + orders.map { .order($0.id, number: $0.number) }
            + sent.map { .shipment(of: $0.id, number: $0.number, tracking: code.text) }
            + (stocked.isEmpty ? article ?? [] : stocked)
    }

    mutating func keep(_ keeping: Keeping) {
        kept.append(keeping)
        switch keeping {
        case .unknownScan(let code, let place):
            let id = (unknownScans.first?.id ?? 0) + 1
            unknownScans.insert(
                UnknownScan(
                    id: id,
                    code: code.text,
                    at: zone.moment(at: now),
                    staff: visitor,
                    place: place
                ),
                at: 0
            )
        case .forgetScan(let id): unknownScans.removeAll { $0.id == id }
        case .draft(let draft): drafts[draft.name] = draft
        case .noDraft(let name): drafts[name] = nil
        case .handle, .release: break
        case .count(let count): keep(count)
        }
    }
}
