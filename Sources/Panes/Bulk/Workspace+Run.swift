import Canvas
import Shop

/// Running a plan, row by row.
///
/// Its steps do not count as the one action that may be under way: each names the
/// version that it saw, as any step does, so that whatever else is done meanwhile
/// can only make a row fail.
extension Workspace {
    mutating func startRun() {
        bulk?.start(at: scene.now)
        lastRun = nil
        runOn()
        layOut()
    }

    mutating func runOn() {
        guard let action = bulk?.next() else { return finishRun() }
        pending[desk.act(action)] = .act(action)
    }

    /// The answer to a row of the run, if it is one.
    mutating func ran(_ kind: Return.Step.Kind, _ goods: Return, _ errand: Errand?) -> Bool {
        guard case .act(.routine(_, let id, _))? = errand else { return false }
        let undo = Undoable(goods, by: scene.visitor.staff.id)
        bulk?.settle(id, .done(kind, goods, undo: undo), at: scene.now)
        handedIn(kind, id)
        runOn()
        return true
    }

    /// The failure of a row of the run, if it is one.
    mutating func ranInto(_ error: any Error, _ errand: Errand?) -> Bool {
        guard case .act(.routine(_, let id, _))? = errand else { return false }
        bulk?.settle(id, .failed(error), at: scene.now)
        runOn()
        return true
    }

    private mutating func finishRun() {
        if case .quit? = bulk?.question { bulk?.question = nil }
        guard let run = bulk else { return }
        layOut()
        for row in run.done {
            returns.listing.clearMark(of: row.marked.id.key)
            payouts.listing.clearMark(of: row.marked.id.key)
        }
        switch run.job {
        case .routine(.undo): undoableRun = nil
        case .routine: undoableRun = UndoableRun(run, at: scene.now)
        case .bankFile: break
        }
        notice = Notice(kind: run.wentWell ? .done : .refused, text: run.result(in: scene))
        if !run.wentWell { desk.post(.ring) }
        outdated.formUnion(Self.viewsOfReturns)
        catchUp()
        if quitsAfterRow { desk.post(.quit) }
    }

    mutating func showRun() {
        overlay = .bulk
    }

    var refusalToShowRun: String? {
        bulk == nil ? scene.say("Nothing was run yet.", "Nic jeszcze nie wykonano.") : nil
    }
}

/// Taking a run back, and leaving the program while one is under way.
extension Workspace {
    /// Whether *undo* is for the last run rather than for the last single step.
    var offersRun: Bool {
        undoableRun.map { $0.isLatest || undoable == nil } ?? false
    }

    /// What *undo* would take back, in full and in short.
    var undoHints: [String] {
        offersRun ? undoableRun?.hints(in: scene) ?? [] : undoable?.hints(in: scene) ?? []
    }

    mutating func askToUndoRun() {
        guard let undoableRun else { return }
        guard bulk?.isUnderWay != true else { return refuse(runIsUnderWay) }
        let menu = question(
            no: scene.say("no, leave it", "nie, zostaw"),
            yes: scene.say("yes, undo", "tak, cofnij")
        )
        putRunAside()
        bulk = BulkScreen(undoing: undoableRun, at: scene.now, menu)
        overlay = .bulk
    }

    /// Leaves the program; asks first while a run is under way, once.
    mutating func quit() {
        guard let bulk, bulk.isUnderWay, !quitsAfterRow else { return desk.post(.quit) }
        guard !isTooSmall else { return quitAfterRow() }
        let menu = question(
            no: scene.say("no, let it run", "nie, niech trwa"),
            yes: scene.say("yes, after this row", "tak, po tym wierszu")
        )
        self.bulk?.question = .quit(menu)
        overlay = .bulk
    }

    mutating func quitAfterRow() {
        guard bulk?.isUnderWay == true else { return desk.post(.quit) }
        quitsAfterRow = true
        bulk?.stop()
    }

    /// The run on the line above the message, wherever one is.
    func drawRun(on canvas: inout Canvas, in line: Area) {
        guard let bulk, bulk.isUnderWay, let progress = bulk.progress else { return }
        let text = progress.text(of: bulk.job.kind, in: scene.language)
        let isStopping = bulk.stage == .stopping
        let news = isStopping ? scene.say(" · stopping", " · zatrzymuję") : ""
        canvas.write(
            [Label(text, .info), Label(news, .warn)],
            x: line.x + 1,
            y: line.y,
            width: max(0, line.width - 2)
        )
        if case .bulk? = overlay { return }
        let hint = [Label("J", .key), Label(scene.say(" shows it", " pokazuje"), .dim)]
        guard text.width + news.width + hint.width + 4 <= line.width else { return }
        canvas.write(hint, endingAt: line.x + line.width - 1, y: line.y)
    }
}
