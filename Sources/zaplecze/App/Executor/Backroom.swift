import Panes
import Shop
import ShopStore
import Synchronization

/// Connections to the shop for the worker alone.
///
/// Its long readings never hold up those of the screen. They are opened when the
/// first errand needs them.
final class Backroom: Sendable {
    private let open: @Sendable () throws -> ShopStore
    private let store = Mutex<ShopStore?>(nil)
    /// Whether the reading that is under way is to stop; a file is read in no statement
    /// that could be broken off.
    private let isStopped = Atomic(false)

    init(_ open: @escaping @Sendable () throws -> ShopStore) {
        self.open = open
    }

    /// Does an errand; nil for a reading that was stopped.
    func perform(_ errand: Errand) -> Answer? {
        do {
            isStopped.store(false, ordering: .relaxed)
            let store = try opened()
            return switch errand.matter {
            case .question(.feed(let order)):
                try store.look(into: order, for: errand.visitor) {
                    !isStopped.load(ordering: .relaxed)
                }
            case .question(let question): try store.answer(question, for: errand.visitor)
            case .action(let action): try store.carryOut(action, for: errand.visitor)
            case .keeping(let keeping):
                try store.kept(keeping, for: errand.visitor, in: errand.session)
            }
        } catch is CancellationError {
            return nil
        } catch {
            return .failed(error)
        }
    }

    /// Stops the reading that is under way.
    func interrupt() {
        isStopped.store(true, ordering: .relaxed)
        store.withLock { $0 }?.cancelReading()
    }

    /// Only the worker calls it, and opens without the lock, which may take long.
    private func opened() throws -> ShopStore {
        if let store = store.withLock({ $0 }) { return store }
        let opened = try open()
        store.withLock { $0 = opened }
        return opened
    }
}
