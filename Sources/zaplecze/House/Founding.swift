import Demo
import Glibc
import Shop
import ShopStore

/// A made-up shop as it comes into being in a file.
struct Founding {
    let path: String
    let zone: Zone
    /// The day on whose morning the shop stands.
    let today: Day

    /// Who works in it besides its owner.
    private static let staff: [(name: String, role: Role)] = [
        ("marek", .warehouse), ("anna", .customerService), ("ewa", .manager),
    ]

    /// - Parameter today: Otherwise the day that it is, from the morning on.
    init(path: String, zone: Zone, today: Day?) {
        self.path = path
        self.zone = zone
        self.today = today ?? zone.day(at: ShopStore.clock() + -Founding.morning)
    }

    /// Seconds from midnight to the moment at which the history ends.
    private static let morning = 8 * 3_600

    /// Writes the shop beside its place, and puts it there when it is complete.
    func tell(orders: Int, seed: UInt64, progress: (Int) -> Void) throws {
        guard access(path, F_OK) != 0 else { throw ShopFile.Refusal.alreadyThere(path) }
        let unfinished = "\(path).\(getpid()).part"
        defer { ShopFile.remove(unfinished) }
        try write(unfinished, orders: orders, seed: seed, progress: progress)
        // The key first: a shop without its key could not read its own codes.
        try place(unfinished + "-key", at: path + "-key")
        do { try place(unfinished, at: path) } catch {
            unlink(path + "-key")
            throw error
        }
    }

    private func place(_ finished: String, at path: String) throws {
        guard link(finished, path) == 0 else {
            throw errno == EEXIST
                ? ShopFile.Refusal.alreadyThere(path) : ShopFile.Refusal.notWritable(path)
        }
    }

    /// Writes the shop and closes it.
    private func write(
        _ file: String,
        orders: Int,
        seed: UInt64,
        progress: (Int) -> Void
    ) throws {
        let morning = zone.instant(day: today, seconds: Founding.morning)
        let store = try ShopStore.create(file, owner: UnixUser.name, zone: zone) { morning }
        let owner = try store.signIn(UnixUser.name)
        for person in Founding.staff where person.name != owner.staff.name {
            try store.addStaff(person.name, role: person.role, by: owner.signatory)
        }
        try store.set(.lockerPrices, to: "1099,1299,1499", by: owner.signatory)
        let known = try store.staff(by: owner)
        let shop = MadeUpShop(
            orders: orders,
            seed: seed,
            today: today,
            zone: zone,
            staff: Founding.staff.compactMap { person in
                known.first { $0.name == person.name }?.id
            } + [owner.staff.id],
            rules: try store.rules()
        )
        var dock = MadeUpDock(of: shop)
        var claims = MadeUpClaims(of: shop)
        var stock = MadeUpStock(of: shop)
        var programme = MadeUpProgramme(of: shop)
        try store.tell(
            shop.lazy.map { fact in
                dock.hear(fact)
                claims.hear(fact)
                stock.hear(fact)
                programme.hear(fact)
                return fact
            },
            parcels: { dock.parcels },
            claims: { claims.claims },
            stock: { stock.stock },
            programme: { programme.programme },
            seed: seed,
            at: store.moment,
            by: Signatory(.system(service: "demo", startedBy: owner.staff.id)),
            progress: progress
        )
    }
}

extension ShopFile {
    /// Removes a shop's file and what lies beside it.
    static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm", "-queue", "-sessions", "-post", "-key"] {
            unlink(path + ending)
        }
        Receipts.remove(beside: path)
    }
}
