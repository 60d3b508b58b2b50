import Canvas
import Shop

/// Many returns at once: from the marks to the plan.
extension Workspace {
    /// Whether a step would be for marked returns; never where a single one is open.
    var isForMarked: Bool {
        switch place {
        case .list(.returns), .list(.payouts): list?.marks.isEmpty == false
        case .list, .page: false
        }
    }

    /// The marked returns by number.
    var marked: [Marked] {
        guard isForMarked else { return [] }
        return (list?.marks ?? [:]).map { id, mark in
            Marked(id: ID(id), number: mark.number, seen: mark.version)
        }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    }

    /// The marked returns or, where none is marked, the one under the cursor.
    var markedOrChosen: [Marked] {
        isForMarked ? marked : chosenReturn.map { [$0.marked] } ?? []
    }

    /// What is said of what cannot be done with many.
    var oneAtATime: String {
        scene.say(
            "One return at a time. Esc clears the marks.",
            "Po jednym zwrocie. Esc usuwa zaznaczenia."
        )
    }

    /// Why a step cannot be taken with the marked returns, as far as the rows at hand
    /// tell; the plan tells the rest.
    func refusal(ofRoutine step: Return.Step.Kind) -> String? {
        guard step.isRoutine else {
            return scene.say(
                "That is done one return at a time. Esc clears the marks.",
                "To wykonuje się po jednym zwrocie. Esc usuwa zaznaczenia."
            )
        }
        if let refusal = refusal(without: step.right) { return refusal }
        if bulk?.isUnderWay == true { return runIsUnderWay }
        let marks = list?.marks ?? [:]
        let known = openRows(for: step, marks)
        guard known.count == marks.count, !known.contains(true) else { return nil }
        guard step != .clear else {
            return scene.say(
                "None of the marked returns is with the bank.",
                "Żaden z zaznaczonych zwrotów nie jest w banku."
            )
        }
        let name = step.noun(in: scene.language)
        return scene.say(
            "\(name): none of the marked returns has a status that it is open in.",
            "\(name): żaden z zaznaczonych zwrotów nie ma statusu, który na to pozwala."
        )
    }

    /// Of each marked row that is here, whether a step is open for it.
    private func openRows(for step: Return.Step.Kind, _ marks: [Int64: Mark]) -> [Bool] {
        view == .payouts
            ? payouts.listing.rows.filter { marks[$0.id] != nil }.map {
                $0.stage.openSteps.contains(step)
            }
            : returns.listing.rows.filter { marks[$0.id] != nil }.map { $0.isOpen(for: step) }
    }

    var runIsUnderWay: String {
        scene.say("A run is under way: J shows it.", "Trwa wykonywanie: J je pokazuje.")
    }

    /// Asks for what the step needs to know, or at once for the plan.
    mutating func openRoutine(for step: Return.Step.Kind) {
        if let form = RoutineForm(step, marked, scene: scene) {
            overlay = .form(form)
            return
        }
        switch step {
        case .accept: plan(.accept)
        case .settle: plan(.settle)
        case .clear: plan(.clear)
        case .register, .receive, .reject, .propose, .confirm, .decline, .remit,
            .cancel, .reopen, .bounce, .undo:
            break
        }
    }

    mutating func plan(_ routine: Routine) {
        plan(.routine(routine), marked)
    }

    /// Shows what a job would do with each of the returns; nothing is done yet.
    mutating func plan(_ job: BulkJob, _ marked: [Marked]) {
        guard bulk?.isUnderWay != true else { return refuse(runIsUnderWay) }
        let ticket = desk.ask(job.question(about: marked))
        pending[ticket] = .plan
        putRunAside()
        let names =
            view == .payouts
            ? payouts.listing.rows.map { ($0.id, $0.name) }
            : returns.listing.rows.map { ($0.id, $0.name) }
        bulk = BulkScreen(
            job,
            marked,
            names: Dictionary(names, uniquingKeysWith: { first, _ in first }),
            ticket
        )
        overlay = .bulk
    }

    /// What a routine would do with the marked returns.
    mutating func planned(_ steps: [PlannedStep], _ ticket: Ticket) {
        bulk?.take(steps, ticket)
    }

