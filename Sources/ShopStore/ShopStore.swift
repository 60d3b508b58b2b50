import Foundation
package import Shop

/// The shop in a database: schema, operations, reads, ledgers, audit.
///
/// There are three doors, and no other way in (DECISIONS 1): `change` alters facts
/// of the shop and must be signed, `read` reads with personal data as the reader's
/// rights allow, `keep` writes working state only. Operations and reads are
/// extensions of this type, an area to a file: an operation loads rows, makes the
/// domain value, applies the domain's rule, saves, and returns a deed.
package struct ShopStore: Sendable {
    let engine: Engine
    let now: @Sendable () -> Instant

    /// The zone in whose days the shop counts.
    package let zone: Zone

    private init(engine: Engine, now: @escaping @Sendable () -> Instant) throws {
        self.engine = engine
        self.now = now
        zone = try engine.read { try $0.zone() }
    }

    /// Opens the shop in a file, and brings its schema up to date.
    ///
    /// - Throws: `ShopFile.Refusal` where the file is none of ours, is newer than
    ///   this program, or cannot be read or written; it is then left as it was.
    package static func open(
        _ path: String,
        now: @escaping @Sendable () -> Instant = ShopStore.clock
    ) throws -> ShopStore {
        try Inspection.admit(path)
        return try open(path, patience: WriterQueue.defaultPatience, now: now)
    }

    /// Opens the same file once more, for another thread of this process; a shop in
    /// memory is only handed on.
    ///
    /// Nothing looks at the file first, as ``open(_:now:)`` does: closing any descriptor
    /// of a file gives up all locks that the process has on it. Other processes would
    /// then take it for a file that nobody has open, and its log away.
    package func again() throws -> ShopStore {
        guard let path = engine.path else { return self }
        return try ShopStore.open(path, patience: WriterQueue.defaultPatience, now: now)
    }

    /// Opens a shop that is known to be one, to wait so many seconds for each turn.
    static func open(
        _ path: String,
        patience: Double,
        now: @escaping @Sendable () -> Instant = ShopStore.clock
    ) throws -> ShopStore {
        try ShopStore(engine: Engine.open(path, patience: patience), now: now)
    }

    /// Makes an empty shop in a new file, owned by a Unix user.
    package static func create(
        _ path: String,
        owner: String,
        terminal: String = "",
        zone: Zone,
        now: @escaping @Sendable () -> Instant = ShopStore.clock
    ) throws -> ShopStore {
        guard Staff.canBeNamed(owner) else { throw Staff.Refusal.unusableName(owner) }
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
        }
        let place = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
        guard place >= 0 else {
            throw errno == EEXIST
                ? ShopFile.Refusal.alreadyThere(path) : ShopFile.Refusal.notWritable(path)
        }
        close(place)
        do {
            let engine = try Engine.open(path, patience: WriterQueue.defaultPatience)
            try engine.write { try $0.found(owner: owner, terminal, zone, at: now()) }
            return try ShopStore(engine: engine, now: now)
        } catch {
            for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
            throw error
        }
    }

    /// Makes an empty shop that lives in memory.
    package static func inMemory(
        owner: String = "owner",
        zone: Zone = .utc,
        now: @escaping @Sendable () -> Instant
    ) throws -> ShopStore {
        let engine = try Engine.inMemory()
        try engine.write { try $0.found(owner: owner, "", zone, at: now()) }
        return try ShopStore(engine: engine, now: now)
    }

    /// The machine's clock.
    package static let clock: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }

    /// The moment it is now, in the shop's days.
    package var moment: Moment { zone.moment(at: now()) }
}

extension ShopStore {
    /// Makes one change and writes its audit entry: both, or neither.
    ///
    /// This is the only way to alter a fact of the shop, so nothing changes without
    /// a signature and without the right to.
    func change<Value>(
        by signatory: Signatory,
        needs right: Right,
        _ body: (Session, Occasion) throws -> (Value, Deed)
    ) throws -> Value {
        try change(by: signatory, needsOneOf: [right], body)
    }

    /// The same, for what one may do with any of several rights.
    func change<Value>(
        by signatory: Signatory,
        needsOneOf rights: [Right],
        _ body: (Session, Occasion) throws -> (Value, Deed)
    ) throws -> Value {
        try engine.write { session in
            let occasion = try session.occasion(for: signatory, at: moment)
            if let right = rights.last, occasion.rights.isDisjoint(with: rights) {
                throw Forbidden(right)
            }
            let (value, deed) = try body(session, occasion)
            try session.followTouchedOrders(on: occasion)
            try session.givePoints(on: occasion)
            try session.tellStandings(at: occasion.now)
            try session.record(deed, by: signatory, at: occasion.now)
            return value
        }
    }

    /// Reads, with the rights of whoever asks.
    func read<Value>(
        by visitor: Visitor,
        _ body: (Session) throws -> Value
    ) throws -> Value {
        try engine.read { session in
            guard visitor.rights.contains(.look) else { throw Forbidden(.look) }
            return try body(session)
        }
    }

    /// Writes working state, never a fact of the shop, and signs nothing.
    @discardableResult
    func keep<Value>(_ body: (Session) throws -> Value) throws -> Value {
        try engine.write(body)
    }
}

extension ShopStore {
    /// Moves with each commit to the shop's file by anybody.
    package func dataVersion() throws -> Int {
        try engine.dataVersion()
    }

    /// Counters of what changed, by topic (`orders`, `returns`, `history`, …).
    ///
    /// A session that remembers them re-reads only what its screens depend on.
    package func topics() throws -> [String: Int] {
        try engine.read { session in
            let pairs = try session.all("SELECT name, n FROM topics", from: "topics") {
                (try $0.text(), try $0.integer())
            }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
    }

    /// Gives up the read that is under way, which then throws a `CancellationError`.
    package func cancelReading() {
        engine.interruptReading()
    }

    /// The rules that are in force now.
    package func rules() throws -> Rules {
        try engine.read { try $0.rules() }
    }
}
