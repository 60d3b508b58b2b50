import CNcurses
package import Canvas
import Glibc

extension Terminal {
    /// The next thing the person did, or nil when there is nothing more for now.
    ///
    /// Call until nil, then draw once.
    package mutating func next() -> Input? {
        if waiting.isEmpty { read() }
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// Reads what has arrived; what may be the beginning of a sequence gets a moment to go on.
    private mutating func read() {
        while hasInput(within: decoder.isUndecided ? patience : 0) {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            guard count > 0 else {
                isGone = count == 0 || (errno != EINTR && errno != EAGAIN)
                break
            }
            waiting += decoder.decode(bytes.prefix(count))
            guard decoder.isUndecided || waiting.isEmpty else { return }
        }
        if decoder.isUndecided { waiting += decoder.finish() }
    }

    private func hasInput(within milliseconds: Int32) -> Bool {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waited, 1, milliseconds) > 0
    }
}
