/// One row of the register of returns and accepted claims (*ewidencja zwrotów i
/// reklamacji*): an article at one rate of VAT, the delivery, or a price that was cut.
///
/// Regulation of the Minister of Finance of 29 April 2019 on cash registers, § 3 section 3,
/// points 2, 4 and 5: the name by which goods are told from all others, their gross value
/// and the output VAT in it.
package struct RegisterEntry: Hashable, Sendable {
    package var kind: Kind
    package var sku: String
    /// Empty for the delivery, which each language names.
    package var article: String
    package var units: Int
    /// In hundredths of a percent; nil where it is exempt or unknown.
    package var rate: Int?
    /// At the price paid; below zero only where a price had been cut before.
    package var gross: Money

    package init(
        _ kind: Kind,
        sku: String = "",
        article: String = "",
        units: Int = 0,
        rate: Int?,
        gross: Money
    ) {
        self.kind = kind
        self.sku = sku
        self.article = article
        self.units = units
        self.rate = rate
        self.gross = gross
    }

    /// Rounded in each row, so that the sums of a column are those of its rows.
    package var vat: Money? { rate.map(gross.vat) }

    package enum Kind: String, CaseIterable, Sendable {
        /// Goods that came back, also those that others are sent for.
        case goods
        case delivery
        /// What a claim gave back for goods that the customer keeps.
        case reduction
        /// The same, once the goods come back after all: it was corrected then.
        case reduced
    }
}
