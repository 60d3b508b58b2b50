import Canvas
import Shop

/// Whose goods a parcel holds: returns are looked for by what is known of them.
///
/// Whatever is typed goes into the query; below it stand the open returns that it
/// finds. Articles scanned inside go into the query and are kept with the parcel.
struct MatchScreen: Sendable {
    private(set) var file: ParcelFile
    /// The returns that it may belong to.
    var candidates = RecordPane<ReturnList>()
    private(set) var prompt: FilterPrompt<ReturnField>
    private(set) var focus = Focus.query
    /// Articles scanned inside that the store does not know of yet.
    var codes: [String] = []
    /// Whether it is to be matched as soon as what is under way has come.
    var isEager = false
    /// A return that was scanned, to be marked once it is found.
    private var scanned: String?

    /// Where keys go: into the query, or to the list below it.
    enum Focus: Hashable, Sendable {
        case query
        case list
    }

    /// Whether letters go into the query at once.
    var isTyping: Bool { focus == .query }

    /// What a key asks for besides what the screen does itself.
    enum Outcome: Hashable, Sendable {
        case left
        case confirmed
        /// It was matched by mistake.
        case unmatched
        case changed
    }

    init(_ file: ParcelFile, scene: Scene) {
        self.file = file
        let found = file.parcel.contents.compactMap { Code($0) }
        let query = found.reduce(Query<ReturnField>.everything) { $0.adding($1) }
        prompt = FilterPrompt(query, in: scene.language)
        for row in file.returns { candidates.listing.mark(row) }
    }

    func title(in scene: Scene) -> String {
        "\(file.parcel.tracking) › \(Parcel.Step.Kind.match.noun(in: scene.language))"
    }
}

/// What is asked and what comes back.
extension MatchScreen {
    /// Returns that are still open, unless what is typed says which are meant.
    private var query: Query<ReturnField> {
        guard !prompt.query.asks(.status) else { return prompt.query }
        let statuses: [Return.Status] = [.registered, .awaiting, .accepted]
        return .all(of: [
            prompt.query, .field(.status, .choice(statuses.map(\.rawValue))),
        ])
    }

    mutating func search(_ desk: inout RequestDesk) {
        candidates.listing.ask(query, &desk)
    }

    /// Takes in a page of candidates; one that was scanned is marked, or it is told that
    /// it is not among them.
    mutating func take(
        _ page: Page<ReturnRow>,
        _ ticket: Ticket,
        _ desk: inout RequestDesk
    ) -> String? {
        candidates.take(page, ticket, &desk)
        guard let number = scanned, !candidates.listing.isAwaited else { return nil }
        scanned = nil
        guard let row = page.rows.first(where: { $0.number.folded == number.folded }) else {
            return number
        }
        candidates.listing.mark(row)
        return nil
    }

    /// Gives up what did not come; what was to follow it does not happen.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard candidates.abandon(ticket) else { return false }
        isEager = false
        return true
    }

    /// The parcel as it is by now, if it is the one.
    mutating func take(_ parcel: Parcel) {
        if parcel.id == file.parcel.id, parcel.version > file.parcel.version {
            file.parcel = parcel
        }
    }

    /// The names of what was found inside have come.
    mutating func takeNames(of file: ParcelFile) {
        if file.parcel == self.file.parcel { self.file = file }
    }

    /// The parcel as somebody else left it, once that was told.
    mutating func renew(_ file: ParcelFile) {
        if file.parcel.id == self.file.parcel.id { self.file = file }
    }

    /// The returns that are meant: the marked ones, or the one under the cursor.
    var chosen: [(id: ID<Return>, number: String)] {
        let marks = candidates.listing.marks.sorted { $0.value.number < $1.value.number }
        guard marks.isEmpty else { return marks.map { (ID($0.key), $0.value.number) } }
        return candidates.listing.selected.map { [(ID($0.id), $0.number)] } ?? []
    }

    /// Whether several could be meant and nobody has looked at them yet.
    var isOpenQuestion: Bool {
        focus == .query && candidates.listing.marks.isEmpty && candidates.listing.rows.count > 1
    }

    mutating func goToList() {
        if !candidates.listing.rows.isEmpty { focus = .list }
    }
}

/// Keys, pasted text and scans.
extension MatchScreen {
    mutating func handle(
        _ key: Key,
        in language: Language,
        _ desk: inout RequestDesk
    ) -> Outcome {
        isEager = false
        switch (focus, key) {
        case (_, .escape): return .left
        case (_, .enter), (_, .function(2)): return .confirmed
        case (_, .function(8)): return .unmatched
        case (.query, .down), (.query, .pageDown): goToList()
        case (.list, .up) where candidates.listing.window.cursor.row == 0: focus = .query
        case (.list, .character(" ")): candidates.listing.toggleMark(&desk)
        case (.list, _) where candidates.listing.handle(key, &desk): break
        case _: type(key, in: language, &desk)
        }
        candidates.look(&desk)
        return .changed
    }

    private mutating func type(
        _ key: Key,
        in language: Language,
        _ desk: inout RequestDesk
    ) {
        focus = .query
        prompt.handle(key, in: language)
        search(&desk)
    }

    mutating func paste(_ text: String, in language: Language, _ desk: inout RequestDesk) {
        isEager = false
        focus = .query
        prompt.paste(text)
        search(&desk)
    }

    /// A scanned return is looked for and marked; any other code is an article inside,
    /// unless it is the label of the parcel itself.
    mutating func scan(_ code: Code, in language: Language, _ desk: inout RequestDesk) {
        guard code.text != file.parcel.tracking else { return }
        isEager = false
        focus = .query
        guard code.isReturnNumber else {
            codes.append(code.text)
            prompt = FilterPrompt(prompt.query.adding(code), in: language)
            return search(&desk)
        }
        scanned = code.text
        prompt = FilterPrompt(.field(.number, .text([code.text.folded])), in: language)
        guard candidates.listing.query != query else { return candidates.listing.refresh(&desk) }
        search(&desk)
    }

    mutating func resize(to area: Area, _ desk: inout RequestDesk) {
        candidates.listing.resize(height: MatchScreen.rows(in: area), &desk)
    }
}
