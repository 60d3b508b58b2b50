import Canvas
import Shop

/// What every list can do, whatever it is of, so that a key does the same in all of
/// them.
protocol Browsable: Sendable {
    /// The number of the record under the cursor, as people call it.
    var selectedNumber: String? { get }

    /// The numbers that an action is for: those of the marked records, or the one
    /// under the cursor.
    var chosenNumbers: [String] { get }

    var marks: [Int64: Mark] { get }
    var isFiltered: Bool { get }
    var isLoaded: Bool { get }

    /// Whether there are more rows than those that were read.
    var isPartial: Bool { get }

    mutating func begin(_ desk: inout RequestDesk)
    mutating func refresh(_ desk: inout RequestDesk)

    /// Gives up what a ticket was for; whether it was wanted at all.
    mutating func abandon(_ ticket: Ticket) -> Bool

    mutating func move(by step: Int, _ desk: inout RequestDesk)
    mutating func point(at line: Int, _ desk: inout RequestDesk)

    mutating func toggleMark(_ desk: inout RequestDesk)
    mutating func toggleAllMarks()
    mutating func clearMarks()

    mutating func openPrompt(in language: Language)
    mutating func type(_ key: Key, in language: Language, _ desk: inout RequestDesk) -> Bool
    mutating func paste(_ text: String, _ desk: inout RequestDesk)
    mutating func clearQuery(_ desk: inout RequestDesk)
    func queryText(in language: Language) -> String
    func drawPrompt(on canvas: inout Canvas, in area: Area, scene: Scene)

    func sortMenu(in language: Language) -> Menu
    mutating func sort(by index: Int, _ desk: inout RequestDesk)
    func columnMenu(in language: Language, focus: Int) -> Menu
    mutating func toggleColumn(_ index: Int)
    /// The queries that have a name, after the list without one; nil where there are none.
    func viewMenu(in scene: Scene) -> Menu?
    mutating func showView(_ index: Int, in scene: Scene, _ desk: inout RequestDesk)
    func status(in scene: Scene) -> String
    func sums(in scene: Scene) -> String
}

extension Listing: Browsable {
    var selectedNumber: String? { selected.map(Kind.number) }

    var chosenNumbers: [String] {
        marks.isEmpty ? selectedNumber.map { [$0] } ?? [] : marks.values.map(\.number).sorted()
    }

    var isFiltered: Bool { query != .everything }

    mutating func clearQuery(_ desk: inout RequestDesk) {
        ask(.everything, &desk)
    }

    func queryText(in language: Language) -> String {
        chosenQuery.text(in: language.queryLanguage)
    }

    func drawPrompt(on canvas: inout Canvas, in area: Area, scene: Scene) {
        prompt?.draw(on: &canvas, in: area, scene: scene)
    }

    func sortMenu(in language: Language) -> Menu {
        let names = Kind.sorts.map { Menu.Option(Kind.name(of: $0.key, in: language)) }
        return Menu(names, focus: Kind.sorts.firstIndex { $0.key == sort.key } ?? 0)
    }

    /// Sorts by a choice; the present one again turns the order round.
    mutating func sort(by index: Int, _ desk: inout RequestDesk) {
        let chosen = Kind.sorts[index]
        let isPresent = chosen.key == sort.key
        order(by: isPresent ? Sort(chosen.key, descending: !sort.isDescending) : chosen, &desk)
    }

    /// All columns but the first, which always stays.
    func columnMenu(in language: Language, focus: Int) -> Menu {
        let all = Kind.columns(over: rows, in: language)
        let columns = all.indices.dropFirst().map { index in
            let isHidden = hiddenColumns.contains(index)
            let title = all[index].column.title
            return Menu.Option((isHidden ? "[ ] " : "[x] ") + title)
        }
        return Menu(columns, focus: focus)
    }

    /// Shows or hides a column by its place in the menu.
    mutating func toggleColumn(_ index: Int) {
        hiddenColumns.formSymmetricDifference([index + 1])
    }

    /// Lends itself as a list of whatever kind, and takes back what became of it.
    mutating func lend<Result>(
        to body: (inout any Browsable, inout RequestDesk) -> Result,
        _ desk: inout RequestDesk
    ) -> Result {
        var list: any Browsable = self
        let result = body(&list, &desk)
        if let list = list as? Self { self = list }
        return result
    }
}
