import Canvas
import Shop

/// The last codes that were read, each with a sign that says whether it was counted.
struct ScanTrail: Hashable, Sendable {
    private var reads: [Read] = []

    private struct Read: Hashable, Sendable {
        var code: String
        var isCounted: Bool
    }

    mutating func note(_ code: Code, isCounted: Bool) {
        reads = reads.suffix(9) + [Read(code: code.text, isCounted: isCounted)]
    }

    /// As many as there is room for, the latest last.
    func labels(width: Int, in scene: Scene) -> [Label] {
        let title = scene.say("Last scans:", "Ostatnie skany:")
        var room = width - title.width
        let shown = reads.reversed().prefix { read in
            room -= read.code.tail.width + 4
            return room >= 0
        }
        guard !shown.isEmpty else { return [] }
        return [Label(title, .dim)]
            + shown.reversed().flatMap { read in
                [
                    Label("  " + read.code.tail + " ", .dim),
                    read.isCounted ? Label("✓", .ok) : Label("✗", .error),
                ]
            }
    }
}

extension String {
    /// The end of a code, by which people tell it from others.
    var tail: String {
        count > 5 ? "…" + suffix(4) : self
    }
}

extension Notice? {
    /// What just happened and, behind it, the last codes that were read.
    func labels(before trail: ScanTrail, width: Int, in scene: Scene) -> [Label] {
        let said = self?.labels ?? []
        let gap = said.isEmpty ? 0 : 3
        let codes = trail.labels(width: width - said.width - gap, in: scene)
        return codes.isEmpty ? said : said + [Label(String(repeating: " ", count: gap))] + codes
    }
}
