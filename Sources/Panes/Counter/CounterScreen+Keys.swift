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
            case .character(let character):
                insert(String(character), into: field, most: most)
                return []
            case _:
                guard field.handle(key) else { return [] }
                control = .field(field, most: most)
                problem = nil
                return []
            }
        case .pick(var pick):
            let outcome = pick.handle(key)
            control = .pick(pick)
            return follow(outcome, of: pick)
        case .page(let top): return turn(key, from: top)
        }
    }

    /// Pasted text is typed text; it never answers a question.
    mutating func paste(_ text: String) -> [CounterRequest] {
        guard case .field(let field, let most) = control else { return [] }
        insert(text, into: field, most: most)
        return []
    }

    /// Types as much of a text as there is room for, and says where that is not all of it.
    private mutating func insert(_ text: String, into field: TextField, most: Int) {
        let room = max(0, most - field.text.unicodeScalars.count)
        let kept = text.unicodeScalars.prefix(room)
        var field = field
        field.insert(String(String.UnicodeScalarView(kept)))
        control = .field(field, most: most)
        problem = nil
        guard kept.count < text.unicodeScalars.count else { return }
        let most = language.number(most)
        problem = say(
            "There is no room for more: \(most) characters at most.",
            "Więcej się nie zmieści, najwyżej \(most) znaków."
        )
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
        _ outcome: CounterPick.Outcome,
        of pick: CounterPick
    ) -> [CounterRequest] {
        switch outcome {
        case .submitted: return takeUnits()
        case .cancelled: return back()
        case .changed:
            problem = nil
            for (offer, row) in zip(offers, pick.rows) { draft.units[offer.line.id] = row.units }
        case .refused(let place): problem = underWay(offers[place])
        case .moved: problem = nil
        case .ignored: break
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
        case .instead(let line):
            let id = chosenLines[line].id
            draft.instead[id] = place > 0 ? substitutes(at: line)[place - 1].id : nil
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
        case .returns: return visit.map { run(.records($0)) } ?? leave()
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
        case .welcome, .choice, .units, .reason, .instead, .demand, .wayBack, .summary, .done,
            .returns, .details, .trouble:
            return []
        }
        return advance()
    }

    private mutating func takeUnits() -> [CounterRequest] {
        guard !chosenLines.isEmpty else {
            return refuse(
                "Mark at least one thing with Space.",
                "Zaznacz spacją co najmniej jedną rzecz."
            )
        }
        problem = refusalOfUnits
        return problem == nil ? advance() : []
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
