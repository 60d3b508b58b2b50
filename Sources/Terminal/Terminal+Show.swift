import CNcurses
package import Canvas
import Glibc

extension Terminal {
    /// Shows a canvas: what has changed since the last one goes out, in one write.
    ///
    /// Nothing is written when nothing has changed.
    package mutating func show(_ canvas: borrowing Canvas) {
        guard !isSuspended else { return }
        let before = shown
        let window = zaplecze_window()
        var hasChanged = before == nil
        if before?.width != canvas.width || before?.height != canvas.height { werase(window) }
        for y in 0..<min(canvas.height, size.height) {
            guard let changed = changedColumns(of: y, canvas, before) else { continue }
            put(changed, of: y, canvas, on: window)
            hasChanged = true
        }
        let cursor = canvas.cursor
        if (cursor != nil) != isCursorShown {
            isCursorShown = cursor != nil
            curs_set(isCursorShown ? 1 : 0)
            hasChanged = true
        }
        let rest = cursor ?? canvas.anchor ?? Point(x: 0, y: max(0, size.height - 1))
        hasChanged = hasChanged || before?.cursor != cursor || before?.anchor != canvas.anchor
        shown = copy canvas
        guard hasChanged else { return }
        wmove(
            window,
            Int32(clamping: min(max(0, rest.y), size.height - 1)),
            Int32(clamping: min(max(0, rest.x), size.width - 1))
        )
        wnoutrefresh(window)
        doupdate()
    }

    /// Draws everything again, for when something else wrote on the screen or changed its modes.
    package mutating func repaint() {
        guard !isSuspended, let canvas = shown else { return }
        reset_prog_mode()
        modes.begin()
        shown = nil
        clearok(zaplecze_shown_window(), true)
        show(canvas)
    }

    /// Shows everything in another theme from now on.
    package mutating func use(theme: Theme) {
        inks.use(theme)
        guard let canvas = shown else { return }
        shown = nil
        show(canvas)
    }

    /// The columns in which a row differs from what is shown, whole characters only.
    private func changedColumns(
        of y: Int,
        _ canvas: borrowing Canvas,
        _ before: Canvas?
    ) -> Range<Int>? {
        let width = min(canvas.width, size.width)
        guard width > 0 else { return nil }
        let cells = canvas.cells
        let row = y * canvas.width
        guard let before, before.width == canvas.width, y < before.height else {
            return 0..<width
        }
        let shown = before.cells
        var first = 0
        while first < width, cells[row + first] == shown[row + first] { first += 1 }
        guard first < width else { return nil }
        var end = width
        while cells[row + end - 1] == shown[row + end - 1] { end -= 1 }
        while first > 0, cells[row + first].isTail { first -= 1 }
        while end < width, cells[row + end].isTail { end += 1 }
        return first..<end
    }

    private mutating func put(
        _ columns: Range<Int>,
        of y: Int,
        _ canvas: borrowing Canvas,
        on window: UnsafeMutablePointer<WINDOW>?
    ) {
        let cells = canvas.cells
        let row = y * canvas.width
        var characters: [cchar_t] = []
        characters.reserveCapacity(columns.count)
        let before = cells[row..<row + columns.lowerBound].last { !$0.isBlank && !$0.isTail }
        var ink = inks.ink(for: before?.style ?? .plain)
        for x in columns {
            let cell = cells[row + x]
            guard !cell.isTail else { continue }
            let own = inks.ink(for: cell.style)
            // A blank that looks like any other is written in the ink at hand, since
            // changing inks takes more bytes than most words.
            if !cell.isBlank || own.isSeenOnBlanks || ink.isSeenOnBlanks { ink = own }
            characters.append(cchar_t(cell, ink))
        }
        wmove(window, Int32(y), Int32(columns.lowerBound))
        wadd_wchnstr(window, characters, Int32(characters.count))
    }
}

extension cchar_t {
    /// A cell for ncurses: its character, the marks on it, and the ink.
    fileprivate init(_ cell: Cell, _ ink: Ink) {
        self.init()
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { scalars in
            scalars.initialize(repeating: 0)
            scalars[0] = wchar_t(bitPattern: cell.scalar.value)
            for (index, mark) in cell.marks.prefix(4).enumerated() {
                scalars[index + 1] = wchar_t(bitPattern: mark.value)
            }
            var pair = ink.pair
            setcchar(&self, scalars.baseAddress, ink.attributes, 0, &pair)
        }
    }
}
