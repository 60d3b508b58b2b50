import Glibc
import Panes
import Shop
import Synchronization

/// Where the worker leaves answers for the app's loop.
typealias Mailbox = Letterbox<WorkersLetter>

/// An answer of the worker and what it answers.
struct WorkersLetter: Sendable {
    let ticket: Ticket
    let answer: Answer
}

extension Letterbox where Content == WorkersLetter {
    typealias Letter = WorkersLetter
}

/// Where other threads leave letters for a loop, which can wait for them with `poll`.
final class Letterbox<Content: Sendable>: Sendable {
    /// Readable while there are letters.
    let descriptor: Int32

    private let bell: Int32
    private let letters = Mutex<[Content]>([])

    /// - Throws: `Unreadable` where the process has no descriptors left.
    init() throws(Unreadable) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Unreadable(.system(errno), at: .file("pipe")) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        bell = ends[1]
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    func post(_ letter: Content) {
        letters.withLock { letters in
            letters.append(letter)
            guard letters.count == 1 else { return }
            var byte: UInt8 = 1
            _ = write(bell, &byte, 1)
        }
    }

    /// All letters that have come, in their order.
    func empty() -> [Content] {
        letters.withLock { letters in
            var bytes: [UInt8] = [0, 0, 0, 0]
            while read(descriptor, &bytes, bytes.count) > 0 {}
            defer { letters = [] }
            return letters
        }
    }
}
