/// A message that a step owes the customer.
package struct Message: Hashable, Sendable {
    package var template: Template
    /// The refund it speaks of, in the order's currency, where it speaks of one.
    package var amount: Money?

    package init(_ template: Template, amount: Money? = nil) {
        self.template = template
        self.amount = amount
    }

    /// What is told, each with a text in every language.
    package enum Template: String, CaseIterable, Sendable {
        case returnRegistered = "return.registered"
        case returnReceived = "return.received"
        case returnAccepted = "return.accepted"
        case returnRejected = "return.rejected"
        case returnSettled = "return.settled"
        case returnCancelled = "return.cancelled"
        case refundBounced = "return.bounced"
        /// The ten digits for a parcel locker, where they came after the announcement.
        case lockerCode = "return.locker-code"
        case orderPaid = "order.paid"
        case orderPicking = "order.picking"
        case orderPacked = "order.packed"
        case orderShipped = "order.shipped"
        case orderDelivered = "order.delivered"
        case orderUndelivered = "order.undelivered"
        case orderCancelled = "order.cancelled"
        case claimRegistered = "claim.registered"
        case claimAnswered = "claim.answered"
        case claimWithdrawn = "claim.withdrawn"
        /// An article that somebody asked for is there again.
        case backInStock = "stock.available"
        /// A gift card with its code, as it was sold or made for money of a return.
        case giftCardSold = "gift-card.sold"
        /// The one-time code with which a customer is let in at the counter.
        case counterCode = "counter.code"
        /// The coupon that points have bought.
        case couponIssued = "coupon.issued"
        /// A tier ends soon, and a lower one follows.
        case tierEnding = "tier.ending"
    }
}

extension Message.Template {
    /// What tells that an order has come to a status; nothing tells that it was placed.
    package init?(_ status: Order.Status) {
        switch status {
        case .new: return nil
        case .paid: self = .orderPaid
        case .picking: self = .orderPicking
        case .packed: self = .orderPacked
        case .shipped: self = .orderShipped
        case .delivered: self = .orderDelivered
        case .undelivered: self = .orderUndelivered
        case .cancelled: self = .orderCancelled
        }
    }
}

extension Message {
    /// How far a message is on its way out.
    ///
    ///     held ─(time)─▸ waiting ─ hand over ─▸ sent
    ///      │ undo           │  ▴ retry   │ refused too often
    ///      ▾                ▾  │         ▾
    ///     withdrawn      dropped ◂─── failed
    ///
    /// *Held* and *waiting* are one stored state; the time alone tells them apart.
    package enum State: String, CaseIterable, Sendable {
        /// To be handed over when its time has come.
        case queued
        /// The command said yes; it is never handed over again.
        case sent
        /// Refused so often that nobody tries any more, until somebody says so.
        case failed
        /// Given up by somebody of the staff, or of no use any more.
        case dropped
        /// The step that owed it was undone.
        case withdrawn
    }

    /// The state as people tell it.
    package enum Standing: String, CaseIterable, Sendable {
        /// Until the step that owes it can no longer be undone.
        case held
        /// Its time has come, or comes again after a failed attempt.
        case waiting
        case sent
        case failed
        case dropped
        case withdrawn
    }

    /// One attempt at handing it over.
    package struct Delivery: Hashable, Sendable {
        /// 1 for the first.
        package var number: Int
        package var started: Instant
        /// Nil while it is under way.
        package var ended: Instant?
        /// What the command ended with; 0 is yes.
        ///
        /// Nil also where whoever tried has died.
        package var status: Int?
        /// What the command complained of, in its own words.
        package var said: String

        package init(
            number: Int,
            started: Instant,
            ended: Instant?,
            status: Int?,
            said: String
        ) {
            self.number = number
            self.started = started
            self.ended = ended
            self.status = status
            self.said = said
        }
    }

    /// Why something cannot be done with a message.
    package enum Refusal: Error, Hashable {
        case noSuchMessage(Int64)
        /// Only what failed or was dropped can be tried again.
        case notToRetry(Standing)
        /// Only what has not left can be dropped.
        case notToDrop(Standing)
        case missingReason
        /// It has passed its time, such as a code that is no longer valid.
        case expired
        /// There is nothing to tell in it, such as in one that an earlier program wrote.
        case noLetter
    }
}

extension Message.State {
    /// How it stands at a moment.
    package func standing(heldUntil: Instant, at now: Instant) -> Message.Standing {
        switch self {
        case .queued: now < heldUntil ? .held : .waiting
        case .sent: .sent
        case .failed: .failed
        case .dropped: .dropped
        case .withdrawn: .withdrawn
        }
    }
}
