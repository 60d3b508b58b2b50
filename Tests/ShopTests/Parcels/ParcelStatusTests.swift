import Shop
import Testing

@Suite struct ParcelStatusTests {
    /// All that is open; what is not named here is refused.
    static let open: [Parcel.Status: [Parcel.Step: Parcel.Status]] = [
        .unassigned: [
            match: .matched, unmatch: .unassigned, unpack: .unassigned, report: .unassigned,
            close: .unassigned, withdraw: .withdrawn,
        ],
        .matched: [
            match: .matched, unmatch: .unassigned, unpack: .matched, report: .matched,
            close: .matched, withdraw: .withdrawn,
        ],
        .undelivered: [
            report: .undelivered, close: .undelivered, resend: .resent, cancel: .cancelled,
        ],
        .resent: [close: .resent],
        .cancelled: [close: .cancelled],
        .withdrawn: [close: .withdrawn],
    ]

    @Test(arguments: Parcel.Status.allCases, steps)
    func `each step leads where the table says`(status: Parcel.Status, step: Parcel.Step) throws {
        let next = Self.open[status]?[step]
        if step != Self.unmatch { #expect(status.after(step.kind) == next) }
        let before = parcel(status, isOpen: step == Self.close)
        var after = before
        guard let next else {
            #expect(throws: Parcel.Refusal.outOfOrder(step.kind, status)) {
                try after.take(step, on: occasion())
            }
            #expect(after == before)
            return
        }
        try after.take(step, on: occasion())
        #expect(after.status == next && after.version == before.version + 1)
    }

    @Test func `each kind of step is in the table`() {
        let kinds = Set(Self.steps.map(\.kind)).union([.log])
        #expect(kinds == Set(Parcel.Step.Kind.allCases))
    }

    @Test func `to log is no step of a parcel that is here`() {
        for status in Parcel.Status.allCases { #expect(status.after(.log) == nil) }
    }

    @Test func `a row says why a step is not open, as the parcel would`() throws {
        for status in Parcel.Status.allCases {
            for finding in [nil] + Parcel.Finding.allCases.map(Optional.some) {
                for step in Self.steps where step != Self.unmatch {
                    var parcel = parcel(status)
                    parcel.inquiry = finding.map(Self.opened)
                    let told = row(parcel).refusal(of: step.kind)
                    var refusal: Parcel.Refusal?
                    do throws(Parcel.Refusal) { try parcel.take(step, on: occasion()) } catch {
                        refusal = error
                    }
                    #expect(told == refusal)
                }
            }
        }
    }

    @Test func `what was logged by mistake goes, with a reason`() throws {
        var parcel = parcel(.matched)
        #expect(throws: Parcel.Refusal.missingReason(.withdraw)) {
            try parcel.take(.withdraw(note: " "), on: occasion())
        }
        try parcel.take(Self.withdraw, on: occasion())
        #expect(parcel.status == .withdrawn && !parcel.status.stands)
        #expect(parcel.returns == [ID(1)])
        #expect(Parcel.Step.Kind.withdraw.right == .process)
    }

