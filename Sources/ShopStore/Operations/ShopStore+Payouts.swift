package import Shop

extension ShopStore {
    /// Makes a bank file of the marked returns that can go into one, and gives those to the
    /// bank, all in one transaction.
    ///
    /// They go in as they are given. One that somebody has changed since it was marked, or
    /// that cannot go in, is left out, as the plan has said.
    ///
    /// - Throws: `BankFile.Refusal` where nothing can be sent; nothing is then written.
    package func makeBankFile(
        _ format: BankFile.Format,
        of marked: [Marked],
        by signatory: Signatory
    ) throws -> BankFile {
        try change(by: signatory, needs: .settle) { session, occasion in
            var file = try session.openBankFile(format, of: marked, on: occasion)
            for marked in marked {
                guard let order = try session.remit(marked, in: file, on: occasion) else {
                    continue
                }
                file.orders.append(order)
            }
            guard !file.orders.isEmpty else { throw BankFile.Refusal.nothingToSend }
            return (file, Deed(making: file))
        }
    }

    /// Notes where a return's transfer goes to; nil where that is not known any more.
    ///
    /// - Parameter consent: How the customer has asked for it, where the order was paid
    ///   otherwise.
    /// - Throws: `Return.Refusal` when the rules say no, `Stale` when somebody was faster;
    ///   nothing is then written.
    @discardableResult
    package func setAccount(
        _ account: IBAN?,
        consent: String = "",
        of id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        try change(by: signatory, needsOneOf: [.register, .settle]) { session, occasion in
            let (before, after) = try session.note(in: id, seen: version, on: occasion) {
                purchase throws(Return.Refusal) in
                try purchase.setAccount(account, consent: consent, of: id, on: occasion)
                return []
            }
            let deed = Deed(
                .accountChanged,
                on: after.subjects,
                before: [Deed.Fact("account", before.account == nil ? "none" : "known")],
                after: [Deed.Fact("account", account == nil ? "none" : "known")],
                note: [account?.masked ?? "", after.accountConsent].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            )
            return (after, deed)
        }
    }

    /// Notes the number of a return's correction invoice before its money goes out; empty
    /// where it is not known any more.
    ///
    /// - Throws: As ``setAccount(_:consent:of:seen:by:)`` does.
    @discardableResult
    package func setCorrection(
        _ number: String,
        of id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        try change(by: signatory, needs: .settle) { session, occasion in
            let (before, after) = try session.note(in: id, seen: version, on: occasion) {
                purchase throws(Return.Refusal) in
                try purchase.setCorrection(number, of: id, on: occasion)
                return []
            }
            let deed = Deed(
                .correctionNoted,
                on: after.subjects,
                before: before.correctionFacts,
                after: after.correctionFacts
            )
            return (after, deed)
        }
    }

    /// Notes the ten digits for a parcel locker, and tells the customer.
    ///
    /// - Throws: As ``setAccount(_:consent:of:seen:by:)`` does.
    @discardableResult
    package func setLockerCode(
        _ code: String,
        of id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        try change(by: signatory, needs: .register) { session, occasion in
            try session.setLockerCode(code, of: id, seen: version, on: occasion)
        }
    }
}

extension Session {
    /// Notes the ten digits for a parcel locker, which no other open return goes by.
    func setLockerCode(
        _ code: String,
        of id: ID<Return>,
        seen version: Int,
        on occasion: Occasion
    ) throws -> (Return, Deed) {
        let (_, after) = try note(in: id, seen: version, on: occasion) {
            purchase throws(Return.Refusal) in
            try purchase.setLockerCode(code, of: id, on: occasion)
        }
        if let other = try other(than: after, under: after.lockerCode) {
            throw Return.Refusal.lockerCodeInUse(by: other)
        }
        return (after, Deed(.lockerCodeEntered, on: after.subjects))
    }

    /// Changes what is noted with a return, if it still is as it was seen.
    fileprivate func note(
        in id: ID<Return>,
        seen version: Int,
        on occasion: Occasion,
        _ change: (inout Purchase) throws(Return.Refusal) -> [Effect]
    ) throws -> (before: Return, after: Return) {
        var purchase = try purchase(of: id)
        guard let before = purchase[id] else { throw Return.Refusal.noSuchReturn }
        guard before.version == version else { throw try stale(before, seen: version) }
        let effects = try change(&purchase)
        guard let after = purchase[id] else { throw Return.Refusal.noSuchReturn }
        try save(after, after: before, of: purchase, under: occasion.rules)
        try carryOut(effects, of: after, in: purchase, on: occasion)
        return (before, after)
    }

    /// The number of another return that is open under a locker's code.
    fileprivate func other(than goods: Return, under code: String) throws -> String? {
        try first(
            """
            SELECT number FROM returns
            WHERE locker_code = \(code) AND locker_code <> '' AND id <> \(goods.id)
                AND status IN (\(list: Return.Status.waiting))
            """,
            from: "returns"
        ) { try $0.text() }
    }
}

extension Return {
    fileprivate var subjects: [Deed.Subject] {
        [.goodsReturned(id)] + (order.map { [.order($0)] } ?? [])
    }

    fileprivate var correctionFacts: [Deed.Fact] {
        correction.isEmpty ? [] : [Deed.Fact("document", correction)]
    }
}

extension Deed {
    /// What the history tells of a bank file: one entry, part of every return's story.
    fileprivate init(making file: BankFile) {
        self.init(
            .bankFileMade,
            on: [.bankFile(file.id)] + file.orders.map { .goodsReturned($0.goods) },
            after: [
                Fact("format", file.format.rawValue),
                Fact("transfers", String(file.orders.count)),
                Fact("amount", "\(file.total.minorUnits) \(file.currency.code)"),
            ]
        )
    }
}
