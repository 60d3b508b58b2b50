import Canvas
import Shop

/// Stocktakes: begun, counted, reviewed and posted.
extension Workspace {
    /// Whether something of a sheet is on its way to be kept.
    var isKeepingCount: Bool {
        pending.values.contains { errand in
            if case .keep(.count) = errand { true } else { false }
        }
    }

    /// Why no stocktake can be begun or gone on with here, or nil where it can.
    var refusalToStocktake: String? {
        if let refusal = refusal(without: .keepStock) ?? refusalWithoutStock { return refusal }
        guard place == .page(.stockPapers), stocktakeUnderCursor == nil else { return nil }
        return scene.say("Not for this paper: Esc first.", "Nie dla tego dokumentu: najpierw Esc.")
    }

    /// The stocktake that is under way and under the cursor among the papers.
    private var stocktakeUnderCursor: StocktakeFile? {
        guard view == .stockPapers, case .stocktake(let file)? = stockPapers.current?.content,
            file.stocktake.status == .counting
        else { return nil }
        return file
    }

    /// Goes on with the stocktake under the cursor, or asks which are under way.
    mutating func askStocktakes() {
        if let file = stocktakeUnderCursor { return enter(file) }
        pending[desk.ask(.openStocktakes)] = .stocktakes
    }

    /// Goes on with a stocktake that is under way, or begins one.
    mutating func choose(among files: [StocktakeFile]) {
        guard overlay == nil else { return }
        guard !files.isEmpty else { return enter(nil) }
        let language = scene.language
        let options = files.map { file in
            let shelves = file.shelves
            let done = shelves.count { $0.state == .counted }
            let part = language.part(done, of: shelves.count)
            let counted = scene.say("counted \(part)", "policzone \(part)")
            let scope = [file.warehouse.code, file.stocktake.bins].filter { !$0.isEmpty }
            return Menu.Option(
                "\(file.stocktake.number)  \(scope.joined(separator: " "))  \(counted)"
            )
        }
        let new = Menu.Option(scene.say("begin a new one", "zacznij nową"), key: "n")
        overlay = .menu(Menu(options + [new]), .stocktakes(files))
    }

    /// Opens a stocktake or, without one, the form that begins one.
    mutating func enter(_ file: StocktakeFile?) {
        guard let file else {
            let query = view == .stock ? stock.listing.query : .everything
            let warehouses = scene.stock?.warehouses ?? Warehouses([])
            overlay = .form(StocktakeForm(warehouses, of: query, scene: scene))
            return
        }
        let screen = StocktakeScreen(file)
        show(screen)
        let shelves = file.shelves
        if shelves.count == 1, shelves[0].state == .uncounted { open(shelves[0].bin, in: screen) }
    }

    mutating func show(_ screen: StocktakeScreen) {
        var screen = screen
        screen.settle(in: body)
        overlay = .stocktaking(screen)
    }

    @discardableResult
    mutating func withStocktake<Result>(
        _ body: (inout StocktakeScreen) -> Result
    ) -> Result? {
        guard case .stocktaking(var screen)? = overlay else { return nil }
        let result = body(&screen)
        show(screen)
        return result
    }
}

/// Keys.
extension Workspace {
    mutating func press(_ key: Key, in screen: StocktakeScreen) {
        // What is changed while it is being handed in would be on no sheet.
        guard !isActing else { return refuseWhileActing() }
        guard screen.sought.isEmpty else {
            return refuse(scene.say("A scan is still looked up.", "Trwa sprawdzanie skanu."))
        }
        var screen = screen
        let outcome = screen.handle(key, in: scene)
        show(screen)
        answer(outcome, in: screen, key)
    }

    private mutating func answer(
        _ outcome: StocktakeOutcome,
        in screen: StocktakeScreen,
        _ key: Key
    ) {
        switch outcome {
        case .handled: break
        case .refused(let why): refuse(why)
        case .asked(let question): tell(question)
        case .counted(let article, let units): keepCount(of: article, units)
        case .open(let bin): open(bin, in: screen)
        case .handIn:
            guard case .sheet(let sheet) = screen.stage else { return }
            act(.stocktake(.handIn(sheet.count.sheet, in: sheet.bin.id, of: screen.seen)))
        case .review: withStocktake { $0.stage = .review(CountReview($0.file)) }
        case .post(let choices): act(.stocktake(.post(screen.seen, choices)))
        case .cancel: act(.stocktake(.cancel(screen.seen)))
        case .leave: leave(screen)
        case .unknown:
            let name = key.label(in: scene.language)
            tell(
                scene.say(
                    "\(name) does nothing here. The keys stand below.",
                    "\(name) nic tu nie robi. Klawisze są poniżej."
                )
            )
        }
    }

    mutating func open(_ bin: Bin, in screen: StocktakeScreen) {
        var screen = screen
        let hadDraft = screen.hasDraft(of: bin)
        do throws(StockRefusal) {
            try screen.open(bin, by: scene.visitor.staff.id)
        } catch {
            return refuse(error.explanation(in: scene.language))
        }
        let left = openSheet
        show(screen)
        if hadDraft {
            tell(scene.say("Your draft goes on.", "Wznowiono twój szkic."))
        } else if let left, left.bin != bin {
            tellKept(left)
        }
    }

    private var openSheet: ShelfSheet? {
        guard case .stocktaking(let screen)? = overlay, case .sheet(let sheet) = screen.stage else {
            return nil
        }
        return sheet
    }

    /// That what was counted on a shelf is safe, and not handed in.
    private mutating func tellKept(_ sheet: ShelfSheet) {
        guard !sheet.count.rows.isEmpty else { return }
        let bin = sheet.bin.name(in: scene.language)
        let units = scene.language.pieces(sheet.count.units)
        tell(
            scene.say(
                "\(bin): draft kept, \(units), not handed in yet.",
                "\(bin): szkic zapisany, \(units), jeszcze nieoddany."
            )
        )
    }

    /// From a sheet or the review to the shelves, from there back to the pane.
    private mutating func leave(_ screen: StocktakeScreen) {
        switch screen.stage {
        case .sheet(let sheet):
            withStocktake { $0.stage = .shelves }
            tellKept(sheet)
        case .review: withStocktake { $0.stage = .shelves }
        case .shelves:
            overlay = nil
            let number = screen.file.stocktake.number
            tell(scene.say("\(number): i goes on.", "\(number): i wznawia."))
        }
    }
}
