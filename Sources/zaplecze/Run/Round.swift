import Panes
import Shop
import ShopStore

/// One round of what is due; signed by the service, with who has started it.
final class Round {
    private let desk: Desk
    private let signatory: Signatory
    /// Whether nobody has asked for the end; asked between any two things to do.
    private let mayGoOn: () -> Bool
    /// Whether the last round has left the messages to another.
    private var hasStoodBack = false

    init(_ desk: Desk, mayGoOn: @escaping () -> Bool) {
        self.desk = desk
        self.mayGoOn = mayGoOn
        let author = Author.system(service: "run", startedBy: desk.visitor.staff.id)
        signatory = Signatory(author, terminal: desk.visitor.terminal)
    }

    /// Does it, and says what was done where anything was.
    ///
    /// What fails keeps nothing else from being done.
    ///
    /// - Throws: The first of what has failed, when all is done.
    func run() throws {
        var failure: (any Error)?
        let jobs = [
            takeInEvidence, tidyCarts, keepPoints, expireGiftCards, expireCoupons,
            handOverMessages,
        ]
        for job in jobs where mayGoOn() {
            do {
                try job()
            } catch let closed as Output.Closed {
                throw closed
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func takeInEvidence() throws {
        let folder = try desk.store.rules().evidenceFolder
        guard !folder.isEmpty else { return }
        let taken = try desk.store.takeInEvidence(from: folder, by: signatory)
        guard taken > 0 else { return }
        let files = Plural.files.text(taken, in: desk.language)
        let text = desk.language.choose(
            english: "Taken in as evidence: \(files)",
            polish: "Przyjęto jako dowody: \(files)"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("evidence"),
                "taken": .integer(taken),
            ]
        )
    }

    /// Nothing waits for it but those who are told what is free again.
    private func tidyCarts() throws {
        // Who may not keep stock leaves it to another round: it only tidies.
        guard desk.visitor.rights.contains(.keepStock), try desk.store.lapsedCarts() > 0 else {
            return
        }
        let cleared = try desk.store.tidyCarts(by: signatory)
        let count = desk.language.number(cleared)
        let text = desk.language.choose(
            english: "Lapsed reservations of carts cleared: \(count)",
            polish: "Usunięto wygasłe blokady koszyków: \(count)"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("carts"),
                "cleared": .integer(cleared),
            ]
        )
    }

    /// Whoever may not serve the programme leaves it to another round.
    private func keepPoints() throws {
        guard desk.visitor.rights.contains(.serveLoyalty), try desk.store.hasPointsDue() else {
            return
        }
        let kept = try desk.store.keepPoints(by: signatory, while: mayGoOn)
        guard !kept.isEmpty else { return }
        let at: JSON = ["at": .instant(desk.store.moment.at)]
        try desk.answer(kept.text(in: desk.language) + "\n", json: at.and(kept.json))
    }

    /// What is left on gift cards whose last day is over is nobody's any more.
    private func expireGiftCards() throws {
        guard desk.visitor.rights.contains(.serveLoyalty), try desk.store.lapsedGiftCards() > 0
        else { return }
        var expired = 0
        while mayGoOn(), try desk.store.lapsedGiftCards() > 0 {
            expired += try desk.store.expireGiftCards(by: signatory)
        }
        let count = desk.language.number(expired)
        let text = desk.language.choose(
            english: "Gift cards expired, what was left booked out: \(count)",
            polish: "Wygasłe karty podarunkowe, saldo rozliczone: \(count)"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("gift-cards"),
                "expired": .integer(expired),
            ]
        )
    }

    /// Their points stay spent.
    private func expireCoupons() throws {
        guard desk.visitor.rights.contains(.serveLoyalty), try desk.store.hasCouponsDue() else {
            return
        }
        let expired = try desk.store.expireCoupons(by: signatory, while: mayGoOn)
        let count = desk.language.number(expired)
        let text = desk.language.choose(
            english: "Coupons expired: \(count)",
            polish: "Wygasłe kupony: \(count)"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("coupons"),
                "expired": .integer(expired),
            ]
        )
    }

    private func handOverMessages() throws {
        guard try desk.store.hasMessagesDue() else { return hasStoodBack = false }
        try desk.store.admitHandover(by: signatory)
        guard let lock = try HandoverLock.take(beside: desk.path) else { return try standBack() }
        hasStoodBack = false
        var handover = try Handover(
            from: desk.store,
            at: desk.path,
            by: signatory,
            to: try MailCommand.configured(),
            holding: lock
        )
        let result = Result { try handover.run(while: mayGoOn) }
        if !handover.report.isEmpty {
            try desk.answer(
                handover.report.text(in: desk.language) + "\n",
                json: handover.report.json(at: desk.store.moment.at)
            )
        }
        try result.get()
        let missing = try handover.missingForLetters()
        guard missing.isEmpty else { throw Trouble.noLetterhead(missing) }
    }

    /// Leaves the messages to whoever has the lock, and says so once.
    private func standBack() throws {
        guard !hasStoodBack else { return }
        hasStoodBack = true
        let text = desk.language.choose(
            english: "Messages: another zaplecze run, or its last command, is at work on them",
            polish: "Wiadomości: zajmuje się nimi inne zaplecze run albo jego ostatnie polecenie"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("messages"),
                "left_to_another": .flag(true),
            ]
        )
    }
}
