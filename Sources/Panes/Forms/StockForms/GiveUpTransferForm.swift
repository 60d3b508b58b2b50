import Canvas
import Shop

/// What has not arrived of a transfer is given up: it is written off, with a reason.
struct GiveUpTransferForm: FormScreen {
    var form: Form<FormQuestion>
    private let file: StockPaperFile

    init(_ file: StockPaperFile, scene: Scene) {
        self.file = file
        let label = ColumnTitle.reason.title(in: scene.language)
        form = Form([FormRow(.note, label, .typed(), isRequired: true)])
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String {
        "\(file.row.number) › \(Command.closePaper.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If given up now", "Po zamknięciu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard !typed(.note).isEmpty else {
            let why = StockRefusal.missingReason
            throw FormProblem(.note, why.explanation(in: scene.language))
        }
        return .takePaper(.giveUp(reason: typed(.note)), with: file.row)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let open = file.lines.filter { $0.open > 0 }
        let lost = labelled(
            scene.say("Lost", "Zaginęło"),
            [
                Label(language.pieces(open.map(\.open).reduce(0, +)), .heading),
                Label(
                    scene.say(
                        "  written off, and no longer on its way",
                        "  do spisania, przestaje być w drodze"
                    ),
                    .dim
                ),
            ]
        )
        return [lost]
            + open.map { line in
                labelled(
                    "",
                    [
                        Label("\(language.number(line.open)) × "),
                        Label(file.sku(of: line.variant)),
                        Label("  " + (file.articles[line.variant]?.name ?? ""), .dim),
                    ]
                )
            }
    }
}
