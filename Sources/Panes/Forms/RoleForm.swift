import Canvas
import Shop

/// Another role for somebody of the staff.
struct RoleForm: FormScreen {
    var form: Form<FormQuestion>
    private let staff: Staff

    init(_ staff: Staff, scene: Scene) {
        self.staff = staff
        let label = FactName.role.label.text(in: scene.language).capitalisedFirst
        form = Form([
            Form.Row(.role, label, .role(staff.role, in: scene.language), isRequired: true)
        ])
    }

    func title(in scene: Scene) -> String {
        "\(staff.name) › " + FactName.role.label.text(in: scene.language)
    }

    func consequence(in scene: Scene) -> String { scene.say("If changed now", "Po zmianie") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let role = chosen(.role, of: Shop.Role.allCases), role != staff.role else {
            let text = scene.say(
                "This is the present role. Choose another one, or leave with Esc.",
                "To obecna rola. Wybierz inną albo wyjdź klawiszem Esc."
            )
            throw FormProblem(.role, text)
        }
        return .setRole(role, of: staff.name)
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let role = chosen(.role, of: Shop.Role.allCases) else { return [] }
        let gained = role.rights.subtracting(staff.role.rights)
        let lost = staff.role.rights.subtracting(role.rights)
        let lines = [
            (scene.say("Gains", "Zyskuje"), gained), (scene.say("Loses", "Traci"), lost),
        ].filter { !$0.1.isEmpty }
        guard !lines.isEmpty else {
            return [[Label(scene.say("Nothing changes.", "Nic się nie zmieni."), .dim)]]
        }
        return lines.map { scene.rightsLine($0.0, $0.1) }
    }
}
