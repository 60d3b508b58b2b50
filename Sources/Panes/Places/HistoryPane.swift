import Canvas
import Shop

/// Who did what, of the whole shop or of one record; entries are read, never changed.
struct HistoryPane: Sendable {
    var listing = Listing<DeedList>()
    /// The number of the record whose history it is, nil for all of it.
    private(set) var record: String?

    /// Shows one record's history, or all of it with nil.
    mutating func show(
        _ subject: Deed.Subject?,
        of record: String?,
        _ desk: inout RequestDesk
    ) {
        self.record = record
        listing.narrow(to: subject, &desk)
        listing.begin(&desk)
    }

    mutating func refresh(_ desk: inout RequestDesk) {
        if listing.isLoaded { listing.refresh(&desk) }
    }

    static func listHeight(in area: Area) -> Int {
        max(1, area.height - (area.height > 14 ? 8 : 2))
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        let list = area.top(Self.listHeight(in: area) + 1)
        listing.draw(on: &canvas, in: list, scene: scene)
        let room = area.droppingTop(list.height)
        guard let deed = listing.selected else {
            canvas.rule(in: room.row(0))
            return
        }
        canvas.rule(
            [
                Label(deed.action.label(in: scene.language), .heading),
                Label(deed.record.isEmpty ? "" : " · \(deed.record)", .dim),
            ],
            note: [Label(listing.place(in: scene), .dim)],
            in: room.row(0)
        )
        for (index, line) in lines(of: deed, in: scene).prefix(max(0, room.height - 1)).enumerated()
        {
            let y = room.y + 1 + index
            canvas.write(line, x: room.x + 1, y: y, width: room.width - 2)
        }
    }

    private func lines(of deed: DeedRow, in scene: Scene) -> [[Label]] {
        let language = scene.language
        func facts(_ facts: [Deed.Fact]) -> [Label] {
            dotted(facts.map { Label($0.text(in: language)) })
        }
        let when =
            language.weekday(deed.at.day, today: scene.today) + " "
            + language.exactTime(deed.at.at, in: scene.zone)
        var lines = [
            filed(
                ColumnTitle.author.title(in: language),
                dotted([Label(deed.author), Label(when, .dim), Label(deed.terminal, .dim)])
            )
        ]
        if !deed.before.isEmpty {
            lines.append(filed(ColumnTitle.before.title(in: language), facts(deed.before)))
        }
        if !deed.after.isEmpty {
            lines.append(filed(ColumnTitle.after.title(in: language), facts(deed.after)))
        }
        if !deed.note.isEmpty {
            lines.append(filed(ColumnTitle.note.title(in: language), [Label(deed.note)]))
        }
        lines.append(filed(scene.say("Seal", "Pieczęć"), [Label(deed.hash, .dim)]))
        return lines
    }
}
