import Canvas
import Shop

/// The keys that work where one stands.
extension CounterScreen {
    /// Draws as many of them as there is room for, the most needed first.
    func drawFoot(on canvas: inout Canvas) {
        var line: [Label] = []
        for (key, meaning) in hints {
            let hint = [
                Label(line.isEmpty ? " " : "   "), Label(key, .key), Label(" = " + meaning),
            ]
            guard line.isEmpty || line.width + hint.width <= width else { break }
            line += hint
        }
        canvas.write(line.cut(to: width), x: 0, y: height - 1, width: width)
    }

    private var hints: [(key: String, meaning: String)] {
        var hints = [("Enter", enterHint)]
        if case .pick = control {
            hints.insert((say("Space", "Spacja"), say("mark", "zaznacz")), at: 0)
        }
        if canGoBack { hints.append(("Esc", say("back", "wstecz"))) }
        if step != .welcome { hints.append(("F10", say("finish", "zakończ"))) }
        if case .pick(let pick) = control, pick.asksHowMany {
            hints.append(("← →", say("how many", "ile")))
        }
        return hints
    }

    private var canGoBack: Bool {
        switch step {
        case .welcome, .choice, .done, .trouble: false
        case .address, .number, .code, .units, .reason, .instead, .demand, .defect, .wayBack,
            .account, .summary, .returns, .details:
            true
        }
    }

    private var enterHint: String {
        switch step {
        case .welcome: "dalej / next"
        case .summary:
            draft.business == .claim
                ? say("make the complaint", "składam reklamację")
                : say("register the return", "zgłaszam zwrot")
        case .returns where !own.isEmpty: say("open", "otwórz")
        case .address, .number, .code, .choice, .units, .reason, .instead, .demand, .defect,
            .wayBack, .account, .done, .returns, .details, .trouble:
            say("next", "dalej")
        }
    }
}
