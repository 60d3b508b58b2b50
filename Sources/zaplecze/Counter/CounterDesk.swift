import Panes
import Shop
import ShopStore

/// Does what the counter's screen asks for: a few calls of the shop, and no others.
struct CounterDesk {
    let store: ShopStore
    let counter: Counter
    let locker: LockerCommand
    let mailbox: Letterbox<CounterLetter>
    /// Called when a message was written that a customer is waiting for.
    var handOver: () -> Void = {}

    /// An answer that came later, and what it answers.
    struct CounterLetter: Sendable {
        let errand: Int
        let answer: CounterAnswer
    }

    /// Runs an errand; nil where the answer will come by the mailbox.
    func run(_ errand: CounterErrand, as number: Int) -> CounterAnswer? {
        do {
            switch errand {
            case .askForCode(let address, let order):
                let ticket = try store.askForCode(to: address, for: order, at: counter)
                handOver()
                return .asked(ticket)
            case .enter(let code, let ticket):
                switch try store.enter(code, for: ticket, at: counter) {
                case .admitted(let visit):
                    return .admitted(visit, try store.file(of: visit, at: counter))
                case .wrong(let left): return .wrong(left: left)
                case .over: return .over
                }
            case .records(let visit): return .records(try store.records(of: visit, at: counter))
            case .register(let wish, let visit):
                return handIn(of: visit) {
                    let (id, name) = try store.register(wish, of: visit, at: counter)
                    return { .registered(id, number: name, $0) }
                }
            case .complain(let complaint, let visit):
                return handIn(of: visit) {
                    let name = try store.complain(complaint, of: visit, at: counter).number
                    return { .complained(number: name, $0) }
                }
            case .lockerCode(let parcel, let visit):
                askForLockerCode(parcel, visit, as: number)
                return nil
            }
        } catch {
            return .failed(error)
        }
    }

    /// Does what changes the order, and tells of it with the order as it is then.
    private func handIn(
        of visit: Counter.Visit,
        _ work: () throws -> (Counter.File) -> CounterAnswer
    ) -> CounterAnswer {
        let outcome = Result(catching: work)
        do {
            let file = try store.file(of: visit, at: counter)
            switch outcome {
            case .success(let answer): return answer(file)
            case .failure(let error): return .refused(error, file)
            }
        } catch {
            return .failed(error)
        }
    }

    /// The digits are noted with the return before anybody writes them on a parcel.
    private func askForLockerCode(
        _ parcel: LockerParcel,
        _ visit: Counter.Visit,
        as number: Int
    ) {
        let (store, counter, mailbox) = (store, counter, mailbox)
        locker.code(for: parcel) { code in
            var known: String?
            if let code,
                (try? store.note(lockerCode: code, of: parcel.goods, for: visit, at: counter))
                    != nil
            {
                known = code
            }
            mailbox.post(CounterLetter(errand: number, answer: .lockerCode(known)))
        }
    }
}
