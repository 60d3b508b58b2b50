import Canvas
import Shop

/// The line that says where one is: pane, query, record and what is done with it, and at
/// its end how the list stands.
extension Workspace {
    /// What is done stays whole; the query gives way first, then the end of the line.
    func drawCrumbs(on canvas: inout Canvas, in line: Area) {
        let room = line.width - 2
        let (before, after) = (pane, record)
        let fixed = before.width + after.width
        var query = self.query
        var status = self.status
        let added = status + sums
        if fixed + query.width + 2 + added.width <= room { status = added }
        func gap() -> Int { status.width > 0 ? 2 : 0 }
        if fixed + query.width + gap() + status.width > room {
            query = query.cut(to: max(least(query), room - fixed - gap() - status.width))
        }
        if fixed + query.width + gap() + status.width > room {
            let left = room - fixed - query.width - gap()
            status = left < 8 ? [] : status.cut(to: left)
        }
        if fixed + query.width > room { query = [] }
        let crumbs = (before + query + after).cut(to: room)
        canvas.write(status, endingAt: line.width - 1, y: line.y)
        canvas.write(crumbs, x: line.x + 1, y: line.y, width: room)
    }

    /// Enough of a query to tell that there is one.
    private func least(_ query: [Label]) -> Int { min(query.width, 11) }

    private var status: [Label] {
        if case .counting(let screen)? = overlay { return screen.status(in: scene) }
        if case .stocktaking(let screen)? = overlay {
            return screen.status(isKeeping: isKeepingCount, in: scene)
        }
        return [Label(list?.status(in: scene) ?? "", .dim)]
    }

    /// What the list adds up to: told whole or not at all.
    private var sums: [Label] {
        let text = list?.sums(in: scene) ?? ""
        if case .counting? = overlay { return [] }
        if case .stocktaking? = overlay { return [] }
        return text.isEmpty ? [] : [Label(" · " + text, .dim)]
    }

    private var separator: Label { Label(" › ", .dim) }

    private var pane: [Label] {
        let title = Label(view.title(in: scene.language), .heading)
        guard view == .history, let record = history.record else { return [title] }
        return [title, separator, Label(record)]
    }

    private var query: [Label] {
        let text = list?.queryText(in: scene.language) ?? ""
        return text.isEmpty ? [] : [separator, Label(text, .accent)]
    }

    private var record: [Label] {
        if let title = overlayTitle { return [separator, Label(title)] }
        if case .page = place { return [separator, Label(currentNumber)] }
        return []
    }

    /// What the record's own screen over the pane is about.
    private var overlayTitle: String? {
        switch overlay {
        case .counting(let screen)?: screen.title(in: scene)
        case .bulk?: bulk?.title(in: scene)
        case .matching(let screen)?: screen.title(in: scene)
        case .ledger(let screen)?: screen.title(in: scene)
        case .stocktaking(let screen)?: screen.title(in: scene)
        case .feed(let screen)?: screen.title(in: scene)
        case .trial(let screen)?: screen.title
        case _: form?.title(in: scene)
        }
    }
}
