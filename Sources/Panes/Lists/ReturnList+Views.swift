import Shop

extension ReturnList {
    /// What a shop looks for among its returns every day.
    static func views(in scene: Scene) -> [NamedQuery<ReturnField>] {
        func status(_ status: Return.Status) -> Query<ReturnField> {
            .field(.status, .choice([status.rawValue]))
        }
        let isSo = QueryTest.flag(true)
        return [
            NamedQuery(scene.say("to decide", "do rozpatrzenia"), status(.awaiting), key: "d"),
            NamedQuery(scene.say("to settle", "do rozliczenia"), status(.accepted), key: "t"),
            NamedQuery(scene.say("overdue", "po terminie"), .field(.overdue, isSo), key: "o"),
            NamedQuery(
                scene.say("waiting for the parcel", "czekają na przesyłkę"),
                .field(.waits, isSo),
                key: "w"
            ),
            NamedQuery(
                scene.say("for a second person", "czekają na drugą osobę"),
                .field(.proposed, isSo),
                key: "p"
            ),
        ]
    }
}
