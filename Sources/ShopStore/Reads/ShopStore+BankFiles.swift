package import Shop

extension ShopStore {
    /// A bank file by its number, or nil where there is none.
    ///
    /// It names people and their accounts in full, so it is for those who pay.
    package func bankFile(_ number: String, by visitor: Visitor) throws -> BankFile? {
        try bankFiles(where: "number = \(number.uppercased())", limit: 1, by: visitor).first
    }

    /// The bank files that were made last, the newest first.
    package func bankFiles(limit: Int, by visitor: Visitor) throws -> [BankFile] {
        try bankFiles(where: "1 = 1", limit: limit, by: visitor)
    }

    private func bankFiles(
        where condition: SQL,
        limit: Int,
        by visitor: Visitor
    ) throws -> [BankFile] {
        try read(by: visitor) { session in
            guard visitor.rights.contains(.settle) else { throw Forbidden(.settle) }
            return try session.bankFiles(where: condition, limit: limit)
        }
    }
}
