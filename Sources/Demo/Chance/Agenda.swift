internal import Shop

/// What is still to come, the earliest first; what comes at the same instant comes
/// in the order in which it was put down.
///
/// A binary heap.
struct Agenda<Item> {
    private struct Entry {
        let at: Instant
        let turn: Int
        let item: Item

        func isBefore(_ other: Entry) -> Bool {
            at == other.at ? turn < other.turn : at < other.at
        }
    }

    private var entries: [Entry] = []
    private var turn = 0

    mutating func put(_ item: Item, at instant: Instant) {
        turn += 1
        entries.append(Entry(at: instant, turn: turn, item: item))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].isBefore(entries[parent]) else { break }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes the earliest item that is not later than an instant.
    mutating func take(until limit: Instant) -> Item? {
        guard let first = entries.first, first.at <= limit else { return nil }
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            sink()
        }
        return first.item
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var earliest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
                if entries[child].isBefore(entries[earliest]) { earliest = child }
            }
            guard earliest != parent else { return }
            entries.swapAt(parent, earliest)
            parent = earliest
        }
    }
}
