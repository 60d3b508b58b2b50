/// A place on a canvas, counted from its upper left corner.
package struct Point: Hashable, Sendable {
    /// The column.
    package var x: Int

    /// The row.
    package var y: Int

    /// Creates a place.
    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of cells; its sides are never below zero.
package struct Area: Hashable, Sendable {
    /// The farthest anything is from the corner of a canvas, so that no sum overflows.
    static let reach = 0xFFFF

    /// The first column.
    package let x: Int

    /// The first row.
    package let y: Int

    /// The number of columns.
    package let width: Int

    /// The number of rows.
    package let height: Int

    /// Creates an area; sides below zero count as zero.
    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x.clamped(to: -Self.reach...Self.reach)
        self.y = y.clamped(to: -Self.reach...Self.reach)
        self.width = width.clamped(to: 0...Self.reach)
        self.height = height.clamped(to: 0...Self.reach)
    }

    /// The columns of the area.
    package var columns: Range<Int> { x..<(x + width) }

    /// The rows of the area.
    package var rows: Range<Int> { y..<(y + height) }

    /// Whether there is no room at all.
    package var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether a place lies inside.
    package func contains(_ point: Point) -> Bool {
        columns.contains(point.x) && rows.contains(point.y)
    }
}

extension Area {
    /// The upper rows, as many as there are.
    package func top(_ count: Int) -> Area {
        Area(x: x, y: y, width: width, height: count.clamped(to: 0...height))
    }

    /// The lower rows, as many as there are.
    package func bottom(_ count: Int) -> Area { droppingTop(height - max(0, count)) }

    /// The columns on the left, as many as there are.
    package func left(_ count: Int) -> Area {
        Area(x: x, y: y, width: count.clamped(to: 0...width), height: height)
    }

    /// The columns on the right, as many as there are.
    package func right(_ count: Int) -> Area { droppingLeft(width - max(0, count)) }

    /// What is below the upper rows.
    package func droppingTop(_ count: Int) -> Area {
        let gone = count.clamped(to: 0...height)
        return Area(x: x, y: y + gone, width: width, height: height - gone)
    }

    /// What is above the lower rows.
    package func droppingBottom(_ count: Int) -> Area { top(height - max(0, count)) }

    /// What is right of the left columns.
    package func droppingLeft(_ count: Int) -> Area {
        let gone = count.clamped(to: 0...width)
        return Area(x: x + gone, y: y, width: width - gone, height: height)
    }

    /// What is left of the right columns.
    package func droppingRight(_ count: Int) -> Area { left(width - max(0, count)) }

    /// The area without a margin.
    package func inset(columns: Int = 0, rows: Int = 0) -> Area {
        droppingLeft(columns).droppingRight(columns).droppingTop(rows).droppingBottom(rows)
    }

    /// One row of the area, which is empty outside.
    package func row(_ index: Int) -> Area {
        index < 0 ? top(0) : droppingTop(index).top(1)
    }

    /// The largest area of at most this size, in the middle.
    package func centred(width: Int, height: Int) -> Area {
        let columns = width.clamped(to: 0...self.width)
        let rows = height.clamped(to: 0...self.height)
        return Area(
            x: x + (self.width - columns) / 2,
            y: y + (self.height - rows) / 2,
            width: columns,
            height: rows
        )
    }

    /// What two areas share.
    package func intersection(_ other: Area) -> Area {
        let left = max(x, other.x)
        let upper = max(y, other.y)
        return Area(
            x: left,
            y: upper,
            width: min(x + width, other.x + other.width) - left,
            height: min(y + height, other.y + other.height) - upper
        )
    }
}

extension Int {
    /// The nearest number within bounds.
    func clamped(to bounds: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
    }
}
