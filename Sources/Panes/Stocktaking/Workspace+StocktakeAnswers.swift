import Canvas
import Shop

/// What comes back about a stocktake.
extension Workspace {
    mutating func countTaken(_ file: StocktakeFile, _ errand: Errand?) {
        close(for: errand)
        guard case .act(.stocktake(let step))? = errand else { return }
        stock.refresh(&desk)
        let language = scene.language
        let number = file.stocktake.number
        let text: String
        switch step {
        case .start:
            enter(file)
            text = scene.say("begun", "rozpoczęta")
        case .handIn(let units, let id, _):
            withStocktake { $0.handedIn(file, id) }
            let bin = file.bin(id)?.name(in: language) ?? ""
            let pieces = language.pieces(units.values.reduce(0, +))
            text = scene.say("\(bin) handed in, \(pieces)", "\(bin): arkusz oddany, \(pieces)")
        case .post:
            overlay = nil
            let places = Plural.places.text(file.changes.count, in: language)
            let change = file.changes.values.reduce(0, +)
            let units =
                change == 0 ? "" : ", \(language.change(change)) " + scene.say("pcs", "szt.")
            text = scene.say("posted, \(places)", "zatwierdzona, \(places)") + units
        case .cancel:
            overlay = nil
            text = scene.say("given up, no level has changed", "anulowana, stany bez zmian")
        }
        notice = Notice(kind: .done, text: "\(number): \(text)")
    }

    /// Reads the stocktake that is open again, since somebody has changed something.
    mutating func askStocktakeAgain() {
        guard case .stocktaking(var screen)? = overlay else { return }
        screen.awaited = desk.ask(.stocktake(screen.id))
        overlay = .stocktaking(screen)
    }

    mutating func renewed(_ file: StocktakeFile?, _ ticket: Ticket) {
        guard case .stocktaking(var screen)? = overlay, screen.awaited == ticket, let file else {
            return
        }
        screen.awaited = nil
        screen.take(file)
        show(screen)
        guard file.stocktake.status != .counting, !isActing else { return }
        overlay = nil
        let status = file.stocktake.status.label(in: scene.language)
        refuse("\(file.stocktake.number): \(status).")
    }
}
