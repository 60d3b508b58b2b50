import Shop

/// What a return's header says about the journals below it, for lists.
struct ReturnLevels: Hashable {
    var due: Return.Deadline
    /// The day its last refund entry went out, while it is settled.
    var settledDay: Day?
    /// Pieces: what came, or before that what was announced.
    var units: Int
    /// The refund as decided or, before that, as it would be if all is accepted.
    var amount: Money
    /// What is owed or, where it was opened again with money out, what is out: no other
    /// return of the order can have it.
    var owed: Money
    var givenBack: Money
    /// Whether a settlement waits for a second person.
    var isProposed: Bool
    /// The file in which its transfer is with the bank.
    var bankFile: ID<BankFile>?

    /// - Parameter zone: The shop's, which is read only where no money tells the day.
    init(
        of goods: Return,
        in purchase: Purchase?,
        under rules: Rules,
        zone: () throws -> Zone
    ) rethrows {
        let received = goods.receptions.standing.filter { $0.item.line != nil }
            .map(\.units).reduce(0, +)
        due = goods.deadline(under: rules)
        settledDay = try goods.settledDay(in: zone)
        units = received > 0 ? received : goods.lines.map(\.units).reduce(0, +)
        amount = purchase?.expectation(for: goods).map(\.amount).total ?? .zero
        owed = max(goods.owed, goods.givenBack)
        givenBack = goods.givenBack
        isProposed = goods.proposal != nil
        bankFile = goods.transfer?.file
    }

    /// The columns behind the return's key.
    init(reading row: inout RowReader) throws {
        _ = try row.integer()
        due = try Return.Deadline(reading: &row)
        settledDay = try row.optionalDay()
        units = try row.integer()
        amount = try row.money()
        owed = try row.money()
        givenBack = try row.money()
        isProposed = try row.flag()
        bankFile = try row.optionalID()
    }
}

extension Return {
    /// The day its money went out or, where none did, as with an exchange for goods of the same
    /// price, the day it was settled.
    fileprivate func settledDay(in zone: () throws -> Zone) rethrows -> Day? {
        guard status == .settled else { return nil }
        if let day = entries.standing.map(\.at.day).max() { return day }
        return try lastStep.map { try zone().day(at: $0.at) }
    }
}

extension Session {
    /// A return's levels as they are stored.
    func storedLevels(of id: ID<Return>) throws -> ReturnLevels? {
        try first(
            """
            SELECT id, due_rank, due_day, settled_day, units, amount, owed, given_back,
                is_proposed, bank_file_id
            FROM returns WHERE id = \(id)
            """,
            from: "returns",
            ReturnLevels.init(reading:)
        )
    }
}

extension Return.Deadline {
    /// How deadlines sort: what is due by its day, then what waits, then the rest.
    var sortKey: (rank: Int, day: Int) {
        switch self {
        case .due(let day): (0, day.number)
        case .waitsForParcel: (1, 0)
        case .nothingOwed: (2, 0)
        }
    }

    init?(rank: Int, day: Int) {
        switch rank {
        case 0: self = .due(Day(number: day))
        case 1: self = .waitsForParcel
        case 2: self = .nothingOwed
        default: return nil
        }
    }
}
