package import Shop

extension ShopStore {
    /// What a code names, of the first kind of which there is anything (DECISIONS 21).
    package func targets(of code: Code, by visitor: Visitor) throws -> [ScanTarget] {
        try read(by: visitor) { session in
            for kind in ScanKind.allCases {
                let targets = try session.all(kind.question(code), from: kind.table, kind.target)
                if !targets.isEmpty { return targets }
            }
            if let coupon = try session.couponID(named: code.text, under: engine.codeKey) {
                return [.coupon(coupon, number: try session.coupon(coupon)?.number ?? "")]
            }
            guard let card = try session.knownGiftCard(named: code.text) else { return [] }
            return [.giftCard(card, number: try session.giftCard(card).number)]
        }
    }
}

/// What a code may name, in the order in which it is looked for.
enum ScanKind: CaseIterable {
    case goodsReturned
    case claim
    case parcel
    case locker
    case shipment
    case order
    case ean
    case sku

    var table: String {
        switch self {
        case .goodsReturned, .locker: "returns"
        case .claim: "claims"
        case .parcel: "parcels"
        case .shipment: "shipments"
        case .order: "orders"
        case .ean, .sku: "variants"
        }
    }

    /// Asks for no more than a person can choose from, the newest first.
    func question(_ code: Code) -> SQL {
        question(for: code) + " LIMIT 20"
    }

    private func question(for code: Code) -> SQL {
        switch self {
        case .goodsReturned:
            "SELECT id, number FROM returns WHERE number = \(code.text.uppercased())"
        case .claim: "SELECT id, number FROM claims WHERE number = \(code.text.uppercased())"
        case .parcel:
            """
            SELECT id, tracking FROM parcels WHERE tracking_key = \(code.text.folded)
                AND status <> \(Parcel.Status.withdrawn)
            ORDER BY id DESC
            """
        case .locker:
            // Lockers give their codes again, so those of open returns go first.
            """
            SELECT id, number FROM returns AS r
            WHERE locker_code <> '' AND locker_code = \(code.text)
                AND (status IN (\(list: Return.Status.waiting)) OR NOT EXISTS (
                    SELECT 1 FROM returns AS other
                    WHERE other.locker_code <> '' AND other.locker_code = r.locker_code
                        AND other.status IN (\(list: Return.Status.waiting))))
            ORDER BY id DESC
            """
        case .shipment:
            """
            SELECT DISTINCT s.order_id, o.number, s.tracking
            FROM shipments AS s JOIN orders AS o ON o.id = s.order_id
            WHERE s.tracking <> '' AND s.tracking IN (\(list: code.spellings))
            ORDER BY s.order_id DESC
            """
        case .order:
            """
            SELECT id, number FROM orders WHERE number_key = \(code.text.folded)
            ORDER BY id DESC
            """
        case .ean:
            """
            SELECT id, sku, name FROM variants
            WHERE ean <> '' AND ean IN (\(list: code.articleNumbers)) ORDER BY id DESC
            """
        case .sku:
            "SELECT id, sku, name FROM variants WHERE sku_key = \(code.text.folded)"
        }
    }

    fileprivate func target(reading row: inout RowReader) throws -> ScanTarget {
        switch self {
        case .goodsReturned, .locker: .goodsReturned(try row.id(), number: try row.text())
        case .claim: .claim(try row.id(), number: try row.text())
        case .parcel: .parcel(try row.id(), tracking: try row.text())
        case .shipment:
            .shipment(of: try row.id(), number: try row.text(), tracking: try row.text())
        case .order: .order(try row.id(), number: try row.text())
        case .ean, .sku:
            .variant(try row.id(), sku: try row.text(), name: try row.text())
        }
    }
}
