import Dispatch
import Glibc
import Panes
import Shop
import Synchronization
import Testing

@testable import zaplecze

/// A worker whose errands end when the test says so.
///
/// What an errand does is told by its ticket; errands that are interrupted end.
final class WorkBench: Sendable {
    private let started = DispatchSemaphore(value: 0)
    private let numbers = Mutex<[Int]>([])
    private let holding: Set<Int>
    private let release = DispatchSemaphore(value: 0)
    private let delivered = DispatchSemaphore(value: 0)
    private let letters = Mutex<[Int]>([])

    /// - Parameter holding: Tickets whose errands wait for ``goOn()`` or an interruption.
    init(holding: Set<Int> = []) {
        self.holding = holding
    }

    var worker: Worker {
        Worker(
            Worker.Tools(
                perform: { self.perform($0) },
                interrupt: { self.release.signal() },
                deliver: { letter in
                    self.letters.withLock { $0.append(letter.ticket.number) }
                    self.delivered.signal()
                }
            )
        )
    }

    /// The ticket of the next errand, once the worker has begun it.
    func begun() -> Int {
        started.wait()
        return numbers.withLock { $0.removeFirst() }
    }

    /// Lets the errand that waits end.
    func goOn() {
        release.signal()
    }

    /// The tickets of the first so many answers.
    func answers(_ count: Int) -> [Int] {
        for _ in 0..<count { delivered.wait() }
        return letters.withLock { $0 }
    }

    private func perform(_ errand: Errand) -> Answer? {
        numbers.withLock { $0.append(errand.ticket.number) }
        started.signal()
        if holding.contains(errand.ticket.number) { release.wait() }
        return .done
    }
}

@Suite struct AppWorkerTests {
    private let visitor: Visitor

    init() throws {
        visitor = try AppShop().owner
    }

    private func question(_ number: Int, _ question: Question) -> Errand {
        Errand(ticket: Ticket(number), matter: .question(question), visitor: visitor)
    }

    private func action(_ number: Int) -> Errand {
        Errand(ticket: Ticket(number), matter: .action(.removeStaff("x")), visitor: visitor)
    }

    @Test func `errands are done in their order`() {
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(question(1, .waiting))
        worker.add(action(2))
        worker.add(question(3, .orderTally(.everything)))
        bench.goOn()
        #expect(bench.answers(3) == [1, 2, 3])
        worker.close()
    }

    @Test func `a question that a newer one makes needless is dropped before it begins`() {
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(action(1))
        #expect(bench.begun() == 1)
        worker.add(question(2, .orderTally(.word("a"))))
        worker.add(question(3, .returnTally(.everything)))
        worker.drop(.orderTally)
        worker.add(question(4, .orderTally(.word("ab"))))
        bench.goOn()
        #expect(bench.answers(3) == [1, 3, 4])
        worker.close()
    }

    @Test func `a reading that a newer question makes needless is stopped and not told`() {
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(question(1, .orderTally(.word("a"))))
        #expect(bench.begun() == 1)
        worker.drop(.orderTally)
        worker.add(question(2, .orderTally(.word("ab"))))
        #expect(bench.answers(1) == [2])
        worker.close()
    }

    @Test func `a list of messages and the bar's count of failed ones do not drop each other`() {
        let list = Question.messageTally(.failedMessages)
        #expect(list.subject == .messageTally)
        #expect(Question.failing.subject == .failing)
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(question(1, .waiting))
        #expect(bench.begun() == 1)
        worker.add(question(2, .failing))
        worker.drop(.messageTally)
        worker.add(question(3, list))
        bench.goOn()
        #expect(bench.answers(3) == [1, 2, 3])
        worker.close()
    }

    @Test func `an action is never dropped nor interrupted`() {
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(action(1))
        #expect(bench.begun() == 1)
        worker.add(action(2))
        worker.add(question(3, .waiting))
        for subject in [Question.Subject.orders, .waiting, .historyTally] { worker.drop(subject) }
        #expect(!worker.isReading)
        bench.goOn()
        worker.finishActions()
        #expect(bench.answers(2) == [1, 2])
        worker.close()
    }

    @Test func `before leaving, questions are dropped and actions done`() {
        let bench = WorkBench(holding: [1])
        let worker = bench.worker
        worker.add(question(1, .waiting))
        #expect(bench.begun() == 1)
        worker.add(question(2, .orderTally(.everything)))
        worker.add(action(3))
        #expect(worker.isReading)
        worker.finishActions()
        #expect(bench.answers(1) == [3])
        #expect(!worker.isReading)
        worker.close()
    }

    @Test func `the mailbox can be waited for and is emptied whole`() throws {
        let mailbox = try Mailbox()
        var waited = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waited, 1, 0) == 0)
        for number in 1...3 {
            mailbox.post(Mailbox.Letter(ticket: Ticket(number), answer: .done))
        }
        #expect(poll(&waited, 1, 0) == 1)
        #expect(mailbox.empty().map(\.ticket.number) == [1, 2, 3])
        #expect(poll(&waited, 1, 0) == 0)
        #expect(mailbox.empty().isEmpty)
    }
}
