import Panes
import Post
import Shop
import Testing

@Suite struct RendererTests {
    @Test func `a letter names the record that it is about`() throws {
        var payload = MessagePayload()
        payload.number = "R-2026-000123"
        let renderer = Renderer(rules: Rules(), zone: .utc)
        let letter = try renderer.letter(.returnRegistered, telling: payload, in: .polish)
        #expect(letter.subject.contains("R-2026-000123"))
    }
}
