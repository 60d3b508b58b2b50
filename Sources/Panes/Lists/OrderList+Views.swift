import Shop

extension OrderList {
    /// What a shop looks for among its orders every day.
    static func views(in scene: Scene) -> [NamedQuery<OrderField>] {
        func status(_ statuses: Order.Status...) -> Query<OrderField> {
            .field(.status, .choice(statuses.map(\.rawValue)))
        }
        return [
            NamedQuery(
                scene.say("to be sent", "do wysłania"),
                status(.paid, .picking, .packed),
                key: "s"
            ),
            NamedQuery(scene.say("not paid", "nieopłacone"), status(.new), key: "n"),
            NamedQuery(scene.say("on hold", "wstrzymane"), .field(.hold, .flag(true)), key: "w"),
            NamedQuery(scene.say("undelivered", "nieodebrane"), status(.undelivered), key: "u"),
        ]
    }
}