    /// The plan could not be made.
    mutating func planFailed(_ ticket: Ticket) {
        guard bulk?.stage == .reading(ticket) else { return }
        closeBulk()
    }

    /// What the last run came to is kept until the plan in its place is run.
    mutating func putRunAside() {
        if case .done? = bulk?.stage { lastRun = bulk }
    }

    /// Leaves the screen; a plan is forgotten, a run and its outcome are not.
    mutating func closeBulk() {
        if case .bulk? = overlay { overlay = nil }
        switch bulk?.stage {
        case .reading?, .planned?: bulk = lastRun
        case .running?, .stopping?, .done?, nil: break
        }
    }
}

/// Its keys.
extension Workspace {
    mutating func pressBulk(_ key: Key) {
        guard let screen = bulk else {
            overlay = nil
            return
        }
        if let question = screen.question { return answer(question, with: key) }
        switch key {
        case .escape, .control("c"): leaveBulk(screen)
        case .character("J"), .control("x"), .character("q"): closeBulk()
        case .function(2): runPlan(screen)
        case .enter: enterBulk(screen)
        case .character("u") where !screen.isUnderWay && !screen.isPlan:
            perform(.undo)
        case _:
            if screen.asksForCount, bulk?.typed.edit(key) == true { return }
            let height = BulkScreen.listHeight(in: body)
            _ = bulk?.move(key.movement ?? key, height: height)
        }
    }

    private mutating func leaveBulk(_ screen: BulkScreen) {
        if screen.canStop || screen.stage == .stopping { bulk?.stop() } else { closeBulk() }
    }

    /// Enter alone starts nothing: it may have been meant for what was here before.
    private mutating func enterBulk(_ screen: BulkScreen) {
        switch screen.stage {
        case .done: closeBulk()
        case .planned where screen.asksForCount && screen.isCountTyped: runPlan(screen)
        case .planned where screen.asksForCount:
            let count = scene.language.number(screen.runnable.count)
            refuse(scene.say("Type \(count) first.", "Najpierw wpisz \(count)."))
        case .planned: refuse(scene.say("F2 runs it.", "Wykonuje F2."))
        case .reading, .running, .stopping: break
        }
    }

    private mutating func runPlan(_ screen: BulkScreen) {
        guard screen.stage == .planned else { return }
        let count = screen.runnable.count
        guard count > 0 else {
            return refuse(scene.say("None of these can.", "Żadnego z tych nie można."))
        }
        guard !screen.asksForCount || screen.isCountTyped else {
            let figure = scene.language.number(count)
            return refuse(scene.say("Type \(figure) first.", "Najpierw wpisz \(figure)."))
        }
        startRun()
    }

    private mutating func answer(_ question: BulkScreen.Question, with key: Key) {
        switch question {
        case .undo(var menu):
            let outcome = menu.handle(key)
            bulk?.question = .undo(menu)
            switch outcome {
            case .chosen(1):
                bulk?.question = nil
                startRun()
            case .chosen, .cancelled: closeBulk()
            case .refused, .moved, .ignored: break
            }
        case .quit(var menu):
            let outcome = menu.handle(key)
            bulk?.question = .quit(menu)
            switch outcome {
            case .chosen(1):
                bulk?.question = nil
                quitAfterRow()
            case .chosen, .cancelled: bulk?.question = nil
            case .refused, .moved, .ignored: break
            }
        }
    }
}

extension Return.Step.Kind {
    /// Whether it can be taken with many.
    var isRoutine: Bool {
        switch self {
        case .receive, .accept, .reject, .settle, .clear, .cancel, .reopen: true
        case .register, .propose, .confirm, .decline, .remit, .bounce, .undo: false
        }
    }
}

extension ReturnRow {
    fileprivate func isOpen(for step: Return.Step.Kind) -> Bool {
        order != nil
            && (step == .clear || isAtBank ? openSteps.contains(step) : status.after(step) != nil)
    }
}

extension TextField {
    /// Takes digits and what corrects them; all else is left to the list.
    fileprivate mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let digit) where digit.isASCII && digit.isNumber: handle(key)
        case .backspace, .delete, .left, .right: handle(key)
        case _: false
        }
    }
}
