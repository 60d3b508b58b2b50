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
        case .refused(let place): problem = nothingToChoose(of: offers[place])
        case .moved: problem = nil
        case .ignored: break
        }
        return []
    }

    /// A key goes on only where all has been seen; from a summary and from the number that
    /// comes of it one that nobody has typed ahead.
    private mutating func turn(_ key: Key, from top: Int) -> [CounterRequest] {
        let room = pageRoom
        let last = lastTop
        let top = min(top, last)
        switch key {
        case .enter where top < last: control = .page(top: min(last, top + room))
        case .function(2) where step == .summary && top == last: return advance()
        case .enter where step != .summary && step != .done: return advance()
        case .enter: break
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
