import Canvas
import Shop

/// The stock pane: its views, and what can be done with an article.
extension Workspace {
    /// Whether the shop keeps stock; true as long as nobody knows.
    var isStockKept: Bool { scene.stock.map { $0.since != nil } ?? true }

    mutating func askStockHouse() {
        pending[desk.ask(.stockHouse)] = .stockHouse
    }

    mutating func showStock(_ query: Query<StockField>) {
        stock.closePage()
        stock.listing.ask(query, &desk)
        go(to: .stock)
    }

    /// Why a command about an article cannot be done now, in words, or nil where it can.
    func refusal(ofStock command: Command) -> String? {
        if let refusal = refusal(without: .keepStock) ?? refusalWithoutStock { return refusal }
        guard let row = stock.listing.selected else { return noRecord }
        guard row.kind == .counted else {
            return explanation(of: StockRefusal.notCounted(article: row.sku))
        }
        guard command == .moveStock, row.levels.onHand == 0 else { return nil }
        return scene.say(
            "None of it is there to be moved.",
            "Nie ma czego przenieść: stan wynosi 0."
        )
    }

    /// That a shop without stock has nothing to be listed, where its list would be.
    func refusal(ofList command: Command) -> String? {
        guard view == .stock else { return nil }
        let ofList: [Command] = [
            .open, .filter, .sort, .chooseColumns, .chooseView, .mark, .markAll, .copy, .related,
            .history,
        ]
        return ofList.contains(command) ? refusalWithoutStock : nil
    }

    private var refusalWithoutStock: String? {
        isStockKept ? nil : explanation(of: StockRefusal.notOpened)
    }

    mutating func openStockForm(for command: Command) {
        guard let file = stock.current else { return refuse(noRecord) }
        let warehouses = scene.stock?.warehouses ?? Warehouses([])
        if command == .adjustStock {
            overlay = .form(AdjustForm(file, in: warehouses, scene: scene))
        } else {
            overlay = .form(MoveStockForm(file, in: warehouses, scene: scene))
        }
    }

    /// An article's stock was changed.
    mutating func stockChanged(_ levels: StockLevels, _ errand: Errand?) {
        close(for: errand)
        guard case .act(.changeStock(let change, let id))? = errand else { return }
        stock.refresh(&desk)
        let row = stock.listing.rows.first { $0.variant == id }
        let language = scene.language
        let what: String =
            switch change {
            case .adjust(let delta, _, _, _): language.change(delta)
            case .move(let units, _, _, _):
                scene.say("moved ", "przeniesiono ") + language.pieces(units)
            }
        let onHand = scene.say("on hand ", "na stanie ") + language.number(levels.onHand)
        let available = scene.say("available ", "dostępne ") + language.number(levels.available)
        notice = Notice(
            kind: .done,
            text: "\(row?.sku ?? ""): \(what), \(onHand), \(available)"
        )
    }

    /// When what the first of the carts keeps is free again, of those on the screen.
    var nextLapse: Instant? {
        guard view == .stock, let file = stock.current else { return nil }
        return file.claims.compactMap { claim in
            if case .cart(_, let until) = claim.holder { until } else { nil }
        }.filter { $0 > scene.now }.min()
    }

    /// Says how a shop begins to keep stock, in the place of a list of zeros.
    func drawIntroToStock(on canvas: inout Canvas, in area: Area) {
        let lines = [
            scene.say("This shop keeps no stock yet.", "Sklep nie prowadzi jeszcze stanów."), "",
            scene.say("Begin with what is there now:", "Zacznij od tego, co jest teraz:"),
            "  zaplecze import stock " + scene.say("FILE", "PLIK"),
            scene.say("or with empty shelves:", "albo od pustych półek:"),
            "  zaplecze stock open", "",
            scene.say(
                "From then on new orders reserve their goods, shipments take them out, and "
                    + "returns bring them back. Older orders change nothing.",
                "Odtąd nowe zamówienia rezerwują towar, wysyłki zdejmują go ze stanu, a zwroty "
                    + "na niego przywracają. Starsze zamówienia niczego nie zmienią."
            ),
        ]
        let room = area.droppingTop(1).inset(columns: Table.gutter)
        let text = lines.flatMap { line in
            [Label(line, line.hasPrefix("  ") ? .key : .plain)].wrapped(to: room.width, indent: 0)
        }
        for (row, line) in text.prefix(room.height).enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
    }
}

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
        case .parcels, .payouts, .claims, .register, .scans, .stock, .messages, .history, .shop:
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
        overlay = .articles(Menu(options), articles)
    }
}

/// Queries that have a name.
extension Workspace {
    var refusalToChooseView: String? {
        guard list?.viewMenu(in: scene) == nil else { return nil }
        return scene.say("This list has no views yet.", "Ta lista nie ma jeszcze widoków.")
    }

    mutating func openViews() {
        overlay = list?.viewMenu(in: scene).map { .viewMenu($0) }
    }

    mutating func showView(_ index: Int) {
        let scene = scene
        browse { $0.showView(index, in: scene, &$1) }
    }
}

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

    /// From a movement to the order that it happened for.
    private mutating func goToOrder(of screen: LedgerScreen) {
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
