import Shop

@testable import Panes

/// A shop on paper: orders with their returns, and the deeds done to them.
///
/// It answers what a workspace asks, at once and by the domain's own rules, so that
/// screens can be tested without a database.
struct PaperShop {
    var purchases: [Purchase] = []
    /// Imported returns that name no order.
    var orphans: [ReturnFile] = []
    /// Orders of which only the row is known, newest first: enough to scroll in.
    var crowd: [OrderRow] = []
    var deeds: [DeedRow] = []
    /// Codes that named nothing, the newest first.
    var unknownScans: [UnknownScan] = []
    var parcels: [Parcel] = []
    /// Tracking numbers that were announced with a return.
    var expected: [String: ID<Return>] = [:]
    /// What was done last with each parcel, and by whom.
    var handled: [ID<Parcel>: (kind: Parcel.Step.Kind, by: String, at: Instant)] = [:]
    /// Files that were taken in, by their return.
    var evidence: [ID<Return>: [Evidence]] = [:]
    var staff: [Staff] = []
    var rules = Rules()
    /// What the visitor has typed or counted and not handed in.
    var drafts: [Draft.Name: Draft] = [:]
    /// Who else has a return open.
    var handlers: [ID<Return>: [Handler]] = [:]
    /// Everything that desks have kept, the latest last.
    var kept: [Keeping] = []
    /// Labels that were printed.
    var labels: [ItemLabel] = []
    /// What went to the bank, the latest last.
    var bankFiles: [BankFile] = []
    var bankFilePlace = BankFilePlace.at("pliki/P-2026-000002.pli")
    var messageFiles: [MessageFile] = []
    var variants: [Variant] = []
    var articles: [StockFile] = []
    var stocktakes: [Stocktake] = []
    /// By how many units each stocktake that was posted has changed each place.
    var posted: [String: [CountResult.Place: Int]] = [:]
    /// What people have counted and not handed in, by their names.
    var counts: [String: [KeptCount]] = [:]
    var papers: [StockPaperFile] = []
    var cards: [GiftCardFile] = []
    var coupons: [CouponFile] = []
    var rewards: [RewardRow] = []
    var accounts: [AccountFile] = []
    /// All versions of the rules of points; none without a programme.
    var terms: [LoyaltyTerms] = []
    var loyaltyFigures = LoyaltyFigures()
    /// Where who placed an order stands.
    var standings: [ID<Order>: PointsStanding] = [:]
    /// What trying rules comes to, but for the days.
    var trial = TermsTrial(days: day("2026-11-17")...day("2026-11-17"))
    /// What was done with papers, the latest last.
    var taken: [PaperStep] = []
    /// What a file of articles comes to when it is looked at.
    var feed: Result<FeedPreview, any Error> = .success(FeedPreview())
    /// What was taken in.
    var takenIn: [ArticleImport] = []
    /// Since when the shop keeps stock.
    var stockSince: Moment?
    var warehouses = Warehouses([])
    /// Why nothing can be kept, where it cannot.
    var keepingFails: (any Error)?
    /// The name of whoever sits at the desk.
    var visitor = "ola"
    var now: Instant
    let zone = Zone(
        name: "Europe/Warsaw",
        periods: [Zone.Period(start: Instant(milliseconds: 0), offset: 3_600)]
    )

    init(now: Moment) {
        self.now = now.at
    }

    func name(of id: ID<Staff>) -> String {
        staff.first { $0.id == id }?.name ?? ""
    }

    var names: [ID<Staff>: String] {
        Dictionary(uniqueKeysWithValues: staff.map { ($0.id, $0.name) })
    }
}

/// What somebody does in the shop, besides what the workspace asks for.
extension PaperShop {
    func occasion(_ name: String, at moment: Moment? = nil) -> Occasion {
        let person = staff.first { $0.name == name }
        return Occasion(
            author: .staff(person?.id ?? ID(0)),
            rights: person?.role.rights ?? [],
            now: moment ?? zone.moment(at: now),
            rules: rules
        )
    }

    /// Takes a step, or throws what the domain says against it.
    mutating func take(
        _ step: Return.Step,
        with id: ID<Return>,
        by name: String,
        at moment: Moment? = nil
    ) throws {
        let occasion = occasion(name, at: moment)
        for index in purchases.indices where purchases[index][id] != nil {
            _ = try purchases[index].take(step, with: id, on: occasion)
            record(Deed.Action(step.kind), of: purchases[index][id], on: occasion)
            return
        }
        throw Return.Refusal.noSuchReturn
    }

    mutating func register(
        _ announcement: Announcement,
        of order: ID<Order>,
        as id: ID<Return>,
        numbered number: String,
        by name: String,
        at moment: Moment? = nil
    ) throws {
        let occasion = occasion(name, at: moment)
        guard let index = purchases.firstIndex(where: { $0.order.id == order }) else { return }
        _ = try purchases[index].register(announcement, id: id, number: number, on: occasion)
        record(.returnRegistered, of: purchases[index][id], on: occasion)
    }

    /// Opens a return for what came after the decision on the first one.
    mutating func followUp(
        _ first: ID<Return>,
        as id: ID<Return>,
        numbered number: String,
        by name: String
    ) throws {
        let occasion = occasion(name)
        guard let index = purchases.firstIndex(where: { $0[first] != nil }) else { return }
        try purchases[index].followUp(first, id: id, number: number, on: occasion)
        record(.followUpOpened, of: purchases[index][id], on: occasion)
    }

    /// Opens a case about a parcel of a return, which keeps its refund back.
    mutating func hold(_ id: ID<Return>, for finding: Parcel.Finding, of tracking: String) {
        guard let index = purchases.firstIndex(where: { $0[id] != nil }) else { return }
        var returns = purchases[index].returns
        for place in returns.indices where returns[place].id == id {
            let parcel = ID<Parcel>(1)
            returns[place].holds = [
                Return.Hold(parcel: parcel, tracking: tracking, finding: finding)
            ]
        }
        purchases[index] = Purchase(order: purchases[index].order, returns: returns)
    }

    mutating func record(
        _ action: Deed.Action,
        of goods: Return?,
        on occasion: Occasion,
        note: String = ""
    ) {
        let id = Int64(deeds.count + 1)
        var author = ""
        if case .staff(let staff) = occasion.author { author = name(of: staff) }
        deeds.append(
            DeedRow(
                id: id,
                at: occasion.now,
                author: author,
                terminal: "pts/3",
                action: action,
                record: goods?.number ?? "",
                before: goods?.lastStep?.from.map { [Deed.Fact("status", $0.rawValue)] } ?? [],
                after: goods.map { [Deed.Fact("status", $0.status.rawValue)] } ?? [],
                note: note,
                hash: "9f\(id)c41d07"
            )
        )
    }
}
