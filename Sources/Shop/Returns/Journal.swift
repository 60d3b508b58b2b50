/// Facts in the order in which they were written.
///
/// Nothing is changed or removed: what no longer holds is reversed by an entry
/// that names it.
package struct Journal<Fact: Hashable & Sendable>: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// 1 for the first of its journal.
        package let number: Int
        /// The version of the return that the entry brought about.
        package let step: Int
        package let content: Content

        package init(number: Int, step: Int, content: Content) {
            self.number = number
            self.step = step
            self.content = content
        }
    }

    package enum Content: Hashable, Sendable {
        case fact(Fact)
        case reversal(of: Int)
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    /// A journal as it was kept.
    ///
    /// Entries must be numbered from 1 on, and reversals must name earlier
    /// entries; nil otherwise.
    package init?(entries: [Entry]) {
        for (index, entry) in entries.enumerated() {
            guard entry.number == index + 1 else { return nil }
            if case .reversal(let number) = entry.content, !(1..<entry.number).contains(number) {
                return nil
            }
        }
        self.entries = entries
    }

    package mutating func append(_ fact: Fact, step: Int) {
        entries.append(Entry(number: entries.count + 1, step: step, content: .fact(fact)))
    }

    /// Tells a fact more fully that was appended and is kept nowhere yet.
    mutating func amend(_ number: Int, to fact: Fact) {
        guard let index = entries.firstIndex(where: { $0.number == number }),
            case .fact = entries[index].content
        else { return }
        entries[index] = Entry(number: number, step: entries[index].step, content: .fact(fact))
    }

    /// Takes an entry back: a fact no longer holds, a reversed one holds again.
    package mutating func reverse(_ number: Int, step: Int) {
        entries.append(
            Entry(number: entries.count + 1, step: step, content: .reversal(of: number))
        )
    }

    /// Takes back everything that one step wrote.
    package mutating func reverseAll(of step: Int, by reversing: Int) {
        for entry in entries where entry.step == step {
            reverse(entry.number, step: reversing)
        }
    }

    /// Takes back every fact that holds.
    package mutating func reverseStanding(step: Int) {
        for entry in standingEntries { reverse(entry.number, step: step) }
    }

    /// The facts that hold, with their numbers.
    package var standingEntries: [(number: Int, fact: Fact)] {
        var void = Set<Int>()
        for entry in entries.reversed() {
            if case .reversal(let number) = entry.content, !void.contains(entry.number) {
                void.insert(number)
            }
        }
        return entries.compactMap { entry in
            guard case .fact(let fact) = entry.content, !void.contains(entry.number) else {
                return nil
            }
            return (entry.number, fact)
        }
    }

    /// The facts that hold.
    package var standing: [Fact] { standingEntries.map(\.fact) }
}
