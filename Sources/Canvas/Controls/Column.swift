/// A column of a table: its title, and how it shares the width.
package struct Column: Hashable, Sendable {
    /// How wide a column is.
    package enum Width: Hashable, Sendable {
        /// Always as wide as this.
        case fixed(Int)

        /// At least the first, and up to the second where there is room.
        case flexible(Int, upTo: Int)

        var least: Int {
            switch self {
            case .fixed(let columns), .flexible(let columns, _): max(0, columns)
            }
        }

        var most: Int {
            switch self {
            case .fixed(let columns): max(0, columns)
            case .flexible(let least, let most): max(0, least, most)
            }
        }
    }

    /// Where a column stands in a row.
    package struct Frame: Hashable, Sendable {
        /// Which column it is.
        package let column: Int

        /// Its first column on the canvas.
        package let x: Int

        /// The columns it has.
        package let width: Int
    }

    /// What stands above the column.
    package var title: String

    /// How the column shares the width.
    package var width: Width

    /// Where the text stands in the column.
    package var alignment: Alignment

    /// Whether the column holds numbers, which are shown whole or not at all.
    package var isNumber: Bool

    /// Whether what is too wide loses its middle, since its end tells it from others.
    package var keepsEnd = false

    /// How wide the column wants to be before columns stay that yield to it.
    package var comfort = 0

    /// Whether the column stays only where all others are as wide as they want to be.
    package var yields = false

    /// How long the column stays when room gets scarce; the lowest goes first.
    package var priority: Int

    /// Creates a column of text.
    package init(_ title: String, _ width: Width, priority: Int = 0) {
        self.title = title
        self.width = width
        self.priority = priority
        alignment = .leading
        isNumber = false
    }

    /// A column of numbers, to the right and never cut.
    package static func number(_ title: String, _ columns: Int, priority: Int = 0) -> Column {
        var column = Column(title, .fixed(columns), priority: priority)
        column.alignment = .trailing
        column.isNumber = true
        return column
    }
}

extension Column {
    /// Shares a width among columns, dropping the least important until the rest fit.
    ///
    /// Of equally important columns the last goes first. One column always stays.
    package static func layout(_ columns: [Column], width: Int, gap: Int = 1) -> [Frame] {
        var kept = Array(columns.indices)
        func needed() -> Int {
            kept.reduce(0) { $0 + columns[$1].width.least } + gap * (kept.count - 1)
        }
        func wanted() -> Int {
            guard kept.contains(where: { columns[$0].yields }) else { return needed() }
            return needed() + kept.reduce(0) { $0 + columns[$1].discomfort }
        }
        while kept.count > 1, wanted() > width {
            let least = kept.map { columns[$0].priority }.min()
            guard let last = kept.lastIndex(where: { columns[$0].priority == least }) else { break }
            kept.remove(at: last)
        }
        var widths = kept.map { min(columns[$0].width.least, max(0, width)) }
        grow(&widths, to: kept.map { columns[$0].width.most }, by: width - needed())
        var x = 0
        return zip(kept, widths).map { column, width in
            defer { x += width + gap }
            return Frame(column: column, x: x, width: width)
        }
    }

    /// How much it lacks at least to be as wide as it wants to be.
    private var discomfort: Int { max(0, comfort - width.least) }

    /// Gives columns what is left over, one cell each in turn.
    private static func grow(_ widths: inout [Int], to most: [Int], by room: Int) {
        var room = room
        while room > 0 {
            let before = room
            for index in widths.indices where widths[index] < most[index] && room > 0 {
                widths[index] += 1
                room -= 1
            }
            if room == before { return }
        }
    }
}
