extension Return {
    /// The paper that a settlement goes by.
    package enum Document: Hashable, Sendable {
        /// An entry in the register of returns (ewidencja zwrotów).
        case register
        case correctionInvoice(String)
    }

    /// Where and when a settlement was written into the shop's books.
    ///
    /// It stays there when the bank sends the money back: what the sale is corrected by has
    /// come back all the same, in a period that may long be closed. The money is then paid
    /// again, and nothing is decided anew.
    package struct Filing: Hashable, Sendable {
        package var document: Document
        /// The day of the first settlement.
        package var day: Day
        /// The version of the return that it brought about.
        package var version: Int

        package init(_ document: Document, on day: Day, version: Int) {
            self.document = document
            self.day = day
            self.version = version
        }
    }

    package var document: Document? { filing?.document }
}
