import Testing

@testable import Shop

/// What comes of an attempt at handing a message over.
@Suite struct MessageAttemptsTests {
    private let now = Instant(milliseconds: 1_000_000)

    private func consequence(
        _ status: Int,
        ofAttempt number: Int = 1,
        among limit: Int = 8
    ) -> Message.Consequence {
        Message.Outcome.exited(status, said: "so")
            .consequence(ofAttempt: number, among: limit, at: now)
    }

    @Test func `pauses grow fourfold, from a minute to four hours`() {
        let pauses = (1...8).map { Message.pause(afterAttempt: $0) / 60 }
        #expect(pauses == [1, 4, 16, 64, 240, 240, 240, 240])
        #expect(Message.pause(afterAttempt: 0) == 60)
        #expect(Message.pause(afterAttempt: .max) == 4 * 3_600)
    }

    @Test func `only 0 is a yes`() {
        #expect(consequence(0) == .sent)
        for status in 1...255 { #expect(consequence(status) != .sent, "\(status)") }
    }

    @Test(arguments: [1, 69, 70, 71, 73, 74, 75, 77, 124, 137, 143])
    func `what may get better is tried again until the attempts are used up`(status: Int) {
        #expect(consequence(status) == .again(now + 60))
        #expect(consequence(status, ofAttempt: 7) == .again(now + 4 * 3_600))
        #expect(consequence(status, ofAttempt: 8) == .failed)
        #expect(consequence(status, ofAttempt: 1, among: 1) == .failed)
    }

    @Test(arguments: [64, 65, 67, 68])
    func `what cannot get better fails at once`(status: Int) {
        #expect(consequence(status) == .failed)
    }

    @Test(arguments: [125, 126, 127])
    func `a command that is not there is no attempt`(status: Int) {
        #expect(consequence(status, ofAttempt: 8) == .notTried)
    }

    @Test func `what was broken off is tried again at once, but not for ever`() {
        let outcome = Message.Outcome.unknown
        #expect(outcome.consequence(ofAttempt: 1, among: 2, at: now) == .again(now))
        #expect(outcome.consequence(ofAttempt: 2, among: 2, at: now) == .failed)
        #expect(outcome.problem == .unknownEnd)
    }

    @Test func `a problem tells how the command ended`() {
        func problem(_ status: Int) -> Message.Problem? {
            Message.Outcome.exited(status, said: "so").problem
        }
        #expect(problem(0) == nil)
        #expect(problem(75) == .refused(status: 75, said: "so"))
        #expect(problem(124) == .tookTooLong)
        #expect(problem(137) == .killed(signal: 9))
        #expect(problem(255) == .refused(status: 255, said: "so"))
    }

    @Test func `a problem is read as it was stored`() {
        let problems: [Message.Problem] = [
            .refused(status: 75, said: "later\tor never"), .refused(status: 1, said: ""),
            .tookTooLong, .killed(signal: 9), .unknownEnd, .noAddress, .noLetter, .expired,
            .dropped("klient zadzwonił"), .dropped(""),
        ]
        #expect(problems.map { Message.Problem(stored: $0.stored) } == problems)
        for text in ["", "refused", "killed\tx", "nonsense"] {
            #expect(Message.Problem(stored: text) == nil, "\(text)")
        }
    }

    private func outgoing(to recipient: String, expires: Instant? = nil) -> OutgoingMessage {
        var payload = MessagePayload()
        payload.number = "R-2026-000001"
        return OutgoingMessage(
            id: 1,
            version: 1,
            template: .returnRegistered,
            language: "pl",
            recipient: recipient,
            written: now,
            expires: expires,
            payload: payload,
            letter: nil
        )
    }

    @Test(arguments: ["", "anna", "a@b@c", "a b@c.pl", "a@c.pl\nBcc: x@y.pl", "a@c.pl, x@y.pl"])
    func `nothing is handed over to what is no address`(recipient: String) {
        #expect(outgoing(to: recipient).problem(at: now) == .noAddress)
    }

    @Test func `nothing is handed over when its time has passed`() {
        let message = outgoing(to: "a@c.pl", expires: now)
        #expect(message.problem(at: now) == .expired)
        #expect(message.problem(at: Instant(milliseconds: 999_999)) == nil)
        #expect(Message.Problem.expired.stateWithoutAttempt == .dropped)
    }
}
