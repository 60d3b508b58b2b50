import Canvas
import Shop

/// The keys of many at once: a plan that is run by F2, a run that is stopped by Esc.
extension Workspace {
    mutating func pressBulk(_ key: Key) {
        guard let screen = bulk else {
            overlay = nil
            return
        }
        if let question = screen.question { return answer(question, with: key) }
        switch key {
        case .escape, .control("c"): leaveBulk(screen)
        case .character("J"), .control("x"), .character("q"): closeBulk()
        case .function(2): runPlan(screen)
        case .enter: enterBulk(screen)
        case .character("u") where !screen.isUnderWay && !screen.isPlan:
            perform(.undo)
        case _:
            if screen.asksForCount, bulk?.typed.edit(key) == true { return }
            let height = BulkScreen.listHeight(in: body)
            _ = bulk?.move(key.movement ?? key, height: height)
        }
    }

    private mutating func leaveBulk(_ screen: BulkScreen) {
        if screen.canStop || screen.stage == .stopping { bulk?.stop() } else { closeBulk() }
    }

    /// Enter alone starts nothing: it may have been meant for what was here before.
    private mutating func enterBulk(_ screen: BulkScreen) {
        switch screen.stage {
        case .done: closeBulk()
        case .planned where screen.asksForCount && screen.isCountTyped: runPlan(screen)
        case .planned where screen.asksForCount:
            let count = scene.language.number(screen.runnable.count)
            refuse(scene.say("Type \(count) first.", "Najpierw wpisz \(count)."))
        case .planned: refuse(scene.say("F2 runs it.", "Wykonuje F2."))
        case .reading, .running, .stopping: break
        }
    }

    private mutating func runPlan(_ screen: BulkScreen) {
        guard screen.stage == .planned else { return }
        let count = screen.runnable.count
        guard count > 0 else {
            return refuse(scene.say("None of these can.", "Żadnego z tych nie można."))
        }
        guard !screen.asksForCount || screen.isCountTyped else {
            let figure = scene.language.number(count)
            return refuse(scene.say("Type \(figure) first.", "Najpierw wpisz \(figure)."))
        }
        startRun()
    }

    private mutating func answer(_ question: BulkScreen.Question, with key: Key) {
        switch question {
        case .undo(var menu):
            let outcome = menu.handle(key)
            bulk?.question = .undo(menu)
            switch outcome {
            case .chosen(1):
                bulk?.question = nil
                startRun()
            case .chosen, .cancelled: closeBulk()
            case .refused, .moved, .ignored: break
            }
        case .quit(var menu):
            let outcome = menu.handle(key)
            bulk?.question = .quit(menu)
            switch outcome {
            case .chosen(1):
                bulk?.question = nil
                quitAfterRow()
            case .chosen, .cancelled: bulk?.question = nil
            case .refused, .moved, .ignored: break
            }
        }
    }
}

extension TextField {
    /// Takes digits and what corrects them; all else is left to the list.
    fileprivate mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let digit) where digit.isASCII && digit.isNumber: handle(key)
        case .backspace, .delete, .left, .right: handle(key)
        case _: false
        }
    }
}
