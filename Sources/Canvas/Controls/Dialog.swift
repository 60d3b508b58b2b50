extension Canvas {
    /// Draws a line between sections, with a title on its left and a note on its right.
    package mutating func rule(_ title: [Label] = [], note: [Label] = [], in area: Area) {
        let line = area.row(0)
        guard !line.isEmpty else { return }
        write(String(repeating: "─", count: line.width), x: line.x, y: line.y, style: .rule)
        let room = line.width - 6
        guard room > 0 else { return }
        var used = 0
        if !title.isEmpty {
            used = write([" "] + title.cut(to: room - 1) + [" "], x: line.x + 2, y: line.y)
        }
        guard !note.isEmpty, note.width + 3 <= line.width - 4 - used else { return }
        let framed = [" "] + note + [" "]
        write(framed, endingAt: line.x + line.width - 2, y: line.y)
    }
}

/// A calm frame over what is behind: a rule with a title, room, and a closing rule.
package struct Dialog: Hashable, Sendable {
    /// What it is about.
    package var title: String

    /// The columns its content wishes.
    package var width: Int

    /// The rows its content wishes.
    package var height: Int

    /// Creates a frame for content of a size.
    package init(_ title: String, width: Int, height: Int) {
        self.title = title
        self.width = width
        self.height = height
    }

    /// Draws the frame in the middle of an area, and returns the room for the content.
    ///
    /// The rows behind it are cleared, so that no half of a number beside it is misread;
    /// the cursor is the dialog's from now on.
    package func draw(on canvas: inout Canvas, in area: Area) -> Area {
        let wanted = max(width, title.width + 4).clamped(to: 0...Area.reach)
        let frame = area.centred(width: wanted + 4, height: height.clamped(to: 0...Area.reach) + 4)
        canvas.fill(area.centred(width: area.width, height: frame.height + 2))
        canvas.cursor = nil
        canvas.anchor = nil
        canvas.rule([Label(title, .heading)], in: frame.top(1))
        canvas.rule(in: frame.bottom(frame.height > 1 ? 1 : 0))
        return frame.inset(columns: 2, rows: frame.height > height + 3 ? 2 : 1)
    }
}
