import ShopStore

/// Notices what anybody, this session too, has changed in the shop.
///
/// While nobody commits, a look costs microseconds and reads no table.
struct Watch {
    private let store: ShopStore
    private var version: Int?
    private var topics: [String: Int]

    /// Begins to watch; what is read afterwards is never older than that.
    init(_ store: ShopStore) throws {
        self.store = store
        version = try store.dataVersion()
        topics = try store.topics()
    }

    /// The names of what has moved since the last look.
    ///
    /// A look that fails, for example while the file is being restored, is made up for
    /// by the next one.
    mutating func look() -> Set<String> {
        // A session that dies commits nothing, so that its handlers lapse unheard.
        let lapsed: Set = (try? store.handlersHaveLeft()) == true ? ["handlers"] : []
        guard let now = try? store.dataVersion(), now != version,
            let current = try? store.topics()
        else { return lapsed }
        defer {
            version = now
            topics = current
        }
        return lapsed.union(current.filter { topics[$0.key] != $0.value }.keys)
    }
}
