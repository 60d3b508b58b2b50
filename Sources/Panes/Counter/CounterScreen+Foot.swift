import Canvas
import Shop

/// The keys that work where one stands.
extension CounterScreen {
    private struct Hint {
        let key: String
        let meaning: String
        /// The less, the later it is left out.
        let rank: Int
    }

    /// Draws all of them, or where there is no room as many as fit, the most needed first.
    func drawFoot(on canvas: inout Canvas) {
        let hints = hints
        let whole = line(hints, " = ", gap: 3)
        guard whole.width > width else {
            canvas.write(whole, x: 0, y: height - 1, width: width)
            return
        }
        let few = hints.sorted { $0.rank < $1.rank }.reduce(into: [Hint]()) { few, hint in
            if line(few + [hint], " ", gap: 2).width <= width { few.append(hint) }
        }
        canvas.write(line(few, " ", gap: 2), x: 0, y: height - 1, width: width)
    }

    private func line(_ hints: [Hint], _ sign: String, gap: Int) -> [Label] {
        hints.enumerated().flatMap { place, hint in
            [
                Label(String(repeating: " ", count: place == 0 ? 1 : gap)),
                Label(hint.key, .key), Label(sign + hint.meaning),
            ]
        }
    }

    private var hints: [Hint] {
        var hints: [Hint] = []
        if case .pick = control {
            hints.append(
                Hint(key: say("Space", "Spacja"), meaning: say("mark", "zaznacz"), rank: 1)
            )
        }
        if isUnread {
            hints.append(Hint(key: "Enter", meaning: say("further", "niżej"), rank: 1))
        } else if let (key, meaning) = goingOn {
            hints.append(Hint(key: key, meaning: meaning, rank: 2))
        }
        if let backMeaning { hints.append(Hint(key: "Esc", meaning: backMeaning, rank: 0)) }
        if step != .welcome {
            hints.append(Hint(key: "F10", meaning: say("finish", "zakończ"), rank: 3))
        }
        if case .pick(let pick) = control, pick.asksHowMany {
            hints.append(Hint(key: "← →", meaning: say("how many", "ile"), rank: 4))
        }
        return hints
    }

    private var backMeaning: String? {
        switch step {
        case .welcome, .choice, .trouble: nil
        case .done: say("other business", "inna sprawa")
        case .address, .number, .code, .units, .reason, .instead, .demand, .cut, .defect, .wayBack,
            .account, .summary, .returns, .details:
            say("back", "wstecz")
        }
    }

    /// The key that goes on, and what it does.
    private var goingOn: (key: String, meaning: String)? {
        switch step {
        case .welcome: ("Enter", "dalej / next")
        case .summary:
            draft.business == .claim
                ? ("F2", say("make the complaint", "składam reklamację"))
                : ("F2", say("register the return", "zgłaszam zwrot"))
        case .done: nil
        case .returns where !own.isEmpty: ("Enter", say("open", "otwórz"))
        case .address, .number, .code, .choice, .units, .reason, .instead, .demand, .cut, .defect,
            .wayBack, .account, .returns, .details, .trouble:
            ("Enter", say("next", "dalej"))
        }
    }
}
