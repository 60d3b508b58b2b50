import Foundation
import Panes

/// One thread that does what takes longer than a key may wait, one after the other.
///
/// Questions that a newer one makes needless are dropped before they begin, and
/// stopped where they have begun; actions never are.
final class Worker: @unchecked Sendable {
    /// What the worker is made of; a test brings its own.
    struct Tools: Sendable {
        /// Does an errand; nil where there is nothing to tell.
        let perform: @Sendable (Errand) -> Answer?

        /// Stops the reading that is under way.
        let interrupt: @Sendable () -> Void

        /// Takes what came out.
        let deliver: @Sendable (Mailbox.Letter) -> Void
    }

    private let tools: Tools

    /// Guards everything below, and tells of each change.
    private let condition = NSCondition()
    private var waiting: [Errand] = []
    private var running: Errand?
    private var isRunningNeedless = false
    private var isClosed = false

    init(_ tools: Tools) {
        self.tools = tools
        Thread.detachNewThread { self.work() }
    }
}

extension Worker {
    /// Puts an errand behind those that wait.
    func add(_ errand: Errand) {
        condition.withLock {
            waiting.append(errand)
            condition.broadcast()
        }
    }

    /// Drops the questions about a list or figure, since there is a newer one.
    func drop(_ subject: Question.Subject) {
        condition.withLock {
            waiting.removeAll { $0.subject == subject }
            if running?.subject == subject { stopRunning() }
        }
    }

    /// Whether there are questions that have no answer yet.
    var isReading: Bool {
        condition.withLock {
            waiting.contains { !$0.isAction } || (running.map { !$0.isAction } ?? false)
        }
    }

    /// Comes back when every action is done; questions are dropped.
    ///
    /// Whoever stops the process or leaves does this first: an action holds the lock
    /// that all writers of the shop wait for.
    func finishActions() {
        condition.withLock {
            waiting.removeAll { !$0.isAction }
            if let running, !running.isAction { stopRunning() }
            while running != nil || !waiting.isEmpty { condition.wait() }
        }
    }

    /// Drops everything that has not begun, and ends the thread.
    func close() {
        condition.withLock {
            isClosed = true
            waiting = []
            if let running, !running.isAction { stopRunning() }
            condition.broadcast()
        }
    }

    /// Called with the lock held, so that what is stopped is never the next errand.
    private func stopRunning() {
        isRunningNeedless = true
        tools.interrupt()
    }
}

extension Worker {
    private func work() {
        while let errand = next() {
            let answer = tools.perform(errand)
            let isNeedless = finish()
            guard !isNeedless, let answer else { continue }
            tools.deliver(Mailbox.Letter(ticket: errand.ticket, answer: answer))
        }
    }

    private func next() -> Errand? {
        condition.withLock {
            while waiting.isEmpty, !isClosed { condition.wait() }
            guard !isClosed, !waiting.isEmpty else { return nil }
            running = waiting.removeFirst()
            isRunningNeedless = false
            return running
        }
    }

    private func finish() -> Bool {
        condition.withLock {
            running = nil
            condition.broadcast()
            return isRunningNeedless
        }
    }
}
