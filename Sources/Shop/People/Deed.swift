/// What was done, for the history.
///
/// The store stamps it with its author and time and chains it to the one before
/// (DECISIONS 3 and 4).
package struct Deed: Hashable, Sendable {
    package var action: Action
    package var subjects: [Subject]
    package var before: [Fact]
    package var after: [Fact]
    /// Free and personal text; it is kept apart, so that a person can be forgotten.
    package var note: String

    package init(
        _ action: Action,
        on subjects: [Subject],
        before: [Fact] = [],
        after: [Fact] = [],
        note: String = ""
    ) {
        self.action = action
        self.subjects = subjects
        self.before = before
        self.after = after
        self.note = note
    }

    /// What a history entry can be about, with the number or name people know it by.
    package enum Action: String, CaseIterable, Sendable {
        case shopCreated = "shop.create"
        case demoMade = "demo.make"
        case ordersImported = "orders.import"
        case returnRegistered = "return.register"
        case returnReceived = "return.receive"
        case returnAccepted = "return.accept"
        case returnRejected = "return.reject"
        case returnSettled = "return.settle"
        case settlementProposed = "return.propose"
        case settlementConfirmed = "return.confirm"
        case settlementDeclined = "return.decline"
        case returnCancelled = "return.cancel"
        case returnReopened = "return.reopen"
        case refundBounced = "return.bounce"
        case stepUndone = "return.undo"
        case followUpOpened = "return.follow-up"
        case evidenceTaken = "return.evidence"
        case parcelLogged = "parcel.log"
        case parcelMatched = "parcel.match"
        case parcelUnpacked = "parcel.unpack"
        case parcelReported = "parcel.report"
        case caseClosed = "parcel.close"
        case parcelResent = "parcel.resend"
        case parcelCancelled = "parcel.cancel"
        case parcelWithdrawn = "parcel.withdraw"
        case staffAdded = "staff.add"
        case staffRoleChanged = "staff.role"
        case staffRemoved = "staff.remove"
        case ruleChanged = "config.set"
    }

    /// A record that a deed is about.
    package enum Subject: Hashable, Sendable {
        case order(ID<Order>)
        case goodsReturned(ID<Return>)
        case parcel(ID<Parcel>)
        case staff(ID<Staff>)
        case rule(String)
    }

    /// A named value before or after, such as `status: awaiting`.
    package struct Fact: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension Deed.Action {
    /// The action by which the history tells a step with a return.
    package init(_ step: Return.Step.Kind) {
        self =
            switch step {
            case .register: .returnRegistered
            case .receive: .returnReceived
            case .accept: .returnAccepted
            case .reject: .returnRejected
            case .settle: .returnSettled
            case .propose: .settlementProposed
            case .confirm: .settlementConfirmed
            case .decline: .settlementDeclined
            case .cancel: .returnCancelled
            case .reopen: .returnReopened
            case .bounce: .refundBounced
            case .undo: .stepUndone
            }
    }
}

extension Deed.Action {
    /// The action by which the history tells a step with a parcel.
    package init(_ step: Parcel.Step.Kind) {
        self =
            switch step {
            case .log: .parcelLogged
            case .match: .parcelMatched
            case .unpack: .parcelUnpacked
            case .report: .parcelReported
            case .close: .caseClosed
            case .resend: .parcelResent
            case .cancel: .parcelCancelled
            case .withdraw: .parcelWithdrawn
            }
    }
}
