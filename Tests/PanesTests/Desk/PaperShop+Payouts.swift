import Shop

@testable import Panes

/// Payouts and the bank, done on paper.
extension PaperShop {
    func payouts(_ query: Query<ReturnField>, _ sort: Sort<PayoutSort>) -> [PayoutRow] {
        let rows = purchases.flatMap { purchase in
            purchase.returns.filter { goods in
                let row = row(of: goods, purchase)
                return goods.status == .accepted
                    && query.finds(row, in: purchase.order, file(of: goods.id))
            }.compactMap { file(of: $0.id)?.goods }.map { payout(of: $0, purchase) }
        }
        return rows.sorted { left, right in
            let ascending =
                switch sort.key {
                case .due: (left.deadline.rank, left.id) < (right.deadline.rank, right.id)
                case .amount: (left.due, left.id) < (right.due, right.id)
                case .name: (left.name.sortKey, left.id) < (right.name.sortKey, right.id)
                case .number: (left.number, left.id) < (right.number, right.id)
                }
            return ascending != sort.isDescending
        }
    }

    private func payout(of goods: Return, _ purchase: Purchase) -> PayoutRow {
        let order = purchase.order
        return PayoutRow(
            id: goods.id.key,
            number: goods.number,
            version: goods.version,
            kind: goods.kind,
            deadline: goods.deadline(under: rules),
            name: order.buyer.name,
            order: order.id,
            orderNumber: order.number,
            due: goods.due,
            currency: order.currency,
            instruments: order.payments.map(\.instrument),
            account: goods.account?.masked ?? "",
            stage: stage(of: goods)
        )
    }

    private func stage(of goods: Return) -> PayoutRow.Stage {
        if let transfer = goods.transfer {
            return .atBank(bankFiles.first { $0.id == transfer.file }?.number ?? "")
        }
        guard goods.holds.isEmpty else { return .frozen }
        return goods.proposal == nil ? .toPay : .proposed
    }

    /// What a bank file would do with each of the marked returns.
    func bankPlan(_ format: BankFile.Format, for marked: [Marked]) -> [PlannedStep] {
        marked.map { mark in
            PlannedStep(
                id: mark.id.key,
                number: mark.number,
                seen: mark.seen,
                verdict: verdict(format, mark)
            )
        }
    }

    private func verdict(_ format: BankFile.Format, _ marked: Marked) -> PlannedStep.Verdict {
        guard let file = file(of: marked.id), var trial = file.purchase else {
            return .cannot(.noSuchReturn)
        }
        do {
            try check(file.goods, seen: marked.seen)
            let step = try remittance(of: file.goods, trial, in: format, as: ID(0))
            _ = try trial.take(step, with: marked.id, on: occasion(visitor))
            return .can(trial[marked.id]?.transfer?.amount, format.currency)
        } catch let stale as Stale {
            return .changed(stale)
        } catch {
            return .cannot(error as? Return.Refusal ?? .noSuchReturn)
        }
    }

    private func remittance(
        of goods: Return,
        _ purchase: Purchase,
        in format: BankFile.Format,
        as file: ID<BankFile>
    ) throws(Return.Refusal) -> Return.Step {
        if let transfer = goods.transfer { throw .atBank(transfer.at) }
        guard goods.status == .accepted else {
            throw .outOfOrder(.remit, goods.status, open: goods.openSteps)
        }
        if let hold = goods.holds.first { throw .frozen(hold.finding, parcel: hold.tracking) }
        let due = Settlement(payouts: purchase.payouts(for: goods), document: .register)
        let settlement = goods.proposal?.settlement ?? due
        if let other = settlement.payouts.first(where: { $0.instrument != .transfer }) {
            throw .notByTransfer(other.instrument)
        }
        guard let account = goods.account, purchase.order.currency == format.currency else {
            throw .missingAccount
        }
        return .remit(settlement, account: account, file: file)
    }

    mutating func pay(_ action: Action) throws -> Answer {
        switch action {
        case .makeBankFile(let format, let marked):
            return .bankFileMade(try bankFile(format, of: marked), place: bankFilePlace)
        case .setAccount(let account, let id, let seen):
            return .noted(try note(in: id, seen: seen) { $0.account = account })
        case .setLockerCode(let code, let id, let seen):
            return .noted(try note(in: id, seen: seen) { $0.lockerCode = code })
        case _: throw NotOnPaper()
        }
    }

    private mutating func bankFile(
        _ format: BankFile.Format,
        of marked: [Marked]
    ) throws -> BankFile {
        guard let account = rules.bankAccount else { throw BankFile.Refusal.noAccount }
        let occasion = occasion(visitor)
        var made = BankFile(
            id: ID(Int64(bankFiles.count + 1)),
            number: "P-2026-00000\(bankFiles.count + 1)",
            format: format,
            currency: format.currency,
            account: account,
            made: occasion.now,
            author: occasion.author,
            orders: []
        )
        for mark in marked {
            guard let file = file(of: mark.id), let purchase = file.purchase,
                file.goods.version == mark.seen
            else { continue }
            let step = try remittance(of: file.goods, purchase, in: format, as: made.id)
            try take(step, with: mark.id, by: visitor)
            guard let transfer = self.file(of: mark.id)?.goods.transfer else { continue }
            made.orders.append(
                PaymentOrder(
                    goods: mark.id,
                    number: mark.number,
                    name: purchase.order.buyer.name,
                    account: transfer.account,
                    amount: transfer.amount
                )
            )
        }
        guard !made.orders.isEmpty else { throw BankFile.Refusal.nothingToSend }
        bankFiles.append(made)
        return made
    }

    private mutating func note(
        in id: ID<Return>,
        seen: Int,
        _ change: (inout Return) -> Void
    ) throws -> Return {
        guard let index = purchases.firstIndex(where: { $0[id] != nil }) else {
            throw Return.Refusal.noSuchReturn
        }
        var returns = purchases[index].returns
        for place in returns.indices where returns[place].id == id {
            try check(returns[place], seen: seen)
            returns[place].version += 1
            change(&returns[place])
        }
        purchases[index] = Purchase(order: purchases[index].order, returns: returns)
        guard let goods = purchases[index][id] else { throw Return.Refusal.noSuchReturn }
        return goods
    }
}

/// What nobody has written down on paper.
struct NotOnPaper: Error {}
