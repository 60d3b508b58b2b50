import Canvas
import Shop

/// A message to be read, with how it has fared.
extension MessageList: RecordKind {
    static func question(of id: Int64) -> Question { .message(id) }

    static func id(of file: MessageFile) -> Int64 { file.row.id }

    static func title(of file: MessageFile, isShort: Bool, in scene: Scene) -> [Label] {
        let standing = file.row.standing(at: scene.now)
        let what = file.row.template.label(in: scene.language)
        return [
            Label(file.row.record, .heading), Label(" · ", .dim),
            Label(standing.label(in: scene.language), standing.style),
        ] + (isShort ? [] : [Label(" · \(what)", .dim)])
    }

    static func lines(
        of file: MessageFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let head = [recipient(of: file.row, scene), fate(of: file.row, scene), []]
        let attempts = isBrief || file.deliveries.isEmpty ? [] : [[]] + deliveries(file, scene)
        return head + letter(file, scene) + attempts
    }

    private static func recipient(of row: MessageRow, _ scene: Scene) -> [Label] {
        let nobody = Label(
            "! " + scene.say("the order has no e-mail address", "brak adresu e-mail w zamówieniu"),
            .warn
        )
        return filed(
            scene.say("To", "Do"),
            dotted([
                row.recipient.isEmpty ? nobody : Label(row.recipient), Label(row.name, .dim),
                Label(row.template.label(in: scene.language), .dim),
            ])
        )
    }

    private static func fate(of row: MessageRow, _ scene: Scene) -> [Label] {
        let standing = row.standing(at: scene.now)
        let written = scene.language.dayAndTime(
            row.written.at,
            in: scene.zone,
            today: scene.today
        )
        return filed(
            ColumnTitle.status.title(in: scene.language),
            dotted([
                Label(
                    "\(standing.label(in: scene.language)) \(row.when(in: scene))",
                    standing.style
                ),
                Label(
                    row.problem?.explanation(in: scene.language) ?? "",
                    standing == .failed ? .warn : .dim
                ),
                Label(scene.say("written \(written)", "napisana \(written)"), .dim),
            ])
        )
    }

    /// Every attempt: when, and what the command said.
    private static func deliveries(_ file: MessageFile, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        return file.deliveries.map { delivery in
            let time = language.dayAndTime(delivery.started, in: scene.zone, today: scene.today)
            let number = language.number(delivery.number)
            return filed(
                scene.say("Attempt ", "Próba ") + number,
                dotted([Label(time), outcome(of: delivery, scene), Label(delivery.said, .dim)])
            )
        }
    }

    private static func outcome(of delivery: Message.Delivery, _ scene: Scene) -> Label {
        switch delivery.status {
        case 0?: Label(scene.say("taken", "przyjęta"), .ok)
        case let status?: Label(scene.say("refused (\(status))", "odmowa (\(status))"), .warn)
        case nil where delivery.ended == nil: Label(scene.say("under way", "trwa"))
        case nil: Label(scene.say("broken off", "przerwana"), .warn)
        }
    }

    private static func letter(_ file: MessageFile, _ scene: Scene) -> [[Label]] {
        guard let letter = file.letter else {
            let why = scene.say(
                "Its text is not for your role, or its template cannot be filled in.",
                "Treść nie jest dostępna dla Twojej roli albo szablonu nie da się wypełnić."
            )
            return [[Label(why, .dim)]]
        }
        let body = letter.body.split(separator: "\n", omittingEmptySubsequences: false)
        return [[Label(letter.subject, .heading)], []] + body.map { [Label(String($0))] }
    }
}
