import Shop

@testable import Panes

/// What stands at the dock of the shop on paper, and what is done with it.
extension PaperShop {
    /// The November shop with parcels of every kind.
    static func dock() throws -> PaperShop {
        var shop = try november()
        shop.bringBack("ZP-104410", "Magdalena Szczęsna", "620000000000000000004410", isPaid: true)
        shop.bringBack("ZP-104411", "Kacper Wójcik", "620000000000000000004411", isPaid: false)
        shop.stand("620000000000000000000301", "Zofia Dąbrowska", "D-01", returns: [301])
        shop.stand("00159007738000001234", "A. Wiśniewska, Kraków", "D-02", carrier: "DHL")
        shop.stand("1000123456789U", "", "D-03", carrier: "DPD", logged: "2026-11-09")
        shop.stand("0000073218450Q", "Wspólna paczka", "D-04", carrier: "DPD", returns: [287, 291])
        shop.report(.damagedInTransit, "Rozerwany karton, brak taśmy.", of: 5)
        shop.report(.empty, "W środku tylko folia.", of: 6)
        return shop
    }

    /// A shipment of ours that nobody collected.
    private mutating func bringBack(
        _ number: String,
        _ name: String,
        _ tracking: String,
        isPaid: Bool
    ) {
        let blanket = article("Koc bawełniany", 2, 12_980, sku: "5902222333302")
        order(number, name, "Elbląg", placed: "2026-11-02", [blanket], status: .undelivered)
        var order = purchases[purchases.count - 1].order
        if !isPaid { order.payments = [] }
        let sent = moment("2026-11-03", 12)
        order.shipments = [
            Order.Shipment(carrier: "InPost", tracking: tracking, sent: sent, delivered: nil)
        ]
        purchases[purchases.count - 1] = Purchase(order: order)
        stand(tracking, name, "N-01", order: order.id)
    }

    private mutating func stand(
        _ tracking: String,
        _ sender: String,
        _ shelf: String,
        carrier: String = "InPost",
        returns: [Int64] = [],
        order: ID<Order>? = nil,
        logged: String = "2026-11-17"
    ) {
        let key = Int64(parcels.count + 1)
        parcels.append(
            Parcel(
                id: ID(key),
                tracking: tracking,
                carrier: carrier,
                sender: sender,
                shelf: shelf,
                status: order != nil ? .undelivered : returns.isEmpty ? .unassigned : .matched,
                logged: moment(logged, 9, Int(key)),
                author: .staff(ID(2)),
                returns: returns.map { ID($0) },
                order: order
            )
        )
    }

    private mutating func report(_ finding: Parcel.Finding, _ note: String, of key: Int64) {
        for index in parcels.indices where parcels[index].id == ID(key) {
            try? parcels[index].take(
                .report(finding, note: note),
                on: occasion("marek", at: moment("2026-11-17", 10, 30))
            )
        }
    }

    func holds(in parcels: [Parcel]) -> [Return.Hold] {
        parcels.filter(\.isFreezing).compactMap { parcel in
            parcel.inquiry.map {
                Return.Hold(parcel: parcel.id, tracking: parcel.tracking, finding: $0.finding)
            }
        }
    }
}

/// What the workspace asks for.
extension PaperShop {
    func parcels(_ query: Query<ParcelField>, _ sort: Sort<ParcelSort>) -> [ParcelRow] {
        parcels.sorted { left, right in
            let ascending =
                switch sort.key {
                case .waiting: (left.rank, left.logged.at) < (right.rank, right.logged.at)
                case .logged: left.logged.at < right.logged.at
                case .tracking: left.tracking < right.tracking
                }
            return ascending != sort.isDescending
        }.map(row).filter { query.finds($0) }
    }

