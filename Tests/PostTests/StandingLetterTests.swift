import Panes
import Shop
import Testing

@testable import Post

/// What letters tell of points.
@Suite struct StandingLetterTests {
    @Test func `the end of a tier, in Polish`() throws {
        let letter = try renderer().letter(
            .tierEnding,
            telling: .sample(of: .tierEnding),
            in: .polish
        )
        #expect(letter.subject == "Konto L-000123: poziom Srebrny niedługo się skończy")
        #expect(
            letter.body == """
                Dzień dobry,

                na koncie L-000123 w programie lojalnościowym poziom Srebrny obowiązuje do: czwartek, 31 grudnia 2026.
                Aby go utrzymać, do tego dnia potrzeba zakupów jeszcze za 250,50\u{A0}zł.

                Stan konta w programie: 320 punktów, oczekujące: 45 punktów. Poziom: Srebrny.
                Do nagrody „Kawa gratis” brakuje: 80 punktów.

                Z poważaniem
                Sklep Zażółć
                ul. Długa 1, 00-001 Warszawa

                """
        )
    }

    @Test func `a decision tells the points that are left, in English`() throws {
        var payload = MessagePayload.sample(of: .returnAccepted)
        let without = try renderer().letter(.returnAccepted, telling: payload, in: .english)
        payload.loyalty = .sample
        let letter = try renderer().letter(.returnAccepted, telling: payload, in: .english)
        let told = """
            Your balance: 320 points, waiting: 45 points. Tier: Silver.
            80 points more buy the reward “Kawa gratis”.

            """
        #expect(letter.body.contains(told))
        #expect(letter.body.replacing(told + "\n", with: "") == without.body)
    }
}
