package import Canvas
import Shop

extension Workspace {
    /// Draws the whole screen.
    package func draw(on canvas: inout Canvas) {
        guard !isTooSmall else { return drawTooSmall(on: &canvas) }
        drawTabs(on: &canvas, in: size.row(0))
        drawCrumbs(on: &canvas, in: size.row(1))
        drawBody(on: &canvas, in: body)
        drawRun(on: &canvas, in: size.bottom(3).top(1))
        let foot = size.bottom(2)
        if case .filter? = overlay {
            list?.drawPrompt(on: &canvas, in: foot, scene: scene)
        } else {
            drawFoot(on: &canvas, in: foot)
        }
        if alarm != nil { sound(on: &canvas, in: [size.row(0), foot]) }
    }

    /// Shows the bars as an alarm, also where there is no colour.
    private func sound(on canvas: inout Canvas, in bars: [Area]) {
        for bar in bars { canvas.restyle(bar) { $0 = Style.error.selected } }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let text = scene.say(
            "Too small: \(size.width)x\(size.height), needs 40x10",
            "Za małe: \(size.width)x\(size.height), trzeba 40x10"
        )
        canvas.write(text, x: 0, y: 0, width: size.width)
    }

    /// Whether *undo* works here: nothing lies over the pane, or only the outcome of a run.
    private var offersUndo: Bool {
        switch overlay {
        case nil: true
        case .bulk?: bulk.map { $0.question == nil && !$0.isUnderWay && !$0.isPlan } ?? true
        case .form?, .leaving?, .text?, .filter?, .finder?, .menu?, .ledger?, .confirming?,
            .counting?, .matching?, .stocktaking?, .feed?, .trial?:
            false
        }
    }

    private func drawBody(on canvas: inout Canvas, in area: Area) {
        if let form {
            FormView(form, head: head(of: form)).draw(on: &canvas, in: area, scene: scene)
            return drawOverlay(on: &canvas, in: area)
        }
        switch overlay {
        case .counting(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .bulk?:
            bulk?.draw(on: &canvas, in: area, scene: scene)
            return
        case .matching(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .ledger(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .stocktaking(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .feed(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .trial(let screen)?: return screen.draw(on: &canvas, in: area, scene: scene)
        case .form?, .leaving?, .text?, .filter?, .finder?, .menu?, .confirming?, nil:
            break
        }
        if view.pane == .stock, scene.stock.map({ $0.since == nil }) ?? false {
            drawIntroToStock(on: &canvas, in: area)
            return drawOverlay(on: &canvas, in: area)
        }
        if view.keepsPoints, scene.terms?.isEmpty == true {
            drawIntroToLoyalty(on: &canvas, in: area)
            return drawOverlay(on: &canvas, in: area)
        }
        switch view {
        case .terms:
            terms.draw(loyaltyFigures.figures, on: &canvas, in: area, scene: scene)
        case .loyaltyFigures: loyaltyFigures.draw(on: &canvas, in: area, scene: scene)
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .messages, .accounts:
            records(of: view)?.draw(on: &canvas, in: area, scene: scene)
        case .scans: scans.draw(on: &canvas, in: area, scene: scene)
        case .history: history.draw(on: &canvas, in: area, scene: scene)
        case .shop: shop.draw(on: &canvas, in: area, scene: scene)
        }
        drawOverlay(on: &canvas, in: area)
    }

    private func drawOverlay(on canvas: inout Canvas, in area: Area) {
        switch overlay {
        case .finder(let finder)?:
            finder.draw(on: &canvas, in: area, scene: scene)
        case .menu(let menu, let purpose)?:
            draw(menu, purpose.title(in: scene), on: &canvas, in: area)
        case .leaving(let form, let menu)?: draw(menu, form.title(in: scene), on: &canvas, in: area)
        case .confirming(let title, let menu, _)?: draw(menu, title, on: &canvas, in: area)
        case .text(let title, let lines, let scroll, _)?:
            let room = Self.dialog(for: lines, titled: title).draw(on: &canvas, in: area)
            let first = min(scroll, max(0, lines.count - room.height))
            for (row, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
                canvas.write(line, x: room.x, y: room.y + row, width: room.width)
            }
        case .form?, .filter?, .counting?, .bulk?, .matching?, .ledger?, .stocktaking?, .feed?,
            .trial?, nil:
            break
        }
    }

    private static func dialog(for lines: [[Label]], titled title: String) -> Dialog {
        Dialog(title, width: lines.map(\.width).max() ?? 0, height: lines.count)
    }

    /// Where lines of text lie when they are read in an area.
    static func room(for lines: [[Label]], titled title: String, in area: Area) -> Area {
        var canvas = Canvas(width: 0, height: 0)
        return dialog(for: lines, titled: title).draw(on: &canvas, in: area)
    }

    private func draw(_ menu: Menu, _ title: String, on canvas: inout Canvas, in area: Area) {
        let room = Dialog(title, width: menu.width, height: menu.options.count)
            .draw(on: &canvas, in: area)
        menu.draw(on: &canvas, in: room)
    }

    /// What just happened, with what can be taken back beside it.
    ///
    /// A notice that is too long goes on where the hints stand, since what one
    /// refuses must be read whole.
    private func drawFoot(on canvas: inout Canvas, in area: Area) {
        let room = area.inset(columns: 1)
        let lines = said(width: room.width).wrapped(to: room.width, indent: 2)
        for (row, line) in lines.prefix(room.height).enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
        guard lines.count < 2 else { return }
        let left = room.width - lines.joined().width - 2
        if offersUndo, let undo = undoHints.first(where: { $0.width <= left }) {
            canvas.write([Label(undo, .dim)], endingAt: room.x + room.width, y: room.y)
        }
        drawHints(on: &canvas, in: room.row(1))
    }

    private func said(width: Int) -> [Label] {
        switch overlay {
        case .counting(let screen)?:
            notice.labels(before: screen.trail, width: width, in: scene)
        case .stocktaking(let screen)?:
            notice.labels(before: screen.trail, width: width, in: scene)
        case _: notice?.labels ?? []
        }
    }
}
