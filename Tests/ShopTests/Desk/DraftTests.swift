import Shop
import Testing

@Suite struct DraftTests {
    @Test func `what is typed for a step is kept under its kind`() {
        let kinds: [Return.Step.Kind: String] = [
            .receive: "receive", .accept: "accept", .reject: "reject", .settle: "settle",
            .propose: "settle", .confirm: "confirm", .decline: "confirm", .cancel: "cancel",
            .reopen: "reopen", .bounce: "bounce", .withdraw: "withdraw",
        ]
        for step in Return.Step.Kind.allCases {
            #expect(Draft.Kind(step)?.rawValue == kinds[step])
        }
    }
}
