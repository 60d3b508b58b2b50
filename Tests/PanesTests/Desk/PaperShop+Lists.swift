import Shop

@testable import Panes

/// The shop's lists, narrowed and sorted.
extension PaperShop {
    func orders(_ query: Query<OrderField>, _ sort: Sort<OrderSort>) -> [OrderRow] {
        guard crowd.isEmpty || query != .everything else { return crowd }
        let rows = purchases.map(\.orderRow) + crowd
        return rows.filter { query.finds($0) }.sorted { left, right in
            let ascending =
                switch sort.key {
                case .placed: (left.placed.at, left.id) < (right.placed.at, right.id)
                case .number: (left.number, left.id) < (right.number, right.id)
                case .total: (left.total, left.id) < (right.total, right.id)
                case .name: (left.name.sortKey, left.id) < (right.name.sortKey, right.id)
                }
            return ascending != sort.isDescending
        }
    }

    func returns(_ query: Query<ReturnField>, _ sort: Sort<ReturnSort>) -> [ReturnRow] {
        returnRows.filter { query.finds($0, in: order(of: $0), file(of: ID($0.id))) }.sorted {
            left,
            right in
            let ascending =
                switch sort.key {
                case .due: (left.deadline.rank, left.id) < (right.deadline.rank, right.id)
                case .number: (left.number, left.id) < (right.number, right.id)
                case .registered: (left.registered.at, left.id) < (right.registered.at, right.id)
                case .amount: (left.amount, left.id) < (right.amount, right.id)
                case .name: (left.name.sortKey, left.id) < (right.name.sortKey, right.id)
                }
            return ascending != sort.isDescending
        }
    }

    func history(_ query: Query<DeedField>, of subject: Deed.Subject?) -> [DeedRow] {
        let number: String? =
            switch subject {
            case .order(let id)?: purchases.first { $0.order.id == id }?.order.number
            case .goodsReturned(let id)?: file(of: id)?.goods.number
            case .parcel(let id)?: parcels.first { $0.id == id }?.tracking
            case .claim(let id)?: claimFile(of: id)?.claim.number
            case .message(let id)?: messageFiles.first { $0.row.id == id }?.row.record
            case .variant(let id)?: stockFile(id)?.row.sku
            case .account(let id)?: accounts.first { $0.row.id == id.key }?.row.number
            case .bankFile, .stockDocument, .reward, .coupon, .giftCard, .staff, .rule, nil: nil
            }
        return deeds.reversed().filter { deed in
            (subject == nil || deed.record == number) && query.finds(deed)
        }
    }

    func file(of id: ID<Return>) -> ReturnFile? {
        if let orphan = orphans.first(where: { $0.goods.id == id }) { return orphan }
        guard let purchase = purchases.first(where: { $0[id] != nil }), var goods = purchase[id]
        else { return nil }
        let parcels = parcels.filter { $0.returns.contains(id) }
        goods.holds += holds(in: parcels)
        return ReturnFile(
            goods: goods,
            purchase: purchase,
            currency: purchase.order.currency,
            staff: names,
            parcels: parcels,
            evidence: evidence[id] ?? [],
            handlers: handlers[id] ?? [],
            drafts: drafts.values.filter { $0.name.subject == id },
            bankFiles: Dictionary(uniqueKeysWithValues: bankFiles.map { ($0.id, $0.number) }),
            shelves: shelves(for: purchase.order),
            standing: standings[purchase.order.id]
        )
    }

    /// Every article lies in the first bin that has a label.
    private func shelves(for order: Order) -> ReturnShelves? {
        guard let stockSince, let home = warehouses[ID<Bin>(6)] else { return nil }
        let parts = order.lines.map { ($0.id, [ReturnShelves.Part(home: home)]) }
        return ReturnShelves(since: stockSince.at, parts: Dictionary(uniqueKeysWithValues: parts))
    }

    private func order(of row: ReturnRow) -> Order? {
        purchases.first { $0.order.id == row.order }?.order
    }

    private var returnRows: [ReturnRow] {
        purchases.flatMap { purchase in purchase.returns.map { row(of: $0, purchase) } }
            + orphans.map { row(of: $0.goods, nil) }
    }

