import Canvas
import Shop

/// A stocktake as plain facts: nothing of what anybody has found.
extension StockPaperList {
    /// Which part of which warehouse is counted, and by how many people.
    static func scope(of file: StocktakeFile, _ scene: Scene) -> [Label] {
        let bins = file.stocktake.bins
        let part =
            bins.isEmpty
            ? scene.say("all bins", "wszystkie lokalizacje")
            : scene.say("bins \(bins)…", "lokalizacje \(bins)…")
        let people =
            file.stocktake.counters == 2
            ? scene.say("counted by two people", "liczą dwie osoby")
            : scene.say("counted by one person", "liczy jedna osoba")
        return filed(
            ColumnTitle.warehouse.title(in: scene.language),
            dotted([Label(file.warehouse.code), Label(part), Label(people, .dim)])
        )
    }

    /// Which bins are counted, which wait for the second person, which for the first.
    static func shelves(of file: StocktakeFile, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let stocktake = file.stocktake
        let touched = Set(stocktake.countedBins)
        let done = file.bins.filter { touched.contains($0.id) && !stocktake.awaitsSecond($0.id) }
        let halfway = file.bins.filter { touched.contains($0.id) && stocktake.awaitsSecond($0.id) }
        let left = file.bins.filter { !touched.contains($0.id) }
        let part = language.part(done.count, of: Tally(rows: file.bins.count))
        var lines = [
            filed(
                ColumnTitle.counted.title(in: language),
                [Label(part, .heading), Label("  " + names(done, in: language), .dim)]
            )
        ]
        if !halfway.isEmpty {
            lines.append(
                filed(
                    scene.say("For a second", "Druga osoba"),
                    [Label(names(halfway, in: language), .accent)]
                )
            )
        }
        if !left.isEmpty, stocktake.status == .counting {
            lines.append(
                filed(scene.say("Not counted", "Niepoliczone"), [Label(names(left, in: language))])
            )
        }
        return lines
    }

    private static func names(_ bins: [Bin], in language: Language) -> String {
        let shown = bins.prefix(60).map { $0.name(in: language) }
        let rest = bins.count - shown.count
        return (shown + (rest > 0 ? ["+ \(language.number(rest))"] : [])).joined(separator: ", ")
    }
}
