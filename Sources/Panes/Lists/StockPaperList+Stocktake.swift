import Canvas
import Shop

/// A stocktake as plain facts: nothing of what anybody has found.
extension StockPaperList {
    /// Which part of which warehouse is counted, and by how many people.
    static func scope(of file: StocktakeFile, _ scene: Scene) -> [Label] {
        let bins = file.stocktake.bins
        let part =
            bins.isEmpty
            ? scene.say("all shelves", "wszystkie lokalizacje")
            : scene.say("shelves \(bins)…", "lokalizacje \(bins)…")
        let people =
            file.stocktake.counters == 2
            ? scene.say("counted by two people", "liczą dwie osoby")
            : scene.say("counted by one person", "liczy jedna osoba")
        let range = file.stocktake.range.map { Label($0.text(in: scene.language), .accent) }
        return filed(
            ColumnTitle.warehouse.title(in: scene.language),
            dotted([Label(file.warehouse.code), Label(part), range ?? "", Label(people, .dim)])
        )
    }

    /// Which shelves are counted, which wait for the second person, which for the first, and
    /// what came of it.
    static func shelves(of file: StocktakeFile, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let shelves = file.shelves
        func bins(_ isMeant: (CountedShelf.State) -> Bool) -> [Bin] {
            shelves.filter { isMeant($0.state) }.map(\.bin)
        }
        func line(_ english: String, _ polish: String, _ bins: [Bin], _ style: Style) -> [[Label]] {
            guard !bins.isEmpty, file.stocktake.status == .counting else { return [] }
            return [filed(scene.say(english, polish), [Label(names(bins, in: language), style)])]
        }
        let done = bins { $0 == .counted }
        let part = language.part(done.count, of: shelves.count)
        let counted = filed(
            ColumnTitle.counted.title(in: language),
            [Label(part, .heading), Label("  " + names(done, in: language), .dim)]
        )
        return [counted]
            + line("For a second", "Druga osoba", bins { $0 == .awaitsSecond }, .warn)
            + line("Count again", "Ponownie", bins(\.isDisputed), .warn)
            + line("Not counted", "Niepoliczone", bins { $0 == .uncounted }, .plain)
            + changes(of: file, scene)
    }

    /// What a stocktake that is posted has changed.
    private static func changes(of file: StocktakeFile, _ scene: Scene) -> [[Label]] {
        guard file.stocktake.status == .posted else { return [] }
        let language = scene.language
        let deltas = file.changes.values
        let sums = [deltas.filter { $0 > 0 }, deltas.filter { $0 < 0 }].map { $0.reduce(0, +) }
        let units = sums.filter { $0 != 0 }.map(language.change).joined(separator: " ")
        let places = Plural.places.text(deltas.count, in: language)
        return [
            filed(ColumnTitle.change.title(in: language), dotted([Label(places), Label(units)]))
        ]
    }

    private static func names(_ bins: [Bin], in language: Language) -> String {
        let shown = bins.prefix(60).map { $0.name(in: language) }
        let rest = bins.count - shown.count
        return (shown + (rest > 0 ? ["+ \(language.number(rest))"] : [])).joined(separator: ", ")
    }
}
