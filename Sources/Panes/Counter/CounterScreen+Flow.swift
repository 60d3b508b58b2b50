import Canvas
import Shop

/// From question to question.
extension CounterScreen {
    /// Goes back one question; from where something was just registered to what else can
    /// be done.
    mutating func back() -> [CounterRequest] {
        switch step {
        case .welcome, .choice, .trouble: break
        case .done: go(to: .choice)
        case .address: return leave()
        case .number: go(to: .address)
        case .code: go(to: .number)
        case .units, .returns: go(to: .choice)
        case .reason(let place): go(to: place > 0 ? lastQuestion(about: place - 1) : .units)
        case .instead(let place): go(to: .reason(place))
        case .demand: go(to: .units)
        case .cut: go(to: .demand)
        case .defect: go(to: draft.demand == .priceCut ? .cut : .demand)
        case .wayBack:
            switch draft.business {
            case .withdrawal: go(to: lastQuestion(about: chosenLines.count - 1))
            case .claim: go(to: .defect)
            }
        case .account: go(to: .wayBack)
        case .summary: go(to: asksForAccount ? .account : .wayBack)
        case .details: go(to: .returns)
        }
        return []
    }

    /// Goes on from a step whose answer is in the draft.
    mutating func advance() -> [CounterRequest] {
        switch step {
        case .welcome: go(to: .address)
        case .address: go(to: .number)
        case .number: return run(.askForCode(address: draft.address, number: draft.number))
        case .code, .choice: return []
        case .units: go(to: draft.business == .claim ? .demand : .reason(0))
        case .reason(let place):
            go(to: substitutes(at: place).isEmpty ? step(after: place) : .instead(place))
        case .instead(let place): go(to: step(after: place))
        case .demand: go(to: draft.demand == .priceCut ? .cut : .defect)
        case .cut: go(to: .defect)
        case .defect: go(to: .wayBack)
        case .wayBack: go(to: asksForAccount ? .account : .summary)
        case .account: go(to: .summary)
        case .summary: return submit()
        case .done, .returns: go(to: .choice)
        case .details: go(to: .returns)
        case .trouble:
            guard visit != nil else { return leave() }
            let reason = mending.map { _ in trouble }
            go(to: mending ?? .choice)
            problem = reason
        }
        return []
    }

    private func lastQuestion(about place: Int) -> CounterStep {
        substitutes(at: place).isEmpty ? .reason(place) : .instead(place)
    }

    private func step(after place: Int) -> CounterStep {
        place + 1 < chosenLines.count ? .reason(place + 1) : .wayBack
    }

    /// Hands the summary in.
    private mutating func submit() -> [CounterRequest] {
        guard let visit else { return leave() }
        switch draft.business {
        case .withdrawal:
            do throws(Return.Refusal) {
                return run(.register(try wishAsShown(), visit))
            } catch {
                tell(error, mendedAt: question(mending: error))
                return []
            }
        case .claim: return run(.complain(complaint, visit))
        }
    }

    /// What an answer of the shop leads to.
    mutating func take(_ answer: CounterAnswer) -> [CounterRequest] {
        switch answer {
        case .asked(let ticket):
            self.ticket = ticket
            go(to: .code)
        case .admitted(let visit, let file):
            self.visit = visit
            self.file = file
            ticket = nil
            go(to: .choice)
        case .wrong(let left):
            go(to: .code)
            problem = say(
                "That is not the code. Tries left: \(left).",
                "To nie ten kod. Pozostało prób: \(left)."
            )
        case .over:
            go(to: .code)
            problem = say(
                "The code does not work any more. Esc = back, to ask for a new one.",
                "Ten kod już nie działa. Esc = wstecz, aby poprosić o nowy."
            )
        case .records(let own):
            self.own = own
            go(to: .returns)
        case .registered(let goods, let number, let file):
            return registered(goods, number, file)
        case .lockerCode(let code):
            lockerCode = code
            go(to: .done)
        case .complained(let number, let file):
            handedIn(number, file)
            go(to: .done)
        case .refused(let error, let file):
            self.file = file
            tell(error, mendedAt: question(mending: error))
        case .failed(let error):
            tell(error, mendedAt: step == .summary ? .summary : nil)
        }
        return []
    }

    /// Says why nothing was done; what was answered is kept for where it can be mended.
    private mutating func tell(_ error: any Error, mendedAt step: CounterStep?) {
        trouble = explanation(of: error)
        mending = step
        go(to: .trouble)
    }

    private mutating func handedIn(_ number: String, _ file: Counter.File) {
        promised = chosenLines.compactMap { substitute(for: $0)?.name }
        (self.number, self.file, lockerCode) = (number, file, nil)
        draft.isOpen = false
    }

    private mutating func registered(
        _ goods: ID<Return>,
        _ number: String,
        _ file: Counter.File
    ) -> [CounterRequest] {
        handedIn(number, file)
        guard case .locker(let size)? = draft.wayBack, let visit else {
            go(to: .done)
            return []
        }
        return run(.lockerCode(LockerParcel(goods: goods, number: number, size: size), visit))
    }
}
