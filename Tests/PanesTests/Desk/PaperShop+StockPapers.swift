import Shop

@testable import Panes

/// Papers about stock, done on paper.
extension PaperShop {
    func stockPapers(
        _ query: Query<StockPaperField>,
        _ sort: Sort<StockPaperSort>
    ) -> [StockPaperRow] {
        papers.filter { query.finds($0) }.map(\.row).sorted { left, right in
            let ascending =
                switch sort.key {
                case .at: left.id < right.id
                case .number: (left.number, left.id) < (right.number, right.id)
                }
            return ascending != sort.isDescending
        }
    }

    func stockPaper(_ id: ID<StockDocument>) -> StockPaperFile? {
        papers.first { $0.row.document == id }
    }

    func goodsWanted(_ variants: [ID<Variant>]) -> GoodsWanted {
        let rows = articles.map(\.row).filter { variants.contains($0.variant) }
        return GoodsWanted(
            rows: rows.filter { $0.kind == .counted },
            suppliers: ["Hurtownia Włókno", "Len i Spółka"]
        )
    }

    mutating func takePaper(_ step: PaperStep, with row: StockPaperRow) throws -> StockPaperFile {
        guard let place = papers.firstIndex(where: { $0.row.document == row.document }) else {
            throw StockRefusal.noSuchDocument(row.number)
        }
        guard papers[place].row.version == row.version else {
            throw Stale(
                record: row.number,
                seen: row.version,
                now: papers[place].row.version,
                staff: "ewa",
                action: .deed(.stockReceived),
                at: now
            )
        }
        switch (step, papers[place].content) {
        case (.receive(let counts, _), .purchase(var order)):
            _ = try order.receive(counts)
            papers[place].become(.purchase(order), .purchase(order.status))
        case (.close, .purchase(var order)):
            try order.close()
            papers[place].become(.purchase(order), .purchase(order.status))
        case (.arrive(let units, _), .transfer(var transfer)):
            try transfer.arrive(units)
            papers[place].become(.transfer(transfer), .transfer(transfer.status))
        case (.giveUp, .transfer(var transfer)):
            _ = try transfer.giveUp()
            papers[place].become(.transfer(transfer), .transfer(transfer.status))
        case _: throw StockRefusal.notOnItsWay
        }
        taken.append(step)
        return papers[place]
    }

    mutating func order(_ order: GoodsOrder) -> StockPaperFile {
        let id = ID<StockDocument>(Int64(papers.count + 1))
        let paper = PurchaseOrder(
            id: id,
            number: "ZD-2026-00000\(id.key)",
            supplier: ID(1),
            warehouse: ID(1),
            lines: order.lines
        )
        add(.purchase(paper), .purchase(.ordered), from: order.supplier, to: "MAIN")
        return papers[papers.count - 1]
    }

    /// Files a paper under its own number, an hour after the one before.
    mutating func add(
        _ content: StockPaperFile.Content,
        _ status: StockPaperRow.Status,
        from source: String = "",
        to target: String,
        reference: String = ""
    ) {
        let id = ID<StockDocument>(Int64(papers.count + 1))
        let number =
            switch content {
            case .purchase(let order): order.number
            case .transfer(let transfer): transfer.number
            case .receipt: "PZ-2026-00000\(id.key)"
            case .stocktake(let file): file.stocktake.number
            }
        let row = StockPaperRow(
            document: id,
            number: number,
            status: status,
            version: 1,
            at: zone.moment(at: now + (Int(id.key) * 3_600 - 200_000)),
            author: "marek",
            source: source,
            target: target,
            reference: reference,
            articles: 0,
            units: 0,
            open: 0
        )
        var file = StockPaperFile(row: row, content: content, articles: [:])
        for line in file.lines {
            guard let row = articles.map(\.row).first(where: { $0.variant == line.variant }) else {
                continue
            }
            file.articles[line.variant] = Variant(
                id: row.variant,
                product: ID(1),
                sku: row.sku,
                ean: row.ean,
                name: row.name
            )
        }
        file.become(content, status)
        file.row.version = 1
        papers.append(file)
    }
}

extension StockPaperFile {
    /// Goes on with what its paper has become.
    fileprivate mutating func become(_ content: Content, _ status: StockPaperRow.Status) {
        self.content = content
        row.status = status
        row.version += 1
        row.articles = lines.count
        row.units = lines.map(\.units).reduce(0, +)
        row.open = lines.map(\.open).reduce(0, +)
    }
}

extension Query<StockPaperField> {
    fileprivate func finds(_ file: StockPaperFile) -> Bool {
        let row = file.row
        return holds(words: "\(row.number) \(row.source)") { field, test in
            switch (field, test) {
            case (.kind, .choice(let kinds)): kinds.contains(row.kind.rawValue)
            case (.open, .flag(let flag)): row.status.isOpen == flag
            case (.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
            case (.sku, .text(let texts)):
                file.lines.contains { line in
                    texts.contains { file.sku(of: line.variant).folded.contains($0) }
                }
            case _: true
            }
        }
    }
}
