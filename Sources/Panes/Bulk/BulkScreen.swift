import Canvas
import Shop

/// Many returns at once: what a routine would do with each of those that were marked,
/// and then what it did.
struct BulkScreen: Sendable {
    let routine: Routine
    private(set) var steps: [PlannedStep] = []

    init(_ routine: Routine) {
        self.routine = routine
    }

    func title(in scene: Scene) -> String {
        routine.kind.noun(in: scene.language)
    }

    func hints(in scene: Scene) -> [Hint] { [] }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {}
}
