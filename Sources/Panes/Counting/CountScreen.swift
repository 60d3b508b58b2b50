import Canvas
import Shop

/// Receiving by counting: what was announced, what was counted, and what would come
/// of it (`DECISIONS` 20 and 21).
struct CountScreen: Sendable {
    private(set) var count: Count
    let file: ReturnFile

    init(_ file: ReturnFile, _ purchase: Purchase, scene: Scene) {
        self.file = file
        count = Count(file.goods, of: purchase.order)
    }

    func title(in scene: Scene) -> String {
        "\(file.goods.number) › " + scene.say("counting", "liczenie")
    }

    /// The keys of the mode, the most wanted first.
    func hints(in scene: Scene) -> [Hint] { [] }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {}
}
