import Foundation
import Glibc
import Synchronization
import Testing

@testable import zaplecze

/// Waiting between two rounds of what is due.
@Suite struct AppPatienceTests {
    /// Runs in a thread of its own, since signals are held back in it from then on.
    func apart(_ body: @escaping @Sendable () -> Bool) -> Bool {
        let done = DispatchSemaphore(value: 0)
        let result = Mutex(false)
        let thread = Thread {
            let outcome = body()
            result.withLock { $0 = outcome }
            done.signal()
        }
        thread.start()
        done.wait()
        return result.withLock { $0 }
    }

    @Test func `when the time is up there is another round`() {
        #expect(apart { Patience().wait(seconds: 0) })
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `a signal ends it at once, also one that came during the round`(signal: Int32) {
        let isOver = apart {
            let patience = Patience()
            pthread_kill(pthread_self(), signal)
            return !patience.wait(seconds: 86_400)
        }
        #expect(isOver)
    }

    @Test func `a window of another size ends nothing`() {
        let goesOn = apart {
            let patience = Patience()
            pthread_kill(pthread_self(), SIGWINCH)
            return patience.wait(seconds: 0)
        }
        #expect(goesOn)
    }
}