    func parcelFile(of id: ID<Parcel>) -> ParcelFile? {
        guard let parcel = parcels.first(where: { $0.id == id }) else { return nil }
        let files = parcel.returns.compactMap { file(of: $0) }
        let known = purchases.flatMap(\.order.lines).map { ($0.sku, $0.name) }
        let names = Dictionary(known) { first, _ in first }
        return ParcelFile(
            parcel: parcel,
            returns: files.map { row(of: $0.goods, $0.purchase) },
            order: purchases.first { $0.order.id == parcel.order }?.order,
            articles: names.filter { parcel.contents.contains($0.key) },
            announced: Dictionary(
                uniqueKeysWithValues: files.map { file in
                    let lines = file.goods.lines.compactMap { line in
                        file.purchase?.order.line(line.orderLine).map {
                            AnnouncedArticle(name: $0.name, units: line.units)
                        }
                    }
                    return (file.goods.id, lines)
                }
            )
        )
    }

    mutating func log(_ incoming: IncomingParcel) throws -> Parcel {
        guard !incoming.tracking.isEmpty else { throw Parcel.Refusal.missingTracking }
        guard !parcels.contains(where: { $0.tracking == incoming.tracking }) else {
            throw Parcel.Refusal.alreadyLogged(incoming.tracking)
        }
        let order = purchases.map(\.order).first { order in
            order.shipments.contains { $0.tracking == incoming.tracking }
        }
        let returns = incoming.returns + (expected[incoming.tracking].map { [$0] } ?? [])
        let parcel = Parcel(
            id: ID(Int64(parcels.count + 1)),
            tracking: incoming.tracking,
            carrier: incoming.carrier,
            sender: incoming.sender,
            shelf: incoming.shelf,
            status: order != nil ? .undelivered : returns.isEmpty ? .unassigned : .matched,
            logged: zone.moment(at: now),
            author: occasion(visitor).author,
            returns: returns,
            order: order?.id
        )
        parcels.append(parcel)
        return parcel
    }

    mutating func handle(
        _ step: Parcel.Step,
        with id: ID<Parcel>,
        seen: Int,
        by name: String? = nil
    ) throws -> Parcel {
        guard let index = parcels.firstIndex(where: { $0.id == id }) else {
            throw Parcel.Refusal.noSuchParcel("")
        }
        guard parcels[index].version == seen else {
            let last = handled[id] ?? (.log, "", now)
            throw Stale(
                record: parcels[index].tracking,
                seen: seen,
                now: parcels[index].version,
                staff: last.by,
                action: .handling(last.kind),
                at: last.at
            )
        }
        try parcels[index].take(step, on: occasion(name ?? visitor))
        handled[id] = (step.kind, name ?? visitor, now)
        return parcels[index]
    }

    private func row(of parcel: Parcel) -> ParcelRow {
        let open = parcel.inquiry.flatMap { $0.outcome == nil ? $0 : nil }
        let order = purchases.first { $0.order.id == parcel.order }?.order.number
        return ParcelRow(
            id: parcel.id.key,
            tracking: parcel.tracking,
            carrier: parcel.carrier,
            sender: parcel.sender,
            shelf: parcel.shelf,
            status: parcel.status,
            version: parcel.version,
            logged: parcel.logged,
            records: order.map { [$0] }
                ?? parcel.returns.compactMap { id in file(of: id)?.goods.number },
            finding: open?.finding,
            due: open?.due
        )
    }
}

extension Parcel {
    /// Open cases by their day, what is not assigned, what came back, the rest.
    fileprivate var rank: Int {
        if let inquiry, inquiry.outcome == nil { return inquiry.due?.number ?? .max - 9 }
        return switch status {
        case .unassigned: .max - 8
        case .undelivered: .max - 7
        case .matched, .resent, .cancelled: .max - 6
        case .withdrawn: .max - 5
        }
    }
}

extension Query where Field == ParcelField {
    fileprivate func finds(_ row: ParcelRow) -> Bool {
        holds(words: row.tracking + " " + row.sender) { field, test in
            switch (field, test) {
            case (.status, .choice(let words)): words.contains(row.status.rawValue)
            case (.finding, .choice(let words)):
                row.finding.map { words.contains($0.rawValue) } ?? false
            case (.open, .flag(let flag)): (row.finding != nil) == flag
            case (.tracking, .text(let texts)):
                texts.contains { row.tracking.folded.contains($0) }
            case _: true
            }
        }
    }
}
