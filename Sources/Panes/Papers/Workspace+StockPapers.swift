import Canvas
import Shop

/// Papers about stock: what can be done with one, and ordering many articles on one.
extension Workspace {
    mutating func showStockPapers(_ query: Query<StockPaperField>) {
        stockPapers.closePage()
        stockPapers.listing.ask(query, &desk)
        go(to: .stockPapers)
    }

    var refusalToGoToPapers: String? {
        if let refusal = refusalWithoutStock { return refusal }
        guard let row = stock.listing.selected else { return noRecord }
        guard row.levels.incoming == 0 else { return nil }
        return scene.say("None of it is on its way.", "Nic z tego nie jest w drodze.")
    }

    /// From an article to the papers on which some of it is still to come.
    mutating func goToPapersOfArticle() {
        guard let sku = stock.listing.selectedNumber else { return refuse(noRecord) }
        showStockPapers(.openPapers(with: sku))
        origin = .stock
    }

    /// From a paper to its articles or, for a stocktake, to its warehouse.
    mutating func goToArticlesOfPaper() {
        guard let file = stockPapers.current else { return }
        let skus = file.lines.map { file.sku(of: $0.variant).folded }
        showStock(
            skus.isEmpty
                ? .field(.warehouse, .text([file.row.target.folded])) : .field(.sku, .text(skus))
        )
    }

    /// Why a paper cannot be received or closed now, in words, or nil where it can.
    func refusal(ofPaper command: Command) -> String? {
        if let refusal = refusal(without: .keepStock) ?? refusalWithoutStock { return refusal }
        guard let row = stockPapers.listing.selected else { return noRecord }
        switch row.status {
        case .purchase(let status):
            switch status {
            case .ordered, .partlyReceived: return nil
            case .received, .closed: return explanation(of: StockRefusal.orderEnded(row.number))
            }
        case .transfer(.inTransit): return nil
        case .transfer(.done): return explanation(of: StockRefusal.notOnItsWay)
        case .receipt, .stocktake:
            return scene.say(
                "Only goods that are ordered or on their way come in.",
                "Przyjąć można tylko to, co zamówione albo w drodze."
            )
        }
    }

    mutating func openPaperForm(for command: Command) {
        guard let file = stockPapers.current else { return refuse(noRecord) }
        guard command == .closePaper else {
            let warehouses = scene.stock?.warehouses ?? Warehouses([])
            overlay = .form(ReceivePaperForm(file, in: warehouses, scene: scene))
            return
        }
        switch file.content {
        case .purchase: askToClosePaper(file)
        case .transfer: overlay = .form(GiveUpTransferForm(file, scene: scene))
        case .receipt, .stocktake: break
        }
    }

    private mutating func askToClosePaper(_ file: StockPaperFile) {
        let units = scene.language.pieces(file.row.open)
        let number = file.row.number
        overlay = .confirming(
            title: scene.say(
                "Wait no longer for \(units) of \(number)?",
                "Nie czekać już na \(units) z \(number)?"
            ),
            question(
                no: scene.say("no, they may come", "nie, mogą przyjść"),
                yes: scene.say("yes, no more comes", "tak, nic już nie przyjdzie")
            ),
            .takePaper(.close, with: file.row)
        )
    }
}

/// Many articles on one order.
extension Workspace {
    /// Whether an order would be of all articles that are marked.
    var ordersMarked: Bool { place == .list(.stock) && !stock.listing.marks.isEmpty }

    /// Asks for what is known of the marked articles, wherever they stand in the list.
    mutating func askForWanted() {
        let marked = stock.listing.marks.keys.sorted().map { ID<Variant>($0) }
        pending[desk.ask(.goodsWanted(marked))] = .goodsWanted
    }

    mutating func order(_ wanted: GoodsWanted, _ errand: Errand?) {
        guard errand == .goodsWanted, overlay == nil else { return }
        guard !wanted.rows.isEmpty else {
            return refuse(
                scene.say(
                    "None of these is counted, so none can be ordered.",
                    "Żaden z nich nie jest liczony, więc nie ma czego zamówić."
                )
            )
        }
        let warehouses = scene.stock?.warehouses ?? Warehouses([])
        overlay = .form(OrderManyForm(wanted, in: warehouses, scene: scene))
    }
}

/// What became of it.
extension Workspace {
    mutating func paperChanged(_ file: StockPaperFile, _ errand: Errand?) {
        close(for: errand)
        guard case .act(let action)? = errand else { return }
        if case .orderGoods = action { stock.listing.clearMarks() }
        outdated.formUnion([.stock, .stockPapers])
        catchUp()
        notice = Notice(kind: .done, text: "\(file.row.number): \(news(of: action, file))")
    }

    private func news(of action: Action, _ file: StockPaperFile) -> String {
        let language = scene.language
        switch action {
        case .orderGoods:
            let ordered = scene.say("ordered ", "zamówiono ") + language.pieces(file.row.units)
            return ordered + scene.say("; S shows the papers", "; S pokazuje dokumenty")
        case .takePaper(.close, _): return PurchaseOrder.Status.closed.label(in: language)
        case .takePaper(.giveUp, _):
            let lost = file.lines.map(\.lost).reduce(0, +)
            return scene.say("lost ", "zaginęło ") + language.pieces(lost)
        case .takePaper(let step, _):
            let received = scene.say("received ", "przyjęto ") + language.pieces(step.units)
            let left = language.pieces(file.row.open)
            return file.row.open > 0
                ? received + scene.say(", still to come \(left)", ", do przyjęcia \(left)")
                : received + scene.say(", all of it is here", ", to już wszystko")
        case _: return ""
        }
    }

    /// Somebody else was faster with the paper of the form: it goes on with the paper as it
    /// is now, or says that nothing more can come.
    mutating func rebasePaper(on file: StockPaperFile) {
        guard case .form(let open)? = overlay, let form = open as? ReceivePaperForm,
            form.file.row.id == file.row.id, form.file.row.version != file.row.version
        else { return }
        let rebased = form.rebased(on: file, scene: scene)
        overlay = rebased.map(Overlay.form)
        guard notice == nil else { return }
        guard rebased != nil else {
            let isTransfer = file.row.kind == .transfer
            let why = isTransfer ? StockRefusal.notOnItsWay : .orderEnded(file.row.number)
            return refuse(explanation(of: why))
        }
        tell(
            scene.say(
                "\(file.row.number) has changed meanwhile; what was typed is still here.",
                "\(file.row.number): w międzyczasie zmiana; wpisane dane zostały."
            )
        )
    }
}
