import Canvas
import Shop

/// What became of a key while counting, for the workspace to carry out or to say.
enum CountOutcome: Hashable, Sendable {
    /// What was counted may have changed.
    case handled
    case refused(String)
    /// The same key again does it.
    case asked(String)
    case print(ItemLabel)
    case receive
    case leave
    /// A key that does nothing here.
    case unknown
}

extension CountScreen {
    mutating func handle(_ key: Key, in scene: Scene) -> CountOutcome {
        let asked = askedToDrop
        askedToDrop = nil
        if key == .delete, focus == .list, panel == nil, let row, row != asked,
            let question = questionToDrop(row, scene)
        {
            askedToDrop = row
            return .asked(question)
        }
        if let panel { return handle(key, in: panel, scene) }
        if key == .function(2) { return .receive }
        switch focus {
        case .list: return handleInList(key, scene)
        case .number(let text): return handle(key, typed: text, scene)
        case .note(let field): return handle(key, in: field, scene) { .note($0) }
        case .shelf(let field): return handle(key, in: field, scene) { .shelf($0) }
        }
    }

    private mutating func handleInList(_ key: Key, _ scene: Scene) -> CountOutcome {
        if case .character(let digit) = key, digit.isASCII, digit.isWholeNumber {
            guard row != nil else { return .unknown }
            focus = .number(String(digit))
            return .handled
        }
        if let command = CountCommand(key) { return run(command, scene) }
        let rows = count.rows.count
        return cursor.handle(key.movement ?? key, count: rows, height: listHeight)
            ? .handled : .unknown
    }

    private mutating func run(_ command: CountCommand, _ scene: Scene) -> CountOutcome {
        switch command {
        case .receive: return .receive
        case .leave: return .leave
        case .explain: panel = .refund(scroll: 0)
        case .keys: panel = .keys(scroll: 0)
        case .next: focusOnNext(backwards: false)
        case .previous: focusOnNext(backwards: true)
        case .more, .fewer, .put, .send, .seal, .label, .drop:
            guard let row else {
                return .refused(scene.say("There is no row yet.", "Nie ma jeszcze wiersza."))
            }
            return change(row, command, scene)
        }
        return .handled
    }

    private mutating func change(
        _ row: Int,
        _ command: CountCommand,
        _ scene: Scene
    ) -> CountOutcome {
        switch command {
        case .more:
            let units = count.rows[row].units
            count.add(to: row)
            guard count.rows[row].units > units else { return .refused(full(row, scene)) }
        case .fewer: count.remove(from: row)
        case .put(let condition, let all):
            guard count.rows[row].units > 0 else { return .refused(nothingIn(scene)) }
            select(count.put(condition, on: row, all: all))
        case .send(let disposition):
            guard count.rows[row].units > 0 else { return .refused(nothingIn(scene)) }
            count.send(row, to: disposition)
        case .seal:
            guard count.asksForSeal(count.rows[row]) else {
                return .refused(scene.say("It has no seal.", "Ten towar nie ma plomby."))
            }
            count.toggleSeal(of: row)
        case .label:
            guard count.rows[row].units > 0 else { return .refused(nothingIn(scene)) }
            return .print(label(for: count.rows[row], scene))
        case .drop:
            count.drop(row)
            select(min(row, max(0, count.rows.count - 1)))
        case .next, .previous, .explain, .keys, .receive, .leave: break
        }
        return .handled
    }

    /// What is asked before several units go at once with what was said of them.
    private func questionToDrop(_ row: Int, _ scene: Scene) -> String? {
        let row = count.rows[row]
        guard row.units > 1 else { return nil }
        let units = scene.language.pieces(row.units)
        guard !row.note.isEmpty else {
            return scene.say("Del again drops \(units).", "Jeszcze raz Del usunie \(units)")
        }
        return scene.say(
            "Del again drops \(units) and the note.",
            "Jeszcze raz Del usunie \(units) i notatkę."
        )
    }

    private func nothingIn(_ scene: Scene) -> String {
        scene.say(
            "Nothing is counted in this row yet.",
            "W tym wierszu nic jeszcze nie policzono."
        )
    }

    func full(_ row: Int, _ scene: Scene) -> String {
        let most = scene.language.number(count.limit(for: count.rows[row]))
        return scene.say("No more than \(most) in a row.", "Najwyżej \(most) w wierszu.")
    }

    private func label(for row: Count.Row, _ scene: Scene) -> ItemLabel {
        let line = row.item.line.flatMap(order.line)
        return ItemLabel(
            number: file.goods.number,
            article: line?.name ?? Reception.wrongItem.text(in: scene.language),
            barcode: code(of: row),
            condition: row.condition,
            shelf: count.shelf
        )
    }
}

/// Typing: the number of units, the note of a row, the shelf.
extension CountScreen {
    mutating func focusOnNext(backwards: Bool) {
        let note = Focus.note(TextField(row.map { count.rows[$0].note } ?? ""))
        let shelf = Focus.shelf(TextField(count.shelf))
        switch focus {
        case .list, .number:
            focus = backwards || row == nil ? shelf : note
        case .note: focus = backwards ? .list : shelf
        case .shelf: focus = backwards && row != nil ? note : .list
        }
    }

    private mutating func handle(
        _ key: Key,
        typed text: String,
        _ scene: Scene
    ) -> CountOutcome {
        switch key {
        case .escape: focus = .list
        case .backspace: focus = text.count > 1 ? .number(String(text.dropLast())) : .list
        case .character(let digit) where digit.isASCII && digit.isWholeNumber:
            guard text.count < 6 else { return .unknown }
            focus = .number(text + String(digit))
        case .enter, .tab:
            focus = .list
            guard let row, let units = Int(text) else { return .unknown }
            guard count.set(units, in: row) else { return .refused(full(row, scene)) }
        case _: return .unknown
        }
        return .handled
    }

    private mutating func handle(
        _ key: Key,
        in field: TextField,
        _ scene: Scene,
        _ focused: (TextField) -> Focus
    ) -> CountOutcome {
        var field = field
        switch key {
        case .enter, .escape: focus = .list
        case .tab: focusOnNext(backwards: false)
        case .backTab: focusOnNext(backwards: true)
        case _:
            guard field.handle(key) else { return .unknown }
            write(field, focused)
        }
        return .handled
    }

    /// Takes pasted text where a field has the keys; false elsewhere.
    mutating func paste(_ text: String) -> Bool {
        switch focus {
        case .note(var field):
            field.insert(text)
            write(field) { .note($0) }
        case .shelf(var field):
            field.insert(text)
            write(field) { .shelf($0) }
        case .list, .number: return false
        }
        return true
    }

    /// What is typed counts at once, so that no line that drops can lose it.
    private mutating func write(_ field: TextField, _ focused: (TextField) -> Focus) {
        focus = focused(field)
        switch focus {
        case .note: if let row { count.note(field.text, on: row) }
        case .shelf:
            count.shelf = field.text
            isShelfGiven = true
        case .list, .number: break
        }
    }
}
