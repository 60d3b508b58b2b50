import Shop
import Testing

@testable import ShopStore

/// Whatever people do with the returns of an order, in whatever sequence, it adds up.
@Suite struct AnyHistoryTests {
    @Test(arguments: 3...6 as ClosedRange<UInt64>, [false, true])
    func `every return is kept as it was left, and all adds up`(
        seed: UInt64,
        withExchanges: Bool
    ) throws {
        let shop = try TestShop.paying()
        try shop.openStockLongAgo()
        try shop.store.set(.fourEyesLimit, to: "6000", by: shop.owner.signatory)
        let staff = [
            shop.owner, try shop.visitor(.manager, named: "marek"),
            try shop.visitor(.accounting, named: "ewa"),
        ]
        let lines = [line("A", 9, 45_000), line("B", 3, 9_999)]
        let byTransfer = seed % 2 == 0
        let order = try shop.add(
            ShopStoreTests.order("ZP-1", lines, paidBy: byTransfer ? .transfer : .card)
        )
        try shop.add(ShopStoreTests.order("ZP-2", [line("C", 1, 7_000)]))
        var dice = Dice(seed)
        var taken: Set<Return.Step.Kind> = []
        for _ in 0..<200 {
            let person = dice.one(of: staff)
            shop.clock.advance(seconds: dice.one(of: [1, 5, 40, 90]))
            do {
                if let kind = try shop.act(in: order, by: person, withExchanges, &dice) {
                    taken.insert(kind)
                }
            } catch is Return.Refusal {
            } catch is Forbidden {
            } catch is StockRefusal {
            } catch is BankFile.Refusal {
            }
        }
        #expect(taken.isSuperset(of: [.register, .receive, .accept]))
        #expect(withExchanges || taken.isSuperset(of: [.propose, .confirm]))
        if byTransfer, !withExchanges {
            #expect(taken.contains(.remit) && taken.contains(.clear))
        }
        #expect(try shop.store.check() == [])
        #expect(try shop.store.number("SELECT count(*) FROM stock_movements") > 3)
        try shop.expectFilesToBeSentByTwo(above: 6_000)
        let purchase = try #require(try shop.store.order(order, by: shop.owner)).purchase
        #expect(purchase.exchanges.isEmpty != withExchanges)
        for goods in purchase.returns {
            let told = try shop.steps(of: goods.id).count
            #expect(told == (goods.follows == nil ? goods.version : goods.version - 1))
            #expect(goods.isPaidByTwo)
        }
    }
}

extension Return {
    /// Whether whoever sent what was proposed is another than who had proposed it.
    fileprivate var isPaidByTwo: Bool {
        entries.entries.allSatisfy { entry in
            guard case .fact(let payout) = entry.content, payout.amount > grosze(6_000) else {
                return true
            }
            // What went through the bank was looked at when it was sent.
            let isCleared = transfers.entries.contains { sent in
                if case .reversal = sent.content { sent.step == entry.step } else { false }
            }
            guard !isCleared else { return true }
            return proposals.entries.contains { proposed in
                guard case .fact(let proposal) = proposed.content else { return false }
                return proposed.step < entry.step && proposal.author != payout.author
            }
        }
    }
}

extension TestShop {
    /// Whether each file adds up to the transfers of its returns, and none above the limit was
    /// sent by whoever had proposed it.
    fileprivate func expectFilesToBeSentByTwo(above limit: Int) throws {
        for file in try store.bankFiles(limit: 999, by: owner) {
            for order in file.orders {
                let goods = try goods(order.goods)
                let sent = try #require(goods.transfers.entries.first { $0.file == file.id })
                guard case .fact(let transfer) = sent.content else { continue }
                #expect(transfer.amount == order.amount && transfer.account == order.account)
                guard order.amount > grosze(limit) else { continue }
                let isByTwo = goods.proposals.entries.contains { proposed in
                    guard case .fact(let proposal) = proposed.content else { return false }
                    return proposed.step < sent.step && proposal.author != file.author
                }
                #expect(isByTwo, "\(file.number), \(goods.number)")
            }
        }
    }

