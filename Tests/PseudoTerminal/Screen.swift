/// What a terminal shows: an emulator of an xterm, as a value.
///
/// It understands what ncurses writes for `xterm-256color`, `xterm-direct` and
/// `tmux-256color`, and what a program may write beside ncurses. What it does
/// not know it leaves out, as terminals do. Rows and columns count from 0.
///
///     var screen = Screen(columns: 80, rows: 24)
///     screen.feed(Array("\u{1B}[2;3HŻółć".utf8))
///     screen.row(1)  // "  Żółć"
package struct Screen: Sendable {
    package internal(set) var modes = Modes()
    /// The bytes written by the program so far.
    package private(set) var byteCount = 0
    /// How many pieces they came in.
    ///
    /// At most one per `read`; the kernel hands over 4,095 bytes at a time, so
    /// a longer frame comes in several.
    package private(set) var chunkCount = 0
    package internal(set) var bellCount = 0
    /// The operating system commands received: titles, the clipboard, colours.
    package internal(set) var commands: [String] = []

    /// What the terminal answers to questions, not yet sent.
    var replies = ""
    var grid: Grid
    var hiddenGrid: Grid
    var cursor = Cursor()
    var savedCursor = Cursor()
    var hiddenSavedCursor = Cursor()
    var region: Range<Int>
    var tabStops: Set<Int>
    var lastPrinted: Unicode.Scalar?
    private var parser = Parser()

    /// An empty terminal.
    package init(columns: Int, rows: Int) {
        grid = Grid(columns: columns, rows: rows)
        hiddenGrid = grid
        region = 0..<rows
        tabStops = Self.standardTabStops
    }
}

extension Screen {
    /// Where the next character goes, and how it will look.
    struct Cursor: Hashable, Sendable {
        var row = 0
        var column = 0
        /// Whether the last column has been written: the next character wraps.
        var wrapsNext = false
        var rendition = Rendition()
        /// Whether the sets G0 and G1 hold line drawing.
        var drawsLines = [false, false]
        var characterSet = 0
        var origin = false
    }

    package var columns: Int { grid.columns }
    package var rows: Int { grid.rows }
    package var cursorRow: Int { cursor.row }
    package var cursorColumn: Int { cursor.column }
    /// How the next character will look.
    package var rendition: Rendition { cursor.rendition }

    /// Takes in what the program wrote, cut anywhere.
    package mutating func feed(_ bytes: some Collection<UInt8>) {
        byteCount += bytes.count
        chunkCount += 1
        for instruction in parser.read(bytes) { obey(instruction) }
    }

    /// Takes a new size, as when the user drags the window's corner.
    ///
    /// The upper left corner stays, unless the cursor would fall off the
    /// bottom.
    package mutating func resize(columns: Int, rows: Int) {
        let above = max(0, cursor.row - rows + 1)
        grid.resize(columns: columns, rows: rows, droppingAbove: above)
        hiddenGrid.resize(columns: columns, rows: rows, droppingAbove: 0)
        cursor.row -= above
        cursor.column = min(cursor.column, columns - 1)
        cursor.wrapsNext = false
        region = 0..<rows
    }

    /// An erased cell: it keeps the current background.
    var blank: Cell {
        Cell(rendition: Rendition(background: cursor.rendition.background))
    }

    static let standardTabStops = Set(stride(from: 0, to: 1_000, by: 8))
}
