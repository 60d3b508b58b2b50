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
        case .sortMenu(var menu):
            let outcome = menu.handle(key)
            self.overlay = .sortMenu(menu)
            chosen(outcome) { $0.sortBy($1) }
        case .columnMenu(var menu):
            let outcome = menu.handle(key)
            self.overlay = .columnMenu(menu)
            chosen(outcome) { $0.toggleColumn($1) }
        case .themeMenu(var menu):
            let outcome = menu.handle(key)
            self.overlay = .themeMenu(menu)
            chosen(outcome) { $0.desk.post(.use(theme: Workspace.themes[$1])) }
        case .form(let form): press(key, in: form)
        case .leaving(let form, var menu):
            let outcome = menu.handle(key)
            self.overlay = .leaving(form, menu)
            leave(form, outcome)
        case .confirming(let title, var menu, let action):
            let outcome = menu.handle(key)
            self.overlay = .confirming(title: title, menu, action)
            chosen(outcome) { if $1 == 1 { $0.act(action) } }
        case .text(let title, let lines, let scroll):
            press(key, title, lines, scroll)
        }
    }

    /// Closes a menu on a choice or a no, and stays otherwise.
    private mutating func chosen(
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
        case .refused(let why): notice = Notice(kind: .refused, text: why)
        case .closed: overlay = nil
        case .open: break
        }
    }

    private mutating func press(
        _ key: Key,
        _ title: String,
        _ lines: [[Label]],
        _ scroll: Int
    ) {
        switch key {
        case .down, .character("j"): overlay = .text(title: title, lines, scroll: scroll + 1)
        case .up, .character("k"): overlay = .text(title: title, lines, scroll: max(0, scroll - 1))
        case .escape, .enter, .character("q"), .character("x"): overlay = nil
        case _: break
        }
    }
}

/// Forms: filled in, submitted, and never lost by a slip of the hand.
extension Workspace {
    fileprivate mutating func press(_ key: Key, in screen: any FormScreen) {
        var screen = screen
        let outcome: Form<FormQuestion>.Outcome =
            key == .function(2) ? .submitted : screen.form.handle(key)
        switch outcome {
        case .submitted:
            let action = screen.submit(in: scene)
            overlay = .form(screen)
            if let action { act(action) }
        case .cancelled:
            guard screen.form.isDirty else {
                overlay = nil
                return
            }
            let stay = scene.say("go on filling it in", "wypełniam dalej")
            let leave = scene.say("leave, what was typed is lost", "wychodzę, wpisane dane przepadną")
            overlay = .leaving(screen, Self.question(no: stay, yes: leave))
        case .changed:
            screen.adapt(in: scene)
            overlay = .form(screen)
        case .moved, .ignored:
            overlay = .form(screen)
        }
    }

    fileprivate mutating func leave(_ screen: any FormScreen, _ outcome: Menu.Outcome) {
        switch outcome {
        case .chosen(1): overlay = nil
        case .chosen, .cancelled: overlay = .form(screen)
        case .refused, .moved, .ignored: break
        }
    }
}

/// Filters: the list follows what is typed.
extension Workspace {
    private mutating func pressFilter(_ key: Key) {
        let language = scene.language
        let isOpen =
            switch active {
            case .orders: orders.listing.type(key, in: language, &desk)
            case .returns: returns.listing.type(key, in: language, &desk)
            case .history: history.listing.type(key, in: language, &desk)
            case .shop: false
            }
        if !isOpen { overlay = nil }
    }

    mutating func pasteIntoFilter(_ text: String) {
        switch active {
        case .orders: orders.listing.paste(text, &desk)
        case .returns: returns.listing.paste(text, &desk)
        case .history: history.listing.paste(text, &desk)
        case .shop: break
        }
    }

    mutating func openFilter() {
        switch active {
        case .orders: orders.listing.openPrompt(in: scene.language)
        case .returns: returns.listing.openPrompt(in: scene.language)
        case .history: history.listing.openPrompt(in: scene.language)
        case .shop: return
        }
        overlay = .filter
    }

    func drawFilter(on canvas: inout Canvas, in area: Area) {
        switch active {
        case .orders: orders.listing.prompt?.draw(on: &canvas, in: area, scene: scene)
        case .returns: returns.listing.prompt?.draw(on: &canvas, in: area, scene: scene)
        case .history: history.listing.prompt?.draw(on: &canvas, in: area, scene: scene)
        case .shop: break
        }
    }
}
