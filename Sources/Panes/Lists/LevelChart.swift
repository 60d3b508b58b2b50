import Canvas
import Shop

/// How a level went, day by day, in characters: the highest above, nothing at the foot.
struct LevelChart {
    /// The levels at the end of each day, today last.
    let course: [Int]
    /// How many lines the columns of the chart take.
    let height: Int

    private static let eighths: [Character] = [
        " ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█",
    ]

    /// The chart over an axis of days, no wider than the room there is; a column stands for a
    /// day or, where there is less room, for the last of several.
    func lines(width: Int, in scene: Scene) -> [[Label]] {
        let most = course.max() ?? 0
        guard most > 0 else { return [] }
        let language = scene.language
        let scale = [language.number(most), "0"].map(\.width).max() ?? 0
        let room = max(1, width - scale - 2)
        let step = max(1, (course.count + room - 1) / room)
        let columns = stride(from: course.count - 1, through: 0, by: -step).reversed().map {
            course[$0]
        }
        var lines = (0..<height).reversed().map { line -> [Label] in
            let number = line == height - 1 ? language.number(most) : line == 0 ? "0" : ""
            let bars = String(columns.map { Self.bar($0, of: most, height: height, line: line) })
            return [
                Label(number.padded(to: scale, alignment: .trailing), .dim),
                Label(line == 0 || line == height - 1 ? "┤" : "│", .rule),
                Label(bars, Style.dim),
            ]
        }
        lines.append(axis(columns.count, step: step, indent: scale + 1, in: scene))
        return lines
    }

    /// The part of a column that stands in a line, counted from the foot.
    private static func bar(_ level: Int, of most: Int, height: Int, line: Int) -> Character {
        let scaled = Int(Int128(level) * Int128(height * 8) / Int128(most))
        let filled = level > 0 ? max(1, scaled) : 0
        return eighths[min(8, max(0, filled - line * 8))]
    }

    /// The first day, the middle and today under their columns.
    private func axis(_ count: Int, step: Int, indent: Int, in scene: Scene) -> [Label] {
        func day(_ column: Int) -> String {
            let back = (count - 1 - column) * step
            return scene.language.shortDay(scene.today - back, today: scene.today)
        }
        let (first, middle, last) = (day(0), day(count / 2), day(count - 1))
        var text = first
        let centre = count / 2 - middle.width / 2
        if count >= first.width + middle.width + last.width + 4 {
            text = text.padded(to: centre) + middle
        }
        if count >= first.width + last.width + 1 {
            text = text.padded(to: count - last.width) + last
        }
        return [Label(String(repeating: " ", count: indent)), Label(text, .dim)]
    }
}
