import Canvas
import Shop

/// Whose goods a parcel holds: returns are looked for by what is known of them.
struct MatchScreen: Sendable {
    let file: ParcelFile

    init(_ file: ParcelFile) {
        self.file = file
    }

    func title(in scene: Scene) -> String {
        "\(file.parcel.tracking) › " + scene.say("match", "przypisanie")
    }

    func hints(in scene: Scene) -> [Hint] { [] }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {}
}
