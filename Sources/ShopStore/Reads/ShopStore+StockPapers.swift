package import Shop

extension ShopStore {
    /// A page of papers about stock, whatever kind they are of.
    package func stockPapers(
        _ query: Query<StockPaperField>,
        sort: Sort<StockPaperSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<StockPaperRow> {
        try read(by: visitor) { session in
            try Keyset.stockPapers(query, sort, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: StockPaperRow.columns,
                in: session,
                from: "stock_documents",
                StockPaperRow.init(reading:)
            )
        }
    }

    package func tally(
        _ query: Query<StockPaperField>,
        by visitor: Visitor
    ) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.stockPapers(query, Sort(.at), today: moment.day)
                .tally(ofAll: query == .everything ? "stock_documents" : nil, in: session)
        }
    }

    /// One paper with all that its page shows, or nil where there is none with that key.
    package func stockPaper(
        _ id: ID<StockDocument>,
        by visitor: Visitor
    ) throws -> StockPaperFile? {
        try read(by: visitor) { try $0.stockPaperFile(id, for: visitor) }
    }

    /// One paper by its number.
    ///
    /// - Throws: `StockRefusal.noSuchDocument` where there is none.
    package func stockPaper(
        numbered number: String,
        by visitor: Visitor
    ) throws -> StockPaperFile {
        try read(by: visitor) { session in
            let rows = try session.stockPaperRows("d.number = \(number.uppercased())")
            guard let row = rows.first else { throw StockRefusal.noSuchDocument(number) }
            return try session.stockPaperFile(row, for: visitor)
        }
    }

    /// Papers with all that they say, the newest first.
    package func stockPaperFiles(
        _ query: Query<StockPaperField>,
        limit: Int,
        by visitor: Visitor
    ) throws -> [StockPaperFile] {
        let sort = Sort(StockPaperSort.at, descending: true)
        return try read(by: visitor) { session in
            let page = try Keyset.stockPapers(query, sort, today: moment.day).page(
                .first,
                limit: limit,
                selecting: StockPaperRow.columns,
                in: session,
                from: "stock_documents",
                StockPaperRow.init(reading:)
            )
            return try page.rows.map { try session.stockPaperFile($0, for: visitor) }
        }
    }
}

extension Keyset {
    static func stockPapers(
        _ query: Query<StockPaperField>,
        _ sort: Sort<StockPaperSort>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            // Papers are numbered as they are filed.
            case .at: []
            case .number: ["d.number"]
            }
        return Keyset(
            source: .paperSource,
            id: "d.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<StockPaperField>(today: today).sql(query)
        )
    }
}
