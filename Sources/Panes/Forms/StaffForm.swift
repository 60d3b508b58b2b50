import Canvas
import Shop

/// Somebody new on the staff.
struct StaffForm: FormScreen {
    var form: Form<FormQuestion>

    init(scene: Scene) {
        let language = scene.language
        func label(_ name: FactName) -> String { name.label.text(in: language).capitalisedFirst }
        var name = FormRow(.name, label(.name), .typed(), isRequired: true)
        name.hint = scene.say("their Unix user", "konto uniksowe")
        form = Form([
            name,
            Form.Row(.role, label(.role), .role(nil, in: language), isRequired: true),
            Form.Row(.isShared, label(.shared), .toggle(false)),
        ])
    }

    func title(in scene: Scene) -> String { scene.say("Staff › add", "Pracownicy › nowa osoba") }

    func consequence(in scene: Scene) -> String { scene.say("If added now", "Po dodaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let name = typed(.name)
        guard !name.isEmpty else {
            throw FormProblem(.name, scene.say("Enter the name.", "Wpisz nazwę."))
        }
        guard Staff.canBeNamed(name) else {
            let refusal = Staff.Refusal.unusableName(name)
            throw FormProblem(.name, refusal.explanation(in: scene.language))
        }
        guard let role = chosen(.role, of: Shop.Role.allCases) else {
            throw FormProblem(.role, scene.say("Choose a role.", "Wybierz rolę."))
        }
        return .addStaff(name, role, isShared: form.isOn(.isShared))
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let role = chosen(.role, of: Shop.Role.allCases) else { return [] }
        return [scene.rightsLine(scene.say("May", "Uprawnienia"), role.rights)]
    }
}

extension Scene {
    /// Rights in words, nothing where there are none.
    func rightsLine(_ title: String, _ rights: Set<Right>) -> [Label] {
        let names = Right.allCases.filter(rights.contains).map { Label($0.label(in: language)) }
        return labelled(title, dotted(names))
    }
}
