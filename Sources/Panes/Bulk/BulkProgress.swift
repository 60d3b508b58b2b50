import Canvas
import Shop

/// How far a run has come, by the times at which its answers came: nothing of it
/// moves between two of them.
struct BulkProgress: Hashable, Sendable {
    private(set) var done = 0
    let total: Int
    private let started: Instant
    private var last: Instant

    init(of total: Int, since started: Instant) {
        self.total = total
        self.started = started
        last = started
    }

    mutating func step(at now: Instant) {
        done += 1
        last = max(last, now)
    }

    /// `[#####.....] accept 48/96 · 1.2/s · 40 s left`.
    func text(of step: Return.Step.Kind, in language: Language) -> String {
        let filled = total > 0 ? done * 10 / total : 10
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled)
        let count = "\(language.number(done))/\(language.number(total))"
        let parts = ["[\(bar)] \(step.noun(in: language)) \(count)", rate(in: language)]
        return (parts + [left(in: language)]).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var elapsed: Int64 { last.milliseconds - started.milliseconds }

    /// To a tenth; below that it is nothing that anybody waits for.
    private func rate(in language: Language) -> String {
        guard elapsed > 0 else { return "" }
        let tenths = Int(Int64(done) * 10_000 / elapsed)
        guard tenths > 0 else { return "" }
        let fraction = tenths < 100 ? language.decimalMark + String(tenths % 10) : ""
        return language.number(tenths / 10) + fraction + "/s"
    }

    private func left(in language: Language) -> String {
        guard elapsed > 0, done > 0, done < total else { return "" }
        let rest = language.duration(milliseconds: elapsed * Int64(total - done) / Int64(done))
        return language.choose(english: "\(rest) left", polish: "zostało \(rest)")
    }
}
