import Canvas
import Shop

/// The line of keys at the foot.
extension Workspace {
    /// The keys that work here and now, as many as fit; the way to all others last.
    func drawHints(on canvas: inout Canvas, in line: Area) {
        let (here, always) = hints
        let gap = line.width < 100 ? 2 : 3
        var room = line.width - always.map { $0.width + gap }.reduce(0, +)
        let shown = here.prefix { hint in
            room -= hint.width + gap
            return room >= -gap
        }
        var x = line.x
        for hint in shown + always {
            let labels = [Label(hint.key, .key), Label(" \(hint.title)", .dim)]
            canvas.write(labels, x: x, y: line.y, width: line.x + line.width - x)
            x += hint.width + gap
        }
    }

    /// The hints of this place, the most wanted first, and those that are never
    /// left out.
    private var hints: (here: [Hint], always: [Hint]) {
        let choose = Hint(key: "↑↓", title: scene.say("choose", "wybierz"))
        let run = Hint(key: "Enter", title: scene.say("do it", "wykonaj"))
        let leave = Hint(key: "Esc", title: scene.say("leave", "wyjdź"))
        switch overlay {
        case .form(let form)? where isClosed(form): return ([], [leave])
        case .form(let form)?:
            return (submitting(form) + answering(form) + explaining(form), [leave])
        case .leaving?:
            return ([choose, run], [Hint(key: "Esc", title: scene.say("back", "wróć"))])
        case .counting(let screen)?:
            return (screen.hints(in: scene), screen.lastHints(in: scene))
        case .bulk?: return (bulk?.hints(in: scene) ?? [], bulk?.way(in: scene) ?? [leave])
        case .matching(let screen)?: return (screen.hints(in: scene), [leave])
        case .ledger(let screen)?: return (screen.hints(in: scene), [leave])
        case .stocktaking(let screen)?:
            return (screen.hints(in: scene), [screen.lastHint(in: scene)])
        case .feed(let screen)? where screen.question != nil: return ([choose, run], [leave])
        case .feed(let screen)?: return (screen.hints(in: scene), [leave])
        case .trial(let screen)?: return (screen.hints(in: scene), [leave])
        case .finder?, .menu?, .confirming?:
            return ([choose, run], [leave])
        case .text?:
            let scroll = Hint(key: "↑↓", title: scene.say("scroll", "przewiń"))
            return ([scroll], [Hint(key: "Esc", title: scene.say("close", "zamknij"))])
        case .filter?, nil:
            let always: [Command] =
                size.width < 100 ? [.palette, .help] : [.palette, .help, .quit]
            let tabs = PaneName.allCases.map(\.command)
            let isMarked = list.map { !$0.marks.isEmpty } ?? false
            let ofMarked = ordersMarked ? [Command.orderStock] : []
            let routines = isForMarked ? place.commands.filter(isRoutine) : ofMarked
            let first: [Command] = isMarked ? [.back] + routines + [.copy] : []
            let rest = place.commands.filter { !first.contains($0) }
            let unsaid = always + tabs + [.repaint, .suspend]
            let here = (first + rest).filter { command in
                !command.keys.isEmpty && !unsaid.contains(command) && command.goal != view
                    && refusal(of: command) == nil
            }
            return (here.map(hint), always.map(hint))
        }
    }

    private func hint(of command: Command) -> Hint {
        var title = command.title(in: scene.language)
        let isOfMarked =
            command == .copy || (isRoutine(command) && isForMarked)
            || (command == .orderStock && ordersMarked)
        if isOfMarked, let marks = list?.marks.count, marks > 0 {
            title += " (\(scene.language.number(marks)))"
        }
        return Hint(
            key: command.keys[0].label(in: scene.language),
            title: title
        )
    }

    private func isRoutine(_ command: Command) -> Bool {
        command == .bankFile || command.step?.isRoutine ?? false
    }

    /// The key that explains, where the form has something to explain.
    private func explaining(_ form: any FormScreen) -> [Hint] {
        guard let explanation = try? form.explanation(in: scene), !explanation.rows.isEmpty else {
            return []
        }
        let key = Key.function(3).label(in: scene.language)
        return [Hint(key: key, title: Command.explain.title(in: scene.language))]
    }

    /// The keys that submit the form, or go on in it.
    private func submitting(_ form: any FormScreen) -> [Hint] {
        let doIt = scene.say("do it", "wykonaj")
        let submit = Hint(key: "F2", title: doIt)
        guard form.isOnLast else {
            return [submit, Hint(key: "Enter", title: scene.say("next", "dalej"))]
        }
        return form.wantsF2 ? [submit] : [submit, Hint(key: "Enter", title: doIt)]
    }

    /// How the question that has the focus is answered.
    private func answering(_ form: any FormScreen) -> [Hint] {
        guard form.form.rows.indices.contains(form.form.focus) else { return [] }
        switch form.form.rows[form.form.focus].field {
        case .text: return []
        case .choice(let choice):
            let keys = ["←→"] + choice.options.compactMap(\.key).prefix(9).map { String($0) }
            let rest = choice.options.count > 9 ? ["…"] : []
            let title = scene.say("choose", "wybierz")
            return [Hint(key: (keys + rest).joined(separator: " "), title: title)]
        case .number: return [Hint(key: "+ −", title: scene.say("count", "licz"))]
        case .toggle:
            let space = Key.character(" ").label(in: scene.language)
            return [Hint(key: space, title: scene.say("yes or no", "tak lub nie"))]
        }
    }
}
