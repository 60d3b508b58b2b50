/// A building, or a part of one, in which goods are kept.
package struct Warehouse: Hashable, Sendable {
    package var id: ID<Warehouse>
    /// What staff and documents call it, such as `MAIN`.
    package var code: String
    package var name: String
    package var bins: [Bin]

    package init(id: ID<Warehouse>, code: String, name: String, bins: [Bin]) {
        self.id = id
        self.code = code
        self.name = name
        self.bins = bins
    }

    /// The code of the warehouse that every shop has.
    package static let mainCode = "MAIN"
}

/// A place in a warehouse where goods lie (*lokalizacja*).
package struct Bin: Hashable, Sendable {
    package var id: ID<Bin>
    package var warehouse: ID<Warehouse>
    /// What stands on its label, such as `A-04-2`; empty for goods without a place of
    /// their own.
    package var code: String
    package var purpose: Purpose

    package init(id: ID<Bin>, warehouse: ID<Warehouse>, code: String, purpose: Purpose) {
        self.id = id
        self.warehouse = warehouse
        self.code = code
        self.purpose = purpose
    }

    /// What lies there.
    package enum Purpose: String, CaseIterable, Sendable {
        /// Goods for sale; those anywhere else are on hand but never available.
        case shelf
        /// The returns location: what came back and waits for a decision.
        case quarantine
        case outlet
        case repair
        /// What goes back to who supplied it.
        case supplier

        package var isForSale: Bool { self == .shelf }
    }
}

/// All warehouses of a shop, those first from which goods are sent first.
package struct Warehouses: Hashable, Sendable {
    package let all: [Warehouse]
    private let bins: [ID<Bin>: Bin]

    package init(_ all: [Warehouse]) {
        self.all = all
        bins = Dictionary(all.flatMap(\.bins).map { ($0.id, $0) }) { first, _ in first }
    }

    package subscript(bin: ID<Bin>) -> Bin? { bins[bin] }

    package subscript(warehouse: ID<Warehouse>) -> Warehouse? {
        all.first { $0.id == warehouse }
    }

    /// The one that every shop has, where returns come in.
    package var main: Warehouse? { all.first }

    /// Where goods of a purpose lie that have no other place there.
    package func bin(for purpose: Bin.Purpose, in warehouse: ID<Warehouse>) -> Bin? {
        let fitting = self[warehouse]?.bins.filter { $0.purpose == purpose } ?? []
        return fitting.first(where: \.code.isEmpty) ?? fitting.first
    }
}

extension Bin {
    /// How the history names it: its label or, without one, what lies there.
    package var label: String { code.isEmpty ? purpose.rawValue : code }
}
