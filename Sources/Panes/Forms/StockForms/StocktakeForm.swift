import Canvas
import Shop

/// A stocktake is begun: where, which shelves and articles, and by how many people.
struct StocktakeForm: FormScreen {
    var form: Form<FormQuestion>
    private let warehouses: Warehouses

    init(_ warehouses: Warehouses, of query: Query<StockField>, scene: Scene) {
        self.warehouses = warehouses
        let language = scene.language
        let all = warehouses.all
        var warehouse = FormRow(
            .warehouse,
            ColumnTitle.warehouse.title(in: language),
            .choice(of: all, selected: all.first) { Menu.Option($0.code) }
        )
        warehouse.isHidden = all.count < 2
        var bins = FormRow(.bin, scene.say("Shelves", "Lokalizacje"), .typed())
        bins.hint = scene.say(
            "how their labels begin, like A-; empty: all",
            "początek etykiety, np. A-; puste: wszystkie"
        )
        var articles = FormRow(
            .articles,
            scene.say("Articles", "Towary"),
            .typed(query.text(in: language.queryLanguage))
        )
        articles.hint = scene.say(
            "a query as after /; empty: the whole range",
            "zapytanie jak po /; puste: cały asortyment"
        )
        let counters = FormRow(
            .counters,
            scene.say("Counted by", "Liczy"),
            .choice(of: [1, 2], selected: 1) { count in
                let one = scene.say("one person", "jedna osoba")
                let two = scene.say("two people, blind", "dwie osoby, niezależnie")
                return Menu.Option(count == 1 ? one : two, key: count == 1 ? "1" : "2")
            }
        )
        form = Form([warehouse, bins, articles, counters])
    }

    func title(in scene: Scene) -> String {
        Command.stocktake.title(in: scene.language).capitalisedFirst
    }

    func consequence(in scene: Scene) -> String { scene.say("To count", "Do policzenia") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let scope = try scope(in: scene)
        _ = try bins(of: scope, in: scene)
        return .stocktake(.start(scope))
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let bins = try bins(of: scope(in: scene), in: scene)
            let names = bins.map { $0.name(in: scene.language) }
            return [
                [Label(Plural.shelves.text(bins.count, in: scene.language))],
                [Label(scene.language.list(names, limit: 6), .dim)],
            ]
        } catch {
            return refusal(error.text)
        }
    }

    private func scope(in scene: Scene) throws(FormProblem) -> Stocktake.Scope {
        guard let warehouse = chosen(.warehouse, of: warehouses.all) else {
            throw FormProblem(
                .warehouse,
                StockRefusal.noSuchWarehouse("").explanation(in: scene.language)
            )
        }
        let articles: Query<StockField>
        do throws(QueryProblem) {
            articles = try Query(typed(.articles))
        } catch {
            throw FormProblem(.articles, error.explanation(in: scene.language))
        }
        return Stocktake.Scope(
            warehouse: warehouse.id,
            bins: typed(.bin),
            articles: articles,
            counters: chosen(.counters, of: [1, 2]) ?? 1
        )
    }

    private func bins(
        of scope: Stocktake.Scope,
        in scene: Scene
    ) throws(FormProblem) -> [Bin] {
        let beginning = scope.bins.folded
        let all = warehouses.all.first { $0.id == scope.warehouse }?.bins ?? []
        let bins = all.filter { $0.code.folded.hasPrefix(beginning) }
        guard !bins.isEmpty else {
            throw FormProblem(
                .bin,
                StockRefusal.noSuchBin(scope.bins).explanation(in: scene.language)
            )
        }
        return bins
    }
}

extension Plural {
    fileprivate static let shelves = Plural(
        English(one: "shelf", many: "shelves"),
        Polish(one: "lokalizacja", few: "lokalizacje", many: "lokalizacji")
    )
}
