import Canvas
import Shop

/// Scans during a stocktake: a shelf's label opens its sheet, an article is counted on it.
extension Workspace {
    mutating func scan(_ code: Code, in screen: StocktakeScreen) {
        notice = nil
        guard !isActing else {
            return refuseLoudly(
                scene.say(
                    "\(code.text) is not counted: the last one is still under way.",
                    "\(code.text): nie policzono, poprzednia operacja jeszcze trwa."
                )
            )
        }
        guard !screen.isTyping else { return refuseWhileTyping(code) }
        if screen.sought.isEmpty, let bin = screen.file.bin(labelled: code) {
            return open(bin, in: screen)
        }
        switch screen.stage {
        case .shelves, .review:
            refuseLoudly(
                scene.say(
                    "\(code.text.cut(to: 40)): first the shelf, scan its label.",
                    "\(code.text.cut(to: 40)): najpierw zeskanuj etykietę lokalizacji."
                )
            )
        case .sheet:
            if screen.sought.isEmpty, let article = screen.known[code] {
                return count(article, code)
            }
            let ticket = desk.ask(.variant(code.text))
            withStocktake { $0.sought.append(.init(ticket: ticket, code: code)) }
        }
    }

    /// A number that is not confirmed may be what somebody has counted, or the beginning of a
    /// code that came in pieces: it is neither taken nor lost without a word.
    private mutating func refuseWhileTyping(_ code: Code) {
        let name = code.text.cut(to: 40)
        notCounted(
            code,
            scene.say(
                "\(name) is not counted: first Enter or Esc for the number.",
                "\(name): nie policzono, najpierw Enter albo Esc przy wpisywanej liczbie."
            )
        )
    }

    /// What a scanned code has turned out to be; false where nothing was scanned under the
    /// ticket.
    mutating func counted(_ article: Variant?, _ ticket: Ticket) -> Bool {
        guard let code = withStocktake({ $0.takeSought(ticket) }) ?? nil else { return false }
        guard let article else {
            let number = openStocktake?.file.stocktake.number ?? ""
            keep(.unknownScan(code, place: number))
            let name = code.text.cut(to: 40)
            notCounted(
                code,
                scene.say(
                    "\(name) is not known here, and not counted.",
                    "Kod \(name) nie jest tu znany; nie policzono."
                )
            )
            return true
        }
        withStocktake { $0.known[code] = article }
        count(article, code)
        return true
    }

    private mutating func count(_ article: Variant, _ code: Code) {
        guard let stocktake = openStocktake?.file.stocktake else { return }
        if let refusal = refusal(toCount: article, in: stocktake) {
            return notCounted(code, refusal.explanation(in: scene.language))
        }
        guard let outcome = withStocktake({ $0.count(article, code) }) ?? nil else { return }
        switch outcome {
        case .counted(let row):
            guard case .sheet(let sheet)? = openStocktake?.stage else { return }
            let units = sheet.count.rows[row].units
            keepCount(of: article, units)
            let name = article.name.shortened(to: 36)
            notice = Notice(kind: .done, text: "\(name): \(scene.language.pieces(units))")
        case .full:
            refuseLoudly(StockRefusal.tooMany(article: article.sku).explanation(in: scene.language))
        case .notDisputed:
            refuseLoudly(
                scene.say(
                    "\(article.sku) is agreed on: count only what is listed.",
                    "\(article.sku): zgodne, policz tylko to, co na liście."
                )
            )
        }
    }

    private func refusal(toCount article: Variant, in stocktake: Stocktake) -> StockRefusal? {
        if article.kind != .counted { return .notCounted(article: article.sku) }
        return stocktake.counts(article.id) ? nil : .notInRange(article: article.sku)
    }

    private mutating func notCounted(_ code: Code, _ why: String) {
        withStocktake { $0.note(uncounted: code) }
        refuseLoudly(why)
    }

    private var openStocktake: StocktakeScreen? {
        guard case .stocktaking(let screen)? = overlay else { return nil }
        return screen
    }
}

/// Drafts: whatever is counted is kept at once.
extension Workspace {
    mutating func keepCount(of article: Variant, _ units: Int?) {
        guard let screen = openStocktake, case .sheet(let sheet) = screen.stage else { return }
        let changed = [(article.id, units)]
        let all = sheet.count.rows.map { ($0.article.id, Optional($0.units)) }
        for (variant, units) in screen.isUnkept ? changed + all : changed {
            keep(.count(KeptCount(of: variant, units: units, in: sheet.bin.id, for: screen.id)))
        }
        withStocktake {
            $0.remember()
            $0.isUnkept = false
        }
    }

    /// A draft that could not be kept says so; the next change keeps it whole.
    mutating func stocktakingFailed(_ errand: Errand?) {
        guard case .keep(.count)? = errand, case .stocktaking? = overlay else { return }
        withStocktake { $0.isUnkept = true }
        let why = notice?.text ?? ""
        notice = Notice(
            kind: .refused,
            text: scene.say("The draft is not kept. \(why)", "Szkicu nie zapisano. \(why)")
        )
    }
}
