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
        if command == .sendStock, (scene.stock?.warehouses.all.count ?? 1) < 2 {
            return scene.say(
                "There is one warehouse only: zaplecze stock places --add CODE.",
                "Jest tylko jeden magazyn: zaplecze stock places --add KOD."
            )
        }
        guard command == .moveStock, row.levels.onHand == 0 else { return nil }
        return scene.say(
            "None of it is there to be moved.",
            "Nie ma czego przenieść: stan wynosi 0."
        )
    }

    /// That a shop without stock has nothing to be listed, where its list would be.
    func refusal(ofList command: Command) -> String? {
        guard view.pane == .stock else { return nil }
        let ofList: [Command] = [
            .open, .filter, .sort, .chooseColumns, .chooseView, .mark, .markAll, .copy, .related,
            .history,
        ]
        return ofList.contains(command) ? refusalWithoutStock : nil
    }

    var refusalWithoutStock: String? {
        isStockKept ? nil : explanation(of: StockRefusal.notOpened)
    }

    mutating func openStockForm(for command: Command) {
        guard let file = stock.current else { return refuse(noRecord) }
        let warehouses = scene.stock?.warehouses ?? Warehouses([])
        if let form = stockForm(for: command, file, in: warehouses) { overlay = .form(form) }
    }

    private func stockForm(
        for command: Command,
        _ file: StockFile,
        in warehouses: Warehouses
    ) -> (any FormScreen)? {
        switch command {
        case .adjustStock: AdjustForm(file, in: warehouses, scene: scene)
        case .moveStock: MoveStockForm(file, in: warehouses, scene: scene)
        case .receiveStock: ReceiveStockForm(file, in: warehouses, scene: scene)
        case .orderStock: OrderStockForm(file, in: warehouses, scene: scene)
        case .sendStock: SendStockForm(file, in: warehouses, scene: scene)
        case _: nil
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
            case .receive(let receiving):
                scene.say("received ", "przyjęto ") + language.pieces(receiving.units)
            case .order(let units, _, _):
                scene.say("ordered ", "zamówiono ") + language.pieces(units)
            case .send(let units, _, _):
                scene.say("sent ", "wysłano ") + language.pieces(units)
            }
        let onHand = scene.say("on hand ", "na stanie ") + language.number(levels.onHand)
        let available = scene.say("available ", "dostępne ") + language.number(levels.available)
        notice = Notice(
            kind: .done,
            text: "\(row?.sku ?? ""): \(what), \(onHand), \(available)"
        )
    }

    /// When what the first of the carts keeps is free again, of the articles on the screen.
    var nextLapse: Instant? {
        guard view == .stock else { return nil }
        return stock.listing.rows.compactMap(\.cartsUntil).filter { $0 > scene.now }.min()
    }

    /// Says how a shop begins to keep stock, in the place of a list of zeros.
    func drawIntroToStock(on canvas: inout Canvas, in area: Area) {
        let lines = [
            scene.say("This shop keeps no stock yet.", "Sklep nie prowadzi jeszcze stanów."), "",
            scene.say("Begin with what is there now:", "Zacznij od tego, co jest teraz:"),
            "  zaplecze import stock " + scene.say("FILE", "PLIK"),
            "  \(Command.takeInFile.keys[0].label(in: scene.language))"
                + scene.say(" (the same on screen)", " (to samo na ekranie)"),
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
