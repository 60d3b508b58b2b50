import Shop
import Testing

@Suite struct FeedPreviewTests {
    private let cup = KnownArticle(id: ID(1), sku: "CUP", name: "Cup")

    @Test func `each kind of finding is a row, and what stays as it is none`() {
        var preview = FeedPreview()
        let change = ArticleChange.atSupplier(from: 1, to: 2)
        let reason = Unreadable(.missingValue, at: .row(4, column: "sku"))
        let plate = IncomingArticle(
            place: .row(1, column: nil),
            product: IncomingProduct(name: "Plate"),
            supplierCode: "S-7"
        )
        preview.add(.unchanged(cup))
        preview.add(.changed(cup, [change]))
        preview.add(.new(plate))
        preview.add(.refused(reason))
        preview.addGone(cup)
        #expect(preview.rows.map(\.kind) == [.changed, .new, .refused, .gone])
        #expect(preview.rows.map(\.code) == ["CUP", "S-7", "", "CUP"])
        #expect(preview.rows.map(\.name) == ["Cup", "Plate", "", "Cup"])
        #expect(preview.rows.map(\.changes) == [[change], [], [], []])
        #expect(preview.rows.compactMap(\.reason) == [reason])
    }

    @Test func `only the first of each kind are kept, and it is said`() {
        var preview = FeedPreview(limit: 2)
        for _ in 1...3 { preview.addGone(cup) }
        preview.add(.changed(cup, []))
        #expect(preview.rows.count == 3)
        #expect(preview.isCut(.gone))
        #expect(!preview.isCut(.changed))
    }
}