    func row(of goods: Return, _ purchase: Purchase?) -> ReturnRow {
        var lastBy = ""
        if case .staff(let id)? = goods.lastStep?.author { lastBy = name(of: id) }
        return ReturnRow(
            id: goods.id.key,
            number: goods.number,
            version: goods.version,
            kind: goods.kind,
            status: goods.status,
            deadline: goods.deadline(under: rules),
            registered: goods.registered,
            name: purchase?.order.buyer.name ?? "",
            email: purchase?.order.buyer.email ?? "",
            units: goods.lines.map(\.units).reduce(0, +),
            amount: purchase?.expectation(for: goods).map(\.amount).total ?? .zero,
            currency: purchase?.order.currency ?? .pln,
            wayBack: goods.wayBack,
            order: goods.order,
            orderNumber: purchase?.order.number ?? "",
            lastBy: lastBy,
            handledBy: (handlers[goods.id] ?? []).map { name(of: $0.staff) }.joined(),
            isProposed: goods.proposal != nil,
            isFrozen: !goods.holds.isEmpty
                || parcels.contains { $0.isFreezing && $0.returns.contains(goods.id) },
            isAtBank: goods.transfer != nil
        )
    }
}

extension Purchase {
    fileprivate var orderRow: OrderRow {
        let standing = returns.filter { $0.status != .cancelled }
        return OrderRow(
            id: order.id.key,
            number: order.number,
            placed: order.placed,
            status: order.status,
            isOnHold: order.isOnHold,
            name: order.buyer.name,
            email: order.buyer.email,
            city: order.buyer.city,
            channel: order.channel,
            units: order.lines.map(\.units).reduce(0, +),
            total: order.total,
            refunded: returns.map(\.givenBack).total,
            currency: order.currency,
            returns: standing.count
        )
    }
}

extension Return.Deadline {
    /// What is due comes first, then what waits, then what owes nothing.
    var rank: Int {
        switch self {
        case .due(let day): day.number
        case .goodsOnly: .max - 2
        case .waitsForParcel: .max - 1
        case .nothingOwed: .max
        }
    }
}

extension Query where Field == OrderField {
    fileprivate func finds(_ row: OrderRow) -> Bool {
        holds(words: row.number + " " + row.name + " " + row.email) { field, test in
            switch (field, test) {
            case (.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
            case (.status, .choice(let words)): words.contains(row.status.rawValue)
            case _: true
            }
        }
    }
}

extension Query where Field == ReturnField {
    func finds(_ row: ReturnRow, in order: Order?, _ file: ReturnFile?) -> Bool {
        let announced = file?.goods.lines.compactMap { order?.line($0.orderLine) } ?? []
        let words = row.number + " " + row.name + " " + row.orderNumber
        return holds(words: words) { field, test in
            switch (field, test) {
            case (.ean, .text(let texts)), (.sku, .text(let texts)):
                texts.contains { text in announced.contains { $0.sku.folded == text } }
            case (.phone, .text(let texts)):
                texts.contains { text in
                    order?.buyer.phone.filter { $0 != " " }.contains(text) ?? false
                }
            case (.customer, .text(let texts)): texts.contains { row.name.folded.contains($0) }
            case (.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
            case (.order, .text(let texts)): texts.contains { row.orderNumber.folded.contains($0) }
            case (.status, .choice(let words)): words.contains(row.status.rawValue)
            case (.orphan, .flag(let flag)): (row.order == nil) == flag
            case _: true
            }
        }
    }
}

extension Query where Field == DeedField {
    fileprivate func finds(_ row: DeedRow) -> Bool {
        holds(words: row.record + " " + row.author) { field, test in
            switch (field, test) {
            case (.action, .text(let texts)): texts.contains { row.action.rawValue.contains($0) }
            case _: true
            }
        }
    }
}

extension Query {
    /// Whether it finds a record with these words, whose fields a test asks.
    func holds(words: String, _ ask: (Field, QueryTest) -> Bool) -> Bool {
        switch self {
        case .everything: true
        case .word(let word): words.folded.contains(word)
        case .field(let field, let test): ask(field, test)
        case .not(let query): !query.holds(words: words, ask)
        case .all(let queries): queries.allSatisfy { $0.holds(words: words, ask) }
        case .any(let queries): queries.contains { $0.holds(words: words, ask) }
        }
    }
}
