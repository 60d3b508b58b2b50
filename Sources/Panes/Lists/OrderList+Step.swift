import Canvas
import Shop

extension OrderList {
    /// What staff did with it last, where nothing else has happened to it since.
    static func lastStep(_ order: Order, _ scene: Scene) -> [[Label]] {
        guard let last = order.lastStep, last.version == order.version else { return [] }
        let time = scene.language.moment(last.at, in: scene.zone, today: scene.today)
        let name = last.author.name(in: scene)
        let text = "\(last.kind.past(in: scene.language)) \(time), \(name)"
        return [filed(scene.say("Last step", "Ostatni krok"), [Label(text, .dim)])]
    }
}
