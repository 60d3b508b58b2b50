import Shop
import Testing

@Suite struct FeedComparisonTests {
    private let cup = KnownArticle(
        id: ID(1),
        sku: "CUP",
        ean: "5901234123457",
        supplierCode: "S-1",
        name: "Cup",
        price: pln(1_000),
        cost: pln(600),
        vat: 2_300,
        onHand: ["MAIN": 5, "OUTLET": 1],
        atSupplier: 40
    )
    private let bowl = KnownArticle(id: ID(2), sku: "BOWL", name: "Bowl", onHand: ["MAIN": 2])
    private let course = KnownArticle(id: ID(3), sku: "COURSE", kind: .digital)

    private static let shop = FeedTerms.Holder.shop(
        main: "MAIN",
        warehouses: ["MAIN", "OUTLET"]
    )

    private func comparison(
        _ holder: FeedTerms.Holder = Self.shop,
        facts: Set<ArticleFact> = Set(ArticleFact.allCases),
        among all: [KnownArticle]? = nil
    ) -> FeedComparison {
        let all = all ?? [cup, bowl, course]
        return FeedComparison(
            FeedTerms(holder: holder, facts: facts),
            among: KnownArticles(
                byEAN: { ean in all.first { $0.ean == ean } },
                bySupplierCode: { code in all.first { $0.supplierCode == code } },
                bySKU: { sku in all.first { $0.sku == sku } }
            )
        )
    }

    private func article(
        _ row: Int = 1,
        sku: String? = nil,
        ean: String? = nil,
        code: String? = nil,
        name: String? = nil,
        price: Int? = nil,
        levels: [IncomingLevel] = []
    ) -> IncomingArticle {
        IncomingArticle(
            place: .row(row, column: nil),
            product: IncomingProduct(name: name),
            sku: sku,
            ean: ean,
            supplierCode: code,
            price: price.map(pln),
            levels: levels
        )
    }

    @Test func `an article that the shop does not have is new`() throws {
        var comparison = comparison()
        let plate = article(sku: "PLATE")
        #expect(try comparison.compare(plate) == .new(plate))
        #expect(comparison.summary.new == 1)
    }

    @Test func `what a file leaves out changes nothing`() throws {
        var comparison = comparison()
        #expect(try comparison.compare(article(sku: "CUP")) == .unchanged(cup))
    }

    @Test func `each thing that differs is told from what to what`() throws {
        var comparison = comparison()
        let levels = [IncomingLevel(.counted(3)), IncomingLevel(.counted(1), in: "OUTLET")]
        let found = try comparison.compare(
            article(sku: "CUP", name: "Mug", price: 1_200, levels: levels)
        )
        let changes: [ArticleChange] = [
            .price(from: pln(1_000), to: pln(1_200)),
            .onHand(warehouse: "MAIN", from: 5, to: 3),
            .name(from: "Cup", to: "Mug"),
        ]
        #expect(found == .changed(cup, changes))
        #expect(comparison.summary.changed == 1)
        #expect(comparison.summary.changes == [.price: 1, .stock: 1, .name: 1])
    }

    @Test func `only what is asked for is compared`() throws {
        var comparison = comparison(facts: [.stock])
        let found = try comparison.compare(article(sku: "CUP", name: "Mug", price: 1_200))
        #expect(found == .unchanged(cup))
    }

    @Test func `a supplier's units are not the shop's own, in whatever warehouse of his`() throws {
        var comparison = comparison(.supplier)
        let levels = [IncomingLevel(.counted(7), in: "X"), IncomingLevel(.counted(8), in: "Y")]
        let found = try comparison.compare(article(code: "S-1", levels: levels))
        #expect(found == .changed(cup, [.atSupplier(from: 40, to: 15)]))
    }

