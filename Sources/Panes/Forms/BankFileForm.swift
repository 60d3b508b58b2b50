import Canvas
import Shop

/// Which file is made where the marked returns need more than one; the plan comes next.
struct BankFileForm: FormScreen {
    var form: Form<FormQuestion>
    private let marked: [Marked]
    private let formats: [BankFile.Format]

    /// Offers each format by what it would come to, and says why one is not to be had.
    init(_ marked: [Marked], _ rows: [PayoutRow], scene: Scene) {
        self.marked = marked
        formats = BankFile.Format.allCases
        let language = scene.language
        let options = formats.enumerated().map { index, format in
            let mine = rows.filter { $0.currency == format.currency && !$0.stage.isAtBank }
            let none = language.choose(
                english: "None of these is in \(format.currency.code).",
                polish: "Żaden z nich nie jest w \(format.currency.code)."
            )
            return Menu.Option(
                "\(format.label(in: language)) (\(format.currency.code))",
                key: Character(String(index + 1)),
                refusal: mine.isEmpty ? none : nil
            )
        }
        form = Form([
            FormRow(
                .format,
                scene.say("Format", "Format"),
                .choice(FormField.Choice(options)),
                isRequired: true
            )
        ])
    }

    func title(in scene: Scene) -> String {
        let count = Plural.returns.text(marked.count, in: scene.language)
        return "\(Command.bankFile.title(in: scene.language)) · \(count)"
    }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    func preview(in scene: Scene) -> [[Label]] {
        let next = scene.say(
            "shows what would happen with each of them; nothing is done yet",
            "pokaże, co się stanie z każdym z nich; nic się jeszcze nie wykona"
        )
        let one = scene.say(
            "one file is of one currency; the others keep their marks",
            "jeden plik to jedna waluta; pozostałe zwroty zostają zaznaczone"
        )
        return [
            labelled(scene.say("Plan", "Plan"), [Label(next)]),
            labelled(Command.bankFile.title(in: scene.language).capitalisedFirst, [Label(one)]),
        ]
    }

    /// Only the plan comes of it: the workspace asks for that.
    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let format = chosen(.format, of: formats) else {
            let text = scene.say("Choose a format.", "Wybierz format.")
            throw FormProblem(.format, text)
        }
        return .makeBankFile(format, marked)
    }
}
