internal import Shop

extension ReturnStory {
    /// Tells the story from registering to its end.
    mutating func run() {
        guard let goods else { return }
        if goods.wayBack == .inPerson || goods.follows != nil {
            work(180...600)
        } else {
            if dice.falls(8), undo() { return }
            if dice.falls(45) { return callOff() }
            sleep(days: 2...6)
        }
        guard receive() else { return }
        if waitsForDecision() { return }
        decide()
    }

    /// How many days are left until the money is due; nil where it has been for more
    /// than two working days, since no work is left lying that long.
    private var daysLeft: Int? {
        guard case .due(let day)? = goods?.deadline(under: stage.rules),
            day.adding(workingDays: 2) >= stage.end.day
        else { return nil }
        return day - stage.end.day
    }

    /// Whether the return is one of those that a small shop keeps for its manager, so
    /// that there are refunds to pay out this morning.
    private var isKeptForPayout: Bool {
        stage.isSmall && id.key.isMultiple(of: 3)
    }

    /// What fell behind lately: goods are here, and nobody has come to them, until
    /// the money is due or has been for a day or two.
    private mutating func waitsForDecision() -> Bool {
        guard let daysLeft else { return false }
        // A small shop has few refunds for two people, so that none is left undecided.
        if stage.isSmall, isAboveLimit { return false }
        if stage.isSmall, daysLeft < 0 { return true }
        guard !isKeptForPayout else { return false }
        return dice.falls(daysLeft > 6 ? 250 : stage.isSmall ? 800 : 500)
    }

    private mutating func waitsForPayout() -> Bool {
        guard daysLeft != nil else { return false }
        return isKeptForPayout || stage.end.day - now.day <= 6 && dice.falls(450)
    }

    /// Registered by mistake, and taken back at once by the same person.
    private mutating func undo() -> Bool {
        hesitate()
        return take(.undo, by: registrar)
    }

    private mutating func callOff() {
        if dice.falls(300) {
            sleep(days: 28...40)
            _ = take(
                .cancel(note: ReturnTexts.neverCame),
                by: .service,
                ReturnTexts.neverCame
            )
        } else {
            sleep(days: 1...9)
            let note = dice.pick(ReturnTexts.cancellations)
            _ = take(.cancel(note: note), by: .service, note)
        }
    }

    private mutating func decide() {
        work(dice.falls(700) ? 600...9_000 : 10_000...90_000)
        guard let goods, !goods.groups.isEmpty else {
            return reject(dice.pick([.notOurGoods, .notInThisOrder]))
        }
        if dice.falls(16) {
            reject(.swapped)
        } else {
            accept()
        }
    }

    private mutating func reject(_ ground: Ground) {
        let note = dice.pick(ReturnTexts.rejections[ground] ?? [""])
        guard take(.reject(.init(ground: ground, note: note)), by: .warehouse, note) else { return }
        if ground != .excludedByLaw, goods?.groups.isEmpty == false, dice.falls(120) { reopen() }
    }

    private mutating func accept() {
        guard let judgement = judgement() else { return reject(.excludedByLaw) }
        let member: Crew.Member = judgement.adjustment == nil ? .warehouse : .manager
        guard take(.accept(judgement), by: member) else { return }
        if dice.falls(18) {
            hesitate()
            guard take(.undo, by: member) else { return }
            work(60...600)
            guard take(.accept(judgement), by: member) else { return }
        }
        if dice.falls(20) { return reopen() }
        payOut()
    }

    private mutating func reopen() {
        sleep(days: 1...3)
        let reason = dice.pick(ReturnTexts.reopenings)
        guard take(.reopen(reason: reason), by: .manager, reason) else { return }
        work(600...20_000)
        guard let judgement = judgement() else { return reject(.excludedByLaw) }
        let member: Crew.Member = judgement.adjustment == nil ? .warehouse : .manager
        if take(.accept(judgement), by: member) { payOut() }
    }

    private mutating func payOut() {
        if isAboveLimit, daysLeft != nil, stage.isSmall || dice.falls(700) {
            return propose()
        }
        if waitsForPayout() { return }
        sleep(days: 0...3)
        guard payBack(), dice.falls(35), let entry = bankEntry() else { return }
        sleep(days: 1...3)
        let reason = dice.pick(ReturnTexts.bounces)
        guard take(.bounce(entry: entry, reason: reason), by: .manager, reason) else { return }
        sleep(days: 1...3)
        _ = payBack()
    }

    private func bankEntry() -> Int? {
        goods?.entries.standingEntries.first { $0.fact.instrument == .transfer }?.number
    }
}
