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
        case .register, .receive, .reject, .propose, .confirm, .decline, .remit, .withdraw,
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

extension Return.Step.Kind {
    /// Whether it can be taken with many.
    var isRoutine: Bool {
        switch self {
        case .receive, .accept, .reject, .settle, .clear, .cancel, .reopen: true
        case .register, .propose, .confirm, .decline, .remit, .withdraw, .bounce, .undo: false
        }
    }
}

extension ReturnRow {
    fileprivate func isOpen(for step: Return.Step.Kind) -> Bool {
        order != nil
            && (step == .clear || isAtBank ? openSteps.contains(step) : status.after(step) != nil)
    }
}
