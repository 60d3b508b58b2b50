import Canvas
import Shop

/// From question to question.
extension CounterScreen {
    /// Goes back one question; not from where a return was just registered, which would
    /// look as if it could be taken back.
    mutating func back() -> [CounterRequest] {
        switch step {
        case .welcome, .choice, .done, .trouble: break
        case .address: return leave()
        case .number: go(to: .address)
        case .code: go(to: .number)
        case .units, .returns: go(to: .choice)
        case .reason(let place): go(to: place > 0 ? .reason(place - 1) : .units)
        case .demand: go(to: .units)
        case .defect: go(to: .demand)
        case .wayBack:
            switch draft.business {
            case .withdrawal: go(to: .reason(chosenLines.count - 1))
            case .claim: go(to: .defect)
            }
        case .account: go(to: .wayBack)
        case .summary: go(to: asksForAccount ? .account : .wayBack)
        case .details: go(to: .returns)
        }
        return []
    }

    /// Goes on from a step whose answer is in the draft.
    mutating func advance() -> [CounterRequest] {
        switch step {
        case .welcome: go(to: .address)
        case .address: go(to: .number)
        case .number: return run(.askForCode(address: draft.address, number: draft.number))
        case .code, .choice, .returns: return []
        case .units: go(to: draft.business == .claim ? .demand : .reason(0))
        case .reason(let place):
            go(to: place + 1 < chosenLines.count ? .reason(place + 1) : .wayBack)
        case .demand: go(to: .defect)
        case .defect: go(to: .wayBack)
        case .wayBack: go(to: asksForAccount ? .account : .summary)
        case .account: go(to: .summary)
        case .summary: return submit()
        case .done: go(to: .choice)
        case .details: go(to: .returns)
        case .trouble:
            guard visit != nil else { return leave() }
            go(to: .choice)
        }
        return []
    }

    /// Hands the summary in.
    private mutating func submit() -> [CounterRequest] {
        guard let visit else { return leave() }
        switch draft.business {
        case .withdrawal: return run(.register(wish, visit))
        case .claim: return run(.complain(complaint, visit))
        }
    }

    /// What an answer of the shop leads to.
    mutating func take(_ answer: CounterAnswer) -> [CounterRequest] {
        switch answer {
        case .asked(let ticket):
            self.ticket = ticket
            go(to: .code)
        case .admitted(let visit, let file):
            self.visit = visit
            self.file = file
            ticket = nil
            go(to: .choice)
        case .wrong(let left):
            go(to: .code)
            problem = say(
                "That is not the code. Tries left: \(left).",
                "To nie ten kod. Pozostało prób: \(left)."
            )
        case .over:
            go(to: .code)
            problem = say(
                "The code does not work any more. Esc = back, to ask for a new one.",
                "Ten kod już nie działa. Esc = wstecz, aby poprosić o nowy."
            )
        case .returns(let own):
            self.own = own
            go(to: .returns)
        case .registered(let goods, let number, let file):
            return registered(goods, number, file)
        case .lockerCode(let code):
            lockerCode = code
            go(to: .done)
        case .complained(let number, let file):
            (self.number, self.file, lockerCode) = (number, file, nil)
            go(to: .done)
        case .failed(let error):
            trouble = explanation(of: error)
            go(to: .trouble)
        }
        return []
    }

    private mutating func registered(
        _ goods: ID<Return>,
        _ number: String,
        _ file: Counter.File
    ) -> [CounterRequest] {
        (self.number, self.file, lockerCode) = (number, file, nil)
        guard case .locker(let size)? = draft.wayBack, let visit else {
            go(to: .done)
            return []
        }
        return run(.lockerCode(LockerParcel(goods: goods, number: number, size: size), visit))
    }
}

/// What the draft comes to.
extension CounterScreen {
    /// The lines of which something can be chosen, with how many units at most.
    var offeredLines: [(line: Order.Line, most: Int)] {
        guard let purchase = file?.purchase else { return [] }
        let units =
            switch draft.business {
            case .withdrawal: purchase.returnable()
            case .claim: purchase.unitsNotBack
            }
        return purchase.order.lines.compactMap { line in
            let most = units[line.id, default: 0]
            return most > 0 ? (line, most) : nil
        }
    }

    var chosenLines: [Order.Line] {
        offeredLines.map(\.line).filter { draft.units[$0.id, default: 0] > 0 }
    }

    var wish: Counter.Wish {
        Counter.Wish(
            lines: chosenLines.map { line in
                Return.Line(
                    orderLine: line.id,
                    units: draft.units[line.id, default: 0],
                    reason: draft.reasons[line.id] ?? .notGiven
                )
            },
            wayBack: draft.wayBack ?? .ownParcel,
            account: account
        )
    }

    var complaint: Complaint {
        Complaint(
            lines: chosenLines.map { line in
                Claim.Line(orderLine: line.id, units: draft.units[line.id, default: 0])
            },
            demand: draft.demand ?? .repair,
            defect: draft.defect,
            received: zone.moment(at: now),
            bringsGoods: draft.wayBack != nil,
            wayBack: draft.wayBack ?? .ownParcel,
            account: account
        )
    }

    var account: IBAN? {
        asksForAccount ? try? IBAN(typed: draft.account) : nil
    }

    /// Whether money can come back only by a transfer to an account that is not known.
    var asksForAccount: Bool {
        let isMoney =
            switch (draft.business, draft.demand) {
            case (.withdrawal, _), (.claim, .money?), (.claim, .priceCut?): true
            case (.claim, .repair?), (.claim, .exchange?), (.claim, nil): false
            }
        return isMoney && file?.purchase.order.refundNeedsAccount == true
    }

    /// The order with the return as it would be registered now.
    func trial() throws(Return.Refusal) -> (purchase: Purchase, goods: Return) {
        guard var purchase = file?.purchase else { throw .noOrder }
        let moment = zone.moment(at: now)
        let id = ID<Return>((purchase.returns.map(\.id.key).max() ?? 0) + 1)
        let occasion = Occasion(
            author: .customer,
            rights: Author.customersRights,
            now: moment,
            rules: rulesNow
        )
        _ = try purchase.register(wish.announcement(at: moment), id: id, number: "", on: occasion)
        guard let goods = purchase[id] else { throw .noSuchReturn }
        return (purchase, goods)
    }
}
