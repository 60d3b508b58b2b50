import GRDB
import Shop

/// One transaction's access to the database.
///
/// It lives only inside a door of the store.
struct Session {
    private let database: Database
    /// What codes are made from.
    let codeKey: CodeKey
    /// The orders of which something was written.
    let touched = TouchedOrders()
    /// What it has read or written already and need not again.
    let memory = SessionMemory()

    init(_ database: Database, _ codeKey: CodeKey) {
        self.database = database
        self.codeKey = codeKey
    }

    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.text)
        try statement.execute(arguments: sql.arguments)
        return database.changesCount
    }

    /// Writes all of something or, where it throws, nothing of it; what was written before
    /// stays.
    func whole<Value>(_ body: () throws -> Value) throws -> Value {
        try run("SAVEPOINT whole")
        do {
            let value = try body()
            try run("RELEASE SAVEPOINT whole")
            return value
        } catch {
            memory.forget()
            if database.isInsideTransaction {
                try run("ROLLBACK TO SAVEPOINT whole")
                try run("RELEASE SAVEPOINT whole")
            }
            throw error
        }
    }

    /// Runs several statements without values, separated by semicolons.
    func runScript(_ text: String) throws {
        try database.execute(sql: text)
    }

    /// Inserts a row and gives its new key.
    func insert(_ sql: SQL) throws -> Int64 {
        try run(sql)
        return database.lastInsertedRowID
    }

    /// Every row of the answer, read one after the other.
    ///
    /// - Parameter table: Where the rows come from, for the error on a row that
    ///   cannot be read.
    func all<Value>(
        _ sql: SQL,
        from table: String,
        _ read: (inout RowReader) throws -> Value
    ) throws -> [Value] {
        let statement = try database.cachedStatement(sql: sql.text)
        let rows = try Row.fetchCursor(statement, arguments: sql.arguments)
        var values: [Value] = []
        while let row = try rows.next() {
            var reader = RowReader(row, table: table)
            values.append(try read(&reader))
        }
        return values
    }

    /// Passes each row on without keeping any.
    func each(
        _ sql: SQL,
        from table: String,
        _ body: (inout RowReader) throws -> Void
    ) throws {
        let statement = try database.makeStatement(sql: sql.text)
        let rows = try Row.fetchCursor(statement, arguments: sql.arguments)
        while let row = try rows.next() {
            var reader = RowReader(row, table: table)
            try body(&reader)
        }
    }

    func first<Value>(
        _ sql: SQL,
        from table: String,
        _ read: (inout RowReader) throws -> Value
    ) throws -> Value? {
        let statement = try database.cachedStatement(sql: sql.text)
        let rows = try Row.fetchCursor(statement, arguments: sql.arguments)
        guard let row = try rows.next() else { return nil }
        var reader = RowReader(row, table: table)
        return try read(&reader)
    }

    /// The one number that a statement such as `SELECT count(*)` answers.
    func number(_ sql: SQL) throws -> Int {
        try first(sql, from: "count") { try $0.integer() } ?? 0
    }
}

extension SQL {
    /// The values as existentials: from values of one type GRDB makes the arguments by
    /// way of a key path, which took as long as all the rest of an import.
    fileprivate var arguments: StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let integer): integer
                case .text(let text): text
                }
            }
        )
    }
}
