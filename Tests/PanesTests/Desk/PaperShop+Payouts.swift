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
            let step = try trial.remittance(of: file.goods, in: format, as: ID(0))
            _ = try trial.take(step, with: marked.id, on: occasion(visitor))
            return .can(trial[marked.id]?.transfer?.amount, format.currency)
        } catch let stale as Stale {
            return .changed(stale)
        } catch {
            return .cannot(error as? Return.Refusal ?? .noSuchReturn)
        }
    }

    mutating func pay(_ action: Action) throws -> Answer {
        switch action {
        case .makeBankFile(let format, let marked):
            return .bankFileMade(try bankFile(format, of: marked), place: bankFilePlace)
        case .withdrawBankFile(let number, let reason):
            return .bankFileWithdrawn(try withdraw(number, because: reason))
        case .setAccount(let account, let consent, let id, let seen):
            let occasion = occasion(visitor)
            return .noted(
                try note(in: id, seen: seen) {
                    try $0.setAccount(account, consent: consent, of: id, on: occasion)
                }
            )
        case .setCorrection(let number, let id, let seen):
            let occasion = occasion(visitor)
            return .noted(
                try note(in: id, seen: seen) { try $0.setCorrection(number, of: id, on: occasion) }
            )
        case .setLockerCode(let code, let id, let seen):
            let occasion = occasion(visitor)
            return .noted(
                try note(in: id, seen: seen) {
                    _ = try $0.setLockerCode(code, of: id, on: occasion)
                }
            )
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
            let step = try purchase.remittance(of: file.goods, in: format, as: made.id)
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

    private mutating func withdraw(_ number: String, because reason: String) throws -> BankFile {
        guard let file = bankFiles.first(where: { $0.number == number }) else {
            throw BankFile.Refusal.noSuchFile(number)
        }
        for order in file.orders {
            try take(.withdraw(reason: reason), with: order.goods, by: visitor)
        }
        return file
    }

    private mutating func note(
        in id: ID<Return>,
        seen: Int,
        _ change: (inout Purchase) throws -> Void
    ) throws -> Return {
        guard let index = purchases.firstIndex(where: { $0[id] != nil }),
            let before = purchases[index][id]
        else { throw Return.Refusal.noSuchReturn }
        try check(before, seen: seen)
        try change(&purchases[index])
        return purchases[index][id] ?? before
    }
}

/// What nobody has written down on paper.
struct NotOnPaper: Error {}
