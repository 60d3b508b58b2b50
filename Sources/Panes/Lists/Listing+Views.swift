import Canvas
import Shop

/// A query that has a name, such as *low stock*.
struct NamedQuery<Field: QueryField>: Hashable, Sendable {
    var name: String
    var query: Query<Field>
    /// The key that shows it at once; it is the same in both languages.
    var key: Character?

    init(_ name: String, _ query: Query<Field>, key: Character? = nil) {
        self.name = name
        self.query = query
        self.key = key
    }
}

extension Listing {
    func viewMenu(in scene: Scene) -> Menu? {
        let views = views(in: scene)
        guard views.count > 1 else { return nil }
        return Menu(
            views.map { Menu.Option($0.name, key: $0.key) },
            focus: views.firstIndex { $0.query == chosenQuery } ?? 0
        )
    }

    mutating func showView(_ index: Int, in scene: Scene, _ desk: inout RequestDesk) {
        let views = views(in: scene)
        guard views.indices.contains(index) else { return }
        ask(views[index].query, &desk)
    }

    private func views(in scene: Scene) -> [NamedQuery<Kind.Field>] {
        let all = NamedQuery<Kind.Field>(scene.say("everything", "wszystko"), .everything, key: "a")
        return [all] + Kind.views(in: scene)
    }
}
