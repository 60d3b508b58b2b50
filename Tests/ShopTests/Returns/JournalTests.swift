import Shop
import Testing

@Suite struct JournalTests {
    @Test func `a reversed fact no longer holds, its entry stays`() {
        var journal = Journal<String>()
        journal.append("two jackets", step: 2)
        journal.append("a hat", step: 2)
        journal.reverse(1, step: 3)
        #expect(journal.standing == ["a hat"])
        #expect(journal.entries.map(\.number) == [1, 2, 3])
    }

    @Test func `a reversal that is reversed lets the fact hold again`() {
        var journal = Journal<String>()
        journal.append("two jackets", step: 2)
        journal.reverse(1, step: 3)
        journal.reverseAll(of: 3, by: 4)
        #expect(journal.standing == ["two jackets"])
        journal.reverseAll(of: 4, by: 5)
        #expect(journal.standing == [])
    }

    @Test func `reversing what stands leaves nothing, once`() {
        var journal = Journal<String>()
        journal.append("a hat", step: 2)
        journal.reverseStanding(step: 3)
        journal.reverseStanding(step: 4)
        #expect(journal.standing.isEmpty && journal.entries.count == 2)
    }

    @Test func `a journal that was kept is read back`() throws {
        var journal = Journal<String>()
        journal.append("a hat", step: 2)
        journal.reverse(1, step: 3)
        #expect(try #require(Journal(entries: journal.entries)) == journal)
    }

    @Test(arguments: [
        [entry(2, .fact("a hat"))],
        [entry(1, .fact("a hat")), entry(1, .fact("a scarf"))],
        [entry(1, .reversal(of: 1))],
        [entry(1, .fact("a hat")), entry(2, .reversal(of: 0))],
        [entry(1, .fact("a hat")), entry(2, .reversal(of: 3)), entry(3, .fact("a scarf"))],
    ])
    func `a journal with gaps or with reversals of nothing is not read`(
        entries: [Journal<String>.Entry]
    ) {
        #expect(Journal(entries: entries) == nil)
    }
}

private func entry(
    _ number: Int,
    _ content: Journal<String>.Content
) -> Journal<String>.Entry {
    Journal<String>.Entry(number: number, step: 1, content: content)
}
