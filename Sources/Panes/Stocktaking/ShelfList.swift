import Canvas
import Shop

/// The shelves of a stocktake: how far each is, and who counts there.
struct ShelfList: Hashable, Sendable {
    private(set) var rows: [StocktakeFile.Shelf]
    private(set) var cursor = ListCursor(row: 0)
    private var height = 10
    /// Whether it was asked whether to give the stocktake up, until the next key.
    private var isAskedToCancel = false

    init(_ file: StocktakeFile) {
        rows = file.shelves
    }

    mutating func take(_ file: StocktakeFile) {
        rows = file.shelves
        cursor.move(in: rows.count)
    }

    mutating func handle(_ key: Key, in scene: Scene) -> StocktakeOutcome {
        let wasAsked = isAskedToCancel
        isAskedToCancel = false
        switch key {
        case .escape, .left, .character("h"), .character("q"): return .leave
        case .enter, .right, .character("l"), .character("e"):
            return selected.map { .open($0.bin) } ?? .unknown
        case .character("a"), .function(3): return .review
        case .character("D"), .function(8):
            isAskedToCancel = true
            return .asked(
                scene.say(
                    "Give the whole stocktake up? No level changes. y: yes",
                    "Anulować całą inwentaryzację? Stany się nie zmienią. t: tak"
                )
            )
        case .character(scene.agreement) where wasAsked: return .cancel
        case _:
            return cursor.handle(key.movement ?? key, count: rows.count, height: height)
                ? .handled : .unknown
        }
    }

    private var selected: StocktakeFile.Shelf? {
        cursor.row.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    }

    mutating func select(_ bin: Bin) {
        guard let row = rows.firstIndex(where: { $0.bin == bin }) else { return }
        cursor.move(to: row, in: rows.count)
    }

    /// Goes to the next shelf that is not counted, around the end if need be.
    mutating func goOn() {
        let start = min(cursor.row ?? 0, rows.count)
        let order = Array(rows.indices[start...]) + Array(rows.indices)
        let next = order.first { rows[$0].state != .counted }
        cursor.move(to: next ?? start, in: rows.count)
    }

    mutating func settle(in area: Area) {
        height = max(1, area.height - Self.head - 1)
        cursor.clamp(count: rows.count, height: height)
    }

    /// The lines above the titles of the columns.
    static var head: Int { 3 }
}
