import Canvas
import Shop

/// Taking a file of articles in: from its name to the page of what it would change, and
/// from there into the shop or not at all.
extension Workspace {
    var refusalToTakeIn: String? {
        let rights = scene.visitor.rights
        guard FeedForm.Purpose.allCases.allSatisfy({ $0.missing(rights) != nil }) else {
            return nil
        }
        return refusal(without: .keepStock)
    }

    mutating func openFeedForm() {
        overlay = .form(FeedForm(mappings: mappings, scene: scene))
    }

    /// The reading of a file that is under way.
    private var feedReading: (ticket: Ticket, order: FeedOrder)? {
        for (ticket, errand) in pending {
            if case .feed(let order) = errand { return (ticket, order) }
        }
        return nil
    }

    mutating func lookInto(_ order: FeedOrder) {
        pending[desk.ask(.feed(order))] = .feed(order)
        tell(
            scene.say(
                "Reading \(order.path) … Esc stops.",
                "Czytam \(order.path) … Esc przerywa."
            )
        )
    }

    /// While a file is read nothing else is done with its form or page; whether that is so.
    mutating func holdForFeed(_ key: Key) -> Bool {
        guard let reading = feedReading else { return false }
        guard key == .escape || key == .control("c") else {
            lookOn(reading.order)
            return true
        }
        pending[reading.ticket] = nil
        desk.post(.stop(.feed(reading.order)))
        tell(scene.say("Stopped; nothing was changed.", "Przerwano, nic się nie zmieniło."))
        return true
    }

    private mutating func lookOn(_ order: FeedOrder) {
        tell(
            scene.say(
                "Still reading \(order.path). Esc stops.",
                "Trwa czytanie \(order.path). Esc przerywa."
            )
        )
    }

    /// The file was compared with the shop.
    mutating func found(_ preview: FeedPreview, of work: ArticleImport, _ errand: Errand?) {
        guard case .feed(let order)? = errand else { return }
        switch overlay {
        case .form(let form)? where form is FeedForm: break
        case .feed?: break
        case _: return
        }
        notice = nil
        overlay = .feed(FeedScreen(preview, of: work, order))
    }

    mutating func press(_ key: Key, in screen: FeedScreen) {
        if holdForFeed(key) { return }
        if screen.question != nil { return answer(screen, with: key) }
        switch key {
        case .escape, .character("q"), .character("n"): overlay = nil
        case .function(2), .character(scene.agreement): apply(screen)
        case .character("R"), .function(5): lookInto(screen.order)
        case .enter: refuse(scene.say("F2 applies it.", "Wczytuje F2."))
        case _:
            var screen = screen
            if screen.handle(key.movement ?? key, in: body, scene) { overlay = .feed(screen) }
        }
    }

    /// What would empty half the range is asked about once more.
    private mutating func apply(_ screen: FeedScreen) {
        if let why = screen.refusal(in: scene) { return refuse(why) }
        guard screen.warning(in: scene) != nil else { return takeIn(screen.order, screen.work) }
        var screen = screen
        screen.question = question(
            no: scene.say("no, leave all as it is", "nie, zostaw jak jest"),
            yes: scene.say("yes, apply it all the same", "tak, wczytaj mimo to")
        )
        overlay = .feed(screen)
    }

    private mutating func takeIn(_ order: FeedOrder, _ work: ArticleImport) {
        guard !isActing else { return refuseWhileActing() }
        act(.takeIn(order, work))
        tell(scene.say("Taking \(work.file) in …", "Wczytuję \(work.file) …"))
    }

    private mutating func answer(_ screen: FeedScreen, with key: Key) {
        guard var menu = screen.question else { return }
        var screen = screen
        let outcome = menu.handle(key)
        switch outcome {
        case .chosen(1):
            screen.question = nil
            overlay = .feed(screen)
            var work = screen.work
            work.isConfirmed = true
            takeIn(screen.order, work)
        case .chosen, .cancelled:
            screen.question = nil
            overlay = .feed(screen)
        case .refused, .moved, .ignored:
            screen.question = menu
            overlay = .feed(screen)
        }
    }

    /// It was applied.
    mutating func tookIn(_ summary: FeedSummary, rejects: String?, _ errand: Errand?) {
        guard case .act(.takeIn(_, let work))? = errand else { return }
        if case .feed? = overlay { overlay = nil }
        outdated.formUnion([.stock, .orders])
        catchUp()
        askStockHouse()
        let left = rejects.map { scene.say(". Rejected: ", ". Odrzucone: ") + $0 } ?? ""
        notice = Notice(kind: .done, text: "\(work.file): \(figures(of: summary))\(left)")
    }

    /// `taken in, new 3, changed 12`: what has happened, and nothing that has not.
    private func figures(of summary: FeedSummary) -> String {
        let counts = [
            (scene.say("new", "nowe"), summary.new),
            (scene.say("changed", "zmienione"), summary.changed),
            (scene.say("no longer in the file", "brak w pliku"), summary.gone),
            (scene.say("rejected", "odrzucone"), summary.refused),
        ]
        let parts = counts.filter { $0.1 > 0 }.map { "\($0.0) \(scene.language.number($0.1))" }
        return ([scene.say("taken in", "wczytano")] + parts).joined(separator: ", ")
    }
}
