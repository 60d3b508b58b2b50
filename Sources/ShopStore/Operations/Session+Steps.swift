import Shop

extension Session {
    /// Takes the step that is chosen for a return, with all that it sets off.
    ///
    /// - Parameter step: Chooses the step, once it is known that nobody was faster.
    func takeStep(
        with id: ID<Return>,
        seen version: Int,
        on occasion: Occasion,
        _ step: (Purchase, Return) throws -> Return.Step
    ) throws -> (Return, Deed) {
        var purchase = try purchase(of: id)
        guard let before = purchase[id] else { throw Return.Refusal.noSuchReturn }
        guard before.version == version else { throw try stale(before, seen: version) }
        let step = try numbered(try step(purchase, before))
        let effects = try purchase.take(step, with: id, on: occasion)
        let cards = try bookCredits(effects, of: id, in: &purchase, on: occasion)
        guard let after = purchase[id] else { throw Return.Refusal.noSuchReturn }
        try save(after, after: before, of: purchase, under: occasion.rules)
        let linked = try carryOut(effects, of: after, in: purchase, on: occasion)
        try handIn(step.kind, with: id, by: occasion.author)
        var deed = Deed(
            step: after.lastStep?.kind ?? step.kind,
            before: before,
            after: after,
            in: purchase.order.currency,
            note: step.note
        )
        if let linked { deed.name(linked) }
        for card in cards where !deed.subjects.contains(.giftCard(card)) {
            deed.subjects.append(.giftCard(card))
        }
        return (after, deed)
    }

    /// Takes away the author's draft of a step: were it there after a crash, the same
    /// would be counted once more.
    func handIn(
        _ step: Return.Step.Kind,
        with id: ID<Return>,
        by author: Author
    ) throws {
        guard let kind = Draft.Kind(step), case .staff(let staff) = author else { return }
        try run(
            """
            DELETE FROM drafts
            WHERE staff_id = \(staff) AND kind = \(kind.rawValue) AND return_id = \(id)
            """
        )
    }

    /// Writes a return that was opened, with what that sets off.
    func open(
        _ id: ID<Return>,
        of purchase: Purchase,
        _ effects: [Effect],
        on occasion: Occasion
    ) throws -> Return {
        guard let goods = purchase[id] else { throw Return.Refusal.noSuchReturn }
        try insert(goods, of: purchase, under: occasion.rules)
        try carryOut(effects, of: goods, in: purchase, on: occasion)
        return goods
    }

    /// The key of the next return, and its number in the year of the shop's zone.
    func drawReturn(
        of order: Order,
        on occasion: Occasion
    ) throws -> (id: ID<Return>, number: String) {
        let id = ID<Return>(try nextKey(of: "returns"))
        let year = occasion.now.day.year
        return (id, try drawReturnNumber(storefront: order.storefront, year: year))
    }

    /// `R-2026-000123`, counted per storefront and year of the shop's zone.
    func drawReturnNumber(storefront: ID<Storefront>, year: Int) throws -> String {
        let number = try nextNumber("return", storefront: storefront, year: year)
        return "R-\(year)-\(padded(number, 6))"
    }

    /// Who was faster, and what they did.
    func stale(_ goods: Return, seen: Int) throws -> Stale {
        if let note = try lastNote(in: goods) {
            return Stale(
                record: goods.number,
                seen: seen,
                now: goods.version,
                staff: note.author,
                action: note.action,
                at: note.at
            )
        }
        let last = goods.lastStep
        var staff: String?
        if let id = last?.author.staff { staff = try self.staff(id)?.name }
        return Stale(
            record: goods.number,
            seen: seen,
            now: goods.version,
            staff: staff ?? last?.author.service ?? "",
            action: .step(last?.kind ?? .register),
            at: last?.at ?? goods.registered.at
        )
    }

    /// Who noted something with a return or answered its claim, where nothing has happened
    /// to it since.
    private func lastNote(
        in goods: Return
    ) throws -> (author: String, action: Stale.Action, at: Instant)? {
        let subject = Deed.Subject.goodsReturned(goods.id)
        let last = try first(
            """
            SELECT d.id, d.action, coalesce(s.name, d.service, ''), d.at
            FROM deed_subjects AS x JOIN deeds AS d ON d.id = x.deed_id
            LEFT JOIN staff AS s ON s.id = d.staff_id
            WHERE x.kind = \(subject.kind) AND x.subject = \(subject.key)
                AND d.action IN (\(list: Deed.Action.changingReturns))
            ORDER BY d.id DESC LIMIT 1
            """,
            from: "deeds"
        ) { row in
            _ = try row.integer()
            let action = try row.word(Deed.Action.self)
            return (action: action, author: try row.text(), at: try row.instant())
        }
        guard let last, let action = last.action.changeBesideSteps else { return nil }
        return (last.author, action, last.at)
    }
}

extension Deed.Action {
    /// What leads a return to its next version.
    ///
    /// A step with a claim is part of a return's story only where it opens or changes that.
    static let changingReturns =
        Return.Step.Kind.allCases.map(Deed.Action.init)
        + Claim.Step.Kind.allCases.map(Deed.Action.init)
        + [
            .bankFileMade, .bankFileWithdrawn, .accountChanged, .correctionNoted,
            .lockerCodeEntered,
        ]

    /// What it is to who looks at a return, where it is no step with that.
    fileprivate var changeBesideSteps: Stale.Action? {
        switch self {
        case .accountChanged, .correctionNoted, .lockerCodeEntered: .note
        case .claimAnswered: .claim(.answer)
        case .claimStepUndone: .claim(.undo)
        case _: nil
        }
    }
}
