import Shop
import Testing

@testable import ShopStore

/// Whatever is done with goods, in whatever sequence, ledger, levels and cost layers agree.
@Suite struct AnyStockTests {
    private static let articles = ["A", "B", "C"]

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `stock adds up after anything`(seed: UInt64) throws {
        let shop = try TestShop.stocked(["A": 12, "B": 5, "C": 0, "SET": 0])
        let set = try shop.variant("SET")
        let parts = try [shop.variant("A"): 2, shop.variant("B"): 1]
        try shop.store.change(set, ArticleTerms(kind: .bundle(parts)), by: shop.by)
        let other = try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        var dice = Dice(seed)
        var done = 0
        for number in 1...220 {
            shop.clock.advance(seconds: dice.one(of: [1, 20, 70, 900]))
            do {
                try shop.doSomething(number, other, &dice)
                done += 1
            } catch is StockRefusal {
            } catch is Order.Refusal {
            } catch is Return.Refusal {
            }
            if number.isMultiple(of: 20) {
                #expect(try shop.store.checkStock(by: shop.owner) == [], "after \(number)")
            }
        }
        #expect(done > 60)
        let kinds = try shop.store.number("SELECT count(DISTINCT kind) FROM stock_movements")
        #expect(kinds >= 6)
        #expect(try shop.store.check() == [])
        let sums = try Self.articles.map { try shop.levels($0) }
        try shop.store.rebuildStock(by: shop.by)
        #expect(try Self.articles.map { try shop.levels($0) } == sums)
        #expect(try shop.store.check() == [])
    }
}

extension TestShop {
    fileprivate func doSomething(
        _ number: Int,
        _ other: ID<Warehouse>,
        _ dice: inout Dice
    ) throws {
        let sku = dice.one(of: ["A", "B", "C"])
        let variant = try variant(sku)
        let units = Int.random(in: 1...4, using: &dice)
        switch Int.random(in: 0..<15, using: &dice) {
        case 0, 1:
            let article = dice.one(of: [sku, "SET"])
            let status = dice.one(of: [Order.Status.paid, .shipped, .delivered, .cancelled])
            var incoming = paidOrder(units, "ZP-\(number)", sku: article)
            incoming.status = status
            incoming.placed = clock.now
            #expect(try take(incoming) == .new)
        case 2, 3, 4: try stepSomewhere(&dice)
        case 5: try undoSomewhere(&dice)
        case 6, 7, 8: try returnSomething(&dice)
        case 9: try store.adjust(variant, by: -units, reason: "brak", by: by)
        case 10:
            let cost = grosze(Int.random(in: 0...9_999, using: &dice))
            let count = StockCount(variant: variant, units: units * 2, cost: cost)
            try store.receiveGoods([count], from: "Hurt", by: by)
        case 11:
            let line = PurchaseOrder.Line(variant: variant, units: units, cost: grosze(777))
            let paper = try store.orderGoods([line], from: "Hurt", by: by)
            let count = StockCount(variant: variant, units: dice.one(of: [1, units, 9]))
            try store.receiveGoods([count], for: paper, by: by)
        case 12:
            let paper = try store.sendGoods([variant: units], from: ID(1), to: other, by: by)
            if Bool.random(using: &dice) {
                try store.receiveTransfer(paper, [variant: 1], by: by)
            }
            if Bool.random(using: &dice) {
                try store.loseTransfer(paper, reason: "zgubione", by: by)
            }
        case 13:
            try store.reserve(units, of: variant, for: "c\(number)", seconds: 600, by: by)
        case _:
            let purposes: [Int64] = [1, 2, 3]
            let source = ID<Bin>(dice.one(of: purposes))
            try store.move(units, of: variant, from: source, to: ID(dice.one(of: purposes)), by: by)
        }
    }

    private func someOrder(_ dice: inout Dice) throws -> Order? {
        let last = try store.number("SELECT max(id) FROM orders")
        let first = try store.number("SELECT count(*) FROM orders WHERE number LIKE 'OLD%'")
        guard last > first else { return nil }
        let id = ID<Order>(Int64(Int.random(in: first + 1...last, using: &dice)))
        return try store.order(id, by: owner)?.purchase.order
    }

    private func stepSomewhere(_ dice: inout Dice) throws {
        guard let order = try someOrder(&dice), !order.openSteps.isEmpty else { return }
        let move: Order.Move =
            switch dice.one(of: order.openSteps) {
            case .pay: .pay(.transfer, reference: "")
            case .pick: .pick
            case .pack: .pack
            case .ship: .ship(carrier: "DPD", tracking: "")
            case .deliver: .deliver
            case .comeBack: .comeBack
            case .cancel: .cancel(note: "bo tak")
            }
        try store.take(move, with: order.id, seen: order.version, by: by)
    }

    private func undoSomewhere(_ dice: inout Dice) throws {
        guard let order = try someOrder(&dice) else { return }
        try store.undoStep(with: order.id, seen: order.version, by: by)
    }

    /// Registers a return, or takes any step with one that there is.
    private func returnSomething(_ dice: inout Dice) throws {
        let last = try store.number("SELECT coalesce(max(id), 0) FROM returns")
        guard last > 0, Int.random(in: 0..<3, using: &dice) > 0 else {
            guard let order = try someOrder(&dice), let line = order.lines.first else { return }
            let lines = [Return.Line(orderLine: line.id, units: 1)]
            _ = try store.register(announcement(lines), of: order.id, by: by)
            return
        }
        let goods = try goods(ID(Int64(Int.random(in: 1...last, using: &dice))))
        let steps = goods.openSteps + [.undo]
        switch dice.one(of: steps) {
        case .receive: try receive(goods)
        case .accept: try accept(goods)
        case .reject:
            try take(.reject(.init(ground: .outOfTime, note: "po terminie")), with: goods.id)
        case .cancel: try take(.cancel(note: "pomyłka"), with: goods.id)
        case .reopen: try take(.reopen(reason: "pomyłka"), with: goods.id)
        case .undo: try take(.undo, with: goods.id)
        case .register, .settle, .propose, .confirm, .decline, .remit, .clear, .withdraw,
            .bounce:
            break
        }
    }
}
