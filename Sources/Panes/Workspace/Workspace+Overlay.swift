import Canvas
import Shop

extension Workspace {
    mutating func pressOverlay(_ key: Key) {
        guard let overlay else { return }
        switch overlay {
        case .filter: pressFilter(key)
        case .finder(var finder):
            let outcome = finder.handle(key, in: scene.language)
            self.overlay = .finder(finder)
            answer(outcome)
        case .menu(let menu, let purpose): press(key, in: menu, for: purpose)
        case .ledger(let screen): press(key, in: screen)
        case .feed(let screen): press(key, in: screen)
        case .trial(let screen): press(key, in: screen)
        case .form(let form): press(key, in: form)
        case .counting(let screen): press(key, in: screen)
        case .stocktaking(let screen): press(key, in: screen)
        case .bulk: pressBulk(key)
        case .matching(let screen): press(key, in: screen)
        case .leaving(let form, var menu):
            let outcome = menu.handle(key)
            self.overlay = .leaving(form, menu)
            leave(form, outcome)
        case .confirming(let title, var menu, let action):
            let outcome = menu.handle(key)
            self.overlay = .confirming(title: title, menu, action)
            chosen(outcome) { if $1 == 1 { $0.act(action) } }
        case .text(let title, let lines, let scroll, let form):
            press(key, title, lines, scroll, over: form)
        }
    }

    /// Closes a menu on a choice or a no, and stays otherwise.
    mutating func chosen(
        _ outcome: Menu.Outcome,
        _ run: (inout Workspace, Int) -> Void
    ) {
        switch outcome {
        case .chosen(let index):
            overlay = nil
            run(&self, index)
        case .cancelled: overlay = nil
        case .refused, .moved, .ignored: break
        }
    }

    private mutating func answer(_ outcome: Finder.Outcome) {
        switch outcome {
        case .run(let command):
            overlay = nil
            perform(command)
        case .refused(let why): refuse(why)
        case .closed: overlay = nil
        case .open: break
        }
    }

    private mutating func press(
        _ key: Key,
        _ title: String,
        _ lines: [[Label]],
        _ scroll: Int,
        over form: (any FormScreen)?
    ) {
        switch key {
        case .escape, .enter, .character("q"), .character("x"), .function(3):
            overlay = form.map(Overlay.form)
        case _:
            let height = Self.room(for: lines, titled: title, in: body).height
            guard let step = (key.movement ?? key).scrolling(height: height) else { return }
            let last = max(0, lines.count - height)
            let place = min(max(0, scroll + step), last)
            overlay = .text(title: title, lines, scroll: place, over: form)
        }
    }
}

/// Forms: filled in, submitted, and never lost by a slip of the hand.
extension Workspace {
    fileprivate mutating func press(_ key: Key, in screen: any FormScreen) {
        if handleSheet(key, of: screen) || holdForFeed(key) { return }
        if key == .tab, complete(screen) { return }
        if key == .function(3) { return explain(screen) }
        var screen = screen
        let outcome = screen.handle(key, in: scene)
        overlay = .form(screen)
        switch outcome {
        case .submitted(.routine(let routine, _, _)): plan(routine)
        case .submitted(.makeBankFile(let format, let marked)): plan(.bankFile(format), marked)
        case .submitted(.lookInto(let order)): lookInto(order)
        case .submitted(.changeLoyalty(.setTerms(let terms, let day))):
            tryOut(terms, from: day, screen.title(in: scene), over: screen)
        case .submitted(let action): act(action)
        case .refused: desk.post(.ring)
        case .wantsF2: refuse(scene.say("F2 does it.", "Wykonuje F2."))
        case .cancelled:
            let isFilled = screen.form.isDirty || (screen as? LogForm)?.isFilled == true
            overlay = isFilled ? .leaving(screen, menuToLeave(screen)) : nil
        case .changed:
            keepDraft(of: screen)
            askWhatIsWanted(in: screen)
        case .moved, .ignored: break
        }
    }

    fileprivate mutating func leave(_ screen: any FormScreen, _ outcome: Menu.Outcome) {
        switch outcome {
        case .chosen(1): leaveFilled(screen)
        case .chosen(2):
            overlay = nil
            dropDraft(of: screen)
        case .chosen, .cancelled: overlay = .form(screen)
        case .refused, .moved, .ignored: break
        }
    }
}

extension Workspace {
    private mutating func leaveFilled(_ screen: any FormScreen) {
        guard var log = screen as? LogForm, log.isFilled else {
            overlay = nil
            return
        }
        log.isLeaving = true
        overlay = .form(log)
        pressOverlay(.function(2))
        if !isActing { logFailed() }
    }
}

/// Filters: the list follows what is typed.
extension Workspace {
    mutating func openFilter() {
        let language = scene.language
        browse { list, _ in list.openPrompt(in: language) }
        overlay = .filter
    }

    private mutating func pressFilter(_ key: Key) {
        let language = scene.language
        let isOpen = browse { $0.type(key, in: language, &$1) } ?? false
        if !isOpen { overlay = nil }
    }
}
