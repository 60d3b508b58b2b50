import Canvas
import Shop

/// What became of a key in a form.
enum FormOutcome: Hashable, Sendable {
    case submitted(Action)
    /// It was to be submitted, and an answer says why not.
    case refused
    /// Enter does not submit it.
    case wantsF2
    case cancelled
    case changed
    case moved
    case ignored
}

extension FormScreen {
    /// Fills in, moves, submits (Enter or F2) or cancels as a key says.
    mutating func handle(_ key: Key, in scene: Scene) -> FormOutcome {
        if key == .enter, wantsF2, isOnLast { return .wantsF2 }
        let outcome = key == .function(2) ? .submitted : form.handle(key)
        switch outcome {
        case .submitted: return submit(in: scene).map(FormOutcome.submitted) ?? .refused
        case .cancelled: return .cancelled
        case .changed:
            adapt(in: scene)
            return .changed
        case .moved: return .moved
        case .ignored: return .ignored
        }
    }

    /// Takes pasted text as an answer, never as a command.
    @discardableResult
    mutating func paste(_ text: String, in scene: Scene) -> FormOutcome {
        guard form.paste(text) == .changed else { return .ignored }
        adapt(in: scene)
        return .changed
    }
}
