import Shop

/// What somebody counts and has not handed in yet.
extension Session {
    /// Keeps how many units were counted; nil for a row that was dropped.
    func keep(_ count: KeptCount, of staff: ID<Staff>, at now: Moment) throws {
        let (stocktake, bin, variant) = (count.stocktake, count.bin, count.variant)
        guard let units = count.units else {
            try run(
                """
                DELETE FROM count_drafts WHERE document_id = \(stocktake) AND bin_id = \(bin)
                    AND staff_id = \(staff) AND variant_id = \(variant)
                """
            )
            return
        }
        try run(
            """
            INSERT INTO count_drafts (document_id, bin_id, staff_id, variant_id, units, at)
            VALUES (\(stocktake), \(bin), \(staff), \(variant), \(units), \(now.at))
            ON CONFLICT (document_id, bin_id, staff_id, variant_id)
                DO UPDATE SET units = excluded.units, at = excluded.at
            """
        )
    }

    /// What somebody had counted before the line dropped, shelf by shelf.
    func keptCounts(
        in stocktake: ID<StockDocument>,
        of staff: ID<Staff>
    ) throws -> [ID<Bin>: [ID<Variant>: Int]] {
        var counts: [ID<Bin>: [ID<Variant>: Int]] = [:]
        try each(
            """
            SELECT bin_id, variant_id, units FROM count_drafts
            WHERE document_id = \(stocktake) AND staff_id = \(staff)
            """,
            from: "count_drafts"
        ) { row in
            let bin = try row.id(Bin.self)
            let variant = try row.id(Variant.self)
            counts[bin, default: [:]][variant] = try row.units()
        }
        return counts
    }

    /// Who is counting which shelf.
    func counters(in stocktake: ID<StockDocument>) throws -> [ID<Bin>: Set<ID<Staff>>] {
        var counters: [ID<Bin>: Set<ID<Staff>>] = [:]
        try each(
            """
            SELECT DISTINCT bin_id, staff_id FROM count_drafts
            WHERE document_id = \(stocktake)
            """,
            from: "count_drafts"
        ) { row in
            let bin = try row.id(Bin.self)
            counters[bin, default: []].insert(try row.id())
        }
        return counters
    }
}
