import Dispatch
import Shop
import ShopStore

/// Sends the codes that customers at the counter wait for, in a thread of its own, so that
/// neither the screen nor the time it takes tells whether there is one to send.
///
/// What it cannot send stays for `zaplecze run`, which also says why.
final class CodeDelivery: Sendable {
    private let store: ShopStore
    private let path: String
    private let signatory: Signatory
    private let queue = DispatchQueue(label: "codes")

    init(of store: ShopStore, at path: String, by signatory: Signatory) {
        self.store = store
        self.path = path
        self.signatory = signatory
    }

    /// Sends what there is, soon.
    func send() {
        queue.async { try? self.handOver() }
    }

    /// Whoever has the lock may have looked before the code was written, so it is looked for
    /// again until it has left or is of no use any more.
    private func handOver() throws {
        let store = try store.again()
        guard try store.hasMessagesDue() else { return }
        guard let lock = try HandoverLock.take(beside: path) else {
            guard try store.hasCodesDue() else { return }
            return queue.asyncAfter(deadline: .now() + .seconds(2)) { try? self.handOver() }
        }
        var handover = try Handover(
            from: store,
            at: path,
            by: signatory,
            to: try MailCommand.configured(),
            holding: lock
        )
        try handover.run { true }
    }
}
