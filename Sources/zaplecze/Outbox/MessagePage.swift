import Canvas
import Panes
import Shop

/// A message as text.
struct MessagePage {
    let file: MessageFile
    let language: Language
    let zone: Zone
    let now: Moment

    private var row: MessageRow { file.row }

    func text(on output: Output) -> String {
        [head.text(on: output), letter(on: output), attempts.text(on: output)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: Listing {
        var facts = Facts(language)
        facts.add(
            language.choose(english: "Message", polish: "Wiadomość"),
            "\(row.id) (\(row.template.label(in: language)))"
        )
        facts.add(.status, row.standing(at: now.at).label(in: language))
        facts.add(.record, row.record)
        facts.add(.customer, row.name)
        facts.add(.email, row.recipient)
        facts.add(language.choose(english: "Written", polish: "Napisana"), when(row.written.at))
        if row.state == .queued { facts.add(.due, when(row.due)) }
        facts.add(
            language.choose(english: "Ended", polish: "Zakończona"),
            row.ended.map(when) ?? ""
        )
        facts.add("Problem", row.problem?.explanation(in: language) ?? "")
        return facts.listing
    }

    private func letter(on output: Output) -> String {
        guard let letter = file.letter else { return "" }
        let lines = letter.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return ([letter.subject, ""] + lines.map(String.init))
            .map { output.shown($0) + "\n" }.joined()
    }

    private var attempts: Listing {
        var listing = Listing([
            Listing.Column(language.choose(english: "Attempt", polish: "Próba"), .trailing),
            Listing.Column(ColumnTitle.moment.title(in: language)),
            Listing.Column(ColumnTitle.outcome.title(in: language)),
        ])
        for delivery in file.deliveries {
            listing.add([String(delivery.number), when(delivery.started), end(of: delivery)])
        }
        return file.deliveries.isEmpty ? Listing([]) : listing
    }

    private func end(of delivery: Message.Delivery) -> String {
        guard let outcome = delivery.outcome else {
            return language.choose(english: "under way", polish: "trwa")
        }
        return outcome.problem?.explanation(in: language)
            ?? language.choose(english: "handed over", polish: "przekazana")
    }

    private func when(_ instant: Instant) -> String {
        language.dayAndTime(instant, in: zone, today: now.day)
    }
}
