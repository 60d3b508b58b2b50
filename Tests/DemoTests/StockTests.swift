import Demo
import Shop
import Testing

@Suite struct StockTests {
    private let stock = Told.small.stock.stock

    @Test func `the shelves were counted before anything was delivered`() {
        #expect(!stock.counts.isEmpty)
        #expect(Set(stock.counts.map(\.variant)).count == stock.counts.count)
        #expect(stock.counts.allSatisfy { $0.units > 0 && stock.bins.contains($0.bin) })
        #expect(Set(stock.bins).count == stock.bins.count)
        #expect(stock.deliveries.allSatisfy { $0.ordered.now > stock.opening.now })
    }

    @Test func `some deliveries came after they were ordered, others are still awaited`() {
        let came = stock.deliveries.compactMap { past in past.came.map { (past.ordered, $0) } }
        #expect(!came.isEmpty && came.count < stock.deliveries.count)
        #expect(came.allSatisfy { $0.now < $1.now && $1.now.day < Told.today })
    }

    @Test func `goods were bought for less than they are sold for, and some are reordered`() {
        let prices = Dictionary(uniqueKeysWithValues: stock.changes.map { ($0.variant, $0.change) })
        let margins = stock.counts.compactMap { count in
            prices[count.variant]?.price.map { $0 * count.units - count.cost }
        }
        #expect(margins.count > 100)
        #expect(margins.allSatisfy { $0 > .zero })
        #expect(stock.changes.contains { $0.change.reorderPoint != nil })
        #expect(stock.changes.contains { $0.change.reorderPoint == nil })
    }
}
