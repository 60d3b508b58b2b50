import Shop

extension StockList {
    /// What a shop looks for in its stock every day, and each warehouse where it has several.
    static func views(in scene: Scene) -> [NamedQuery<StockField>] {
        let isSo = QueryTest.flag(true)
        let questions: [NamedQuery<StockField>] = [
            NamedQuery(scene.say("low stock", "niskie stany"), .field(.low, isSo), key: "l"),
            NamedQuery(
                scene.say("to be ordered now", "do zamówienia teraz"),
                .field(.due, isSo),
                key: "o"
            ),
            NamedQuery(
                scene.say("short: orders wait", "braki: czekają zamówienia"),
                .field(.awaited, .number(.above(0))),
                key: "s"
            ),
            NamedQuery(
                scene.say("dead: no sale in three months", "zalega: bez sprzedaży od 3 miesięcy"),
                .field(.dead, isSo),
                key: "d"
            ),
            NamedQuery(
                scene.say("sold below cost", "sprzedaż poniżej kosztu"),
                .field(.loss, isSo),
                key: "c"
            ),
            NamedQuery(
                scene.say("not for sale", "wyłączone ze sprzedaży"),
                .field(.quarantine, .number(.above(0))),
                key: "n"
            ),
        ]
        let warehouses = scene.stock?.warehouses.all ?? []
        guard warehouses.count > 1 else { return questions }
        return questions
            + warehouses.enumerated().map { place, warehouse in
                let name = warehouse.name.isEmpty ? "" : " · \(warehouse.name)"
                return NamedQuery(
                    scene.say("warehouse ", "magazyn ") + warehouse.code + name,
                    .field(.warehouse, .text([warehouse.code.folded])),
                    key: place < 9 ? "\(place + 1)".first : nil
                )
            }
    }
}
