import Panes
import Shop
import Testing

@testable import Post

/// Whatever customers and couriers are called, a letter stays a letter.
@Suite struct HostilePayloadTests {
    private static let texts = [
        "", " ", "Anna", "{{number}}", "{{#lines}}", "{{>x}}", "}}{{/lines}}", "\n\nBcc: x@y.pl",
        "a\r\nSubject: b", "a\u{0}b\u{1B}[2Jc\u{7F}\u{9B}", "\u{202E}abc\u{2066}",
        "\u{2028}\u{2029}x",
        String(repeating: "ż", count: 10_240), String(repeating: "a\n", count: 5_000), ".\n.\n.",
        "e" + String(repeating: "\u{301}", count: 4_000), "👩‍👩‍👧‍👦", "\u{FFFE}\u{E000}", "<b>&amp;\"",
    ]
    private static let numbers = [0, 1, -1, 12_345, .max, .min]
    private static let words = [
        "", "announced", "received", "missing", "accepted", "swapped", "outOfTime", "units",
        "label", "diminished", "adjustment", "exchanged", "transfer", "external", "card", "own",
        "locker-a", "locker-", "person", "withdrawal", "claim", "refused", "priceCut", "{{x}}",
        "backToCustomer", "scrap", "2026-12-03", "9999-99-99",
    ]

    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        mutating func text() -> String { texts.randomElement(using: &self) ?? "" }
        mutating func word() -> String { words.randomElement(using: &self) ?? "" }
        mutating func number() -> Int { numbers.randomElement(using: &self) ?? 0 }
        mutating func maybe<Value>(_ value: Value) -> Value? {
            Bool.random(using: &self) ? value : nil
        }
    }

    private func payload(_ chance: inout Chance) -> MessagePayload {
        var payload = MessagePayload()
        payload.number = chance.text()
        payload.order = chance.text()
        payload.kind = chance.maybe(chance.word())
        payload.name = chance.text()
        payload.currency =
            ["PLN", "EUR", "JPY", "", "{{x}}", "\n"].randomElement(using: &chance) ?? ""
        payload.amount = chance.maybe(chance.number())
        payload.reached = chance.maybe(Int64(chance.number()))
        payload.sent = chance.maybe(Int64(chance.number()))
        payload.reason = chance.maybe(chance.text())
        payload.ground = chance.maybe(chance.word())
        payload.lines = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
            .init(
                name: chance.text(),
                units: chance.number(),
                verdict: chance.word(),
                disposition: chance.maybe(chance.word()),
                wanted: chance.maybe(chance.text())
            )
        }
        payload.rows = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
            .init(
                kind: chance.word(),
                amount: chance.number(),
                name: chance.maybe(chance.text()),
                text: chance.maybe(chance.text()),
                units: chance.maybe(chance.number())
            )
        }
        addMoney(to: &payload, &chance)
        return payload
    }

    private func addMoney(to payload: inout MessagePayload, _ chance: inout Chance) {
        payload.payouts = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
            .init(
                instrument: chance.word(),
                amount: chance.number(),
                reference: chance.text(),
                account: chance.maybe(chance.text())
            )
        }
        payload.document = chance.maybe(chance.text())
        payload.wayBack = chance.maybe(chance.word())
        payload.lockerCode = chance.maybe(chance.text())
        payload.label = chance.maybe(chance.number())
        payload.account = chance.maybe(chance.text())
        payload.asksAccount = chance.maybe(true)
        payload.carrier = chance.maybe(chance.text())
        payload.tracking = chance.maybe(chance.text())
        payload.exchange = chance.maybe(
            .init(
                order: chance.text(),
                toPay: chance.number(),
                sent: [.init(name: chance.text(), units: chance.number(), verdict: "sent")]
            )
        )
        payload.surcharge = chance.maybe(chance.number())
        payload.claim = chance.maybe(
            .init(
                demand: chance.word(),
                answerBy: chance.word(),
                verdict: chance.maybe(chance.word()),
                remedy: chance.maybe(chance.word()),
                defect: chance.maybe(chance.text()),
                amount: chance.maybe(chance.number()),
                goods: chance.maybe(chance.text()),
                needsNoGoods: chance.maybe(true)
            )
        )
    }

    @Test(arguments: TemplateName.all)
    func `a checked template becomes a letter whatever it is told`(name: TemplateName) throws {
        var chance = Chance(state: name.text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<12 {
            let payload = payload(&chance)
            let letter = try renderer().letter(
                name.template,
                telling: payload,
                in: name.language,
                code: chance.maybe(chance.text())
            )
            #expect(isSound(letter), "\(payload)")
            let text = try Mail(
                letter,
                to: "anna@example.com",
                from: "sklep@example.com",
                shopName: chance.text(),
                at: Instant(milliseconds: 1_795_104_127_000),
                id: "zaplecze.7"
            ).text
            let mail = try #require(DecodedMail(text))
            #expect(mail.names == DecodedMail.expected)
            #expect(mail.headers["subject"] == letter.subject)
            #expect(mail.body == letter.body)
        }
    }

    /// A subject on one line; lines of text without anything that a terminal obeys.
    private func isSound(_ letter: Letter) -> Bool {
        let controls = (letter.subject + letter.body).unicodeScalars.filter {
            $0.value < 32 && $0 != "\n" || (127...159).contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
                || $0.value == 0x2028 || $0.value == 0x2029
        }
        return controls.isEmpty && !letter.subject.isEmpty && letter.subject.count <= 150
            && !letter.subject.contains(where: \.isNewline) && letter.body.utf8.count < 200_000
    }
}
