import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Does what a form of the stock pane asks for, and tells how much there is then.
    func changeStock(
        _ change: StockChange,
        of variant: ID<Variant>,
        by visitor: Visitor
    ) throws -> StockLevels {
        let signatory = visitor.signatory
        switch change {
        case .adjust(let delta, let bin, let cost, let reason):
            try adjust(variant, by: delta, in: bin, at: cost, reason: reason, by: signatory)
        case .move(let units, let source, let target, let reason):
            try move(
                units,
                of: variant,
                from: source,
                to: target,
                reason: reason,
                by: signatory
            )
        case .receive(let receiving): try receive(receiving, of: variant, by: signatory)
        case .order(let units, let supplier, let cost):
            let line = PurchaseOrder.Line(variant: variant, units: units, cost: cost)
            try orderGoods([line], from: supplier, by: signatory)
        case .send(let units, let source, let target):
            try sendGoods([variant: units], from: source, to: target, by: signatory)
        }
        return try stockFile(variant, by: visitor)?.row.levels ?? StockLevels()
    }

    private func receive(
        _ receiving: StockChange.Receiving,
        of variant: ID<Variant>,
        by signatory: Signatory
    ) throws {
        guard let paper = receiving.paper, paper.kind == .transfer else {
            let count = StockCount(
                variant: variant,
                units: receiving.units,
                bin: receiving.bin,
                cost: receiving.cost
            )
            try receiveGoods(
                [count],
                for: receiving.paper?.number,
                from: receiving.supplier,
                reference: receiving.reference,
                by: signatory
            )
            return
        }
        try receiveTransfer(
            paper.number,
            [variant: receiving.units],
            in: receiving.bin,
            by: signatory
        )
    }
}

extension ShopStore {
    /// Does what a form about a whole paper asks for, and tells what it is like then.
    func takePaper(
        _ step: PaperStep,
        with row: StockPaperRow,
        by visitor: Visitor
    ) throws -> StockPaperFile {
        let signatory = visitor.signatory
        switch step {
        case .receive(let counts, let reference):
            try receiveGoods(
                counts,
                for: row.number,
                seen: row.version,
                reference: reference,
                by: signatory
            )
        case .close: try closeOrder(row.number, seen: row.version, by: signatory)
        case .arrive(let units, let bin):
            try receiveTransfer(
                row.number,
                units,
                in: bin,
                seen: row.version,
                by: signatory
            )
        case .giveUp(let reason):
            try loseTransfer(row.number, reason: reason, seen: row.version, by: signatory)
        }
        return try stockPaper(numbered: row.number, by: visitor)
    }

    func orderGoods(_ order: GoodsOrder, by visitor: Visitor) throws -> StockPaperFile {
        let number = try orderGoods(
            order.lines,
            from: order.supplier,
            to: order.warehouse,
            by: visitor.signatory
        )
        return try stockPaper(numbered: number, by: visitor)
    }
}
