extension Return {
    /// Why a step with a return may not be taken.
    package enum Refusal: Error, Hashable {
        /// Not open in this status; these are.
        case outOfOrder(Step.Kind, Status, open: [Step.Kind])
        case needsRight(Right)
        case noSuchReturn
        case noOrder
        /// An imported return is history and takes no steps.
        case isHistory
        case orderNotSent(Order.Status)
        case nothingChosen
        case noSuchLine
        case unitsNotPositive
        /// More units than can still come back of a line.
        case notReturnable(line: String, asked: Int, left: Int)
        /// The window closed on this day and no reason was given to go on.
        case windowClosed(Day)
        /// The dates of the statement contradict each other, the order or the clock.
        case datesOutOfOrder
        case missingReason(Step.Kind)
        /// The way back is not configured in this shop.
        case lockerOff
        case sealNotAnswered(line: String)
        /// Somebody has to decide on goods of which a seal is broken.
        case sealBroken(line: String)
        /// Decisions on a group do not cover what was received in that condition.
        case undecided(line: String, condition: Condition, received: Int, decided: Int)
        /// Every unit was refused: that is a rejection, with its own message.
        case nothingAccepted
        /// Over all returns of the order more would be accepted than was bought.
        case moreThanBought(line: String, asked: Int, left: Int)
        case diminishedTooMuch(line: String, value: Money)
        /// The adjustment takes the refund above what is left of the money paid.
        case moreThanPaid(left: Money)
        case belowZero(Money)
        /// The payouts do not add up to what is due.
        case payoutsDiffer(due: Money, given: Money)
        case payoutNotPositive
        /// A way that is not offered (yet): gift cards, points.
        case wayNotOffered(Instrument)
        /// Another way than the one paid by needs the customer's recorded consent.
        case needsConsent(Instrument)
        case missingDocumentNumber
        /// What goes back elsewhere needs the reference by which it is found there, and a
        /// transfer either that or its account.
        case missingReference(Instrument)
        /// No account is known that a transfer could go to.
        case missingAccount
        /// More than one person may send alone: it is proposed first. Without a limit where
        /// no amount in that currency is sent alone.
        case needsSecondPerson(limit: Money?)
        /// Only what goes back by transfer goes into a bank file.
        case notByTransfer(Instrument)
        /// Its transfer is with the bank since then, in the file of that number or key.
        case atBank(Moment)
        /// No transfer of it is with the bank.
        case notAtBank
        /// Nothing is to be paid out.
        case nothingDue
        /// It is kept by the bank already, so it is not changed any more.
        case accountInUse
        /// A bank file of that format takes another currency.
        case otherCurrency(Currency, BankFile.Format)
        /// No transfer of that format reaches an account in that country.
        case accountOutOfReach(country: String, BankFile.Format)
        /// No transfer of that format is as large as this amount.
        case tooMuchForTransfer(from: Money, BankFile.Format)
        /// Nothing about it changes any more in that status.
        case isOver(Status)
        /// Labels have their prices in złoty, which an order in that currency is not charged.
        case lockerInOtherCurrency(Currency)
        /// It does not come back by a parcel locker.
        case notByLocker
        /// Not the ten digits of a locker's code.
        case noLockerCode(String)
        /// Another return has that code.
        case lockerCodeInUse(by: String)
        /// What is wanted in place of a line is the same variant.
        case wantsTheSame(line: String)
        /// The day has passed until which the exchange was to be had.
        case exchangeLapsed(line: String, until: Day)
        /// More units are exchanged than were asked for or accepted.
        case exchangesTooMany(line: String, asked: Int, left: Int)
        /// What is wanted cannot cost that: less than nothing, or far too much.
        case exchangePrice(line: String)
        /// The linked order is on its way, so that the decision stands.
        case exchangeSent(order: String)
        /// The linked order was called off on its own, and what was moved to it goes back
        /// from there.
        case exchangeCalledOff(order: String)
        /// More was paid on the linked order than was moved to it.
        case exchangePaid(order: String)
        /// The order made in exchange has a return or claim of its own.
        case exchangeReturned(order: String, String)
        /// Its claim is closed or withdrawn, or goes on with another return.
        case claimMovedOn(String)
        /// No claim about the goods was refused, so that this is no ground.
        case noClaimRefused
        /// A claim was answered by other goods, which all of these units get.
        case exchangePromised(line: String, units: Int)
        /// What replaces the goods of a claim is not on its way yet.
        case exchangeNotSent(order: String)
        /// The order replaces goods of another one, where they were paid for.
        case replacement
        /// Goods taken in for repair are not the shop's to sell or to throw away.
        case staysCustomers(line: String)
        /// Nobody had the goods, so that all that was paid for them goes back.
        case neverDelivered
        /// The return gives money back and no goods belong to it, so that none can be decided
        /// on anew or come late.
        case givesMoneyOnly
        /// It stands in the books since that day, so that it is only paid, by that document.
        case filed(Document, Day)
        /// No variant has that code.
        case noSuchVariant(String)
        /// Its claim has not been accepted, so that its goods are not either.
        case claimNotAccepted(String)
        case noSuchEntry(Int)
        /// No settlement waits for a second person.
        case noProposal
        /// Four eyes: whoever proposed a settlement cannot confirm it.
        case needsAnotherPerson(Author)
        /// Somebody has proposed a settlement: it is confirmed or declined first.
        case waitsForSecondPerson(Author)
        /// A case about one of its parcels is open.
        case frozen(Parcel.Finding, parcel: String)
        /// What comes now is received with it; a follow-up is for what comes after
        /// the decision.
        case notDecided(Status)
        case nothingToUndo
        case cannotUndo(Step.Kind)
        case notYours(Author)
        case tooLateToUndo(until: Instant)
    }
}

/// Somebody was faster: the record is no longer the one that was seen.
package struct Stale: Error, Hashable {
    /// The record's number, such as `R-2026-000123`.
    package var record: String
    package var seen: Int
    package var now: Int
    /// Who changed it last, what they did, and when.
    package var staff: String
    package var action: Action
    package var at: Instant

    package init(
        record: String,
        seen: Int,
        now: Int,
        staff: String,
        action: Action,
        at: Instant
    ) {
        self.record = record
        self.seen = seen
        self.now = now
        self.staff = staff
        self.action = action
        self.at = at
    }
}

extension Stale {
    /// What somebody else did with the record.
    package enum Action: Hashable, Sendable {
        case step(Return.Step.Kind)
        case handling(Parcel.Step.Kind)
        case claim(Claim.Step.Kind)
        /// Anything that the history tells of it.
        case deed(Deed.Action)
        case message
        /// The account of a return, or its code for a locker, was noted.
        case note
    }
}

/// An author lacks the right to what they asked for.
package struct Forbidden: Error, Hashable {
    package var right: Right

    package init(_ right: Right) {
        self.right = right
    }
}
