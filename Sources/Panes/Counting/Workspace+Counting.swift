import Canvas
import Shop

/// Counting at the desk: entering and leaving, keys, scans, receiving.
extension Workspace {
    /// Opens the count of a return; one that was left half done goes on.
    mutating func startCounting(_ file: ReturnFile) {
        guard let purchase = file.purchase else {
            return refuse(explanation(of: Return.Refusal.isHistory))
        }
        var screen = CountScreen(file, purchase, shelf: lastShelf)
        if let draft = countDraft(of: file), screen.resume(draft) {
            tell(scene.resumed(draft.at))
            if draft.seen < file.goods.version { askNews(&screen, since: draft.seen) }
        }
        show(screen)
    }

    mutating func press(_ key: Key, in screen: CountScreen) {
        var screen = screen
        screen.news = []
        // What is changed while it is being received would be counted twice.
        if isActing, screen.panel == nil, key != .escape {
            refuseWhileActing()
            return show(screen)
        }
        let before = screen.count
        let outcome = screen.handle(key, in: scene)
        if screen.count != before { keepDraft(&screen) }
        show(screen)
        answer(outcome, in: screen, key)
    }

    private mutating func answer(_ outcome: CountOutcome, in screen: CountScreen, _ key: Key) {
        switch outcome {
        case .handled: break
        case .refused(let why): refuse(why)
        case .asked(let question): tell(question)
        case .print(let label):
            pending[desk.print(label)] = .print(label)
            notice = Notice(kind: .told, text: scene.say("Printing…", "Drukuje się…"))
        case .receive: receive(screen)
        case .leave: leaveCounting(screen)
        case .unknown: tellUnknown(key)
        }
    }

    /// Takes pasted text as a note or a shelf, never as a command.
    mutating func paste(_ text: String, in screen: CountScreen) {
        var screen = screen
        guard !isActing, screen.paste(text) else {
            return tell(
                scene.say(
                    "Pasted text goes into a field: Tab first.",
                    "Wklejony tekst trafia do pola: najpierw Tab."
                )
            )
        }
        keepDraft(&screen)
        show(screen)
    }

    /// Counts what was scanned, or opens another return in the place of this one.
    mutating func scan(_ code: Code, in screen: CountScreen) {
        var screen = screen
        screen.news = []
        notice = nil
        if screen.isOwn(code), !screen.names(code) {
            tell(
                scene.say(
                    "\(code.text) is open here: scan its goods.",
                    "\(code.text) jest tu otwarty: skanuj towar."
                )
            )
            return show(screen)
        }
        if code.isReturnNumber, !screen.names(code) {
            leaveCounting(screen)
            return lookUp(code)
        }
        guard !isActing else {
            return refuse(
                scene.say(
                    "\(code.text) is not counted: the last one is still under way.",
                    "\(code.text): nie policzono, poprzednia operacja jeszcze trwa."
                )
            )
        }
        let isNew = !screen.count.rows.contains { $0.item == .wrong(code.text) }
        let scan = screen.scan(code)
        keepDraft(&screen)
        notice = screen.notice(of: scan, code, in: scene)
        show(screen)
        if scan == .wrong { desk.post(.ring) }
        if scan == .wrong, isNew { keep(.unknownScan(code, place: screen.file.goods.number)) }
    }

    /// Leaves with the draft kept; nothing is asked.
    private mutating func leaveCounting(_ screen: CountScreen) {
        overlay = nil
        guard !screen.count.isEmpty, !isActing else { return }
        let units = scene.language.number(screen.count.units)
        tell(
            scene.say(
                "\(screen.file.goods.number): draft kept, \(units) counted; e goes on.",
                "\(screen.file.goods.number): szkic zapisany, policzono \(units); e wznawia."
            )
        )
    }

    private mutating func receive(_ screen: CountScreen) {
        var screen = screen
        if let row = screen.count.unsealed {
            screen.focus = .list
            screen.select(row)
            show(screen)
            let name = screen.count.rows[row].item.line.flatMap(screen.order.line)?.name ?? ""
            let quoted = scene.language.quoted(name)
            return refuse(
                scene.say(
                    "\(quoted): is the seal intact? i says so, i again says no.",
                    "\(quoted): plomba nienaruszona? i: tak, jeszcze raz i: nie."
                )
            )
        }
        if case .failure(let refusal) = screen.trial(in: scene) {
            return refuse(scene.explanation(of: refusal, screen.currency))
        }
        let goods = screen.file.goods
        act(.take(.receive(screen.count.receipt), with: goods.id, seen: goods.version))
    }

    mutating func show(_ screen: CountScreen) {
        var screen = screen
        screen.settle(in: body, scene)
        overlay = .counting(screen)
    }
}
