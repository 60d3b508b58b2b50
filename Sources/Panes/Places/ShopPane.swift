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
    }

    private var items: [Item] {
        staff.map(Item.staff) + Setting.allCases.map(Item.setting)
    }

    var selected: Item? {
        cursor.row.flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    mutating func refresh(_ desk: inout RequestDesk) {
        wanted = desk.ask(.staff)
    }

    mutating func take(_ staff: [Staff], _ ticket: Ticket) {
        guard ticket == wanted else { return }
        let before = selected
        self.staff = staff
        let row = before.flatMap { items.firstIndex(of: $0) } ?? cursor.row ?? 0
        cursor.move(to: row, in: items.count)
    }

    mutating func handle(_ key: Key) -> Bool {
        cursor.handle(key, count: items.count, height: height)
    }

    mutating func resize(height: Int) {
        self.height = max(1, height - 5)
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let people = Table([
            Column(scene.say("Staff", "Pracownicy"), .flexible(16, upTo: 34), priority: 9),
            Column(scene.say("Role", "Rola"), .flexible(14, upTo: 20), priority: 8),
            Column(scene.say("Account", "Konto"), .flexible(10, upTo: 30), priority: 1),
        ])
        let rows = staff.map { person in
            let style: Style = person.isActive ? .plain : .dim
            return Table.Row([
                Label(person.name, style), Label(person.role.label(in: scene.language), style),
                Label(account(of: person, scene), .dim),
            ])
        }
        people.draw(rows, selected: cursor.row, on: &canvas, in: area.top(rows.count + 1))
        let rules = Table([
            Column(scene.say("Rule", "Reguła"), .flexible(28, upTo: 50), priority: 9),
            Column(scene.say("Value", "Wartość"), .flexible(14, upTo: 30), priority: 8),
        ])
        let values = Setting.allCases.map { setting in
            Table.Row([
                Label(setting.label(in: scene.language)),
                Label(setting.value(in: scene.rules)),
            ])
        }
        let row = cursor.row.map { $0 - staff.count }
        rules.draw(
            values,
            selected: row.flatMap { $0 >= 0 ? $0 : nil },
            on: &canvas,
            in: area.droppingTop(rows.count + 2)
        )
    }

    private func account(of person: Staff, _ scene: Scene) -> String {
        if !person.isActive { return scene.say("gone", "już nie pracuje") }
        return person.isShared ? scene.say("shared", "wspólne") : ""
    }
}
