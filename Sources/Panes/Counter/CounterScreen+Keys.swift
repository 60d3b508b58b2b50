import Canvas
import Shop

/// What keys do with the question that is asked.
extension CounterScreen {
    mutating func answer(_ key: Key) -> [CounterRequest] {
        switch control {
        case .menu(var menu):
            let outcome = menu.handle(key)
            control = .menu(menu)
            return follow(outcome, of: menu)
        case .field(var field, let most):
            switch key {
            case .enter: return take(field.text.trimmed)
            case .escape: return back()
            case _:
                guard field.handle(key) else { return [] }
                keep(field, most: most)
                return []
            }
        case .units(var form):
            let outcome = form.handle(key)
            control = .units(form)
            return follow(outcome, of: form)
        case .page(let top): return turn(key, from: top)
        }
    }

    /// Pasted text is typed text; it never answers a question.
    mutating func paste(_ text: String) -> [CounterRequest] {
        guard case .field(var field, let most) = control else { return [] }
        field.insert(text)
        keep(field, most: most)
        return []
    }

    /// Keeps what is typed while it is no longer than an answer can be.
    private mutating func keep(_ field: TextField, most: Int) {
        guard field.text.utf8.count <= most else { return }
        control = .field(field, most: most)
        problem = nil
    }

    private mutating func follow(_ outcome: Menu.Outcome, of menu: Menu) -> [CounterRequest] {
        switch outcome {
        case .chosen(let place): return choose(place)
        case .refused(let place): problem = menu.options[place].refusal
        case .cancelled: return back()
        case .moved: problem = nil
        case .ignored: break
        }
        return []
    }

    private mutating func follow(
        _ outcome: Form<Int>.Outcome,
        of form: Form<Int>
    ) -> [CounterRequest] {
        switch outcome {
        case .submitted: return takeUnits()
        case .cancelled: return back()
        case .changed:
            problem = nil
            for (place, offer) in offeredLines.enumerated() {
                draft.units[offer.line.id] = form.number(place)
            }
        case .moved, .ignored: break
        }
        return []
    }

    /// Enter goes on only where all has been seen.
    private mutating func turn(_ key: Key, from top: Int) -> [CounterRequest] {
        let room = pageRoom
        let last = max(0, pageLines.count - room)
        let top = min(top, last)
        switch key {
        case .enter where top < last: control = .page(top: min(last, top + room))
        case .enter: return advance()
        case .escape: return back()
        case .up: control = .page(top: max(0, top - 1))
        case .down: control = .page(top: min(last, top + 1))
        case .pageUp: control = .page(top: max(0, top - room))
        case .pageDown: control = .page(top: min(last, top + room))
        case .home: control = .page(top: 0)
        case .end: control = .page(top: last)
        case .character, .control, .tab, .backTab, .backspace, .delete, .insert, .left, .right,
            .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            break
        }
        return []
    }
}

/// Answers, taken or sent back with what is wrong with them.
extension CounterScreen {
    private mutating func choose(_ place: Int) -> [CounterRequest] {
        switch step {
        case .welcome:
            language = Language.allCases[place]
            return advance()
        case .choice: return begin(CounterChoice.allCases[place])
        case .reason(let line):
            draft.reasons[chosenLines[line].id] = Return.Reason.allCases[place]
            return advance()
        case .demand:
            draft.demand = Claim.Demand.allCases[place]
            return advance()
        case .wayBack:
            draft.wayBack = waysBack[place]
            return advance()
        case .returns:
            go(to: .details(place))
            return []
        case .address, .number, .code, .units, .defect, .account, .summary, .done, .details,
            .trouble:
            return []
        }
    }

    private mutating func begin(_ choice: CounterChoice) -> [CounterRequest] {
        switch choice {
        case .withdrawal:
            draft.begin(.withdrawal)
            go(to: .units)
        case .claim:
            draft.begin(.claim)
            go(to: .units)
        case .returns: return visit.map { run(.returns($0)) } ?? leave()
        case .leave: return leave()
        }
        return []
    }

    private mutating func take(_ text: String) -> [CounterRequest] {
        switch step {
        case .address:
            draft.address = text
            guard text.isMailAddress else {
                return refuse(
                    "Write the whole address, such as anna@example.com.",
                    "Wpisz cały adres, na przykład anna@example.com."
                )
            }
        case .number:
            draft.number = text
            guard !text.isEmpty else {
                return refuse("Write the order's number.", "Wpisz numer zamówienia.")
            }
        case .code:
            let digits = text.filter { !$0.isWhitespace }
            guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let ticket
            else { return refuse("The code has 6 digits.", "Kod ma 6 cyfr.") }
            return run(.enter(code: digits, ticket))
        case .defect:
            draft.defect = text
            guard !text.isEmpty else {
                return refuse("Write what is wrong.", "Napisz, co jest nie tak.")
            }
        case .account:
            draft.account = text
            do throws(IBAN.Problem) {
                // Left empty the shop asks for it later: no return waits for a number.
                if !text.isEmpty { _ = try IBAN(typed: text) }
            } catch {
                problem = error.explanation(in: language)
                return []
            }
        case .welcome, .choice, .units, .reason, .demand, .wayBack, .summary, .done, .returns,
            .details, .trouble:
            return []
        }
        return advance()
    }

    private mutating func takeUnits() -> [CounterRequest] {
        guard !chosenLines.isEmpty else {
            return refuse(
                "Choose at least one thing: → adds one.",
                "Wybierz co najmniej jedną rzecz: → dodaje sztukę."
            )
        }
        guard draft.business == .withdrawal else { return advance() }
        var wayBack = self
        wayBack.draft.wayBack = .ownParcel
        do throws(Return.Refusal) {
            _ = try wayBack.trial()
        } catch {
            problem = explanation(of: error)
            return []
        }
        return advance()
    }

    private mutating func refuse(_ english: String, _ polish: String) -> [CounterRequest] {
        problem = say(english, polish)
        return []
    }
}

/// What a customer who was let in can begin.
enum CounterChoice: CaseIterable {
    case withdrawal
    case claim
    case returns
    case leave
}
