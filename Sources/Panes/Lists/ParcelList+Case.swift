import Canvas
import Shop

/// What has to be cleared up about a parcel, on its page.
extension ParcelList {
    static func inquiryLines(
        _ inquiry: Parcel.Case,
        isBrief: Bool,
        _ scene: Scene
    ) -> [[Label]] {
        var lines = [filed(ColumnTitle.inquiry.title(in: scene.language), state(inquiry, scene))]
        if !inquiry.note.isEmpty, !isBrief || inquiry.outcome == nil {
            lines.append(filed(ColumnTitle.note.title(in: scene.language), [Label(inquiry.note)]))
        }
        if let outcome = inquiry.outcome {
            lines.append(
                filed(
                    ColumnTitle.outcome.title(in: scene.language),
                    dotted([
                        Label(outcome.text),
                        Label(when(outcome.at, outcome.author, scene), .dim),
                    ])
                )
            )
        }
        return lines
    }

    private static func state(_ inquiry: Parcel.Case, _ scene: Scene) -> [Label] {
        let what = inquiry.finding.label(in: scene.language)
        let since = Label(when(inquiry.opened, inquiry.author, scene), .dim)
        guard inquiry.outcome == nil else {
            let closed = scene.say("closed", "zamknięta")
            return dotted([Label("✓ \(closed)", .ok), Label(what), since])
        }
        let style = inquiry.style(in: scene)
        let held = Return.heldBack.text(in: scene.language)
        let consequence = inquiry.finding.freezesRefund ? held : ""
        return dotted([
            Label("! \(what)", style), Label(inquiry.term(in: scene), style),
            Label(consequence, .warn), since,
        ])
    }

    private static func when(_ moment: Moment, _ author: Author, _ scene: Scene) -> String {
        let time = scene.language.dayAndTime(moment.at, in: scene.zone, today: scene.today)
        let name = author.name(in: scene)
        return scene.say("\(time) by \(name)", "\(time) przez: \(name)")
    }
}

extension Parcel.Case {
    /// Until when the carrier must have the damage on record, or nothing.
    func term(in scene: Scene) -> String {
        guard let due else { return "" }
        let phrase = Return.Deadline.due(due).phrase(today: scene.today, in: scene.language)
        return scene.say("damage protocol: ", "protokół szkody: ") + phrase
    }

    /// How an open case looks: one that is late stands out, also by its words.
    func style(in scene: Scene) -> Style {
        due.map { Return.Deadline.due($0).label(in: scene).style } ?? .warn
    }
}
