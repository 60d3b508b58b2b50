package import Shop

extension ShopStore {
    /// Takes a bank file back that no bank was ever given: all that is left of it is to be
    /// paid again.
    ///
    /// - Throws: `BankFile.Refusal` where there is no such file, where nothing is left of it,
    ///   or where something of it has been confirmed or sent back, so that a bank has it;
    ///   nothing is then written.
    package func withdrawBankFile(
        _ number: String,
        because reason: String,
        by signatory: Signatory
    ) throws -> BankFile {
        try change(by: signatory, needs: .settle) { session, occasion in
            let file = try session.openFile(number)
            guard !reason.allSatisfy(\.isWhitespace) else { throw BankFile.Refusal.missingReason }
            for order in file.standing {
                try session.withdraw(order, of: file, because: reason, on: occasion)
            }
            let after = try session.bankFiles(where: "id = \(file.id)", limit: 1).first
            return (after ?? file, Deed(withdrawing: file, because: reason))
        }
    }
}

extension Session {
    /// A bank file of which nothing is known to be with the bank.
    fileprivate func openFile(_ number: String) throws -> BankFile {
        let condition: SQL = "number = \(number.uppercased())"
        guard let file = try bankFiles(where: condition, limit: 1).first else {
            throw BankFile.Refusal.noSuchFile(number)
        }
        guard !file.isWithdrawn else { throw BankFile.Refusal.withdrawn(file.number) }
        for order in file.standing {
            guard try goodsReturned(order.goods)?.transfer?.file == file.id else {
                throw BankFile.Refusal.atWork(file.number, because: order.number)
            }
        }
        return file
    }

    fileprivate func withdraw(
        _ order: PaymentOrder,
        of file: BankFile,
        because reason: String,
        on occasion: Occasion
    ) throws {
        var purchase = try purchase(of: order.goods)
        guard let before = purchase[order.goods] else { throw Return.Refusal.noSuchReturn }
        let step = Return.Step.withdraw(reason: reason)
        let effects = try purchase.take(step, with: before.id, on: occasion)
        guard let after = purchase[before.id] else { throw Return.Refusal.noSuchReturn }
        try save(after, after: before, of: purchase, under: occasion.rules)
        try carryOut(effects, of: after, in: purchase, on: occasion)
        try handIn(.withdraw, with: after.id, by: occasion.author)
    }
}

extension Deed {
    /// What the history tells of it: one entry, part of every return's story.
    fileprivate init(withdrawing file: BankFile, because reason: String) {
        let orders = file.standing
        self.init(
            .bankFileWithdrawn,
            on: [.bankFile(file.id)] + orders.map { .goodsReturned($0.goods) },
            after: [
                Fact("format", file.format.rawValue),
                Fact("transfers", String(orders.count)),
                Fact(
                    "amount",
                    "\(orders.map(\.amount).total.minorUnits) \(file.currency.code)"
                ),
            ],
            note: reason
        )
    }
}
