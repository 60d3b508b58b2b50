import Foundation
import Shop
import Synchronization

/// Which desk sessions are alive: each holds the kernel's lock on its byte of a file
/// beside the database (DECISIONS 22).
///
/// The locks are those of an opening of the file (`F_OFD_SETLK`) and go with it, however
/// the process ends. The database itself is never opened for this: closing it again
/// would give up SQLite's own locks. A shop in memory keeps a set instead.
final class DeskLocks: Sendable {
    /// The database; nil for a shop in memory.
    private let database: String?
    private let state = Mutex(State())

    private struct State {
        /// An opening of the file that holds no lock, and so sees them all.
        var probe: Int32?
        var inMemory: Set<Int> = []
        /// Whom anybody here has taken to be alive since the last look.
        var seen: Set<Int> = []
    }

    /// How many sessions there can be at once.
    static let most = 4_096

    init(beside database: String?) {
        self.database = database
    }

    deinit {
        if let probe = state.withLock({ $0.probe }) { close(probe) }
    }

    private var path: String? { database.map { $0 + "-sessions" } }

    /// Takes the lock of the first byte that nobody has.
    func takeFirstFree() throws -> (number: Int, lock: DeskLock) {
        for number in 1...DeskLocks.most {
            if let lock = try take(number) { return (number, lock) }
        }
        throw ShopFile.Refusal.busy(holder: "")
    }

    /// Takes a byte's lock, or nil where somebody has it.
    private func take(_ number: Int) throws -> DeskLock? {
        guard let database, let path else {
            let isFree = state.withLock { $0.inMemory.insert(number).inserted }
            return isFree ? DeskLock { [weak self] in self?.forget(number) } : nil
        }
        let place = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard place >= 0 else { throw ShopFile.Refusal.notWritable(path) }
        WriterQueue.admit(whoeverMayOpen: database, to: path)
        var lock = DeskLocks.lock(number..<number + 1)
        if fcntl(place, DeskLocks.setLock, &lock) == 0 {
            return DeskLock { DeskLocks.giveUp(number, at: place) }
        }
        let problem = errno
        close(place)
        guard [EAGAIN, EACCES].contains(problem) else {
            throw ShopFile.Refusal.notWritable(path)
        }
        return nil
    }

    /// Gives the lock up by name: a process that is just being started holds a copy of the
    /// opening for a moment, which would keep it.
    private static func giveUp(_ number: Int, at place: Int32) {
        var lock = lock(number..<number + 1)
        lock.l_type = Int16(F_UNLCK)
        _ = fcntl(place, setLock, &lock)
        close(place)
    }

    private func forget(_ number: Int) {
        state.withLock { _ = $0.inMemory.remove(number) }
    }
}

extension DeskLocks {
    /// The sessions that are alive now.
    func held() throws -> Set<Int> {
        try state.withLock { state in
            let held = try held(&state)
            state.seen.formUnion(held)
            return held
        }
    }

    /// The sessions that have ended since the last look.
    func gone() throws -> Set<Int> {
        try state.withLock { state in
            let held = try held(&state)
            defer { state.seen = held }
            return state.seen.subtracting(held)
        }
    }

    private func held(_ state: inout State) throws -> Set<Int> {
        guard let path else { return state.inMemory }
        if state.probe == nil {
            let place = open(path, O_RDONLY | O_CLOEXEC)
            guard place >= 0 else {
                guard errno == ENOENT else { throw ShopFile.Refusal.notReadable(path) }
                return []
            }
            state.probe = place
        }
        guard let probe = state.probe, let held = DeskLocks.locked(at: probe) else {
            throw ShopFile.Refusal.notReadable(path)
        }
        return held
    }

    /// The bytes that are locked.
    ///
    /// The kernel names one lock in a stretch; then what lies before and behind it is
    /// asked for.
    private static func locked(at place: Int32) -> Set<Int>? {
        var locked: Set<Int> = []
        var rest = [1..<most + 1]
        while let stretch = rest.popLast() {
            guard !stretch.isEmpty else { continue }
            var answer = lock(stretch)
            guard fcntl(place, getLock, &answer) == 0 else { return nil }
            guard Int32(answer.l_type) != Int32(F_UNLCK) else { continue }
            let start = Int(answer.l_start)
            let end = answer.l_len == 0 ? stretch.upperBound : start + Int(answer.l_len)
            let found = (start..<max(start, end)).clamped(to: stretch)
            guard !found.isEmpty else { return nil }
            locked.formUnion(found)
            rest.append(stretch.lowerBound..<found.lowerBound)
            rest.append(found.upperBound..<stretch.upperBound)
        }
        return locked
    }

    private static func lock(_ bytes: Range<Int>) -> flock {
        flock(
            l_type: Int16(F_WRLCK),
            l_whence: Int16(SEEK_SET),
            l_start: off_t(bytes.lowerBound),
            l_len: off_t(bytes.count),
            l_pid: 0
        )
    }

    /// `F_OFD_GETLK` and `F_OFD_SETLK` of Linux, which Glibc's module does not name.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37
}

/// A session's hold on its byte, given up with this value.
final class DeskLock: Sendable {
    private let giveUp: @Sendable () -> Void

    init(_ giveUp: @escaping @Sendable () -> Void) {
        self.giveUp = giveUp
    }

    deinit {
        giveUp()
    }
}
