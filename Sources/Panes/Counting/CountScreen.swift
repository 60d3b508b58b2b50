import Canvas
import Shop

/// Receiving by counting: what was announced, what was counted, and what would come
/// of it (`DECISIONS` 20 and 21).
///
/// The units that are counted belong to the row of their line and condition; the
/// cursor follows a unit, so that a key after a scan is about what was just scanned.
struct CountScreen: Sendable {
    /// The return as it was read last; a receipt names this version.
    private(set) var file: ReturnFile
    private(set) var purchase: Purchase
    var count: Count
    var cursor = ListCursor(row: 0)
    /// How many rows of the list were on the screen when it was drawn last.
    var listHeight = 10
    var focus = Focus.list
    var panel: Panel?
    var trail = ScanTrail()
    var draft = DraftState.none
    /// Whether somebody has named the shelf in this go; it is only likely otherwise.
    var isShelfGiven = false
    /// The row of which it was asked whether to drop it, until the next key.
    var askedToDrop: Int?
    /// What somebody else did meanwhile, the latest first, until the next key.
    var news: [DeedRow] = []
    /// Under which tickets the fresh return and the news come after somebody was faster.
    var awaitedFile: Ticket?
    var awaitedNews: Ticket?

    enum Focus: Hashable, Sendable {
        case list
        /// How many units there are in the row is being typed.
        case number(String)
        case note(TextField)
        case shelf(TextField)
    }

    /// Text to be read over the count.
    enum Panel: Hashable, Sendable {
        case keys(scroll: Int)
        case refund(scroll: Int)
    }

    /// How far what was counted is safe.
    enum DraftState: Hashable, Sendable {
        /// Nothing was counted yet.
        case none
        case keeping(Keeping)
        case kept
        case failed
    }

    init(_ file: ReturnFile, _ purchase: Purchase, shelf: String = "") {
        self.file = file
        self.purchase = purchase
        count = Count(file.goods, of: purchase.order, shelf: shelf)
    }
}

extension CountScreen {
    var id: ID<Return> { file.goods.id }
    var order: Order { purchase.order }
    var currency: Currency { purchase.order.currency }
    var draftName: Draft.Name { Draft.Name(.receive, of: id) }

    /// The row under the cursor, where there is one.
    var row: Int? {
        cursor.row.flatMap { count.rows.indices.contains($0) ? $0 : nil }
    }

    /// Whether a text field has the keys, so that letters are text.
    var isTyping: Bool {
        switch focus {
        case .note, .shelf: true
        case .list, .number: false
        }
    }

    func title(in scene: Scene) -> String {
        "\(file.goods.number) › " + scene.say("receiving", "przyjmowanie")
    }

    /// Goes on with a count that was kept; false where nothing of it can be used.
    mutating func resume(_ draft: Draft) -> Bool {
        let kept = Count(draft: draft.body, of: file.goods, order: order)
        guard !kept.isEmpty else { return false }
        count = kept
        isShelfGiven = !kept.shelf.isEmpty
        self.draft = .kept
        return true
    }

    /// Puts what was counted on the return as it is now: the same units, a fresh
    /// version, and what others have received beside them.
    mutating func rebase(on file: ReturnFile) {
        guard file.goods.id == id, let purchase = file.purchase else { return }
        let place = row.map { count.rows[$0] }
        let rows = count.draft
        self.file = file
        self.purchase = purchase
        count = Count(draft: rows, of: file.goods, order: purchase.order)
        let row = count.rows.firstIndex {
            $0.item == place?.item && $0.condition == place?.condition
        }
        cursor.move(to: row ?? 0, in: count.rows.count)
    }

    /// Who has the return open now, where nothing else of it has changed.
    mutating func look(at file: ReturnFile) {
        guard file.goods.id == id, file.goods.version == self.file.goods.version else { return }
        self.file.handlers = file.handlers
    }

    mutating func select(_ row: Int) {
        cursor.move(to: row, in: count.rows.count)
    }

    /// The order and its returns if it were received now, with seals that nobody has
    /// looked at taken for intact; or why it may not be.
    func trial(in scene: Scene) -> Result<(purchase: Purchase, goods: Return), Return.Refusal> {
        var looked = count
        for row in count.rows.indices where awaitsSeal(row) { looked.toggleSeal(of: row) }
        let receipt = looked.receipt
        var trial = purchase
        do throws(Return.Refusal) {
            _ = try trial.take(.receive(receipt), with: id, on: scene.occasion)
            return .success((trial, trial[id] ?? file.goods))
        } catch {
            return .failure(error)
        }
    }
}
