import Canvas
import Shop

extension Workspace {
    /// Nothing but leaving works in a window that is too small to be read.
    static let leastWidth = 40
    static let leastHeight = 10

    var isTooSmall: Bool {
        size.width < Self.leastWidth || size.height < Self.leastHeight
    }

    mutating func press(_ key: Key) {
        if isTooSmall {
            if Command.quit.keys.contains(key) { desk.post(.quit) }
            if Command.suspend.keys.contains(key) { desk.post(.suspend) }
            return
        }
        if key == .control("l") { return desk.post(.repaint) }
        if key == .control("z") { return desk.post(.suspend) }
        notice = nil
        guard overlay == nil else { return pressOverlay(key) }
        if move(by: key.movement ?? key) { return }
        if let command = place.commands.first(where: { $0.keys.contains(key) }) {
            perform(command)
        } else if case .character(let typed) = key {
            notice = Notice(
                kind: .told,
                text: scene.say(
                    "\(typed) does nothing here. ? shows the keys that do.",
                    "\(typed) nic tu nie robi. ? pokazuje klawisze, które działają."
                )
            )
        }
    }

    private mutating func move(by key: Key) -> Bool {
        switch active {
        case .orders: orders.handle(key, &desk)
        case .returns: returns.handle(key, &desk)
        case .history: history.listing.handle(key, &desk)
        case .shop: shop.handle(key)
        }
    }

    mutating func paste(_ text: String) {
        switch overlay {
        case .filter?: pasteIntoFilter(text)
        case .form(var form)?:
            _ = form.form.paste(text)
            form.adapt(in: scene)
            overlay = .form(form)
        case .finder, .sortMenu, .columnMenu, .themeMenu, .leaving, .confirming, .text, nil:
            notice = Notice(
                kind: .told,
                text: scene.say(
                    "Pasted text goes into a field: / first.",
                    "Wklejony tekst trafia do pola: najpierw /."
                )
            )
        }
    }

    mutating func point(_ mouse: Mouse) {
        guard overlay == nil, !isTooSmall else { return }
        switch mouse.action {
        case .wheelUp: _ = move(by: .up)
        case .wheelDown: _ = move(by: .down)
        case .release: break
        case .press:
            let line = mouse.point.y - body.y - 1
            if mouse.point.y == 0 { return pressTab(at: mouse.point.x) }
            switch active {
            case .orders where !orders.isOpen && line >= 0:
                orders.listing.point(at: line)
                orders.look(&desk)
            case .returns where !returns.isOpen && line >= 0:
                returns.listing.point(at: line)
                returns.look(&desk)
            case .history where line >= 0: history.listing.point(at: line)
            case .orders, .returns, .history, .shop: break
            }
        }
    }

    private mutating func pressTab(at x: Int) {
        var end = 0
        for tab in tabs {
            end += tab.labels.width
            if x < end, let pane = tab.pane { return go(to: pane) }
        }
    }
}

extension Key {
    /// The movement that a letter or a held key stands for in lists.
    fileprivate var movement: Key? {
        switch self {
        case .character("j"): .down
        case .character("k"): .up
        case .character("g"): .home
        case .character("G"): .end
        case .control("f"), .control("d"): .pageDown
        case .control("b"), .control("u"): .pageUp
        case _: nil
        }
    }
}
