import Canvas
import Shop

/// How the loyalty programme does, in figures and bars.
struct FiguresPane: Sendable {
    private(set) var figures: LoyaltyFigures?
    private var wanted: Ticket?
    private var scroll = 0

    /// Reads the figures, unless they are here or coming.
    mutating func begin(_ desk: inout RequestDesk) {
        if figures == nil, wanted == nil { refresh(&desk) }
    }

    mutating func refresh(_ desk: inout RequestDesk) { wanted = desk.ask(.loyaltyFigures) }

    mutating func take(_ figures: LoyaltyFigures, _ ticket: Ticket) {
        guard ticket == wanted else { return }
        wanted = nil
        self.figures = figures
    }

    /// Gives up what a ticket was for; whether it was wanted at all.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard ticket == wanted else { return false }
        wanted = nil
        return true
    }

    mutating func handle(_ key: Key, height: Int, in scene: Scene) -> Bool {
        guard let step = key.scrolling(height: height) else { return false }
        let count = figures.map { $0.lines(in: scene.language).count } ?? 0
        let last = max(0, count - height)
        scroll = min(max(0, min(scroll, last) + step), last)
        return true
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        guard let figures else {
            let text =
                wanted == nil
                ? scene.say(
                    "This could not be read. R tries again.",
                    "Nie udało się tego wczytać. R próbuje ponownie."
                ) : scene.say("Adding up …", "Liczę …")
            canvas.write(text, x: area.x + Table.gutter, y: area.y + 1, style: .dim)
            return
        }
        let lines = figures.lines(in: scene.language)
        let title = min(lines.map(\.title.width).max() ?? 0, area.width / 2 + 8)
        let value = lines.map(\.value.width).max() ?? 0
        let left = title + value + 3
        let room = area.inset(columns: 1)
        for (row, line) in lines.dropFirst(scroll).prefix(room.height).enumerated() {
            let bar = line.share.map { $0.bar(width: min(40, room.width - left - 1)) } ?? ""
            let labels = [
                Label(line.title.cut(to: title).padded(to: title), .dim),
                Label("  " + line.value.padded(to: value, alignment: .trailing)),
                Label("  " + bar, .accent),
            ]
            canvas.write(labels, x: room.x, y: room.y + row, width: room.width)
        }
    }
}

extension LoyaltyFigures.Share {
    private static let eighths: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

    /// A bar of the part in the whole, to an eighth of a column; something is never nothing.
    func bar(width: Int) -> String {
        guard whole > 0, part > 0, width > 0 else { return "" }
        let scaled = Int(Int128(min(part, whole)) * Int128(width * 8) / Int128(whole))
        let filled = max(1, scaled)
        let rest = filled % 8
        return String(repeating: "█", count: filled / 8)
            + (rest > 0 ? String(Self.eighths[rest]) : "")
    }
}
