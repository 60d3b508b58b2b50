package import Canvas
package import Shop

/// The whole screen as a value: its panes, what lies over them, and the bars.
///
/// Inputs, answers and news of other people's changes come in as messages; each
/// gives back requests and does nothing itself. Drawing reads only this value.
package struct Workspace: Sendable {
    var scene: Scene
    var size: Area
    var view = View.returns
    /// Where *back* leads from a view that was opened out of another.
    var origin: View?
    var orders = RecordPane<OrderList>()
    var returns = RecordPane<ReturnList>()
    var parcels = RecordPane<ParcelList>()
    var payouts = RecordPane<PayoutList>()
    var claims = RecordPane<ClaimList>()
    var register = RecordPane<RegisterList>()
    var stock = RecordPane<StockList>()
    var stockPapers = RecordPane<StockPaperList>()
    var accounts = RecordPane<AccountList>()
    var terms = TermsPane()
    var loyaltyFigures = FiguresPane()
    var giftCards = RecordPane<GiftCardList>()
    var coupons = RecordPane<CouponList>()
    var rewards = RecordPane<RewardList>()
    var messages = RecordPane<MessageList>()
    var scans = Listing<ScanList>()
    var history = HistoryPane()
    var shop = ShopPane()
    var overlay: Overlay?
    var notice: Notice?
    var undoable: Undoable? {
        didSet { if undoable != nil { undoableRun?.isLatest = false } }
    }
    var undoableRun: UndoableRun?
    /// Many returns at once: a plan, the run under way, or what the last one came to.
    var bulk: BulkScreen?
    /// What the run before came to, until the plan that stands in its place is run.
    var lastRun: BulkScreen?
    /// Whether the program is left when the row under way is done.
    var quitsAfterRow = false
    /// What is known of the form that is open besides its answers.
    var sheet = FormSheet()
    /// What was typed into forms here and not handed in.
    var drafts: [Draft.Name: Draft] = [:]
    /// The return that others are told this session has open.
    var handled: ID<Return>?
    /// Whether telling it did not fail; else it is told again at the next message.
    var isHandlingTold = true
    /// How many returns wait for a decision.
    var waiting: Tally?
    /// How many messages failed.
    var failing: Tally?
    /// How many articles orders wait for.
    var shortages: Tally?
    /// Panes of which something was changed since they were read.
    var outdated: Set<View> = []
    var desk = RequestDesk()
    var pending: [Ticket: Errand] = [:]
    /// A command that waits for the file of the record under the cursor, or for the list
    /// in which that record comes.
    var awaited: Command?
    /// Tells a scanner from a person.
    var recogniser: ScanRecogniser
    /// What was scanned and is not on the screen yet.
    var sought: Sought?
    /// What came after that scan, and is meant for what it opens.
    var typedAhead: [ScanRecogniser.Heard] = []
    /// Where *back* leads from a page that a scan has opened.
    var scannedFrom: WayBack?
    /// Until when the bars are shown as an alarm.
    var alarm: Instant?
    /// Where the goods of the last receipt lie; the next ones likely go there too.
    var lastShelf = ""

    /// The names of the themes, in the order in which they are offered.
    let themes: [String]
    /// The names of the mappings by which files of articles are read.
    let mappings: [String]

    package init(
        scene: Scene,
        width: Int,
        height: Int,
        themes: [String] = [],
        mappings: [String] = [],
        recogniser: ScanRecogniser = ScanRecogniser()
    ) {
        self.scene = scene
        self.themes = themes
        self.mappings = mappings
        self.recogniser = recogniser
        size = Area(x: 0, y: 0, width: width, height: height)
    }
}

extension Workspace {
    /// Asks for what the first screen shows.
    package mutating func start() -> [Request] {
        layOut()
        returns.listing.begin(&desk)
        askAround()
        return desk.clear()
    }

    /// What the person at the terminal did.
    package mutating func handle(_ input: Input, at now: Instant) -> [Request] {
        pass(to: now)
        for heard in recogniser.hear(input, at: now.milliseconds, isTyping: isTyping) {
            hear(heard)
        }
        tellHandling()
        return desk.clear()
    }

    /// The window has another size.
    package mutating func resize(width: Int, height: Int) -> [Request] {
        size = Area(x: 0, y: 0, width: width, height: height)
        layOut()
        return desk.clear()
    }

