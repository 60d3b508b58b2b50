import Canvas
import Shop

/// From what was bought or came back to its stock.
extension Workspace {
    /// The articles of the record under the cursor, as far as the shop knows them.
    var articlesHere: [(id: ID<Variant>, sku: String, name: String)] {
        let lines: [Order.Line]
        switch view {
        case .orders: lines = orders.current?.purchase.order.lines ?? []
        case .returns:
            let file = returns.current
            let announced = file?.goods.lines.map(\.orderLine) ?? []
            lines = announced.compactMap { file?.purchase?.order.line($0) }
        case .parcels, .payouts, .claims, .register, .scans, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .accounts, .terms, .loyaltyFigures,
            .messages,
            .history, .shop:
            lines = []
        }
        return lines.compactMap { line in line.variant.map { ($0, line.sku, line.name) } }
    }

    var refusalToGoToArticle: String? {
        guard !currentNumber.isEmpty else { return noRecord }
        guard records(of: view)?.isAwaitingFile == false, articlesHere.isEmpty else { return nil }
        return scene.say("It has no article of the stock.", "Nie ma tu towaru z magazynu.")
    }

    /// Opens the article's page or, where there are several, asks for which.
    mutating func goToArticle() {
        let articles = articlesHere.map { ScanTarget.variant($0.id, sku: $0.sku, name: $0.name) }
        guard let first = articles.first else { return refuse(noRecord) }
        guard articles.count > 1 else { return openArticle(first) }
        let options = articlesHere.map { Menu.Option("\($0.name.shortened(to: 44)) (\($0.sku))") }
        overlay = .menu(Menu(options), .articles(articles))
    }
}
