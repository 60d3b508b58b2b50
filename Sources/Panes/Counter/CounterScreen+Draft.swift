import Shop

/// What the draft comes to.
extension CounterScreen {
    /// The lines of which something can be chosen, or that are on their way back already.
    var offers: [Counter.Offer] { file?.purchase.counterOffers ?? [] }

    var chosenLines: [Order.Line] { chosenUnits.map(\.line) }

    func units(of offer: Counter.Offer) -> Int {
        min(draft.units[offer.line.id, default: 0], most(of: offer))
    }

    /// How many can be chosen for the business in hand.
    func most(of offer: Counter.Offer) -> Int {
        switch draft.business {
        case .withdrawal: offer.most
        case .claim: offer.mostToClaim
        }
    }

    /// The chosen lines with how many of each, which is what is handed in.
    var chosenUnits: [(line: Order.Line, units: Int)] {
        offers.map { ($0.line, units(of: $0)) }.filter { $0.1 > 0 }
    }

    /// Whether more was chosen than there is now, since others were faster.
    var asksForTooMany: Bool {
        offers.contains { draft.units[$0.line.id, default: 0] > most(of: $0) }
    }

    var wish: Counter.Wish {
        Counter.Wish(
            lines: chosenUnits.map { line, units in
                Return.Line(
                    orderLine: line.id,
                    units: units,
                    reason: draft.reasons[line.id] ?? .notGiven,
                    wanted: wanted(for: line.id)
                )
            },
            wayBack: draft.wayBack ?? .ownParcel,
            account: account
        )
    }

    var complaint: Complaint {
        Complaint(
            lines: chosenUnits.map { Claim.Line(orderLine: $0.line.id, units: $0.units) },
            demand: draft.demand ?? .repair,
            amount: cut,
            defect: draft.defect,
            received: zone.moment(at: now),
            bringsGoods: draft.wayBack != nil,
            wayBack: draft.wayBack ?? .ownParcel,
            account: account
        )
    }

    /// The amount that is demanded, where it is a price cut and an amount was named.
    var cut: Money? {
        guard draft.demand == .priceCut, !draft.cut.isEmpty else { return nil }
        return try? Money(typed: draft.cut, decimals: currency.decimals)
    }

    /// The most that the price of what is chosen can be cut by.
    var cutLimit: Money {
        file?.purchase.cutLimit(of: complaint.lines) ?? .zero
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
}

/// Goods for goods.
extension CounterScreen {
    /// The variants that can be had in place of the line at this place among the chosen ones.
    func substitutes(at place: Int) -> [Variant] {
        let lines = chosenLines
        guard lines.indices.contains(place) else { return [] }
        return file?.substitutes[lines[place].id] ?? []
    }

    /// Whether anything that can come back can be exchanged.
    var offersExchange: Bool {
        offers.contains { $0.most > 0 && file?.substitutes[$0.line.id]?.isEmpty == false }
    }

    /// The variant that is wanted in place of a line.
    func substitute(for line: Order.Line) -> Variant? {
        substitute(for: line.id)
    }

    private func substitute(for line: ID<Order.Line>) -> Variant? {
        guard draft.business == .withdrawal, let wanted = draft.instead[line] else { return nil }
        return file?.substitutes[line]?.first { $0.id == wanted }
    }

    private func wanted(for line: ID<Order.Line>) -> Wanted? {
        substitute(for: line).map {
            Wanted(variant: $0.id, sku: $0.sku, name: $0.name, until: lastExchangeDay)
        }
    }

    var wantsExchange: Bool { chosenLines.contains { substitute(for: $0) != nil } }

    /// Whether no money is to come back, unless what is wanted cannot be had.
    var wantsOnlyExchange: Bool { chosenLines.allSatisfy { substitute(for: $0) != nil } }

    /// The last day on which what is wanted can be had; then the money comes back.
    var lastExchangeDay: Day { today + rulesNow.exchangeTerm }
}

/// What would come of it now.
extension CounterScreen {
    private var occasion: Occasion {
        Occasion(
            author: .customer,
            rights: Author.customersRights,
            now: zone.moment(at: now),
            rules: rulesNow
        )
    }

    /// What is wished for, on the terms that the summary tells.
    func wishAsShown() throws(Return.Refusal) -> Counter.Wish {
        let (purchase, goods) = try trial()
        var wish = wish
        wish.shown = purchase.terms(of: goods, on: today)
        return wish
    }

    /// The order with the return as it would be registered now.
    func trial() throws(Return.Refusal) -> (purchase: Purchase, goods: Return) {
        guard var purchase = file?.purchase else { throw .noOrder }
        let id = ID<Return>((purchase.returns.map(\.id.key).max() ?? 0) + 1)
        let announcement = wish.announcement(at: occasion.now)
        _ = try purchase.register(announcement, id: id, number: "", on: occasion)
        guard let goods = purchase[id] else { throw .noSuchReturn }
        return (purchase, goods)
    }

    /// Why nothing could be done with what is chosen, whatever else is answered; nil where
    /// something could.
    var refusalOfUnits: String? {
        var trial = self
        switch draft.business {
        case .withdrawal:
            trial.draft.wayBack = .ownParcel
            do throws(Return.Refusal) {
                _ = try trial.trial()
            } catch {
                return explanation(of: error)
            }
        case .claim:
            guard var purchase = file?.purchase else { return nil }
            trial.draft.wayBack = .inPerson
            trial.draft.defect = "?"
            do throws(Claim.Refusal) {
                _ = try purchase.complain(
                    trial.complaint,
                    id: ID(-1),
                    number: "",
                    opening: .trial,
                    on: occasion
                )
            } catch {
                return explanation(of: error)
            }
        }
        return nil
    }
}
