import Shop
import Testing

/// What is noted beside the steps.
@Suite struct ReturnNoteTests {
    @Test func `a note ends the time in which the step before it can be undone`() throws {
        var purchase = try onceAccepted()
        try purchase.setAccount(germanAccount, of: ID(1), on: anna())
        #expect(try purchase.known().version == 4)
        #expect(throws: Return.Refusal.tooLateToUndo(until: moment("2026-03-10").at)) {
            try purchase.take(.undo, on: anna())
        }
    }

    @Test func `accounts are noted by who registers or pays, and while there is something to pay`()
        throws
    {
        var purchase = try onceAccepted()
        for right in [Right.register, .settle] {
            try purchase.setAccount(someAccount, of: ID(1), on: occasion(rights: [.look, right]))
        }
        #expect(throws: Return.Refusal.needsRight(.settle)) {
            try purchase.setAccount(someAccount, of: ID(1), on: occasion(rights: [.look]))
        }
        try purchase.remit(on: anna())
        try purchase.take(.clear, on: anna())
        #expect(throws: Return.Refusal.isOver(.settled)) {
            try purchase.setAccount(someAccount, of: ID(1), on: anna())
        }
    }

    @Test func `a locker's code has ten digits and belongs to a locker`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 4_000)]))
        let lockers = occasion(rules: rulesWithLockers())
        let announcement = announcement([1: 1], wayBack: .locker(.a))
        _ = try purchase.register(announcement, id: ID(1), number: "R-1", on: lockers)
        try purchase.announce([1: 1], as: 2)
        for text in ["", "123456789", "12345678901", "123456789x", "１２３４５６７８９０"] {
            #expect(throws: Return.Refusal.noLockerCode(text)) {
                try purchase.setLockerCode(text, of: ID(1), on: lockers)
            }
        }
        #expect(throws: Return.Refusal.notByLocker) {
            try purchase.setLockerCode("1234567890", of: ID(2), on: lockers)
        }
        let effects = try purchase.setLockerCode("12345 67890", of: ID(1), on: lockers)
        #expect(effects == [.message(Message(.lockerCode))])
        #expect(try purchase.known().lockerCode == "1234567890")
    }
}
