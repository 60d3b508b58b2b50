import ArgumentParser
import Panes
import Shop
import ShopStore

/// A place to work at: an open shop, and who was let in.
struct Desk {
    let store: ShopStore
    let visitor: Visitor
    let path: String
    let language: Language
    let isJSON: Bool
    let output = Output()

    /// Opens the shop that the options name and lets the Unix user in.
    init(_ options: SharedOptions) throws {
        let store = try ShopStore.open(options.path)
        try self.init(store, options)
    }

    init(_ store: ShopStore, _ options: SharedOptions, at path: String? = nil) throws {
        self.store = store
        self.path = path ?? options.path
        language = options.language
        isJSON = options.isJSON
        visitor = try store.signIn(
            UnixUser.name,
            as: options.person,
            terminal: UnixUser.terminal
        )
    }

    var signatory: Signatory { visitor.signatory }

    var today: Day { store.moment.day }
}

extension Desk {
    /// Writes the answer in the form that was asked for.
    func answer(_ text: @autoclosure () throws -> String, json: @autoclosure () -> JSON) throws {
        try output.write(isJSON ? json().text + "\n" : text())
    }

    /// The order that people call by a number, or by `channel/number` where several
    /// channels use it.
    func order(_ number: String) throws -> OrderFile {
        let files = try orders(numbered: number)
        guard let file = files.first else { throw Trouble.noOrder(number) }
        guard files.count == 1 else {
            let names = files.map { "\($0.purchase.order.channel)/\($0.purchase.order.number)" }
            throw Trouble.severalOrders(number, names)
        }
        return file
    }

    private func orders(numbered number: String) throws -> [OrderFile] {
        let keys = try store.orders(numbered: number, by: visitor)
        let files = try keys.compactMap { try store.order($0, by: visitor) }
        guard files.isEmpty, let slash = number.firstIndex(of: "/") else { return files }
        let rest = String(number[number.index(after: slash)...])
        return try store.orders(numbered: rest, by: visitor)
            .compactMap { try store.order($0, by: visitor) }
            .filter { $0.purchase.order.channel == number[..<slash] }
    }

    func goodsReturned(_ number: String) throws -> ReturnFile {
        guard let id = try store.returnNumbered(number, by: visitor),
            let file = try store.goodsReturned(id, by: visitor)
        else { throw Trouble.noReturn(number) }
        return file
    }
}

/// A command that works in a shop.
protocol ShopCommand: ParsableCommand {
    var shared: SharedOptions { get }
    /// Whether an account that is only for customers may run it; no other does.
    static var isForCustomers: Bool { get }
    func run(at desk: Desk) throws
}

extension ShopCommand {
    static var isForCustomers: Bool { false }

    func run() throws {
        var desk: Desk?
        do {
            let opened = try Desk(shared)
            desk = opened
            guard Self.isForCustomers || !opened.visitor.servesOnly else {
                throw Trouble.counterOnly
            }
            try run(at: opened)
        } catch {
            throw Failure.told(error, shared, at: desk?.store)
        }
    }
}

extension Visitor {
    /// Whether all that they may do is to open the counter for customers.
    fileprivate var servesOnly: Bool { rights.contains(.serveCounter) && !rights.contains(.look) }
}
