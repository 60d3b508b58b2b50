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
            if Command.quit.keys.contains(key) { quit() }
            if Command.suspend.keys.contains(key) { desk.post(.suspend) }
            return
        }
        if key == .control("l") { return desk.post(.repaint) }
        if key == .control("z") { return desk.post(.suspend) }
        notice = nil
        awaited = nil
        guard overlay == nil else { return pressOverlay(key) }
        if move(by: key.movement ?? key) { return }
        // On a page q leaves the page; only in a list it leaves the program.
        if key == .character("q"), case .page = place { return perform(.back) }
        if let command = place.commands.first(where: { $0.keys.contains(key) }) {
            performOnFile(command)
        } else {
            tellUnknown(key)
        }
    }

    /// Whether a step is asked for and other rows are coming, of one of which it will be.
    func isAwaitingList(for command: Command) -> Bool {
        guard command.isForReturn else { return false }
        return records(of: view)?.isAwaitingList ?? false
    }

    /// Does what a key asks for, once the file that it may be about is here.
    ///
    /// So keys that are typed ahead mean what they would have meant a moment later.
    private mutating func performOnFile(_ command: Command) {
        if !isAwaitingList(for: command) {
            guard records(of: view)?.isAwaitingFile == true else { return perform(command) }
            withRecords(of: view) { $0.look(&$1) }
        }
        awaited = command
    }

    private mutating func move(by key: Key) -> Bool {
        let (body, scene) = (body, scene)
        return switch view {
        case .scans: scans.handle(key, &desk)
        case .history: history.listing.handle(key, &desk)
        case .shop: shop.handle(key)
        case .terms: terms.handle(key, height: body.height, in: scene)
        case .loyaltyFigures: loyaltyFigures.handle(key, height: body.height, in: scene)
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .messages, .accounts:
            withRecords(of: view) { $0.handle(key, in: body, scene, &$1) } ?? false
        }
    }

    mutating func paste(_ text: String) {
        guard !isTooSmall else { return }
        switch overlay {
        case .filter?: browse { $0.paste(text, &$1) }
        case .finder(var finder)?:
            finder.paste(text)
            overlay = .finder(finder)
        case .form(var form)?:
            let outcome = form.paste(text, in: scene)
            overlay = .form(form)
            if outcome == .changed {
                keepDraft(of: form)
                askWhatIsWanted(in: form)
            }
        case .counting(let screen)?: paste(text, in: screen)
        case .matching?:
            let language = scene.language
            withMatching { $0.paste(text, in: language, &$1) }
        case .menu, .ledger, .feed, .trial, .leaving, .confirming, .text, .bulk, .stocktaking, nil:
            tell(
                scene.say(
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
            if mouse.point.y == size.y { return pressTab(at: mouse.point.x) }
            guard case .list = place else { return }
            let line = mouse.point.y - body.y
            browse { $0.point(at: line - 1, &$1) }
            if view == .shop { shop.point(at: line) }
            if view == .terms {
                terms.point(at: line, loyaltyFigures.figures, in: body, scene: scene)
            }
        }
    }

    private mutating func pressTab(at x: Int) {
        var end = 0
        for tab in tabs {
            end += tab.labels.width
            guard x < end else { continue }
            if let pane = tab.pane { perform(pane.command) }
            return
        }
    }
}

extension Key {
    /// The movement that a letter or a held key stands for in lists.
    var movement: Key? {
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
