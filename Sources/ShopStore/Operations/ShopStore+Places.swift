package import Shop

extension ShopStore {
    /// Adds a warehouse with a place for each purpose.
    @discardableResult
    package func addWarehouse(
        _ code: String,
        named name: String,
        by signatory: Signatory
    ) throws -> ID<Warehouse> {
        try change(by: signatory, needs: .keepStock) { session, _ in
            guard Bin.canBeCalled(code) else { throw StockRefusal.unusableCode(code) }
            let known = try session.warehouses()
            guard !known.all.contains(where: { $0.code.folded == code.folded }) else {
                throw StockRefusal.codeTaken(code)
            }
            let id = ID<Warehouse>(
                try session.insert(
                    """
                    INSERT INTO warehouses (code, code_key, name)
                    VALUES (\(code), \(code.folded), \(name))
                    """
                )
            )
            for purpose in Bin.Purpose.allCases { try session.addBin("", in: id, for: purpose) }
            try session.move("stock")
            return (id, Deed(.placeAdded, on: [], after: [Deed.Fact("warehouse", code)]))
        }
    }

    /// Adds a bin to the shelves of a warehouse.
    @discardableResult
    package func addBin(
        _ code: String,
        in warehouse: ID<Warehouse>,
        by signatory: Signatory
    ) throws -> ID<Bin> {
        try change(by: signatory, needs: .keepStock) { session, _ in
            guard Bin.canBeCalled(code) else { throw StockRefusal.unusableCode(code) }
            guard let known = try session.warehouses()[warehouse] else {
                throw StockRefusal.noSuchWarehouse("")
            }
            guard !known.bins.contains(where: { $0.code.folded == code.folded }) else {
                throw StockRefusal.codeTaken(code)
            }
            let id = try session.addBin(code, in: warehouse, for: .shelf)
            try session.move("stock")
            let facts = [Deed.Fact("warehouse", known.code), Deed.Fact("bin", code)]
            return (id, Deed(.placeAdded, on: [], after: facts))
        }
    }

    /// Changes what an article is to the stock.
    package func change(
        _ variant: ID<Variant>,
        _ change: ArticleTerms,
        by signatory: Signatory
    ) throws {
        try self.change(by: signatory, needs: .keepStock) { session, _ in
            try session.apply(change, to: variant)
            try session.move("stock")
            return ((), Deed(.articleChanged, on: [.variant(variant)], after: change.facts))
        }
    }
}

extension Session {
    func apply(_ change: ArticleTerms, to variant: ID<Variant>) throws {
        if let kind = change.kind { try make(variant, kind) }
        if let price = change.price {
            guard price.isBookable else { throw StockRefusal.unusableAmount }
            try run("UPDATE variants SET price = \(price) WHERE id = \(variant)")
        }
        if let point = change.reorderPoint {
            try run("UPDATE variants SET reorder_point = \(point) WHERE id = \(variant)")
        }
        if let takes = change.takesPreorders {
            try run("UPDATE variants SET takes_preorders = \(takes) WHERE id = \(variant)")
        }
    }

    @discardableResult
    func addBin(
        _ code: String,
        in warehouse: ID<Warehouse>,
        for purpose: Bin.Purpose
    ) throws -> ID<Bin> {
        memory.warehouses = nil
        return ID(
            try insert(
                """
                INSERT INTO bins (warehouse_id, code, code_key, purpose)
                VALUES (\(warehouse), \(code), \(code.folded), \(purpose))
                """
            )
        )
    }

    /// What was counted once stays counted: its movements would hang in the air.
    fileprivate func make(_ variant: ID<Variant>, _ kind: ArticleTerms.Kind) throws {
        let sku = try first("SELECT sku FROM variants WHERE id = \(variant)", from: "variants") {
            try $0.text()
        }
        guard let sku else { throw StockRefusal.noSuchArticle("") }
        let traces = try number(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM stock_movements WHERE variant_id = \(variant)
                UNION ALL SELECT 1 FROM line_contents WHERE variant_id = \(variant)
                UNION ALL SELECT 1 FROM bundle_components WHERE variant_id = \(variant)
                UNION ALL SELECT 1 FROM purchase_lines WHERE variant_id = \(variant)
                UNION ALL SELECT 1 FROM stocktakes AS s JOIN count_lines AS l
                    ON l.document_id = s.document_id AND l.variant_id = \(variant)
                WHERE s.status = \(Stocktake.Status.counting.rawValue)) AS t
            """
        )
        guard traces == 0 || kind == .counted else { throw StockRefusal.hasStock(article: sku) }
        try run("UPDATE variants SET kind = \(kind.stored) WHERE id = \(variant)")
        try run("DELETE FROM bundle_components WHERE bundle_id = \(variant)")
        guard case .bundle(let components) = kind else { return }
        guard !components.isEmpty else { throw StockRefusal.noComponents }
        for (component, units) in components.sorted(by: { $0.key < $1.key }) {
            let part = try first(
                "SELECT kind, sku FROM variants WHERE id = \(component)",
                from: "variants"
            ) { (try $0.word(Variant.Kind.self), try $0.text()) }
            guard let part, part.0 == .counted, component != variant else {
                throw StockRefusal.notAComponent(part?.1 ?? "")
            }
            guard (1...IncomingLine.unitsLimit).contains(units) else {
                throw StockRefusal.unitsNotPositive
            }
            try run(
                """
                INSERT INTO bundle_components (bundle_id, variant_id, units)
                VALUES (\(variant), \(component), \(units))
                """
            )
        }
    }
}

extension ArticleTerms.Kind {
    fileprivate var stored: Variant.Kind {
        switch self {
        case .counted: .counted
        case .digital: .digital
        case .bundle: .bundle
        }
    }
}

extension ArticleTerms {
    fileprivate var facts: [Deed.Fact] {
        var facts: [Deed.Fact] = []
        if let kind { facts.append(Deed.Fact("kind", kind.stored.rawValue)) }
        if let price {
            facts.append(Deed.Fact("price", "\(price.minorUnits) \(Rules.currency.code)"))
        }
        if let reorderPoint { facts.append(Deed.Fact("reorder-point", String(reorderPoint))) }
        if let takesPreorders {
            facts.append(Deed.Fact("preorders", takesPreorders ? "yes" : "no"))
        }
        return facts
    }
}