    @Test func `a supplier's SKU is the supplier's code, where there is no other`() throws {
        var comparison = comparison(.supplier)
        #expect(try comparison.compare(article(sku: "S-1")) == .unchanged(cup))
        let other = KnownArticle(id: ID(9), sku: "S-1")
        var crowded = self.comparison(.supplier, among: [other, cup])
        #expect(try crowded.compare(article(sku: "S-1")) == .unchanged(cup))
    }

    @Test func `the EAN goes before the supplier's code, and that before the SKU`() throws {
        let found = { (article: IncomingArticle) in
            var comparison = self.comparison()
            return try comparison.compare(article)
        }
        #expect(try found(article(ean: "5901234123457", code: "none")) != .unchanged(bowl))
        #expect(try found(article(sku: "none", code: "S-1")) == .unchanged(cup))
        let twelve = try found(article(sku: "CUP", ean: "05901234123457"))
        #expect(twelve == .unchanged(cup))
    }

    @Test func `codes of several variants are refused, and say whose they are`() throws {
        var comparison = comparison()
        let found = try comparison.compare(article(7, sku: "BOWL", ean: "5901234123457"))
        let problem = Unreadable.Problem.fitsSeveral(["CUP", "BOWL"])
        #expect(found == .refused(Unreadable(problem, at: .row(7, column: nil))))
        #expect(comparison.summary.refused == 1)
    }

    @Test func `two articles that are the same variant are refused with both places`() throws {
        var comparison = comparison()
        _ = try comparison.compare(article(1, sku: "CUP"))
        let found = try comparison.compare(article(2, code: "S-1"))
        let problem = Unreadable.Problem.duplicate("CUP", first: .row(1, column: nil))
        #expect(found == .refused(Unreadable(problem, at: .row(2, column: nil))))
    }

    @Test func `a file may have a row for each of the shop's warehouses`() throws {
        var comparison = comparison()
        let rows = ["MAIN", "OUTLET", "MAIN"].enumerated().map { row, warehouse in
            article(row + 1, sku: "CUP", levels: [IncomingLevel(.counted(0), in: warehouse)])
        }
        let found = try rows.map { try comparison.compare($0) }
        let expected: [ArticleFinding] = [
            .changed(cup, [.onHand(warehouse: "MAIN", from: 5, to: 0)]),
            .changed(cup, [.onHand(warehouse: "OUTLET", from: 1, to: 0)]),
            .refused(
                Unreadable(
                    .duplicate("CUP", first: .row(1, column: nil)),
                    at: .row(3, column: nil)
                )
            ),
        ]
        #expect(found == expected)
        #expect((comparison.summary.stocked, comparison.summary.emptied) == (1, 1))
    }

    @Test func `a warehouse that the shop does not have is refused`() throws {
        var comparison = comparison()
        let levels = [IncomingLevel(.counted(1), in: "MOON")]
        let found = try comparison.compare(article(3, sku: "CUP", levels: levels))
        let problem = Unreadable.Problem.noSuchWarehouse("MOON", known: ["MAIN", "OUTLET"])
        #expect(found == .refused(Unreadable(problem, at: .row(3, column: nil))))
    }

    @Test func `what nobody counts has no stock that could change`() throws {
        var comparison = comparison()
        let counted = article(sku: "COURSE", levels: [IncomingLevel(.counted(9))])
        #expect(try comparison.compare(counted) == .unchanged(course))
        let uncounted = article(sku: "CUP", levels: [IncomingLevel(.uncounted)])
        #expect(try comparison.compare(uncounted) == .unchanged(cup))
    }

    @Test func `what a full feed no longer has is gone`() throws {
        var comparison = comparison(.supplier)
        _ = try comparison.compare(article(code: "S-1"))
        #expect([cup, bowl].filter { comparison.isGone($0) } == [bowl])
        #expect(comparison.summary.gone == 1)
    }

