import Canvas
import Shop

/// A stocktake over the stock pane: its shelves, the sheet of one of them, or the review of
/// what differs.
struct StocktakeScreen: Sendable {
    private(set) var file: StocktakeFile
    var stage = Stage.shelves
    var shelves: ShelfList
    /// What was counted here and not handed in, which is newer than what the shop has kept.
    private var drafts: [ID<Bin>: ShelfCount] = [:]
    /// What codes have turned out to be, so that each is looked up once.
    var known: [Code: Variant] = [:]
    /// Codes on their way from the shop, in the order in which they were read.
    var sought: [Sought] = []
    /// Under which ticket the stocktake comes as others have left it.
    var awaited: Ticket?
    /// Whether something of a sheet could not be kept.
    var isUnkept = false

    enum Stage: Sendable {
        case shelves
        case sheet(ShelfSheet)
        case review(CountReview)
    }

    /// A code of which it was asked what it is.
    struct Sought: Hashable, Sendable {
        var ticket: Ticket
        var code: Code
    }

    init(_ file: StocktakeFile) {
        self.file = file
        shelves = ShelfList(file)
    }
}

/// What became of a key, for the workspace to carry out or to say.
enum StocktakeOutcome: Hashable, Sendable {
    case handled
    case refused(String)
    /// The same key again does it.
    case asked(String)
    /// What was counted of an article has changed.
    case counted(Variant, units: Int?)
    case open(Bin)
    case handIn
    case review
    case post([CountResult.Place: CountChoice])
    case cancel
    /// One level up, or out.
    case leave
    /// A key that does nothing here.
    case unknown
}

extension StocktakeScreen {
    var id: ID<StockDocument> { file.stocktake.id }
    var seen: StocktakeStep.Seen { StocktakeStep.Seen(file.stocktake) }

    func title(in scene: Scene) -> String {
        let number = file.stocktake.number
        switch stage {
        case .shelves: return "\(number) › " + scene.say("shelves", "lokalizacje")
        case .sheet(let sheet):
            let bin = sheet.bin.name(in: scene.language)
            return switch sheet.count.task {
            case .count: "\(number) › \(bin) › " + scene.say("counting", "liczenie")
            case .recount: "\(number) › \(bin) › " + scene.say("recount", "ponowne liczenie")
            }
        case .review: return "\(number) › " + scene.say("review", "przegląd")
        }
    }

    /// Takes the stocktake as it is now; sheets under way stay as they are.
    mutating func take(_ file: StocktakeFile) {
        guard file.stocktake.id == id else { return }
        self.file = file
        shelves.take(file)
        if case .review(var review) = stage {
            review.take(file)
            stage = .review(review)
        }
    }

    /// Opens the sheet of a shelf, with what was counted there before.
    mutating func open(_ bin: Bin, by staff: ID<Staff>) throws(StockRefusal) {
        let task = try file.stocktake.task(in: bin.id, for: staff)
        let kept = file.kept[bin.id] ?? [:]
        let count = drafts[bin.id] ?? ShelfCount(task, articles: file.articles, kept: kept)
        shelves.select(bin)
        stage = .sheet(ShelfSheet(bin, count))
    }

    /// Whether a sheet has anything on it that was not handed in.
    func hasDraft(of bin: Bin) -> Bool {
        drafts[bin.id].map { !$0.rows.isEmpty } ?? !(file.kept[bin.id] ?? [:]).isEmpty
    }

    /// Remembers what the open sheet has.
    mutating func remember() {
        guard case .sheet(let sheet) = stage else { return }
        drafts[sheet.bin.id] = sheet.count
    }

    /// Closes the sheet that was handed in; the cursor goes to the next shelf.
    mutating func handedIn(_ file: StocktakeFile, _ bin: ID<Bin>) {
        drafts[bin] = nil
        take(file)
        stage = .shelves
        shelves.goOn()
    }

    mutating func handle(_ key: Key, in scene: Scene) -> StocktakeOutcome {
        switch stage {
        case .shelves: return shelves.handle(key, in: scene)
        case .sheet(var sheet):
            let outcome = sheet.handle(key, in: scene)
            stage = .sheet(sheet)
            return outcome
        case .review(var review):
            let outcome = review.handle(key, file, in: scene)
            stage = .review(review)
            return outcome
        }
    }

    /// Counts a unit on the open sheet; nil where none is open.
    mutating func count(_ article: Variant, _ code: Code) -> ShelfCount.Outcome? {
        guard case .sheet(var sheet) = stage else { return nil }
        let outcome = sheet.count(article, code)
        stage = .sheet(sheet)
        return outcome
    }

    /// Whether a number is being typed that nobody has confirmed.
    var isTyping: Bool {
        guard case .sheet(let sheet) = stage else { return false }
        return sheet.typed != nil
    }

    /// Notes that a code was read and not counted.
    mutating func note(uncounted code: Code) {
        guard case .sheet(var sheet) = stage else { return }
        sheet.trail.note(code, isCounted: false)
        stage = .sheet(sheet)
    }

    /// The code that was looked up under a ticket, which is no longer awaited.
    mutating func takeSought(_ ticket: Ticket) -> Code? {
        guard let index = sought.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return sought.remove(at: index).code
    }

    /// Waits no longer for what did not come; false where nobody has.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        if awaited == ticket {
            awaited = nil
            return true
        }
        guard let code = takeSought(ticket) else { return false }
        note(uncounted: code)
        return true
    }
}
