import Canvas
import Shop

/// The shop itself: who works here in which role, and the rules in force.
struct ShopPane: Sendable {
    private(set) var staff: [Staff] = []
    private var cursor = ListCursor(row: 0)
    private var wanted: Ticket?
    private var height = 20

    /// What the cursor can stand on.
    enum Item: Hashable, Sendable {
        case staff(Staff)
        case setting(Setting)

        /// What the command line calls it.
        var name: String {
            switch self {
            case .staff(let staff): staff.name
            case .setting(let setting): setting.rawValue
            }
        }
    }

    private var items: [Item] {
        staff.map(Item.staff) + Setting.allCases.map(Item.setting)
    }

    var selected: Item? {
        cursor.row.flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    /// Reads the staff, unless they are here or coming.
    mutating func begin(_ desk: inout RequestDesk) {
        if staff.isEmpty, wanted == nil { refresh(&desk) }
    }

    mutating func refresh(_ desk: inout RequestDesk) {
        wanted = desk.ask(.staff)
    }

    mutating func take(_ staff: [Staff], _ ticket: Ticket) {
        guard ticket == wanted else { return }
        wanted = nil
        let before = self.staff.isEmpty ? nil : selected?.name
        self.staff = staff
        let row = before.flatMap { name in items.firstIndex { $0.name == name } }
        cursor.move(to: row ?? cursor.row ?? 0, in: items.count)
    }

    /// Gives up what a ticket was for; whether it was wanted at all.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard ticket == wanted else { return false }
        wanted = nil
        return true
    }

    mutating func handle(_ key: Key) -> Bool {
        cursor.handle(key, count: items.count, height: height)
    }

    mutating func resize(height: Int) {
        self.height = max(1, height)
    }

    /// Puts the cursor on the row at a line of the pane, if there is one.
    mutating func point(at line: Int) {
        let (people, rules) = windows(height: height)
        let firstRule = people.count + 3
        if (1...max(1, people.count)).contains(line), !people.isEmpty {
            cursor.move(to: people.lowerBound + line - 1, in: items.count)
        } else if line >= firstRule, line - firstRule < rules.count {
            cursor.move(to: rules.lowerBound + line - firstRule, in: items.count)
        }
    }

    /// Which of the items are shown: people, and below them the rules.
    ///
    /// The rules keep their rows while there is room for a few people too; what does
    /// not fit follows the cursor.
    private func windows(height: Int) -> (people: Range<Int>, rules: Range<Int>) {
        let settings = Setting.allCases.count
        let rows = max(0, height - 3)
        let rulesHeight = min(settings, max(rows - staff.count, rows / 2))
        func window(_ range: Range<Int>, _ height: Int) -> Range<Int> {
            let row = (cursor.row ?? 0).clamped(to: range)
            let shown = ListCursor(row: row - range.lowerBound, top: 0)
                .window(count: range.count, height: height)
            return shown.lowerBound + range.lowerBound..<shown.upperBound + range.lowerBound
        }
        return (
            window(0..<staff.count, rows - rulesHeight),
            window(staff.count..<items.count, rulesHeight)
        )
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let (people, rules) = windows(height: area.height)
        draw(people, on: &canvas, in: area.top(people.count + 1), scene)
        draw(rules: rules, on: &canvas, in: area.droppingTop(people.count + 2), scene)
    }

    private func draw(
        _ people: Range<Int>,
        on canvas: inout Canvas,
        in area: Area,
        _ scene: Scene
    ) {
        let table = Table([
            Column(scene.say("Staff", "Pracownicy"), .flexible(16, upTo: 34), priority: 9),
            Column(scene.say("Role", "Rola"), .flexible(14, upTo: 20), priority: 8),
            Column(scene.say("Account", "Konto"), .flexible(10, upTo: 30), priority: 1),
        ])
        let rows = staff[people].map { person in
            let style: Style = person.isActive ? .plain : .dim
            return Table.Row([
                Label(person.name, style), Label(person.role.label(in: scene.language), style),
                Label(account(of: person, scene), .dim),
            ])
        }
        table.draw(rows, selected: selected(in: people), on: &canvas, in: area)
    }

    private func draw(
        rules: Range<Int>,
        on canvas: inout Canvas,
        in area: Area,
        _ scene: Scene
    ) {
        let table = Table([
            Column(scene.say("Rule", "Reguła"), .flexible(20, upTo: 34), priority: 9),
            Column(scene.say("Value", "Wartość"), .flexible(16, upTo: 48), priority: 8),
        ])
        let settings = items[rules].compactMap { item -> Table.Row? in
            guard case .setting(let setting) = item else { return nil }
            return Table.Row([
                Label(setting.label(in: scene.language).capitalisedFirst),
                Label(setting.words(in: scene.rules, scene.language)),
            ])
        }
        table.draw(settings, selected: selected(in: rules), on: &canvas, in: area)
    }

    private func selected(in rows: Range<Int>) -> Int? {
        cursor.row.flatMap { rows.contains($0) ? $0 - rows.lowerBound : nil }
    }

    private func account(of person: Staff, _ scene: Scene) -> String {
        if !person.isActive { return scene.say("gone", "już nie pracuje") }
        return person.isShared ? scene.say("shared", "wspólne") : ""
    }
}

extension Int {
    fileprivate func clamped(to range: Range<Int>) -> Int {
        Swift.min(
            Swift.max(self, range.lowerBound),
            Swift.max(range.lowerBound, range.upperBound - 1)
        )
    }
}
