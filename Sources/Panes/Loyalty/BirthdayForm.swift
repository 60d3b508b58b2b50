import Canvas
import Shop

/// On which day of the year a customer has their birthday.
struct BirthdayForm: FormScreen {
    var form: Form<FormQuestion>
    private let file: AccountFile

    init(_ file: AccountFile, scene: Scene) {
        self.file = file
        let known = file.birthday.map { "\(padded($0.day, 2)).\(padded($0.month, 2))" }
        let label = ColumnTitle.birthday.title(in: scene.language)
        var row = FormRow(.birthday, label, .typed(known ?? ""))
        row.hint = scene.say(
            "day and month, like 17.05; empty forgets it",
            "dzień i miesiąc, np. 17.05; puste usuwa"
        )
        form = Form([row])
    }

    func title(in scene: Scene) -> String {
        "\(file.row.number) › \(Command.noteBirthday.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If noted now", "Po zapisaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        .changeLoyalty(.setBirthday(try birthday(in: scene), of: file.row))
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let title = ColumnTitle.birthday.title(in: language)
        do throws(FormProblem) {
            let day = try birthday(in: scene)?.label(in: language)
            return [
                labelled(ColumnTitle.customer.title(in: language), [Label(file.row.name)]),
                labelled(title, [Label(day ?? scene.say("not known", "nieznane"), .heading)]),
            ]
        } catch {
            return refusal(error.text)
        }
    }

    private func birthday(in scene: Scene) throws(FormProblem) -> Birthday? {
        let text = typed(.birthday)
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ".").compactMap { Int($0) }
        let turned = parts.count == 2 ? "\(padded(parts[1], 2))-\(padded(parts[0], 2))" : text
        guard let birthday = Birthday(turned) else {
            throw FormProblem(
                .birthday,
                scene.say(
                    "There is no such day. Type day and month: 17.05.",
                    "Nie ma takiego dnia. Wpisz dzień i miesiąc: 17.05."
                )
            )
        }
        return birthday
    }
}