    @Test func `a feed that would empty half of what has stock must be confirmed`() throws {
        let all = (1...10).map { number in
            KnownArticle(id: ID(Int64(number)), sku: "\(number)", atSupplier: number == 10 ? 0 : 3)
        }
        func summary(emptied: Int, gone: Int) throws -> FeedSummary {
            var comparison = comparison(.supplier, among: all)
            for number in 1...10 - gone {
                let units = number <= emptied ? 0 : 3
                let level = IncomingLevel(.counted(units))
                _ = try comparison.compare(article(sku: "\(number)", levels: [level]))
            }
            for known in all { _ = comparison.isGone(known) }
            return comparison.summary
        }
        try summary(emptied: 4, gone: 1).check(isConfirmed: false, isWhole: true)
        let half = try summary(emptied: 3, gone: 3)
        #expect((half.stocked, half.emptied) == (9, 5))
        #expect(throws: FeedRefusal.emptiesHalf(5, of: 9)) {
            try half.check(isConfirmed: false, isWhole: true)
        }
        try half.check(isConfirmed: true, isWhole: true)
    }

    @Test func `a feed with an article that cannot be taken is refused whole`() throws {
        var comparison = comparison()
        _ = try comparison.compare(article(sku: "CUP"))
        let reason = Unreadable(.belowZero("-1"), at: .row(2, column: "price"))
        comparison.countUnreadable(reason)
        #expect(throws: FeedRefusal.articlesRefused(1, of: 2, first: reason)) {
            try comparison.summary.check(isConfirmed: true, isWhole: true)
        }
        try comparison.summary.check(isConfirmed: false, isWhole: false)
    }

    @Test(arguments: 0..<50)
    func `figures add up whatever a file holds, and applying it leaves nothing to change`(
        seed: Int
    ) throws {
        var random = SplitMix64(seed: seed)
        var shop = (1...20).map { number in
            KnownArticle(
                id: ID(Int64(number)),
                sku: "\(number)",
                name: "n",
                price: pln(Int.random(in: 0...3, using: &random)),
                onHand: ["MAIN": Int.random(in: 0...2, using: &random)]
            )
        }
        let file = (1...30).map { row in
            article(
                row,
                sku: "\(Int.random(in: 1...25, using: &random))",
                price: Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : nil,
                levels: [IncomingLevel(.counted(Int.random(in: 0...2, using: &random)))]
            )
        }
        var first = comparison(among: shop)
        var taken: [IncomingArticle] = []
        for article in file {
            switch try first.compare(article) {
            case .new: taken.append(article)
            case .unchanged: taken.append(article)
            case .changed(let known, let changes):
                taken.append(article)
                let index = try #require(shop.firstIndex(where: { $0.id == known.id }))
                for change in changes { shop[index].take(change) }
            case .refused(let reason): #expect(reason.place == article.place)
            }
        }
        let summary = first.summary
        let parts = summary.new + summary.unchanged + summary.changed + summary.refused
        #expect(parts == file.count)
        #expect(summary.emptied <= summary.stocked)
        var second = comparison(among: shop)
        for article in taken { _ = try second.compare(article) }
        #expect(second.summary.changed == 0)
    }
}

private func pln(_ minorUnits: Int) -> ArticlePrice {
    ArticlePrice(Money(minorUnits: minorUnits), .pln)
}

extension KnownArticle {
    /// What the shop has after a change.
    fileprivate mutating func take(_ change: ArticleChange) {
        switch change {
        case .price(_, let price): self.price = price
        case .cost(_, let cost): self.cost = cost
        case .name(_, let name): self.name = name
        case .ean(_, let ean): self.ean = ean
        case .supplierCode(_, let code): supplierCode = code
        case .vat(_, let vat): self.vat = vat
        case .onHand(let warehouse, _, let units): onHand[warehouse] = units
        case .atSupplier(_, let units): atSupplier = units
        case .product(_, let key): product = key
        case .category(_, let category): self.category = category
        case .kind(_, let kind): self.kind = kind
        case .contents: kind = .bundle
        }
    }
}