    @Test(arguments: [false, true])
    func `a parcel about which a case is or was opened stays`(isClosed: Bool) throws {
        var parcel = parcel(.unassigned)
        try parcel.take(Self.report, on: occasion())
        if isClosed { try parcel.take(Self.close, on: occasion()) }
        #expect(throws: Parcel.Refusal.hasCase(.empty)) {
            try parcel.take(Self.withdraw, on: occasion())
        }
    }

    @Test func `it is not sent again under the label that it came back with`() {
        var parcel = parcel(.undelivered)
        parcel.tracking = "62ab"
        #expect(throws: Parcel.Refusal.sameLabel) {
            try parcel.take(.resend(carrier: "DPD", tracking: "62AB"), on: occasion())
        }
    }

    @Test func `a return is matched once, however often it is named`() throws {
        var parcel = parcel(.unassigned)
        try parcel.take(.match([ID(2), ID(1), ID(2)]), on: occasion())
        #expect(parcel.returns == [ID(2), ID(1)])
        try parcel.take(.match([]), on: occasion())
        #expect(parcel.returns.isEmpty && parcel.status == .unassigned)
    }

    @Test func `what lies inside adds up`() throws {
        var parcel = parcel(.matched)
        try parcel.take(.unpack(["590", " "]), on: occasion())
        try parcel.take(.unpack(["590"]), on: occasion())
        #expect(parcel.contents == ["590", "590"])
        #expect(throws: Parcel.Refusal.nothingChosen) {
            try parcel.take(.unpack([" "]), on: occasion())
        }
    }

    @Test(arguments: Parcel.Finding.allCases)
    func `a case freezes refunds by its finding, until it is closed`(
        finding: Parcel.Finding
    ) throws {
        var parcel = parcel(.matched)
        try parcel.take(.report(finding, note: ""), on: occasion())
        #expect(parcel.isFreezing == (finding != .damagedInTransit))
        #expect(throws: Parcel.Refusal.caseIsOpen(finding)) {
            try parcel.take(Self.report, on: occasion())
        }
        #expect(throws: Parcel.Refusal.missingReason(.close)) {
            try parcel.take(.close(outcome: " "), on: occasion())
        }
        try parcel.take(Self.close, on: occasion())
        #expect(!parcel.isFreezing)
        #expect(throws: Parcel.Refusal.noOpenCase) { try parcel.take(Self.close, on: occasion()) }
        try parcel.take(Self.report, on: occasion())
        #expect(parcel.inquiry?.outcome == nil)
    }

    @Test func `damage is on record with the carrier within its term, from the day it came`() throws
    {
        var parcel = parcel(.unassigned)
        let later = occasion(now: moment("2026-03-12"))
        try parcel.take(.report(.damagedInTransit, note: "Wet"), on: later)
        #expect(parcel.inquiry?.due == day("2026-03-16"))
        parcel = self.parcel(.unassigned)
        try parcel.take(.report(.empty, note: ""), on: later)
        #expect(parcel.inquiry?.due == nil)
    }

    @Test(arguments: [Parcel.Finding.swapped, .damagedInTransit])
    func `an order is not called off while a case keeps its money back`(
        finding: Parcel.Finding
    ) throws {
        var parcel = parcel(.undelivered)
        try parcel.take(.report(finding, note: ""), on: occasion())
        if finding.freezesRefund {
            #expect(throws: Parcel.Refusal.caseIsOpen(finding)) {
                try parcel.take(Self.cancel, on: occasion())
            }
            try parcel.take(Self.close, on: occasion())
        }
        try parcel.take(Self.cancel, on: occasion())
        #expect(parcel.status == .cancelled)
    }

    @Test func `sending again needs a label, calling off a reason`() {
        var parcel = parcel(.undelivered)
        #expect(throws: Parcel.Refusal.missingTracking) {
            try parcel.take(.resend(carrier: "DPD", tracking: " "), on: occasion())
        }
        #expect(throws: Parcel.Refusal.missingReason(.cancel)) {
            try parcel.take(.cancel(note: ""), on: occasion())
        }
    }

    static let match = Parcel.Step.match([ID(1)])
    static let unmatch = Parcel.Step.match([])
    static let unpack = Parcel.Step.unpack(["5901234123457"])
    static let report = Parcel.Step.report(.empty, note: "Only paper")
    static let close = Parcel.Step.close(outcome: "The carrier paid")
    static let resend = Parcel.Step.resend(carrier: "InPost", tracking: "6201")
    static let cancel = Parcel.Step.cancel(note: "Not to be reached")
    static let withdraw = Parcel.Step.withdraw(note: "An article's code")
    static let steps = [match, unmatch, unpack, report, close, resend, cancel, withdraw]

    static func opened(_ finding: Parcel.Finding) -> Parcel.Case {
        Parcel.Case(
            finding: finding,
            note: "",
            opened: moment("2026-03-09"),
            author: .staff(ID(1)),
            due: nil
        )
    }

    private func row(_ parcel: Parcel) -> ParcelRow {
        ParcelRow(
            id: parcel.id.key,
            tracking: parcel.tracking,
            carrier: "",
            sender: "",
            shelf: "",
            status: parcel.status,
            version: 1,
            logged: parcel.logged,
            records: [],
            finding: parcel.inquiry?.finding,
            due: nil
        )
    }

    /// A parcel that came on 9 March 2026.
    private func parcel(_ status: Parcel.Status, isOpen: Bool = false) -> Parcel {
        var parcel = Parcel(
            id: ID(1),
            tracking: "6200",
            status: status,
            logged: moment("2026-03-09"),
            author: .staff(ID(1)),
            returns: status == .matched ? [ID(1)] : []
        )
        if isOpen { parcel.inquiry = Self.opened(.empty) }
        return parcel
    }
}
