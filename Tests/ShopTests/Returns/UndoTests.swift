import Shop
import Testing

@Suite struct UndoTests {
    @Test func `undoing a registration cancels it and keeps the number`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        let effects = try purchase.take(.undo)
        #expect(try purchase.known().status == .cancelled)
        #expect(try purchase.known().number == "R-2026-1")
        #expect(effects == [.withdrawMessages(ofVersion: 1)])
    }

    @Test func `undoing the second receipt goes back to awaiting with the first`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.receive(receipt([1: 1])))
        let effects = try purchase.take(.undo)
        #expect(try purchase.known().status == .awaiting)
        #expect(try purchase.known().unitsReceived(of: ID(1)) == 2)
        #expect(effects == [.withdrawMessages(ofVersion: 3)])
    }

    @Test func `undoing an acceptance takes decisions and rows back, by entries`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        let rows = try purchase.known().rows.entries
        try purchase.take(.undo)
        let goods = try purchase.known()
        #expect(goods.owed == .zero && goods.decisions.standing.isEmpty)
        #expect(goods.rows.entries.starts(with: rows) && goods.rows.entries.count > rows.count)
    }

    @Test func `undoing a settlement takes the money back`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        try purchase.settle()
        let effects = try purchase.take(.undo)
        #expect(effects == [.withdrawMessages(ofVersion: 4), .refunded(grosze(-2_000))])
        #expect(try purchase.known().due == grosze(2_000))
        #expect(try purchase.known().document == nil)
    }

    @Test func `undoing a bounce makes the entry stand again`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        try purchase.settle()
        try purchase.take(.bounce(entry: 1, reason: "Closed"))
        try purchase.take(.undo)
        #expect(try purchase.known().status == .settled)
        #expect(try purchase.known().due == .zero)
    }

    @Test func `undoing a rejection forgets its reason in the header`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Another size")))
        try purchase.take(.undo)
        #expect(try purchase.known().rejection == nil)
        #expect(try purchase.known().decisions.standing.isEmpty)
    }

    @Test func `it is for whoever took the step`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        #expect(throws: Return.Refusal.notYours(.staff(ID(1)))) {
            try purchase.take(.undo, on: occasion(by: 2))
        }
    }

    @Test func `whoever may only settle can undo a settlement`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        let ewa = occasion(by: 4, rights: Role.accounting.rights)
        try purchase.settle(on: ewa)
        try purchase.take(.undo, on: ewa)
        #expect(try purchase.known().status == .accepted)
    }

    @Test(arguments: [(59, true), (60, false), (61, false)])
    func `it is open while the message is held`(seconds: Int, isOpen: Bool) throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        let registered = moment("2026-03-10")
        let later = occasion(now: Moment(at: registered.at + seconds, day: registered.day))
        if isOpen {
            try purchase.take(.undo, on: later)
        } else {
            #expect(throws: Return.Refusal.tooLateToUndo(until: registered.at + 60)) {
                try purchase.take(.undo, on: later)
            }
        }
    }

    @Test func `reopening cannot be undone`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        try purchase.take(.reopen(reason: "A call"))
        #expect(throws: Return.Refusal.cannotUndo(.reopen)) { try purchase.take(.undo) }
    }

    @Test func `undoing cannot be undone`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.undo)
        #expect(throws: Return.Refusal.cannotUndo(.undo)) { try purchase.take(.undo) }
    }

    @Test func `a cancelled return comes back only while its units are still free`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        try purchase.take(.cancel(note: "Called off"))
        try purchase.announce([1: 2], as: 2)
        let refusal = Return.Refusal.notReturnable(line: "Article 1", asked: 2, left: 1)
        #expect(throws: refusal) { try purchase.take(.undo) }
        try purchase.take(.undo, 2)
        try purchase.take(.undo)
        #expect(try purchase.known().status == .registered)
    }

    @Test func `what has no last step cannot be undone`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        var goods = try purchase.known()
        goods.lastStep = nil
        purchase = Purchase(order: purchase.order, returns: [goods])
        #expect(throws: Return.Refusal.nothingToUndo) { try purchase.take(.undo) }
    }

    /// Three units at 10.00.
    private let purchase = Purchase(order: order([line(1, units: 3, gross: 3_000)]))
}
