import Canvas
import Shop

/// What is known of the form that is open besides its answers.
struct FormSheet: Sendable {
    private let subject: ID<Return>?
    private let purpose: FormPurpose?
    /// When the draft was typed that it goes on with.
    var resumed: Instant?
    /// Under which ticket the changes come that are to be told.
    var wanted: Ticket?
    /// What others did since the version that the answers were typed for, the latest
    /// first.
    var changes: [DeedRow] = []
    /// Whether it was built anew because of them.
    var isRebased = false
    /// Why it cannot be handed in any more.
    var closed: String?

    init(of form: (any FormOnReturn)? = nil) {
        subject = form?.open.goods.id
        purpose = form.map { type(of: $0).purpose }
    }
}

extension FormSheet {
    /// Whether it is this form that it tells of.
    func tells(of form: any FormOnReturn) -> Bool {
        subject == form.open.goods.id && purpose == type(of: form).purpose
    }

    /// What stands above the questions.
    func lines(in scene: Scene) -> [[Label]] {
        var lines: [[Label]] = []
        if let resumed {
            let text = scene.resumed(resumed) + " "
            let key = scene.say(" starts afresh.", " zaczyna od nowa.")
            lines.append([Label(text), Label("F8", .key), Label(key, .dim)])
        }
        if !changes.isEmpty {
            let deeds = changes.reversed().map { $0.news(in: scene) }.joined(separator: "; ")
            let text = scene.say("Meanwhile: \(deeds).", "W międzyczasie: \(deeds).")
            lines.append([Label("! ", .warn), Label(text, .warn)])
        }
        if let closed {
            lines.append([Label("✗ ", .error), Label(closed, .error)])
        } else if isRebased {
            let text = scene.say(
                "What was typed is still here; F2 hands it in for the return as it is now.",
                "Wpisane dane zostały; F2 wykona krok na zwrocie w obecnym stanie."
            )
            lines.append([Label(text, .dim)])
        }
        return lines
    }
}

extension Handler {
    /// `marek has it open since 14:02 (pts/4)`.
    func text(in scene: Scene) -> String {
        let name = scene.staff[staff] ?? "?"
        let time = scene.language.moment(since, in: scene.zone, today: scene.today)
        let place = terminal.isEmpty ? "" : " (\(terminal))"
        return scene.say(
            "\(name) has it open since \(time)\(place)",
            "prowadzi: \(name), od \(time)\(place)"
        )
    }
}
