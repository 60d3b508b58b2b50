import Canvas
import Shop

/// The rows behind a level.
extension Workspace {
    var refusalToExplainLevel: String? {
        if let refusal = refusalWithoutStock { return refusal }
        guard let row = stock.listing.selected else { return noRecord }
        return row.kind == .counted
            ? nil : explanation(of: StockRefusal.notCounted(article: row.sku))
    }

    mutating func explainLevel() {
        guard let row = stock.listing.selected else { return refuse(noRecord) }
        overlay = .ledger(LedgerScreen(of: row, &desk))
    }

    mutating func press(_ key: Key, in screen: LedgerScreen) {
        switch key {
        case .escape, .enter, .character("q"), .character("x"), .function(3): overlay = nil
        case .character("r"): goToOrder(of: screen)
        case .character("R"), .function(5): refreshLedger()
        case _:
            let area = body
            withLedger { _ = $0.handle(key.movement ?? key, in: area, &$1) }
        }
    }

    /// From a movement to the paper that it is of, or to the order that it happened for.
    private mutating func goToOrder(of screen: LedgerScreen) {
        if let number = screen.paperNumber {
            overlay = nil
            showStockPapers(.field(.number, .text([number.folded])))
            origin = .stock
            return
        }
        guard let number = screen.orderNumber else {
            return refuse(
                scene.say("No order is behind this one.", "Za tym ruchem nie stoi zamówienie.")
            )
        }
        overlay = nil
        showOrders(.field(.number, .text([number.folded])))
        origin = .stock
    }

    mutating func refreshLedger() {
        withLedger { $0.read(&$1) }
    }

    @discardableResult
    mutating func withLedger<Result>(
        _ body: (inout LedgerScreen, inout RequestDesk) -> Result
    ) -> Result? {
        guard case .ledger(var screen)? = overlay else { return nil }
        let result = body(&screen, &desk)
        overlay = .ledger(screen)
        return result
    }
}
