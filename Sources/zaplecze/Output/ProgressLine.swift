import Glibc
import Panes

/// How far work has come, on one line of standard error that is written over.
///
/// Only where that is a terminal, and ten times a second at most.
struct ProgressLine: ~Copyable {
    private let language: Language
    private let isShown: Bool
    private let clock = ContinuousClock()
    private var start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant?

    init(in language: Language) {
        self.language = language
        isShown = isatty(STDERR_FILENO) == 1
        start = clock.now
    }

    deinit {
        if last != nil { ProgressLine.write("\r\u{1B}[K") }
    }

    /// Begins to count time anew, for another kind of work.
    mutating func restart() {
        start = clock.now
    }

    /// Shows how many of how many are done, at which rate, and how long the rest takes.
    mutating func show(_ what: String, _ done: Int, of all: Int) {
        guard isShown else { return }
        let now = clock.now
        if let last, now - last < .milliseconds(100) { return }
        last = now
        let elapsed = max(1, Int((now - start) / .milliseconds(1)))
        let rate = done * 1_000 / elapsed
        var line = "\(what): \(language.part(done, of: max(done, all)))"
        if rate > 0, elapsed > 500 {
            let left = language.duration(milliseconds: Int64((max(0, all - done)) * 1_000 / rate))
            line += language.choose(
                english: ", \(language.number(rate))/s, \(left) left",
                polish: ", \(language.number(rate))/s, jeszcze \(left)"
            )
        }
        ProgressLine.write("\r\(line)\u{1B}[K")
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