    /// Takes a random step and gives its kind, or nil where there was none to take.
    fileprivate func act(
        in order: ID<Order>,
        by person: Visitor,
        _ withExchanges: Bool,
        _ dice: inout Dice
    ) throws -> Return.Step.Kind? {
        let purchase = try #require(try store.order(order, by: owner)).purchase
        guard purchase.returns.count > 1, Int.random(in: 0..<12, using: &dice) > 0 else {
            let units = Int.random(in: 1...3, using: &dice)
            let lines = try purchase.order.lines.map { line in
                Return.Line(
                    orderLine: line.id,
                    units: line == purchase.order.lines.first ? units : 1,
                    wanted: try wanted(withExchanges, &dice)
                )
            }
            var announced = announcement(lines)
            if purchase.order.refundNeedsAccount { announced.account = annasAccount }
            let id = try store.register(
                announced,
                of: order,
                by: person.signatory
            ).id
            return try self.goods(id).lastStep?.kind
        }
        let atBank = purchase.returns.filter { $0.transfer != nil }
        let goods = dice.one(of: purchase.returns + atBank + atBank)
        guard Int.random(in: 0..<15, using: &dice) > 0 else {
            return try self.goods(store.followUp(goods.id, by: person.signatory).id).lastStep?.kind
        }
        switch Int.random(in: 0..<10, using: &dice) {
        case 0:
            let account = dice.one(of: [annasAccount, annasAccount, shopAccount, nil])
            let by = person.signatory
            let consent = dice.one(of: ["", "telefonicznie"])
            let seen = goods.version
            _ = try store.setAccount(account, consent: consent, of: goods.id, seen: seen, by: by)
            return nil
        case 4 where Bool.random(using: &dice):
            let number = dice.one(of: ["FK/2", "FK/3", ""])
            let (seen, by) = (goods.version, person.signatory)
            _ = try store.setCorrection(number, of: goods.id, seen: seen, by: by)
            return nil
        case 5 where goods.transfer != nil && dice.one(of: [true, false, false]):
            guard let file = try store.bankFiles(limit: 1, by: owner).first else { return nil }
            let by = person.signatory
            _ = try store.withdrawBankFile(file.number, because: "nie wysłano", by: by)
            return .withdraw
        case 1, 2, 3:
            try bankFile(of: purchase.returns, by: person)
            return .remit
        case _: break
        }
        guard let step = try purchase.step(for: goods, &dice) else { return nil }
        let after = try take(step, with: goods.id, by: person)
        #expect(try self.goods(goods.id) == after)
        return after.lastStep?.kind
    }
}

extension TestShop {
    /// Something that costs more than one article and less than the other.
    private func wanted(_ withExchanges: Bool, _ dice: inout Dice) throws -> Wanted? {
        guard withExchanges, dice.one(of: [true, true, true, false]) else { return nil }
        let variant = try #require(try store.variant(coded: "C", by: owner))
        return Wanted(
            variant: variant.id,
            sku: variant.sku,
            name: variant.name,
            price: grosze(4_500),
            until: store.moment.day
        )
    }
}

extension Purchase {
    fileprivate func step(for goods: Return, _ dice: inout Dice) throws -> Return.Step? {
        let onwards: [Return.Step.Kind] = [.receive, .accept, .settle, .confirm, .clear]
        let open = goods.openSteps.filter(onwards.contains)
        let isOnwards = !open.isEmpty && Int.random(in: 0..<3, using: &dice) > 0
        return switch dice.one(of: isOnwards ? open : goods.openSteps + [.undo]) {
        case .receive: try step(.receive(shelf: "Q-1"), for: goods, on: day("2026-03-10"))
        case .accept: try step(.accept, for: goods, on: day("2026-03-10"))
        case .reject: .reject(Return.Rejection(ground: .swapped, note: "inny towar"))
        case .settle: .settle(settlement(of: goods, &dice))
        case .confirm: .confirm
        case .decline: .decline(reason: "nie teraz")
        case .cancel: .cancel(note: "nie przyszło")
        case .reopen: .reopen(reason: "nowe zdjęcia")
        case .clear: .clear
        case .withdraw: .withdraw(reason: "nie wysłano")
        case .bounce where goods.transfer != nil: .bounce(entry: nil, reason: "złe konto")
        case .bounce:
            goods.entries.standingEntries.first.map {
                .bounce(entry: $0.number, reason: "konto zamknięte")
            }
        case .undo: .undo
        case .register, .propose, .remit: nil
        }
    }

    /// As it was paid, or some of it by another way.
    private func settlement(of goods: Return, _ dice: inout Dice) -> Settlement {
        let due = goods.due.minorUnits
        guard due > 1, Bool.random(using: &dice) else {
            let payouts = payouts(for: goods).map { payout in
                Settlement.Payout(
                    instrument: payout.instrument,
                    amount: payout.amount,
                    reference: "P"
                )
            }
            return Settlement(payouts: payouts, document: .register)
        }
        let part = Int.random(in: 1..<due, using: &dice)
        return Settlement(
            payouts: [
                Settlement.Payout(instrument: .card, amount: grosze(part), reference: "C"),
                Settlement.Payout(
                    instrument: .transfer,
                    amount: grosze(due - part),
                    reference: "P"
                ),
            ],
            document: .correctionInvoice("FK/1"),
            consent: "telefonicznie"
        )
    }
}

extension Journal<Transfer>.Entry {
    /// The bank file of a transfer; nil for what takes one back.
    fileprivate var file: ID<BankFile>? {
        guard case .fact(let transfer) = content else { return nil }
        return transfer.file
    }
}
