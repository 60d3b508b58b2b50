import Canvas
import Shop

/// Texts that are read: a summary, what came of it, a return.
extension CounterScreen {
    /// The lines of the page, as wide as it is now.
    var pageLines: [[Label]] {
        page.flatMap { $0.isEmpty ? [[]] : $0.wrapped(to: textWidth, indent: 2) }
    }

    /// From which line on the end of the page is seen.
    var lastTop: Int { max(0, pageLines.count - pageRoom) }

    /// Whether there is more of a page than has been seen.
    var isUnread: Bool {
        switch control {
        case .page(let top): top < lastTop
        case .menu, .field, .pick: false
        }
    }

    private var page: [[Label]] {
        switch step {
        case .summary: draft.business == .claim ? complaintPage : summaryPage
        case .done: donePage
        case .details(let place): own.indices.contains(place) ? details(of: own[place]) : []
        case .trouble: [[Label(trouble)]]
        case .returns:
            [
                [
                    Label(
                        say(
                            "There are none yet.",
                            "Nie ma jeszcze żadnych zwrotów ani reklamacji."
                        )
                    )
                ]
            ]
        case .welcome, .address, .number, .code, .choice, .units, .reason, .instead, .demand, .cut,
            .defect, .wayBack, .account:
            []
        }
    }

    private func details(of mine: Counter.OwnRecord) -> [[Label]] {
        switch mine {
        case .goods(let mine): details(of: mine)
        case .claim(let mine): details(of: mine)
        }
    }

    func pair(_ name: String, _ text: String, _ style: Style = .plain) -> [Label] {
        [Label(name + ": ", .dim), Label(text, style)]
    }

    func goods(_ name: String, _ units: Int, _ rest: String = "") -> [Label] {
        [
            Label("\(language.number(units)) × \(name)"),
            Label(rest.isEmpty ? "" : "  \(rest)", .dim),
        ]
    }

    /// What is wanted in place of the goods that stand above it.
    func exchanged(for name: String) -> [Label] {
        [Label("  " + say("in exchange: ", "w zamian: "), .dim), Label(name)]
    }

    /// What an exchange costs beyond what was paid.
    func surchargeLine(_ surcharge: Money, _ currency: Currency) -> [Label] {
        [
            Label(say("To pay for the exchange: ", "Dopłata do wymiany: ")),
            Label(language.money(surcharge, currency), .plain.bold),
        ]
    }
}