    /// Somebody, perhaps this session, has changed something under these topics.
    package mutating func refresh(_ topics: Set<String>, at now: Instant) -> [Request] {
        pass(to: now)
        let changed = View.allCases.filter { !topics.isDisjoint(with: $0.topics) }
        outdated.formUnion(changed)
        if topics.contains("returns") { askWaiting() }
        if topics.contains("messages") { askFailing() }
        if topics.contains("stock") {
            askShortages()
            askStocktakeAgain()
        }
        if view.pane == .stock, topics.contains("stock") || !isStockKept { askStockHouse() }
        if changed.contains(.shop) { askHouse() }
        catchUp()
        return desk.clear()
    }

    mutating func refreshAll() {
        outdated = Set(View.allCases)
        askAround()
        catchUp()
    }

    /// Reads the pane that is shown again, if it is out of date; the others wait until
    /// somebody looks at them.
    mutating func catchUp() {
        guard outdated.remove(view) != nil else { return }
        if view.keepsPoints { askTerms() }
        withRecords(of: view) { $0.refresh(&$1) }
        switch view {
        case .scans: if scans.isLoaded { scans.refresh(&desk) }
        case .history: history.refresh(&desk)
        case .shop: shop.refresh(&desk)
        case .stock: refreshLedger()
        case .terms, .loyaltyFigures: loyaltyFigures.refresh(&desk)
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stockPapers, .accounts,
            .giftCards, .coupons, .rewards, .messages:
            break
        }
    }

    private mutating func askAround() {
        askWaiting()
        askFailing()
        askShortages()
        askHouse()
    }

    private mutating func askWaiting() {
        pending[desk.ask(.waiting)] = .waiting
    }

    private mutating func askFailing() {
        pending[desk.ask(.failing)] = .failing
    }

    private mutating func askShortages() {
        _ = desk.ask(.shortages)
    }

    private mutating func askHouse() {
        pending[desk.ask(.house)] = .house
    }

    /// Tells the lists how many rows they have.
    mutating func layOut() {
        let room = body
        withAllRecords { $0.resize(to: room, &$1) }
        scans.resize(height: max(1, room.height - 1), &desk)
        history.listing.resize(height: HistoryPane.listHeight(in: room), &desk)
        shop.resize(height: room.height)
        withMatching { $0.resize(to: room, &$1) }
    }

    /// The screen between its two bars above and its two lines below, or three with
    /// that of a run.
    var body: Area {
        size.droppingTop(2).droppingBottom(bulk?.isUnderWay == true ? 3 : 2)
    }

    /// The list of the active pane, where it has one.
    var list: (any Browsable)? {
        switch view {
        case .scans: scans
        case .history: history.listing
        case .terms, .loyaltyFigures, .shop: nil
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .messages, .accounts:
            records(of: view)?.list
        }
    }

    /// Does something with the list of the active pane; the file of the record under
    /// its cursor follows.
    @discardableResult
    mutating func browse<Result>(
        _ body: (inout any Browsable, inout RequestDesk) -> Result
    ) -> Result? {
        switch view {
        case .scans: scans.lend(to: body, &desk)
        case .history: history.listing.lend(to: body, &desk)
        case .terms, .loyaltyFigures, .shop: nil
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .messages, .accounts:
            withRecords(of: view) { $0.browse(body, &$1) }
        }
    }

    var place: Place {
        records(of: view)?.isOpen == true ? .page(view) : .list(view)
    }
}

/// What an answer is for, besides the lists, which know their own tickets.
enum Errand: Hashable, Sendable {
    case waiting
    case failing
    case house
    case act(Action)
    case keep(Keeping)
    case print(ItemLabel)
    case scan(Code)
    case plan
    /// What a parcel became that was logged.
    case logged
    /// A parcel as it is after somebody was faster, for what is open about it.
    case renewed
    /// What happened to the return of the form that is open.
    case changes
    /// Since when stock is kept, and in which warehouses.
    case stockHouse
    /// Which stocktakes are under way, for somebody who wants to count.
    case stocktakes
    /// What is known of the articles that are to be ordered together.
    case goodsWanted
    /// What a file of articles would change.
    case feed(FeedOrder)

    /// Whether it tells others what is open here; nobody has to know that it failed.
    var isOfHandling: Bool {
        switch self {
        case .keep(.handle), .keep(.release): true
        case .keep, .waiting, .failing, .house, .act, .print, .scan, .plan, .changes, .logged,
            .renewed, .stockHouse, .stocktakes, .goodsWanted, .feed:
            false
        }
    }
}
