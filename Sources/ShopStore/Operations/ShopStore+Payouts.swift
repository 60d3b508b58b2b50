package import Shop

extension ShopStore {
    /// What a bank file would do with each of the marked returns now.
    package func bankPlan(
        _ format: BankFile.Format,
        for marked: [Marked],
        by visitor: Visitor
    ) throws -> [PlannedStep] {
        throw NotYet()
    }

    /// Makes a bank file of the marked returns that can go into one, and gives those to the
    /// bank, all in one transaction.
    ///
    /// - Throws: `BankFile.Refusal` where nothing can be sent; nothing is then written.
    package func makeBankFile(
        _ format: BankFile.Format,
        of marked: [Marked],
        by signatory: Signatory
    ) throws -> BankFile {
        throw NotYet()
    }

    /// A bank file by its number, or nil where there is none.
    package func bankFile(_ number: String, by visitor: Visitor) throws -> BankFile? {
        throw NotYet()
    }

    /// Notes where a return's transfer goes to.
    @discardableResult
    package func setAccount(
        _ account: IBAN?,
        of id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        throw NotYet()
    }

    /// Notes the ten digits for a parcel locker, and tells the customer.
    @discardableResult
    package func setLockerCode(
        _ code: String,
        of id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        throw NotYet()
    }
}
