import Canvas
import Panes
import Shop

/// A parcel as text.
struct ParcelPage {
    let file: ParcelFile
    let names: [ID<Staff>: String]
    let language: Language
    let zone: Zone
    let today: Day

    private var parcel: Parcel { file.parcel }

    func text(on output: Output) -> String {
        [head, returns].map { $0.text(on: output) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private var head: Listing {
        var facts = Facts(language)
        facts.add(.parcel, parcel.tracking)
        facts.add(.status, parcel.status.label(in: language))
        facts.add(.carrier, parcel.carrier)
        facts.add(.sender, parcel.sender)
        facts.add(.shelf, parcel.shelf)
        facts.add(.moment, when(parcel.logged))
        facts.add(.author, parcel.author.name(in: names))
        facts.add(.order, file.order?.number ?? "")
        facts.add(.article, parcel.contents.joined(separator: ", "))
        guard let inquiry = parcel.inquiry else { return facts.listing }
        let due = inquiry.due.map { language.fullDate($0) } ?? ""
        facts.add(.inquiry, join(inquiry.finding.label(in: language), inquiry.note))
        facts.add(
            language.choose(english: "Opened", polish: "Otwarta"),
            join(when(inquiry.opened), inquiry.author.name(in: names))
        )
        facts.add(.due, due)
        guard let outcome = inquiry.outcome else { return facts.listing }
        facts.add(
            language.choose(english: "Outcome", polish: "Wynik"),
            join(outcome.text, when(outcome.at), outcome.author.name(in: names))
        )
        return facts.listing
    }

    private var returns: Listing {
        var listing = Listing([
            column(.returns), column(.status), column(.customer), column(.order),
        ])
        for row in file.returns {
            listing.add([
                row.number, row.status.listLabel(in: language), row.name, row.orderNumber,
            ])
        }
        return file.returns.isEmpty ? Listing([]) : listing
    }

    private func when(_ moment: Moment) -> String {
        language.dayAndTime(moment.at, in: zone, today: today)
    }

    private func join(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func column(_ title: ColumnTitle) -> Listing.Column {
        Listing.Column(title.title(in: language))
    }
}
