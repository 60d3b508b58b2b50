import Glibc

/// The moment at which waiting ends.
struct Deadline {
    private let instant: ContinuousClock.Instant

    init(after duration: Duration) {
        instant = .now + duration
    }

    static func earlier(_ first: Deadline, _ second: Deadline) -> Deadline {
        first.instant < second.instant ? first : second
    }

    var hasPassed: Bool { ContinuousClock.now >= instant }

    /// What is left, in whole milliseconds, rounded up.
    private var milliseconds: Int32 {
        let left = max(.zero, instant - .now)
        return Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
    }

    /// Waits until one of the descriptors is ready or the moment has come.
    ///
    /// Returns what each is ready for; a negative descriptor never is.
    func poll(_ interests: (descriptor: Int32, events: Int32)...) throws -> [Int32] {
        var entries = interests.map {
            pollfd(fd: $0.descriptor, events: Int16($0.events), revents: 0)
        }
        let count = nfds_t(entries.count)
        _ = try uninterrupted("poll") { Glibc.poll(&entries, count, milliseconds) }
        return entries.map { Int32($0.revents) }
    }
}
