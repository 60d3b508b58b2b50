/// A terminal at which customers serve themselves, and the account that has opened it.
package struct Counter: Hashable, Sendable {
    package let account: Visitor
    /// What tells one opening of a counter from another.
    package let session: String

    package init(account: Visitor, session: String) {
        self.account = account
        self.session = session
    }
}

extension Counter {
    /// What was asked for: the code that belongs to it is known only to whoever reads the
    /// mail, if there is one.
    package struct Ticket: Hashable, Sendable {
        package let key: Int64

        package init(key: Int64) {
            self.key = key
        }
    }

    /// What became of a code that was typed.
    package enum Verdict: Hashable, Sendable {
        case admitted(Visit)
        /// So many more can be tried.
        case wrong(left: Int)
        /// Tried too often, used, too old, or followed by another: only a new one helps.
        case over
    }

    /// A customer who has shown that an address is theirs, with the order that they named.
    ///
    /// It lives in memory only, for as long as they stand there.
    package struct Visit: Hashable, Sendable {
        package let order: ID<Order>
        /// The address in lower case.
        package let address: String

        package init(order: ID<Order>, address: String) {
            self.order = order
            self.address = address
        }
    }

    /// What a customer wants done with goods of their order.
    package struct Wish: Hashable, Sendable {
        package var lines: [Return.Line]
        package var wayBack: Return.WayBack
        package var account: IBAN?
        /// What the customer was shown that it comes to; it is registered on no other terms.
        package var shown: Terms?

        package init(
            lines: [Return.Line],
            wayBack: Return.WayBack,
            account: IBAN? = nil,
            shown: Terms? = nil
        ) {
            self.lines = lines
            self.wayBack = wayBack
            self.account = account
            self.shown = shown
        }

        /// The announcement that it is when it is stated, at a moment.
        package func announcement(at moment: Moment) -> Announcement {
            Announcement(
                lines: lines,
                statementSent: moment,
                statementReached: moment,
                wayBack: wayBack,
                account: account
            )
        }
    }

    /// The order that a customer has named, with what can be done about it.
    package struct File: Hashable, Sendable {
        package var purchase: Purchase
        package var rules: Rules
        /// The other variants of what was bought, by its line.
        package var substitutes: [ID<Order.Line>: [Variant]]

        package init(
            purchase: Purchase,
            rules: Rules,
            substitutes: [ID<Order.Line>: [Variant]] = [:]
        ) {
            self.purchase = purchase
            self.rules = rules
            self.substitutes = substitutes
        }
    }

    /// Why codes cannot be made here.
    package enum Refusal: Error, Hashable {
        /// Others than the shop's own accounts could read the key's file.
        case keyIsOpen(String)
        case keyNotReadable(String)
        case keyNotWritable(String)
        /// The file holds something else than a key.
        case keyDamaged(String)
    }
}

/// How many codes are sent, and how often they can be tried.
///
/// With ten codes a day and five tries each, whoever guesses at one address has it within
/// a day once in 20,000 times.
extension Counter {
    /// For how many seconds a code is good.
    package static let codeLife = 15 * 60
    /// How often one code can be tried.
    package static let tries = 5
    /// Codes for one address within the life of one.
    package static let codesPerAddress = 3
    /// Codes for one address within a day, which bounds guessing and unwanted mail.
    package static let codesPerAddressAndDay = 10
    /// Codes asked for at one counter within an hour.
    package static let codesPerSession = 30
    /// Codes asked for at all counters of the shop within an hour.
    package static let codesPerShop = 120
}
