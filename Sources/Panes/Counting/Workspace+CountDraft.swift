import Canvas
import Shop

/// What was counted is kept at every step, and put on a fresh return where somebody
/// else was faster.
extension Workspace {
    /// What the reader has counted of a return and not handed in.
    ///
    /// What is on its way to be kept is newer than any file.
    func countDraft(of file: ReturnFile) -> Draft? {
        let name = Draft.Name(.receive, of: file.goods.id)
        let latest = pending.sorted { $0.key < $1.key }.compactMap { _, errand -> Keeping? in
            guard case .keep(let keeping) = errand, keeping.draftName == name else { return nil }
            return keeping
        }.last
        switch latest {
        case .draft(let draft)?: return draft
        case .noDraft?: return nil
        case .handle?, .release?, .unknownScan?, .forgetScan?, .count?, nil:
            return file.drafts.first { $0.name == name }
        }
    }

    mutating func keepDraft(_ screen: inout CountScreen) {
        guard !screen.count.isEmpty else {
            if screen.draft != .none { keep(.noDraft(screen.draftName)) }
            screen.draft = .none
            return
        }
        let keeping = Keeping.draft(
            Draft(
                screen.draftName,
                seen: screen.file.goods.version,
                body: screen.count.draft,
                at: scene.now
            )
        )
        screen.draft = .keeping(keeping)
        keep(keeping)
    }

    /// A draft, or another piece of working state, was kept.
    mutating func kept(_ errand: Errand?) {
        guard case .keep(let keeping)? = errand, let name = keeping.draftName else { return }
        returns.amend(name.subject.key) { file in
            file.drafts.removeAll { $0.name == name }
            if case .draft(let draft) = keeping { file.drafts.append(draft) }
        }
        guard case .counting(var screen)? = overlay, screen.draft == .keeping(keeping) else {
            return
        }
        screen.draft = .kept
        overlay = .counting(screen)
    }

    /// A label went to the printer.
    mutating func printed(_ errand: Errand?) {
        guard case .print(let label)? = errand else { return }
        let article = scene.language.quoted(label.article)
        notice = Notice(
            kind: .done,
            text: scene.say("Label printed: \(article).", "Wydrukowano etykietę: \(article).")
        )
    }

    /// A receipt was taken: the count is closed, its draft is gone with it.
    mutating func received(_ errand: Errand?) {
        guard case .act(.take(.receive(let receipt), let id, _))? = errand else { return }
        lastShelf = receipt.shelf
        returns.amend(id.key) { file in
            file.drafts.removeAll { $0.name == Draft.Name(.receive, of: id) }
        }
        guard case .counting(let screen)? = overlay, screen.id == id else { return }
        overlay = nil
    }

    /// A draft that could not be kept says so; a receipt for which somebody was faster
    /// keeps the count and asks what has changed.
    mutating func countingFailed(_ error: any Error, _ errand: Errand?) {
        if case .keep(.draft)? = errand, let why = notice?.text {
            notice = Notice(
                kind: .refused,
                text: scene.say("The draft is not kept. \(why)", "Szkicu nie zapisano. \(why)")
            )
        }
        guard case .counting(var screen)? = overlay else { return }
        switch errand {
        case .keep(let keeping)? where screen.draft == .keeping(keeping):
            screen.draft = .failed
        case .act(.take(.receive, screen.id, _))? where error is Stale:
            screen.awaitedFile = desk.ask(.goodsReturned(screen.id))
            askNews(&screen, since: screen.file.goods.version)
        case .keep?, .act?, .waiting?, .failing?, .house?, .print?, .scan?, .plan?, .changes?,
            .logged?, .renewed?, .stockHouse?, .stocktakes?, .goodsWanted?, .feed?, nil:
            return
        }
        overlay = .counting(screen)
    }

    mutating func askNews(_ screen: inout CountScreen, since version: Int) {
        let ticket = desk.ask(.changes(of: screen.id, since: version))
        pending[ticket] = .changes
        screen.awaitedNews = ticket
    }

    /// The return that is being counted was read again.
    mutating func recount(on file: ReturnFile?, _ ticket: Ticket) {
        guard case .counting(var screen)? = overlay, let file else { return }
        if ticket == screen.awaitedFile {
            screen.awaitedFile = nil
            screen.rebase(on: file)
            keepDraft(&screen)
        } else {
            screen.look(at: file)
        }
        show(screen)
    }

    /// What happened to the return that is being counted; false where it was asked for
    /// something else.
    mutating func tellNews(_ deeds: [DeedRow], _ ticket: Ticket) -> Bool {
        guard case .counting(var screen)? = overlay, ticket == screen.awaitedNews else {
            return false
        }
        screen.awaitedNews = nil
        screen.news = deeds
        show(screen)
        return true
    }
}

extension Keeping {
    /// The draft that it keeps or drops.
    fileprivate var draftName: Draft.Name? {
        switch self {
        case .draft(let draft): draft.name
        case .noDraft(let name): name
        case .handle, .release, .unknownScan, .forgetScan, .count: nil
        }
    }
}
