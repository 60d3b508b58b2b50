import Shop

/// What a return's header says about the journals below it, for lists.
struct ReturnLevels: Hashable {
    var due: Return.Deadline
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

    init(of goods: Return, in purchase: Purchase?, under rules: Rules) {
        let received = goods.receptions.standing.filter { $0.item.line != nil }
            .map(\.units).reduce(0, +)
        due = goods.deadline(under: rules)
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
        units = try row.integer()
        amount = try row.money()
        owed = try row.money()
        givenBack = try row.money()
        isProposed = try row.flag()
        bankFile = try row.optionalID()
    }
}

extension Session {
    /// A return's levels as they are stored.
    func storedLevels(of id: ID<Return>) throws -> ReturnLevels? {
        try first(
            """
            SELECT id, due_rank, due_day, units, amount, owed, given_back,
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
        case .goodsOnly: (1, -1)
        case .nothingOwed: (2, 0)
        }
    }

    init?(rank: Int, day: Int) {
        switch rank {
        case 0: self = .due(Day(number: day))
        case 1: self = day < 0 ? .goodsOnly : .waitsForParcel
        case 2: self = .nothingOwed
        default: return nil
        }
    }
}
